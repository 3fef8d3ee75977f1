// The contents that the form demands: where a document has them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/identity/identity.h"

namespace nianbao {

enum class PartStatus : std::uint8_t { present, in_text, missing };
const char* to_string(PartStatus status);  // the contract's names: "present" …

/// A part that the form demands (or a free heading: empty key) and where it was found.
struct Part {
  std::string key;
  PartStatus status = PartStatus::missing;
  std::int32_t heading = -1;  // index into Document::headings when present
  Span title;                 // the heading's span with its number; empty otherwise
  Span span;                  // heading and body, or the sentence that covers it
};

/// The form's parts in its order, then the other sections in the text's.
std::vector<Part> find_parts(const SourceText& source, const Document& document,
                             const DocumentIdentity& identity, const FormSet& forms);

}  // namespace nianbao
