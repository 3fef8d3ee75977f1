// What the server's parts say to each other about the editor, and JSON out.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/json_text.h"
#include "core/check.h"
#include "tools/lsp/text_buffer.h"

namespace nianbao::lsp {

/// What the server writes. What the editor writes is read by core/base/json_text.h, which bounds its depth.
using Out = nlohmann::ordered_json;

/// What the editor can do; what it does not say it cannot.
struct Editor {
  Encoding encoding = Encoding::utf16;
  bool markdown = false;         // in a hover
  bool related = false;          // relatedInformation
  bool rule_pages = false;       // codeDescription
  bool literals = false;         // code actions that are no commands
  bool versioned_edits = false;  // documentChanges
  bool refreshes_lenses = false;
  bool configuration = false;       // workspace/configuration
  bool registers_settings = false;  // asks to be asked for workspace/didChangeConfiguration
};

/// One state of a document, checked.
struct Checked {
  std::string uri;
  std::int64_t version = 0;
  std::shared_ptr<const TextBuffer> text;
  Result result;
};

/// The member that a path of names leads to; null where there is none.
const Json* member(const Json* value, std::initializer_list<std::string_view> names);
/// A string's text; nullptr where it is none.
const std::string* text_of(const Json* value);
/// The value for an answer; null where it cannot be told.
Out to_out(const Json& value, std::string_view document);

Out position_json(Position position);
Out range_json(const Range& range);
/// nullopt where it is none.
std::optional<Position> read_position(const Json* value);
std::optional<Range> read_range(const Json* value);

/// Where a span of the checked text stands in the editor's text.
Range range_of(const Checked& checked, Span span, Encoding encoding);

}  // namespace nianbao::lsp
