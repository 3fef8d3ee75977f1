#include "core/convert/word_binary_tables.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace nianbao::word_binary {

namespace {

/// Edges nearer than this are one, unless they are of one row: two points. Programs round the widths they
/// write, and whoever drags an edge hits the one above only nearly.
constexpr int kTolerance = 40;
/// The same for the two ends of rows: the space inside a cell, by which Word lets a table stand out, is 108.
constexpr int kEndTolerance = 200;
constexpr int kUnknownWidth = 1000;

struct Edge {
  int at = 0;
  std::size_t row = 0;
  std::size_t index = 0;  // which of the row's edges
};

bool has_text(const std::vector<OfficeBlock>& content) {
  return std::any_of(content.begin(), content.end(),
                     [](const OfficeBlock& block) { return block.table || !block.runs.empty(); });
}

/// As many edges and cells as the text has cells, each edge right of the one before.
void fit(TableRow& row) {
  RowDefinition& definition = row.definition;
  const std::size_t count = row.cells.size();
  if (definition.edges.size() > count + 1) definition.edges.resize(count + 1);
  definition.cells.resize(count);
  if (definition.edges.empty()) definition.edges.push_back(0);
  for (std::size_t i = 1; i < definition.edges.size(); ++i)
    definition.edges[i] = std::max(definition.edges[i], definition.edges[i - 1] + 1);
  while (definition.edges.size() < count + 1)
    definition.edges.push_back(definition.edges.back() + kUnknownWidth);
}

/// Cells merged across become one. A set begins with one of the two bits and goes on with the other; which of
/// them it is, [MS-DOC] 2.9.327 and the writers do not agree.
void merge_across(TableRow& row) {
  RowDefinition& definition = row.definition;
  std::uint16_t first = 0;  // the bit with which the open set began
  std::size_t kept = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::uint16_t bits = definition.cells[i] & kMergedAcross;
    const bool goes_on = first != 0 && bits != 0 && bits != first && bits != kMergedAcross;
    if (!goes_on) first = bits;
    if (goes_on && kept > 0) {
      if (has_text(row.cells[i]))
        std::move(row.cells[i].begin(), row.cells[i].end(), std::back_inserter(row.cells[kept - 1]));
      definition.edges[kept] = definition.edges[i + 1];
      continue;
    }
    if (kept != i) row.cells[kept] = std::move(row.cells[i]);
    definition.cells[kept] = definition.cells[i];
    definition.edges[kept + 1] = definition.edges[i + 1];
    ++kept;
  }
  row.cells.resize(kept);
  definition.cells.resize(kept);
  definition.edges.resize(kept + 1);
}

/// Rows that begin or end a little beside the others do not have a column of their own for it.
void align_ends(std::vector<TableRow>& rows) {
  int left = rows.front().definition.edges.front();
  int right = rows.front().definition.edges.back();
  for (const TableRow& row : rows) {
    left = std::min(left, row.definition.edges.front());
    right = std::max(right, row.definition.edges.back());
  }
  for (TableRow& row : rows) {
    std::vector<int>& edges = row.definition.edges;
    if (edges.front() - left < kEndTolerance) edges.front() = left;
    if (right - edges.back() < kEndTolerance) edges.back() = right;
  }
}

/// The column that begins at each edge, by row.
std::vector<std::vector<std::uint32_t>> columns_of(const std::vector<TableRow>& rows) {
  std::vector<Edge> edges;
  std::vector<std::vector<std::uint32_t>> out(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const std::vector<int>& own = rows[r].definition.edges;
    out[r].resize(own.size());
    for (std::size_t i = 0; i < own.size(); ++i) edges.push_back({own[i], r, i});
  }
  std::sort(edges.begin(), edges.end(),
            [](const Edge& a, const Edge& b) { return std::pair(a.at, a.row) < std::pair(b.at, b.row); });
  std::vector<std::uint32_t> latest(rows.size());  // the last column in which the row has an edge, and one
  std::uint32_t column = 0;
  int begin = edges.front().at;
  for (std::size_t i = 0; i < edges.size();) {
    std::size_t end = i;
    bool apart = edges[i].at - begin > kTolerance;
    for (; end < edges.size() && edges[end].at == edges[i].at; ++end)
      apart = apart || latest[edges[end].row] == column + 1;
    if (apart) {
      ++column;
      begin = edges[i].at;
    }
    for (; i < end; ++i) {
      out[edges[i].row][edges[i].index] = column;
      latest[edges[i].row] = column + 1;
    }
  }
  return out;
}

/// Where the row above has cells: column and number of columns, from the left.
using Places = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

std::vector<OfficeCell> cells_of(TableRow& row, const std::vector<std::uint32_t>& columns, Places& above) {
  std::vector<OfficeCell> out;
  Places places;
  if (columns.front() > 0) {  // the row begins further right than others
    out.emplace_back();
    out.back().columns = columns.front();
  }
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    OfficeCell cell;
    cell.columns = columns[i + 1] - columns[i];
    const std::uint16_t bits = row.definition.cells[i];
    places.emplace_back(columns[i], cell.columns);
    cell.merged_up = (bits & kMergedDown) != 0 && (bits & kMergeStarts) == 0 &&
                     std::binary_search(above.begin(), above.end(), places.back());
    if (!cell.merged_up) cell.content = std::move(row.cells[i]);
    out.push_back(std::move(cell));
  }
  above = std::move(places);
  return out;
}

}  // namespace

std::unique_ptr<OfficeTable> lay_out(std::vector<TableRow> rows) {
  auto out = std::make_unique<OfficeTable>();
  std::erase_if(rows, [](const TableRow& row) { return row.cells.empty(); });
  if (rows.empty()) return out;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const bool like_above =
        r > 0 && rows[r].definition.edges.empty() && rows[r - 1].cells.size() == rows[r].cells.size();
    if (like_above) rows[r].definition.edges = rows[r - 1].definition.edges;
    fit(rows[r]);
    merge_across(rows[r]);
  }
  align_ends(rows);
  const std::vector<std::vector<std::uint32_t>> columns = columns_of(rows);
  Places above;
  for (std::size_t r = 0; r < rows.size(); ++r) out->rows.push_back(cells_of(rows[r], columns[r], above));
  return out;
}

}  // namespace nianbao::word_binary
