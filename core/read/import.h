// Structured carriers to text with layout. One kept parser for each: gumbo for HTML, libzip and pugixml for
// docx.
#pragma once

#include <string_view>
#include <vector>

#include "core/read/source_text.h"

namespace nianbao {

/// Text in reading order, one paragraph a line, table rows a line with cells separated by tabs; spans in
/// `text`.
struct Imported {
  std::u16string text;
  std::string encoding;
  Layout layout;
  std::vector<ReadProblem> problems;
};

/// Never runs or fetches anything the markup names. Depth, cell count and expansion are bounded.
Imported import_html(std::u16string_view html);
/// No external entities, no macros; a zip bomb or an encrypted file is a fatal problem that names the cause.
Imported import_docx(std::string_view bytes);
/// Comma-separated values with quotes; each blank-line separated block is one table.
Imported import_csv(std::u16string_view csv);

}  // namespace nianbao
