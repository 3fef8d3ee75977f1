// Totals of a grid: 合计 is the sum of the rows above it, or of the columns before it.
#pragma once

#include "core/claims/claim.h"
#include "core/claims/own_grid.h"

namespace nianbao::claims {

/// A grid seen by its rows or by its columns: lines that are added up, of each line across it.
class GridView {
 public:
  GridView(const Grid& grid, bool by_columns) : grid_(grid), by_columns_(by_columns) {}

  const Grid& grid() const { return grid_; }
  std::size_t size() const { return lines().size(); }
  std::size_t across() const { return by_columns_ ? grid_.rows.size() : grid_.columns.size(); }
  const GridLine& line(std::size_t i) const { return lines()[i]; }
  const GridLine& other(std::size_t across) const {
    return by_columns_ ? grid_.rows[across] : grid_.columns[across];
  }
  const GridCell& cell(std::size_t i, std::size_t across) const {
    return by_columns_ ? grid_.cells[across][i] : grid_.cells[i][across];
  }

 private:
  const std::vector<GridLine>& lines() const { return by_columns_ ? grid_.columns : grid_.rows; }

  const Grid& grid_;
  bool by_columns_ = false;
};

/// Adds the claims of all lines 合计, 小计 and 全年.
void find_grid_totals(const GridView& view, const Quantities& quantities, std::vector<Claim>& claims);

}  // namespace nianbao::claims
