// Plain tables whose cells are separated by marks: tabs, bars, commas.
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/forms/cell.h"
#include "core/forms/lexicon.h"
#include "core/parse/table_finder.h"

namespace nianbao::tables {

namespace {

std::u16string_view view(std::u16string_view text, Span span) { return slice(text, span); }

/// A whole label, as it stands alone on a line between rows ("第二十条第(五)项").
bool is_label(std::u16string_view text) {
  const Lexicon& lexicon = Lexicon::built_in();
  const LabelHit hit = lexicon.find(text);
  return (hit == LabelHit::full || hit == LabelHit::near) && !lexicon.is_part_title(text);
}
bool is_label(const Line& line) {
  return (line.hit == LabelHit::full || line.hit == LabelHit::near) && !line.is_part_title;
}

/// The next line from `at` on that is not blank, at most two blank lines further; lines.size() otherwise.
std::size_t next_filled(const std::vector<Line>& lines, std::size_t at) {
  const std::size_t stop = std::min(lines.size(), at + 3);
  while (at < stop && lines[at].text.empty()) ++at;
  return at < stop ? at : lines.size();
}

/// A tab between cells; behind a label, a tab says that its cells are empty.
bool has_inner_tab(std::u16string_view text, const Line& line) {
  if (!line.has_tab) return false;
  const std::u16string_view row = view(text, line.text);
  if (contains(row, u"\t")) return true;
  return contains(view(text, {line.text.end, line.span.end}), u"\t") && is_label(line);
}

/// "label <tab> 条 <tab> 855": a row of the statistics annex, whose second cell is a unit.
bool is_unit_row(std::u16string_view text, const Line& line) {
  if (!line.has_tab) return false;
  const std::u16string_view row = view(text, line.text);
  const std::size_t first = row.find(u'\t');
  if (first == std::u16string_view::npos || first == 0) return false;
  const std::size_t second = row.find(u'\t', first + 1);
  const std::u16string_view unit =
      trim(row.substr(first + 1, (second == std::u16string_view::npos ? row.size() : second) - first - 1));
  static constexpr std::array units = {u"条", u"件", u"次", u"篇", u"个", u"人", u"万元", u"人次", u"元"};
  return std::any_of(units.begin(), units.end(), [unit](std::u16string_view u) { return u == unit; });
}

/// "一、主动公开情况" is a heading of reports and a row of the statistics annex; there, rows with units
/// follow.
bool heads_unit_rows(std::u16string_view text, const std::vector<Line>& lines, std::size_t at) {
  if (!lines[at].is_part_title) return false;
  for (std::size_t next = next_filled(lines, at + 1), step = 0; next < lines.size() && step < 2; ++step) {
    if (is_unit_row(text, lines[next])) return true;
    if (!is_label(lines[next])) return false;
    next = next_filled(lines, next + 1);
  }
  return false;
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

// ---- bars ----

bool is_separator(std::u16string_view row) {  // |---|:--:|
  return row.find_first_not_of(u"|-: \t") == std::u16string_view::npos && contains(row, u"-");
}

std::size_t count_bars(std::u16string_view row) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < row.size(); ++i) out += row[i] == u'|' && (i == 0 || row[i - 1] != u'\\');
  return out;
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

RawTable read_bar_rows(std::u16string_view text, const std::vector<Line>& lines, std::size_t& at) {
  Builder builder(text, TableSource::pipes);
  while (at < lines.size()) {
    const std::size_t here = next_filled(lines, at);
    if (here == lines.size() || !is_bar_row(view(text, lines[here].text))) break;
    if (!is_separator(view(text, lines[here].text))) {
      split_cells(builder, text, inside_bars(text, lines[here].text), u'|');
    }
    at = here + 1;
  }
  return builder.finish();
}

/// What a line without a bar may be inside a crawler's table: the last cell of a row, or a row of one cell.
bool is_open_cell(std::u16string_view text, const Line& line) {
  const std::u16string_view cell = view(text, line.text);
  return looks_like_value(cell) || is_label(line);
}

RawTable read_crawler(std::u16string_view text, const std::vector<Line>& lines, std::size_t& at) {
  Builder builder(text, TableSource::crawler);
  bool row_marks = false;  // a bar alone begins each row
  bool open = false;       // the row at hand has cells
  std::size_t end = at;
  for (std::size_t i = at; i < lines.size(); ++i) {
    const std::u16string_view row = view(text, lines[i].text);
    if (row.empty()) {
      const std::size_t next = next_filled(lines, i);
      if (next == lines.size() ||
          !(is_bar_end(view(text, lines[next].text)) || is_open_cell(text, lines[next])))
        break;
      if (open && !row_marks) builder.end_row();
      open = open && row_marks;
      continue;
    }
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
    } else if (is_open_cell(text, lines[i])) {
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

/// Bars on lines of their own, a cell on each line between them: the bars say nothing of rows, so this is a
/// table with one cell a line. nullopt where the lines at hand are of another style.
std::optional<RawTable> read_lone_bars(std::u16string_view text, const std::vector<Line>& lines,
                                       std::size_t& at) {
  constexpr std::size_t kLook = 16;
  constexpr Offset kLongestCell = 80;
  const auto is_bar = [&](std::size_t i) { return view(text, lines[i].text) == u"|"; };
  if (!is_bar(at)) return std::nullopt;
  std::size_t bars = 0;
  std::size_t cells = 0;
  for (std::size_t i = at; i < std::min(lines.size(), at + kLook); ++i) {
    if (lines[i].text.empty()) continue;
    if (!is_bar(i) && count_bars(view(text, lines[i].text)) > 0) return std::nullopt;
    ++(is_bar(i) ? bars : cells);
  }
  if (bars < 5 || cells < 3 || bars < cells) return std::nullopt;
  Builder builder(text, TableSource::lines);
  std::size_t end = at;
  for (std::size_t i = at; i < lines.size(); ++i) {
    if (is_bar(i)) {
      end = i + 1;
      continue;
    }
    // A cell stands between two bars; a blank line between them is an empty one.
    const std::size_t next = next_filled(lines, i + 1);
    if (next == lines.size() || !is_bar(next) || lines[i].text.size() > kLongestCell) break;
    builder.cell(lines[i].text);
    builder.end_row();
  }
  at = end;
  return builder.finish();
}

// ---- tabs ----

void read_tab_row(Builder& builder, std::u16string_view text, const Line& line) {
  split_cells(builder, text, line.span, u'\t');
}

// ---- commas ----

/// A row of comma-separated values: a label and numbers, or only labels; prose has other words between its
/// commas.
bool is_comma_row(std::u16string_view text, Span row) {
  std::size_t values = 0;
  std::size_t labels = 0;
  std::size_t fields = 0;
  Offset start = row.start;
  for (Offset at = row.start; at <= row.end; ++at) {
    if (at < row.end && text[at] != u',') continue;
    const std::u16string_view field = trim(view(text, {start, at}));
    ++fields;
    if (looks_like_value(field)) {
      ++values;
    } else if (!field.empty()) {
      if (!is_label(field)) return false;
      ++labels;
    }
    start = at + 1;
  }
  return fields >= 2 && (values > 0 ? labels > 0 : labels >= 2);
}

}  // namespace

std::optional<RawTable> read_bars(std::u16string_view text, const std::vector<Line>& lines, std::size_t& at) {
  if (!lines[at].has_bar && !(at + 1 < lines.size() && lines[at + 1].has_bar)) return std::nullopt;
  const std::u16string_view row = view(text, lines[at].text);
  if (is_bar_row(row)) {
    constexpr std::size_t kMany = 8;
    const std::size_t start = at;
    RawTable table = read_bar_rows(text, lines, at);
    if (table.rows >= 2 && table.columns >= 2) return table;
    if (at - start < kMany) return std::nullopt;
    table.span = {};  // no part of it is a table either: stepped over, so that time stays linear
    return table;
  }
  if (std::optional<RawTable> table = read_lone_bars(text, lines, at)) return table;
  // The first row of a crawler's table may have one cell only, and so no bar.
  const bool starts = is_bar_end(row) || (is_label(lines[at]) && at + 1 < lines.size() &&
                                          is_bar_end(view(text, lines[at + 1].text)));
  if (!starts) return std::nullopt;
  const std::size_t start = at;
  RawTable table = read_crawler(text, lines, at);
  if (at - start < 4) return std::nullopt;
  if (table.cells.size() < 4) table.span = {};  // bars without cells: stepped over, so that time stays linear
  return table;
}

std::optional<RawTable> read_tabs(std::u16string_view text, const std::vector<Line>& lines, std::size_t& at) {
  const std::size_t start = at;
  const auto first_row = [&](std::size_t i) { return has_inner_tab(text, lines[i]) || is_label(lines[i]); };
  if (!first_row(at)) return std::nullopt;
  Builder builder(text, TableSource::tsv);
  std::size_t tab_rows = 0;
  std::size_t end = at;
  std::vector<std::size_t> waiting;  // labels on lines of their own, taken when a row with tabs follows
  for (std::size_t i = next_filled(lines, at); i < lines.size(); i = next_filled(lines, i + 1)) {
    if (has_inner_tab(text, lines[i])) {
      for (const std::size_t w : waiting) read_tab_row(builder, text, lines[w]);
      waiting.clear();
      read_tab_row(builder, text, lines[i]);
      ++tab_rows;
      end = i + 1;
    } else if (waiting.size() < 3 && (is_label(lines[i]) || heads_unit_rows(text, lines, i))) {
      waiting.push_back(i);
    } else if (looks_like_value(view(text, lines[i].text)) && lines[i].text.start > lines[i].span.start &&
               contains(view(text, lines[i].span), u"\t") && tab_rows > 0) {
      read_tab_row(builder, text, lines[i]);  // a row of blanks but for one cell
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
    const std::u16string_view blank = view(text, lines[end].span);
    if (std::count(blank.begin(), blank.end(), u'\t') >= kUnfilled) read_tab_row(builder, text, lines[end++]);
  }
  at = end;
  return builder.finish();
}

std::optional<RawTable> read_commas(std::u16string_view text, const std::vector<Line>& lines,
                                    std::size_t& at) {
  const auto is_row = [&](std::size_t i) { return lines[i].has_comma && is_comma_row(text, lines[i].text); };
  if (!is_row(at) && !is_label(lines[at])) return std::nullopt;
  Builder builder(text, TableSource::csv);
  std::size_t rows = 0;
  std::size_t end = at;
  std::vector<std::size_t> waiting;
  for (std::size_t i = at; i < lines.size(); i = next_filled(lines, i + 1)) {
    if (is_row(i)) {
      for (const std::size_t w : waiting) split_cells(builder, text, lines[w].span, u',');
      waiting.clear();
      split_cells(builder, text, lines[i].span, u',');
      ++rows;
      end = i + 1;
    } else if (is_label(lines[i]) && waiting.size() < 3) {
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
