// A table whose cells say where they stand and how far they reach, as a table of rows from the left.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/convert/office_document.h"

namespace nianbao {

struct PlacedCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t rows = 1;
  std::uint32_t columns = 1;
  std::vector<OfficeBlock> content;
};

/// Cells by row, then column; of two over each other the first stays, cut are those that reach beyond `rows`
/// or run into another. Places without a cell are empty cells. At most `limit` cells are made, whole rows.
std::unique_ptr<OfficeTable> make_table(std::vector<PlacedCell> cells, std::uint32_t rows,
                                        std::uint32_t columns, std::size_t limit);

}  // namespace nianbao
