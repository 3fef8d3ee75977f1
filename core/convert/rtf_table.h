// The rows of a table in RTF, whose columns are told by the places of each cell's right edge.
#pragma once

#include <vector>

#include "core/convert/office_document.h"
#include "core/convert/rtf_words.h"

namespace nianbao {

/// What \cellx and the words before it say of a cell.
struct RtfCellShape {
  long right = 0;           // twips
  bool joins_left = false;  // \clmrg: goes on the cell before
  bool goes_on_up = false;  // \clvmrg
};

struct RtfRow {
  long left = 0;  // \trleft
  std::vector<RtfCellShape> shapes;
  std::vector<std::vector<OfficeBlock>> cells;
};

/// A table of these rows; cells without a shape stand behind the others, one column each.
OfficeTable table_of(std::vector<RtfRow> rows);

/// The tables that are being read, one inside the other's cell, and the text around them.
class RtfTables {
 public:
  static constexpr std::size_t kMaxLevels = 20;

  explicit RtfTables(std::vector<OfficeBlock>& body) : body_(body) {}

  /// Where paragraphs `depth` tables deep go; deeper tables are over.
  std::vector<OfficeBlock>& at(std::size_t depth);
  void end_cell(std::size_t depth);
  void end_row(std::size_t depth);
  /// A word that describes the rows of the table at this depth, which may be yet to begin.
  void shape(std::size_t depth, RtfWord word, long number);
  void close(std::size_t depth);

 private:
  struct Level {
    std::vector<OfficeBlock> cell;
    RtfRow shape;            // of the rows, by the last \trowd
    RtfCellShape next_cell;  // until its \cellx
    std::vector<std::vector<OfficeBlock>> cells;
    std::vector<RtfRow> rows;
  };
  std::vector<OfficeBlock>& blocks(std::size_t depth) { return depth == 0 ? body_ : levels_[depth - 1].cell; }
  Level& table(std::size_t depth);

  std::vector<OfficeBlock>& body_;
  std::vector<Level> levels_;
};

}  // namespace nianbao
