// Plain tables with bars: whole rows on a line (Markdown, pipes), a crawler's "cell |" on lines of their own,
// bars on lines of their own.
#include <algorithm>

#include "core/base/text.h"
#include "core/forms/cell.h"
#include "core/forms/lexicon.h"
#include "core/parse/table_finder.h"

namespace nianbao::tables {

namespace {

constexpr Offset kLongestCell = 80;

bool is_separator(std::u16string_view row) {  // |---|:--:|
  return row.find_first_not_of(u"|-: \t") == std::u16string_view::npos && contains(row, u"-");
}

std::size_t count_bars(std::u16string_view row) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < row.size(); ++i) out += row[i] == u'|' && (i == 0 || row[i - 1] != u'\\');
  return out;
}

bool only_bars(std::u16string_view row) {
  return !row.empty() && row.find_first_not_of(u"| \t") == std::u16string_view::npos;
}

/// A whole row on one line: bars between cells, or around a single one.
bool is_bar_row(std::u16string_view row) {
  const std::size_t bars = count_bars(row);
  if (bars >= 2) return row.front() == u'|' || row.back() == u'|' || bars >= 3;
  return false;
}

/// A cell of the crawler style: "text |", " |", or "|" alone.
bool is_bar_end(std::u16string_view row) {
  return !row.empty() && row.back() == u'|' && count_bars(row) == 1;
}

Span inside_bars(std::u16string_view text, Span row) {
  if (!row.empty() && text[row.start] == u'|') ++row.start;
  if (!row.empty() && text[row.end - 1] == u'|' && (row.size() < 2 || text[row.end - 2] != u'\\')) --row.end;
  return row;
}

/// A label, or a piece of one that a line break cut, on a line of its own between rows.
bool is_label_line(const Lines& lines, std::size_t i) {
  const std::u16string_view row = lines.words(i);
  if (row.empty() || lines[i].is_part_title || count_bars(row) > 1) return false;
  if (lines[i].hit != LabelHit::none) return true;
  return lines[i].has_bar &&
         lines.lexicon.find(lines.words(inside_bars(lines.text, lines[i].text))) != LabelHit::none;
}

RawTable read_bar_rows(const Lines& lines, std::size_t& at) {
  constexpr std::size_t kMostWaiting = 3;
  Builder builder(lines.text, TableSource::pipes);
  const auto row = [&](std::size_t i) {
    split_cells(builder, lines.text, inside_bars(lines.text, lines[i].text), u'|');
  };
  std::vector<std::size_t> waiting;  // labels on lines of their own, taken when a row follows
  for (std::size_t i = lines.next_filled(at); i < lines.size(); i = lines.next_filled(i + 1)) {
    if (is_bar_row(lines.words(i))) {
      for (const std::size_t w : waiting) row(w);
      waiting.clear();
      if (!is_separator(lines.words(i))) row(i);
      at = i + 1;
    } else if (waiting.size() < kMostWaiting && is_label_line(lines, i)) {
      waiting.push_back(i);
    } else {
      break;
    }
  }
  return builder.finish();
}

/// What a line without a bar may be inside a crawler's table: the last cell of a row, or a row of one cell.
bool is_open_cell(const Lines& lines, std::size_t i) {
  return looks_like_value(lines.words(i)) || lines.is_label(i);
}

/// nullopt where bars alone ("||") say soon that the dump lost its rows.
std::optional<RawTable> read_crawler(const Lines& lines, std::size_t& at) {
  constexpr std::size_t kLook = 64;
  Builder builder(lines.text, TableSource::crawler);
  bool row_marks = false;  // a bar alone begins each row
  bool open = false;       // the row at hand has cells
  std::size_t end = at;
  for (std::size_t i = at; i < lines.size(); ++i) {
    const std::u16string_view row = lines.words(i);
    if (row.empty()) {
      const std::size_t next = lines.next_filled(i);
      if (next == lines.size() || !(is_bar_end(lines.words(next)) || is_open_cell(lines, next))) break;
      if (open && !row_marks) builder.end_row();
      open = open && row_marks;
      continue;
    }
    if (i < at + kLook && only_bars(row) && count_bars(row) > 1) return std::nullopt;
    // "| " with a trailing blank begins a row; " |" with a leading one is an empty cell.
    const bool lone = row == u"|";
    const bool begins_row = lone && lines[i].span.start == lines[i].text.start;
    if (begins_row) {
      if (open) builder.end_row();
      open = false;
      row_marks = true;
    } else if (is_bar_end(row)) {
      builder.cell({lines[i].text.start, lines[i].text.end - 1});
      open = true;
    } else if (is_open_cell(lines, i)) {
      builder.cell(lines[i].text);
      if (!row_marks) builder.end_row();
      open = row_marks;
    } else {
      break;
    }
    end = i + 1;
  }
  if (open) builder.end_row();
  at = end;
  return builder.finish();
}

/// A line that is a cell or more of a table whose bars stand anywhere: it has a bar, or is a label, a piece
/// of one or a number.
bool is_barred(const Lines& lines, std::size_t i) {
  if (lines[i].text.size() > kLongestCell) return false;
  if (lines[i].has_bar) return true;
  if (lines[i].is_part_title) return false;
  return lines[i].hit != LabelHit::none || looks_like_value(lines.words(i));
}

/// A bar on the next line closes this one as a cell, whatever its words.
bool is_held(const Lines& lines, std::size_t i) {
  const std::size_t next = lines.next_filled(i + 1);
  return lines[i].text.size() <= kLongestCell && next < lines.size() && lines.words(next).front() == u'|';
}

/// Bars and cells take turns, each on a line of its own.
bool takes_turns(const Lines& lines, std::size_t at) {
  constexpr std::size_t kLook = 16;
  std::size_t bars = 0;
  std::size_t cells = 0;
  for (std::size_t i = at; i < std::min(lines.size(), at + kLook); ++i) {
    if (lines[i].text.empty()) continue;
    const bool bar = lines.words(i) == u"|";
    if (!bar && count_bars(lines.words(i)) > 0) return false;
    ++(bar ? bars : cells);
  }
  return bars >= 5 && cells >= 3 && bars + 1 >= cells;
}

/// Cells between bars that say nothing of rows: bars on lines of their own, "cell |" with "||" between, or a
/// mixture. Every cell gets a line of its own, and the labels must tell the rows. nullopt where the lines at
/// hand are of another style.
std::optional<RawTable> read_lone_bars(const Lines& lines, std::size_t& at) {
  constexpr std::size_t kLook = 16;
  if (!is_barred(lines, at)) return std::nullopt;
  std::size_t lone = 0;  // lines of bars alone
  std::size_t barred = 0;
  std::size_t cells = 0;
  for (std::size_t i = at; i < std::min(lines.size(), at + kLook); ++i) {
    if (lines[i].text.empty()) continue;
    if (!(is_barred(lines, i) || is_held(lines, i)) || count_bars(lines.words(i)) > 2) break;
    const bool bars = only_bars(lines.words(i));
    ++(bars ? lone : cells);
    barred += lines[i].has_bar;
  }
  if (barred < 5 || cells < 3 || 2 * barred < cells + lone) return std::nullopt;
  Builder builder(lines.text, TableSource::lines);
  const std::size_t start = at;
  std::size_t end = at;
  bool after_bar = true;  // a bar stands before the cell that follows
  for (std::size_t i = at; i < lines.size(); ++i) {
    if (lines[i].text.empty()) continue;
    if (!lines[i].has_bar) {
      // A cell between two bars, whatever its words; or a label or number where a bar was lost.
      if (!(after_bar && is_held(lines, i)) && !is_barred(lines, i)) break;
      builder.cell(lines[i].text);
      builder.end_row();
      after_bar = false;
    } else {
      if (lines[i].text.size() > kLongestCell || is_separator(lines.words(i))) break;
      Offset from = lines[i].text.start;
      for (Offset c = from; c <= lines[i].text.end; ++c) {
        if (c < lines[i].text.end && lines.text[c] != u'|') continue;
        const Span cell = trim(lines.text, Span{from, c});
        // Two bars in a row have an empty cell between them; a bar behind a cell only ends it.
        if (!cell.empty() || (after_bar && c < lines[i].text.end && !builder.empty())) {
          builder.cell(cell);
          builder.end_row();
        }
        if (c < lines[i].text.end) after_bar = true;
        if (!cell.empty()) after_bar = c < lines[i].text.end;
        from = c + 1;
      }
    }
    end = i + 1;
  }
  at = end > start ? end : start;
  return builder.finish();
}

}  // namespace

std::optional<RawTable> read_bars(const Lines& lines, std::size_t& at) {
  if (!lines[at].has_bar && !(at + 1 < lines.size() && lines[at + 1].has_bar)) return std::nullopt;
  const std::u16string_view row = lines.words(at);
  const std::size_t start = at;
  if (is_bar_row(row) && !only_bars(row)) {
    RawTable table = read_bar_rows(lines, at);
    if (table.rows >= 2 && table.columns >= 2) return table;
    constexpr std::size_t kMany = 8;
    if (at - start >= kMany) {  // no part of it is a table either: stepped over, so that time stays linear
      table.span = {};
      return table;
    }
    at = start;
  }
  if (takes_turns(lines, at)) return read_lone_bars(lines, at);
  // The first row of a crawler's table may have one cell only, and so no bar.
  const bool starts =
      is_bar_end(row) || (lines.is_label(at) && at + 1 < lines.size() && is_bar_end(lines.words(at + 1)));
  if (starts) {
    std::optional<RawTable> table = read_crawler(lines, at);
    // Where bars go on behind it, its rows were not what they seemed.
    const bool goes_on = table && at < lines.size() && !lines[at].text.empty() && is_held(lines, at);
    if (table && at - start >= 4 && !goes_on) {
      // Bars without cells: stepped over, so that time stays linear.
      if (table->cells.size() < 4) table->span = {};
      return table;
    }
    at = start;
  }
  return read_lone_bars(lines, at);
}

}  // namespace nianbao::tables
