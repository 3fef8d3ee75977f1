// A table of the office's own as rows and columns of numbers with their labels.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/parse/document.h"
#include "core/quantities/quantity.h"

namespace nianbao::claims {

/// What a row or a column is to the others.
enum class LineRole : std::uint8_t {
  part,
  total,     // 合计
  subtotal,  // 小计
  year,      // 全年 of quarters
  among,     // 其中: a part of the line before
};

/// A row or a column.
struct GridLine {
  std::u16string label;  // without blanks and brackets
  std::u16string group;  // what stands above several columns
  std::u16string unit;   // 件 of 数量(件) and 件数
  LineRole role = LineRole::part;
  int level = 0;          // 0: outermost; by 一、 (一) 1. and by what is indented
  bool is_mean = false;   // rates, ranks, years: not to be added
  bool is_share = false;  // 占比
};

enum class GridCellKind : std::uint8_t { absent, nil, number, words };

struct GridCell {
  GridCellKind kind = GridCellKind::absent;
  std::uint32_t quantity = 0;  // of a number
  bool is_number() const { return kind == GridCellKind::number; }
};

struct Grid {
  Span span;
  std::vector<GridLine> rows;
  std::vector<GridLine> columns;             // those of numbers
  std::vector<std::vector<GridCell>> cells;  // of each row
  bool overlaps = false;                     // one thing may stand in several rows
  bool is_open = false;                      // rows are left out
  bool is_scaled = false;                    // (单位:万元) stands above
};

/// Those of `tables`, which are no form's, and those that stand as lines of the prose.
std::vector<Grid> read_grids(std::u16string_view clean, const Document& document,
                             const std::vector<RawTable>& tables, const Quantities& quantities);
/// From here on, below 占比(%) 24 is 24%, and below 万元 12 may be 11.8.
void round_numbers(const std::vector<Grid>& grids, Quantities& quantities);

/// The same of lines of the prose, that a line 合计 ends: 来信:12件⏎来访:3件⏎合计:15件.
std::vector<Grid> read_table_lines(std::u16string_view clean, const Document& document,
                                   const Quantities& quantities);

/// Label, unit, role and kind of a row or a column from its words.
GridLine read_grid_line(std::u16string_view words);
/// The first quantity that starts at `offset` or behind it.
Quantities::const_iterator first_quantity_from(const Quantities& quantities, Offset offset);
/// The quantity that is all of `place`; -1: none.
std::int64_t number_in(const Quantities& quantities, Span place);

}  // namespace nianbao::claims
