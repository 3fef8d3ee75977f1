// Structured carriers to text with layout. One kept parser for each: gumbo for HTML, libzip and pugixml for
// docx.
#pragma once

#include <string_view>
#include <vector>

#include "core/read/aside.h"
#include "core/read/file_places.h"
#include "core/read/source_text.h"

namespace nianbao {

struct DocxTrace;

/// Text in reading order, one paragraph a line, table rows a line with cells separated by tabs; spans in
/// `text`.
struct Imported {
  std::u16string text;
  std::string encoding;
  Layout layout;
  std::vector<ReadProblem> problems;
  std::vector<Aside> asides;  // not yet cleaned
  std::size_t pictures = 0;   // what may hold text that cannot be read
  /// From the carrier's own text to `text`, where the user goes on seeing the former (CSV, TSV); else
  /// identity of length 0.
  OffsetMap map;
};

/// Never runs or fetches anything the markup names. Depth, cell count and expansion are bounded.
/// `places`, where given, is told where in the page the text stands.
Imported import_html(std::u16string_view html, const Lexicon& lexicon, FilePlaces* places = nullptr);
/// No external entities, no macros; a zip bomb or an encrypted file is a fatal problem that names the cause.
/// `trace` (core/read/docx_trace.h), where given, is told where in the file the text stands.
Imported import_docx(std::string_view bytes, const Lexicon& lexicon, DocxTrace* trace = nullptr);
/// RFC 4180 with quotes, and its tab-separated brother. Rows of one cell are prose, runs of other rows are
/// tables; a blank row ends a table. Offsets stay in `csv` by Imported::map.
Imported import_csv(std::u16string_view csv, TableSource kind, const Lexicon& lexicon);

/// A draft in JSON: a string, or an object (or an array of one) whose html, content, text or body is the
/// draft; its title, where the draft does not hold it, becomes the first line.
struct JsonDraft {
  std::u16string text;
  bool is_html = false;
  std::u16string problem;  // Chinese, fatal; empty when there is a draft
};
JsonDraft import_json(std::u16string_view json);

/// Whether text that came without a telling name is HTML: a page's source, or what browsers and Office put on
/// the clipboard.
bool looks_like_html(std::u16string_view text);

}  // namespace nianbao
