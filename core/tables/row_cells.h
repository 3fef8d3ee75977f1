// The cells of one written row: as many as its form row has, or none.
#pragma once

#include <cstdint>
#include <vector>

#include "core/tables/table_keyer.h"

namespace nianbao {

/// How many of the row's fields are not empty.
std::size_t count_filled(const ValueRow& row);

/// The row's fields as exactly `cells` of them; empty when that cannot be done without guessing. `widest` is
/// the greatest number of cells in a row of the form; `unit_column`: 条, 件 … stand in a column of their own.
std::vector<TableField> fit_cells(const TableText& text, const ValueRow& row, std::size_t cells,
                                  std::size_t widest, bool unit_column);

/// The columns in which any of the rows has something but a unit, in order: those of the form where others
/// are spacers.
std::vector<std::uint32_t> filled_columns(const std::vector<const ValueRow*>& rows);
/// The row's fields in these columns, blanks where it has none; empty when one stands elsewhere.
std::vector<TableField> cells_by_column(const ValueRow& row, const std::vector<std::uint32_t>& columns);

/// In a layout copy of a PDF, the columns of a row that lost some of its cells, by where its numbers stand
/// below the cells of `full_rows`, which have them all. Empty where columns run into each other.
std::vector<TableField> cells_by_position(const TableText& text,
                                          const std::vector<const ValueRow*>& full_rows,
                                          const ValueRow& value, std::size_t cells);

}  // namespace nianbao
