#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/parse/document.h"
#include "core/parse/table_finder.h"
#include "core/words/lists/table.h"

namespace nianbao {

namespace tables {

namespace {

/// A sentence with a number, however much it sounds like a row: 复议后起诉5件。
bool is_told(std::u16string_view line) {
  return line.ends_with(u'。') && std::any_of(line.begin(), line.end(), is_digit);
}

}  // namespace

Lines split_lines(std::u16string_view text, Span within, const Lexicon& lexicon) {
  Lines out{text, lexicon, {}};
  Offset start = within.start;
  while (start < within.end) {
    Line line;
    std::size_t at = start;
    for (;; ++at) {
      at = std::min<std::size_t>(find_unit<u'\n', u'\t', u'|', u','>(text, at), within.end);
      if (at == within.end || text[at] == u'\n') break;
      (text[at] == u'\t' ? line.has_tab : text[at] == u'|' ? line.has_bar : line.has_comma) = true;
    }
    const auto end = static_cast<Offset>(at);
    line.span = {start, end};
    line.text = trim(text, line.span);
    const std::u16string_view words = slice(text, line.text);
    if (!is_told(words)) line.hit = lexicon.find(words);
    line.is_part_title = lexicon.is_part_title(words);
    out.all.push_back(line);
    start = end + 1;
  }
  return out;
}

bool Lines::is_label(std::u16string_view field) const {
  const LabelHit hit = lexicon.find(field);
  return (hit == LabelHit::full || hit == LabelHit::near) && !lexicon.is_part_title(field);
}

std::size_t Lines::next_filled(std::size_t at) const {
  const std::size_t stop = std::min(all.size(), at + 3);
  while (at < stop && all[at].text.empty()) ++at;
  return at < stop ? at : all.size();
}

void split_cells(Builder& builder, std::u16string_view text, Span span, char16_t mark) {
  Offset start = span.start;
  for (Offset at = span.start; at <= span.end; ++at) {
    if (at < span.end && text[at] != mark) continue;
    if (at < span.end && mark == u'|' && at > span.start && text[at - 1] == u'\\') continue;
    builder.cell({start, at});
    start = at + 1;
  }
  builder.end_row();
}

void Builder::cell(Span span) { table_.cells.push_back({trim(text_, span), row_, column_++, 1, 1}); }

void Builder::end_row() {
  table_.columns = std::max(table_.columns, column_);
  column_ = 0;
  ++row_;
}

RawTable Builder::finish(std::optional<Span> cover_span) {
  if (column_ > 0) end_row();
  table_.rows = row_;
  std::optional<Span> span = cover_span;
  if (!span) {
    for (const LayoutCell& cell : table_.cells) {
      if (!cell.span.empty()) span = span ? cover(*span, cell.span) : cell.span;
    }
  }
  table_.span = span.value_or(Span{});
  return std::move(table_);
}

bool is_page_mark(std::u16string_view line) {
  line = trim(line);
  if (line.empty()) return true;
  // Most lines are told by their first character, without a copy.
  const char16_t first = line.front();
  if (!is_digit(first) && !is_one_of(first, words::page_mark_starts)) return false;
  std::u16string squeezed = squeeze(line);
  std::erase(squeezed, u'\f');
  if (squeezed.empty()) return true;
  std::u16string_view rest = squeezed;
  const auto strip = [&rest](std::u16string_view marks) {
    std::size_t count = 0;
    while (!rest.empty() && marks.find(rest.front()) != std::u16string_view::npos)
      rest.remove_prefix(1), ++count;
    while (!rest.empty() && marks.find(rest.back()) != std::u16string_view::npos)
      rest.remove_suffix(1), ++count;
    return count;
  };
  const bool framed = strip(words::page_mark_dashes) >= 2;
  bool paged = false;
  if (rest.starts_with(u'第')) {
    const std::size_t page = rest.find(u'页');
    paged = page != std::u16string_view::npos;
    if (paged) {
      const std::u16string_view behind = rest.substr(page + 1);
      if (!behind.empty() && !behind.starts_with(u'共') && !behind.starts_with(u"/")) return false;
      rest = rest.substr(1, page - 1);
    }
  }
  const bool digits = !rest.empty() && rest.size() <= 4 &&
                      std::all_of(rest.begin(), rest.end(), [](char16_t c) { return is_digit(c); });
  return digits && (framed || paged);
}

}  // namespace tables

namespace {

/// Reads the tables of a stretch of plain lines.
void find_in_lines(std::u16string_view text, Span within, const Lexicon& lexicon,
                   std::vector<RawTable>& out) {
  const tables::Lines lines = tables::split_lines(text, within, lexicon);
  for (std::size_t at = 0; at < lines.size();) {
    std::optional<RawTable> table;
    const std::size_t before = at;
    if (!lines[at].text.empty()) {
      for (const auto read : {tables::read_bars, tables::read_tabs, tables::read_commas, tables::read_loose,
                              tables::read_numbers}) {
        at = before;
        table = read(lines, at);
        if (table) break;
      }
    }
    if (table && at > before) {
      if (!table->span.empty()) out.push_back(std::move(*table));
    } else {
      at = before + 1;
    }
  }
}

}  // namespace

std::vector<RawTable> find_tables(const SourceText& source, const Lexicon& lexicon) {
  std::vector<RawTable> layout = tables::form_layout_tables(source, lexicon);
  std::vector<RawTable> out;
  Offset start = 0;
  for (const RawTable& table : layout) {
    if (table.span.start > start) find_in_lines(source.clean, {start, table.span.start}, lexicon, out);
    out.push_back(table);
    start = std::max(start, table.span.end);
  }
  find_in_lines(source.clean, {start, static_cast<Offset>(source.clean.size())}, lexicon, out);
  return out;
}

}  // namespace nianbao
