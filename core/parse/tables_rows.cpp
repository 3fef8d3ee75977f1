// Plain tables whose cells are separated by tabs or commas.
#include <algorithm>

#include "core/base/text.h"
#include "core/forms/cell.h"
#include "core/forms/lexicon.h"
#include "core/parse/table_finder.h"
#include "core/words/lists/table.h"

namespace nianbao::tables {

namespace {

/// A tab between cells; behind a label, a tab says that its cells are empty.
bool has_inner_tab(const Lines& lines, std::size_t i) {
  const Line& line = lines[i];
  if (!line.has_tab) return false;
  if (contains(lines.words(i), u"\t")) return true;
  return contains(lines.words({line.text.end, line.span.end}), u"\t") && lines.is_label(i);
}

/// "label <tab> 条 <tab> 855": a row of the statistics annex, whose second cell is a unit.
bool is_unit_row(const Lines& lines, std::size_t i) {
  if (!lines[i].has_tab) return false;
  const std::u16string_view row = lines.words(i);
  const std::size_t first = row.find(u'\t');
  if (first == std::u16string_view::npos || first == 0) return false;
  const std::size_t second = row.find(u'\t', first + 1);
  const std::u16string_view unit =
      trim(row.substr(first + 1, (second == std::u16string_view::npos ? row.size() : second) - first - 1));
  return is_any(unit, words::table_units);
}

/// "一、主动公开情况" is a heading of reports and a row of the statistics annex; there, rows with units
/// follow.
bool heads_unit_rows(const Lines& lines, std::size_t at) {
  if (!lines[at].is_part_title) return false;
  for (std::size_t next = lines.next_filled(at + 1), step = 0; next < lines.size() && step < 2; ++step) {
    if (is_unit_row(lines, next)) return true;
    if (!lines.is_label(next)) return false;
    next = lines.next_filled(next + 1);
  }
  return false;
}

/// Any field of these lines is a number.
bool has_values(const Lines& lines, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    Offset start = lines[i].span.start;
    for (Offset at = start; at <= lines[i].span.end; ++at) {
      if (at < lines[i].span.end && lines.text[at] != u'\t') continue;
      if (looks_like_value(lines.words({start, at}))) return true;
      start = at + 1;
    }
  }
  return false;
}

/// A piece of a label that the carrier wrapped: "计这一情形,不计其他情形)".
bool is_wrapped(const Lines& lines, std::size_t i) {
  return lines[i].hit == LabelHit::piece && !lines[i].is_part_title;
}

// ---- tabs ----

void read_tab_row(Builder& builder, const Lines& lines, std::size_t i) {
  split_cells(builder, lines.text, lines[i].span, u'\t');
}

// ---- commas ----

/// A row of comma-separated values: a label and numbers, or only labels; prose has other words between its
/// commas.
bool is_comma_row(const Lines& lines, Span row) {
  std::size_t values = 0;
  std::size_t labels = 0;
  std::size_t fields = 0;
  Offset start = row.start;
  for (Offset at = row.start; at <= row.end; ++at) {
    if (at < row.end && lines.text[at] != u',') continue;
    const std::u16string_view field = trim(lines.words({start, at}));
    ++fields;
    if (looks_like_value(field)) {
      ++values;
    } else if (!field.empty()) {
      if (!lines.is_label(field)) return false;
      ++labels;
    }
    start = at + 1;
  }
  return fields >= 2 && (values > 0 ? labels > 0 : labels >= 2);
}

}  // namespace

std::optional<RawTable> read_tabs(const Lines& lines, std::size_t& at) {
  const std::size_t start = at;
  if (!has_inner_tab(lines, at) && !lines.is_label(at)) return std::nullopt;
  constexpr std::size_t kMostWaiting = 10;
  Builder builder(lines.text, TableSource::tsv);
  std::size_t tab_rows = 0;
  std::size_t end = at;
  std::vector<std::size_t> waiting;  // labels on lines of their own, taken when a row with tabs follows
  for (std::size_t i = lines.next_filled(at); i < lines.size(); i = lines.next_filled(i + 1)) {
    if (has_inner_tab(lines, i)) {
      for (const std::size_t w : waiting) read_tab_row(builder, lines, w);
      waiting.clear();
      read_tab_row(builder, lines, i);
      ++tab_rows;
      end = i + 1;
    } else if (waiting.size() < kMostWaiting &&
               (lines.is_label(i) || (tab_rows > 0 && is_wrapped(lines, i)) || heads_unit_rows(lines, i))) {
      waiting.push_back(i);
    } else if (looks_like_value(lines.words(i)) && lines[i].text.start > lines[i].span.start &&
               contains(lines.words(lines[i].span), u"\t") && tab_rows > 0) {
      read_tab_row(builder, lines, i);  // a row of blanks but for one cell
      end = i + 1;
    } else {
      break;
    }
  }
  if (tab_rows < 2) {
    at = start;
    return std::nullopt;
  }
  // A row of many blank cells is one that nobody filled in.
  constexpr std::ptrdiff_t kUnfilled = 14;
  if (end < lines.size() && lines[end].text.empty()) {
    const std::u16string_view blank = lines.words(lines[end].span);
    if (std::count(blank.begin(), blank.end(), u'\t') >= kUnfilled) read_tab_row(builder, lines, end++);
  }
  // A form that lost its numbers ends with labels alone.
  if (!waiting.empty() && !has_values(lines, start, end)) {
    for (const std::size_t w : waiting) read_tab_row(builder, lines, w);
    end = waiting.back() + 1;
  }
  at = end;
  return builder.finish();
}

std::optional<RawTable> read_commas(const Lines& lines, std::size_t& at) {
  const auto is_row = [&](std::size_t i) { return lines[i].has_comma && is_comma_row(lines, lines[i].text); };
  if (!is_row(at) && !lines.is_label(at)) return std::nullopt;
  Builder builder(lines.text, TableSource::csv);
  std::size_t rows = 0;
  std::size_t end = at;
  std::vector<std::size_t> waiting;
  for (std::size_t i = at; i < lines.size(); i = lines.next_filled(i + 1)) {
    if (is_row(i)) {
      for (const std::size_t w : waiting) split_cells(builder, lines.text, lines[w].span, u',');
      waiting.clear();
      split_cells(builder, lines.text, lines[i].span, u',');
      ++rows;
      end = i + 1;
    } else if ((lines.is_label(i) || (rows > 0 && is_wrapped(lines, i))) && waiting.size() < 3) {
      waiting.push_back(i);
    } else {
      break;
    }
  }
  if (rows < 3) return std::nullopt;
  at = end;
  return builder.finish();
}

}  // namespace nianbao::tables
