#include "core/convert/placed_table.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace nianbao {

std::unique_ptr<OfficeTable> make_table(std::vector<PlacedCell> cells, std::uint32_t rows,
                                        std::uint32_t columns, std::size_t limit) {
  struct Cover {
    std::uint32_t until = 0;  // the first row that is free again
    std::uint32_t columns = 1;
  };
  auto table = std::make_unique<OfficeTable>();
  std::vector<Cover> above(columns);
  std::size_t made = 0;
  std::size_t at = 0;
  for (std::uint32_t row = 0; row < rows; ++row) {
    made += columns;
    if (made > limit) break;
    std::vector<OfficeCell>& line = table->rows.emplace_back();
    for (std::uint32_t column = 0; column < columns;) {
      OfficeCell& cell = line.emplace_back();
      const Cover& cover = above[column];
      if (cover.until > row) {
        cell.merged_up = true;
        cell.columns = std::max(cover.columns, 1u);
        column += cell.columns;
        continue;
      }
      while (at < cells.size() &&
             (cells[at].row < row || (cells[at].row == row && cells[at].column < column)))
        ++at;
      std::uint32_t width = 1;
      if (at < cells.size() && cells[at].row == row && cells[at].column == column) {
        PlacedCell& placed = cells[at++];
        while (width < placed.columns && column + width < columns && above[column + width].until <= row)
          ++width;
        const std::uint32_t until = row + std::min(std::max(placed.rows, 1u), rows - row);
        std::fill_n(above.begin() + static_cast<std::ptrdiff_t>(column), width, Cover{until, width});
        cell.columns = width;
        cell.content = std::move(placed.content);
      }
      column += width;
    }
  }
  return table;
}

}  // namespace nianbao
