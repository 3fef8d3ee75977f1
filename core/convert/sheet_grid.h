// A worksheet without what is hidden, row by row: which places have a text, and which merged cell covers
// which.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/convert/sheet.h"

namespace nianbao {

/// A place of a row: one cell, or the part of a merged one that lies in this row.
struct SheetSlot {
  std::uint32_t column = 0;
  std::uint32_t columns = 1;
  bool up = false;  // goes on the cell above
  bool bordered = false;
  const SheetCell* cell = nullptr;  // null: nothing stands here
  bool has_text() const { return cell && !up && !cell->text.empty(); }
};

struct SheetLine {
  std::uint32_t row = 0;         // counted without hidden rows
  std::vector<SheetSlot> slots;  // by column, none over another
  std::uint32_t texts = 0;
  std::uint32_t borders = 0;  // places with a border
  bool hangs = false;         // a merged text goes on from the line above
};

struct SheetGrid {
  std::vector<SheetLine> lines;        // rows with a text or a border, and those that merged texts cover
  std::vector<std::u16string> hidden;  // what does not show, a row of the sheet each
};

/// `sheet` must outlive the grid; its cells are sorted. At most `limit` slots are made: `cut` where that was
/// not enough.
SheetGrid lay_out(Sheet& sheet, std::size_t limit, bool& cut);

}  // namespace nianbao
