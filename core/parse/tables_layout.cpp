// Tables that the carrier marks: a worksheet or a page laid out with tables holds prose too, which is cut out
// here.
#include <algorithm>

#include "core/base/text.h"
#include "core/forms/cell.h"
#include "core/forms/lexicon.h"
#include "core/parse/table_finder.h"

namespace nianbao::tables {

namespace {

constexpr Offset kProse = 80;  // a longer cell with a full stop is a paragraph

struct Row {
  std::size_t first = 0;  // into LayoutTable::cells
  std::size_t last = 0;   // one behind
};

std::vector<Row> rows_of(const LayoutTable& table) {
  std::vector<Row> out;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    if (out.empty() || table.cells[i].row != table.cells[out.back().first].row) out.push_back({i, i});
    out.back().last = i + 1;
  }
  return out;
}

bool is_prose_cell(std::u16string_view text, const Lexicon& lexicon) {
  return text.size() > kProse && contains(text, u"。") && lexicon.find(text) == LabelHit::none;
}

/// A row that belongs to the text around the table: one cell of prose, a heading, a signature.
bool is_prose_row(std::u16string_view text, const LayoutTable& table, const Row& row,
                  const Lexicon& lexicon) {
  std::size_t filled = 0;
  const LayoutCell* only = nullptr;
  for (std::size_t i = row.first; i < row.last; ++i) {
    const std::u16string_view cell = slice(text, table.cells[i].span);
    if (trim(cell).empty()) continue;
    if (is_prose_cell(cell, lexicon)) return true;
    ++filled;
    only = &table.cells[i];
  }
  if (filled != 1) return false;
  // Merged downwards, it is a label of the rows that follow.
  if (only->row_span > 1 && only->column_span < table.columns) return false;
  const std::u16string_view cell = slice(text, only->span);
  if (looks_like_value(cell)) return false;
  const LabelHit hit = lexicon.find(cell);
  if (hit == LabelHit::full || hit == LabelHit::near) {
    // A worksheet has no merged cells to tell: there a title of several words, and not the annex's own,
    // stands for the part.
    if (lexicon.is_part_title(cell) && table.source == TableSource::csv && cell.size() > 10) return true;
    // 一、主动公开情况 is a heading row of the 2014 annex as well as a part's title: a row that is as wide as
    // its table and stands for a title is a heading.
    return lexicon.is_part_title(cell) && only->column_span >= table.columns && table.columns > 3;
  }
  return hit == LabelHit::none || lexicon.is_part_title(cell);
}

bool is_blank_row(std::u16string_view text, const LayoutTable& table, const Row& row) {
  for (std::size_t i = row.first; i < row.last; ++i) {
    if (!trim(slice(text, table.cells[i].span)).empty()) return false;
  }
  return true;
}

/// Rows [from, to) as a table of their own.
void cut(std::u16string_view text, const LayoutTable& table, const std::vector<Row>& rows, std::size_t from,
         std::size_t to, std::vector<RawTable>& out) {
  while (from < to && is_blank_row(text, table, rows[from])) ++from;
  // A row of many blank cells is one that nobody filled in.
  constexpr std::size_t kUnfilled = 15;
  while (from < to && is_blank_row(text, table, rows[to - 1]) &&
         rows[to - 1].last - rows[to - 1].first < kUnfilled) {
    --to;
  }
  if (from == to) return;
  RawTable part;
  part.source = table.source;
  part.columns = table.columns;
  const std::uint32_t top = table.cells[rows[from].first].row;
  const std::uint32_t bottom = table.cells[rows[to - 1].first].row;
  part.rows = bottom - top + 1;
  bool any = false;
  std::size_t widest = 0;
  for (std::size_t r = from; r < to; ++r) {
    std::size_t filled = 0;
    for (std::size_t i = rows[r].first; i < rows[r].last; ++i) {
      LayoutCell cell = table.cells[i];
      cell.row -= top;
      cell.row_span = std::min(cell.row_span, part.rows - cell.row);
      if (!cell.span.empty()) {
        part.span = any ? cover(part.span, cell.span) : cell.span;
        any = true;
        ++filled;
      }
      part.cells.push_back(cell);
    }
    widest = std::max(widest, filled);
  }
  if (any && widest > 1) out.push_back(std::move(part));  // one column of words is a list, not a table
}

/// A table that others stand in lays out the page.
bool holds_another(const std::vector<LayoutTable>& tables, std::size_t index) {
  const Span span = tables[index].span;
  for (const std::size_t other : {index + 1, index - 1}) {
    if (other < tables.size() && tables[other].span.size() < span.size() &&
        span.contains(tables[other].span)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<RawTable> form_layout_tables(const SourceText& source, const Lexicon& lexicon) {
  std::vector<LayoutTable> tables = source.layout.tables;
  // An outer table before the inner ones that start where it starts.
  std::sort(tables.begin(), tables.end(), [](const LayoutTable& a, const LayoutTable& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
  });
  std::vector<RawTable> out;
  for (std::size_t t = 0; t < tables.size(); ++t) {
    if (holds_another(tables, t)) continue;
    const LayoutTable& table = tables[t];
    const std::vector<Row> rows = rows_of(table);
    std::size_t start = 0;
    for (std::size_t r = 0; r <= rows.size(); ++r) {
      if (r < rows.size() && !is_prose_row(source.clean, table, rows[r], lexicon)) continue;
      cut(source.clean, table, rows, start, r, out);
      start = r + 1;
    }
  }
  // Overlapping leftovers of nested tables: the first one stands.
  std::sort(out.begin(), out.end(),
            [](const RawTable& a, const RawTable& b) { return a.span.start < b.span.start; });
  std::vector<RawTable> apart;
  for (RawTable& table : out) {
    if (apart.empty() || table.span.start >= apart.back().span.end) apart.push_back(std::move(table));
  }
  return apart;
}

}  // namespace nianbao::tables
