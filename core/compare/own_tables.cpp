#include "core/compare/own_tables.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/compare/table_moves.h"
#include "core/forms/cell.h"
#include "core/likeness/bare_words.h"

namespace nianbao::years {

namespace {

/// A table as lines of cells, the first line and the first cell of each being their names.
struct Grid {
  std::vector<std::u16string> columns;
  std::vector<std::u16string> rows;
  std::vector<std::vector<Span>> cells;  // in SourceText::clean, by row and column, without the names
  std::u16string head;                   // the words of the first line
};

Grid read_grid(const Previous& report, const RawTable& table) {
  Grid out;
  const std::size_t width = std::max<std::size_t>(table.columns, 1) - 1;
  for (const LayoutCell& cell : table.cells) {
    const std::u16string text = squeeze(slice(report.source.clean, cell.span));
    if (cell.row == 0) out.head += likeness::bare_words(text);
    if (cell.row == 0 && cell.column > 0) {
      out.columns.resize(width);
      if (cell.column <= width) out.columns[cell.column - 1] = text;
    } else if (cell.row > 0) {
      out.rows.resize(std::max<std::size_t>(out.rows.size(), cell.row));
      out.cells.resize(out.rows.size(), std::vector<Span>(width));
      if (cell.column == 0)
        out.rows[cell.row - 1] = text;
      else if (cell.column <= width)
        out.cells[cell.row - 1][cell.column - 1] = cell.span;
    }
  }
  out.columns.resize(width);
  return out;
}

std::vector<Grid> grids_of(const Previous& report) {
  std::vector<Grid> out;
  for (const RawTable& table : report.facts.own_tables) {
    if (out.size() == kMostOwnTables) break;
    const bool fits = std::size_t{table.rows} * table.columns <= kMostOwnCells;
    if (fits && table.rows > 1 && table.columns > 1) out.push_back(read_grid(report, table));
  }
  return out;
}

/// What stands in a cell; a line's or column's number in `at`, or one past the end: none.
struct Found {
  const Previous& report;
  const Grid* grid = nullptr;

  std::size_t row(const std::u16string& name) const { return place(grid ? &grid->rows : nullptr, name); }
  std::size_t column(const std::u16string& name) const {
    return place(grid ? &grid->columns : nullptr, name);
  }
  void read(std::size_t row, std::size_t column, bool& is_there, std::u16string& raw, Span& span,
            std::optional<Decimal>& value) const {
    if (!grid || row >= grid->cells.size() || column >= grid->columns.size()) return;
    const Span clean = grid->cells[row][column];
    if (clean.empty()) return;
    is_there = true;
    span = report.source.to_original(clean);
    raw = slice(report.source.original, span);
    const CellValue read = read_cell(slice(report.source.clean, clean), true, true);
    if (read.state == CellState::number) value = read.value;
  }

 private:
  static std::size_t place(const std::vector<std::u16string>* names, const std::u16string& name) {
    if (!names) return 0;
    return static_cast<std::size_t>(std::find(names->begin(), names->end(), name) - names->begin());
  }
};

std::vector<std::u16string> names_of_both(const std::vector<std::u16string>& now,
                                          const std::vector<std::u16string>* last) {
  std::vector<std::u16string> out;
  const auto add = [&out](const std::vector<std::u16string>& names) {
    for (const std::u16string& name : names) {
      if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
    }
  };
  add(now);
  if (last) add(*last);
  return out;
}

ComparedTable compare_grids(const Found& now, const Found& last) {
  ComparedTable out;
  out.in_now = now.grid;
  out.in_last = last.grid;
  const Grid& first = now.grid ? *now.grid : *last.grid;
  const Grid* const second = now.grid ? last.grid : nullptr;
  const std::vector<std::u16string> columns =
      names_of_both(first.columns, second ? &second->columns : nullptr);
  for (const std::u16string& row : names_of_both(first.rows, second ? &second->rows : nullptr)) {
    ComparedTableRow line;
    line.label = row;
    for (const std::u16string& column : columns) {
      ComparedCell cell;
      cell.label = column;
      now.read(now.row(row), now.column(column), cell.in_now, cell.now_raw, cell.now_span, cell.now);
      last.read(last.row(row), last.column(column), cell.in_last, cell.last_raw, cell.last_span, cell.last);
      if (!cell.in_now && !cell.in_last) continue;
      if (cell.now && cell.last) cell.move = move_between(*cell.last, *cell.now, false);
      line.cells.push_back(std::move(cell));
    }
    if (!line.cells.empty()) out.rows.push_back(std::move(line));
  }
  return out;
}

}  // namespace

std::vector<ComparedTable> compare_own_tables(const Previous& now, const Previous& last) {
  const std::vector<Grid> is = grids_of(now);
  const std::vector<Grid> was = grids_of(last);
  std::vector<bool> taken(was.size(), false);
  std::vector<ComparedTable> out;
  for (const Grid& grid : is) {
    std::size_t at = 0;
    while (at < was.size() && (taken[at] || was[at].head != grid.head)) ++at;
    if (at < was.size()) taken[at] = true;
    out.push_back(compare_grids({now, &grid}, {last, at < was.size() ? &was[at] : nullptr}));
  }
  for (std::size_t at = 0; at < was.size(); ++at) {
    if (!taken[at]) out.push_back(compare_grids({now, nullptr}, {last, &was[at]}));
  }
  return out;
}

}  // namespace nianbao::years
