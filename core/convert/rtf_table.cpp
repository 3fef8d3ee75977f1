#include "core/convert/rtf_table.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace nianbao {

namespace {

constexpr long kSame = 30;  // twips: edges as near are one

/// All right edges of the rows, near ones taken together.
std::vector<long> edges_of(const std::vector<RtfRow>& rows) {
  std::vector<long> all;
  for (const RtfRow& row : rows)
    for (const RtfCellShape& shape : row.shapes) all.push_back(shape.right);
  std::sort(all.begin(), all.end());
  std::vector<long> out;
  for (const long each : all)
    if (out.empty() || each - out.back() > kSame) out.push_back(each);
  return out;
}

/// The number of edges up to this one.
std::size_t column_behind(const std::vector<long>& edges, long right) {
  return static_cast<std::size_t>(std::upper_bound(edges.begin(), edges.end(), right) - edges.begin());
}

}  // namespace

OfficeTable table_of(std::vector<RtfRow> rows) {
  const std::vector<long> edges = edges_of(rows);
  OfficeTable out;
  std::map<std::size_t, std::uint32_t> above;  // where the cells of the row before begin, and their columns
  for (RtfRow& row : rows) {
    std::vector<OfficeCell> cells;
    std::map<std::size_t, std::uint32_t> here;
    std::size_t column = 0;
    const std::size_t count = std::max(row.shapes.size(), row.cells.size());
    for (std::size_t i = 0; i < count; ++i) {
      const bool has_shape = i < row.shapes.size();
      const std::size_t end =
          has_shape ? std::max(column_behind(edges, row.shapes[i].right), column) : column + 1;
      const auto width = static_cast<std::uint32_t>(end - column);
      std::vector<OfficeBlock> content =
          i < row.cells.size() ? std::move(row.cells[i]) : std::vector<OfficeBlock>();
      const bool joins = !cells.empty() && (width == 0 || (has_shape && row.shapes[i].joins_left));
      if (joins) {
        OfficeCell& left = cells.back();
        left.columns += width;
        here[column - (left.columns - width)] = left.columns;
        std::move(content.begin(), content.end(), std::back_inserter(left.content));
        column = end;
        continue;
      }
      OfficeCell& cell = cells.emplace_back();
      cell.columns = std::max(width, 1u);
      cell.content = std::move(content);
      here[column] = cell.columns;
      const auto upper = above.find(column);
      cell.merged_up =
          has_shape && row.shapes[i].goes_on_up && upper != above.end() && upper->second == cell.columns;
      column += cell.columns;
    }
    out.rows.push_back(std::move(cells));
    above = std::move(here);
  }
  return out;
}

RtfTables::Level& RtfTables::table(std::size_t depth) {
  if (levels_.size() < depth) levels_.resize(depth);
  return levels_[depth - 1];
}

std::vector<OfficeBlock>& RtfTables::at(std::size_t depth) {
  if (depth < levels_.size()) close(depth);
  if (levels_.size() < depth) levels_.resize(depth);
  return blocks(depth);
}

void RtfTables::end_cell(std::size_t depth) {
  Level& at = table(depth);
  at.cells.push_back(std::exchange(at.cell, {}));
}

void RtfTables::end_row(std::size_t depth) {
  if (levels_.size() > depth) close(depth);
  Level& at = table(depth);
  if (at.cells.empty()) return;
  at.rows.push_back({at.shape.left, at.shape.shapes, std::exchange(at.cells, {})});
}

void RtfTables::shape(std::size_t depth, RtfWord word, long number) {
  constexpr std::size_t kMaxCells = 64;  // Word has 63
  Level& at = table(depth);
  if (word == RtfWord::row_start) {
    at.shape = {};
    at.next_cell = {};
  }
  if (word == RtfWord::row_left) at.shape.left = number;
  if (word == RtfWord::cell_joins_left) at.next_cell.joins_left = true;
  if (word == RtfWord::cell_goes_on_up) at.next_cell.goes_on_up = true;
  if (word != RtfWord::cell_right) return;
  at.next_cell.right = number;
  if (at.shape.shapes.size() < kMaxCells) at.shape.shapes.push_back(at.next_cell);
  at.next_cell = {};
}

void RtfTables::close(std::size_t depth) {
  while (levels_.size() > depth) {
    Level last = std::move(levels_.back());
    levels_.pop_back();
    if (!last.cell.empty()) last.cells.push_back(std::move(last.cell));
    if (!last.cells.empty()) last.rows.push_back({last.shape.left, last.shape.shapes, std::move(last.cells)});
    if (last.rows.empty()) continue;
    OfficeBlock block;
    block.table = std::make_unique<OfficeTable>(table_of(std::move(last.rows)));
    blocks(levels_.size()).push_back(std::move(block));
  }
}

}  // namespace nianbao
