// How find_tables works inside: plain lines are classified once, then each kind of table takes its lines.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/forms/lexicon.h"
#include "core/parse/document.h"

namespace nianbao::tables {

/// One line of the clean text, without its line end.
struct Line {
  Span span;             // whole line, blanks included
  Span text;             // without blanks at both ends; empty for a blank line
  bool has_tab = false;  // anywhere in `span`
  bool has_bar = false;  // a '|'
  bool has_comma = false;
  LabelHit hit = LabelHit::none;  // what the words of the forms' tables say of the whole line
  bool is_part_title = false;
};

std::vector<Line> split_lines(std::u16string_view text, Span within);

/// Collects the cells of one table row by row; spans without their blanks.
class Builder {
 public:
  Builder(std::u16string_view text, TableSource source) : text_(text) { table_.source = source; }

  void cell(Span span);
  void end_row();
  bool empty() const { return table_.cells.empty(); }
  /// The finished table; its span covers the non-empty cells, or `cover` when given.
  RawTable finish(std::optional<Span> cover = std::nullopt);

 private:
  std::u16string_view text_;
  RawTable table_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
};

/// Layout tables of html, docx, csv: page-layout tables dropped, prose rows cut out.
std::vector<RawTable> form_layout_tables(const SourceText& source);

/// A line that is blank, or a page number or form feed that a PDF left: "- 3 -", "第3页", "3/10".
bool is_page_mark(std::u16string_view line);

/// Each tries to read a table that starts at lines[at]; on success `at` is behind its last line.
std::optional<RawTable> read_bars(std::u16string_view text, const std::vector<Line>& lines, std::size_t& at);
std::optional<RawTable> read_tabs(std::u16string_view text, const std::vector<Line>& lines, std::size_t& at);
std::optional<RawTable> read_commas(std::u16string_view text, const std::vector<Line>& lines,
                                    std::size_t& at);
std::optional<RawTable> read_loose(std::u16string_view text, const std::vector<Line>& lines, std::size_t& at);

}  // namespace nianbao::tables
