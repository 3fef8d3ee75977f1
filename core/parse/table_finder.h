// How find_tables works inside: plain lines are classified once, then each kind of table takes its lines.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/base/text.h"
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

/// The lines of a stretch of text, and the words that tell a table's lines from prose. A view: text and
/// lexicon outlive it.
struct Lines {
  std::u16string_view text;
  const Lexicon& lexicon;
  std::vector<Line> all;

  std::size_t size() const { return all.size(); }
  const Line& operator[](std::size_t i) const { return all[i]; }
  std::u16string_view words(Span span) const { return slice(text, span); }
  std::u16string_view words(std::size_t i) const { return slice(text, all[i].text); }
  /// A whole label, as it stands alone on a line between rows ("第二十条第(五)项").
  bool is_label(std::size_t i) const {
    return (all[i].hit == LabelHit::full || all[i].hit == LabelHit::near) && !all[i].is_part_title;
  }
  bool is_label(std::u16string_view field) const;
  /// The next line from `at` on that is not blank, at most two blank lines further; size() otherwise.
  std::size_t next_filled(std::size_t at) const;
};

Lines split_lines(std::u16string_view text, Span within, const Lexicon& lexicon);

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
std::vector<RawTable> form_layout_tables(const SourceText& source, const Lexicon& lexicon);

/// A line that is blank, or a page number or form feed that a PDF left: "- 3 -", "第3页", "3/10".
bool is_page_mark(std::u16string_view line);

/// Each tries to read a table that starts at lines[at]; on success `at` is behind its last line.
std::optional<RawTable> read_bars(const Lines& lines, std::size_t& at);
std::optional<RawTable> read_tabs(const Lines& lines, std::size_t& at);
std::optional<RawTable> read_commas(const Lines& lines, std::size_t& at);
std::optional<RawTable> read_loose(const Lines& lines, std::size_t& at);
/// Lines of nothing but numbers, which the place they stand at must explain.
std::optional<RawTable> read_numbers(const Lines& lines, std::size_t& at);

/// A row's cells between marks; a bar behind a backslash is none.
void split_cells(Builder& builder, std::u16string_view text, Span span, char16_t mark);

}  // namespace nianbao::tables
