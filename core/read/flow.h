// What the HTML and docx importers build first: paragraphs and grids in reading order. Only when a grid is
// whole can be told whether it is a table of data, a page laid out with a table, or a worksheet that holds
// prose too.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/import.h"

namespace nianbao {

struct Grid;

/// One paragraph, or one grid where `grid` is set.
struct FlowItem {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;
  std::uint32_t origin = 0;  // the importer's number of it, from 1; 0: none
  std::u16string text;       // one line: no '\n', no blanks at its ends
  std::unique_ptr<Grid> grid;
};
using Flow = std::vector<FlowItem>;

struct GridCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  std::uint32_t origin = 0;  // of a blank cell, as FlowItem's
  Flow content;
};

/// Widest grid that is kept as a table; a wider one is written as plain paragraphs.
inline constexpr std::uint32_t kMaxGridColumns = 16384;

/// Cells are placed the way browsers place them: into the first column that no earlier cell covers.
class GridBuilder {
 public:
  GridBuilder();
  ~GridBuilder();
  void start_row();
  /// Leaves `columns` places of the current row empty (docx gridBefore).
  void skip(std::uint32_t columns);
  /// Spans of 0 count as 1. The reference is valid until the next call.
  GridCell& add_cell(std::uint32_t row_span, std::uint32_t column_span);
  /// The cell that stands above the next free place of the current row grows by this row (docx vMerge); false
  /// when there is none of this width.
  bool extend_above(std::uint32_t column_span);
  /// Spans are cut to the rows there are.
  std::unique_ptr<Grid> finish();

 private:
  std::unique_ptr<Grid> grid_;
  std::vector<std::uint32_t> busy_until_;  // by column: first row that is free again
  std::vector<std::uint32_t> owner_;       // by column: the last cell placed there
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  bool started_ = false;
};

struct Grid {
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  bool is_layout = false;       // the carrier says that it is no table of data
  std::vector<GridCell> cells;  // by row, then column
};

/// A run of rows: a table, or prose in rows of one cell each.
struct SheetPart {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool is_table = false;
};
/// A worksheet that holds prose and tables in one grid, in order; covers all rows. `lexicon` tells a form's
/// row whose cells were left empty from prose.
std::vector<SheetPart> split_sheet(const Grid& grid, const Lexicon& lexicon);

/// Writes `flow` as text, one paragraph or table row a line, cells separated by tabs, and fills `out.layout`.
/// Recursion is as deep as grids are nested: the importer bounds that. Text beyond kMaxTextUnits is left out.
/// `places`, where given, says for each origin, the first being 1, where in the text it came to stand; what
/// is not in the text keeps the value that is there.
void write_flow(const Flow& flow, TableSource source, const Lexicon& lexicon, Imported& out,
                std::vector<Offset>* places = nullptr);

/// `a` and `b` as one line: nothing between them, or a space where both ends are Latin letters or digits.
void join_line(std::u16string& a, std::u16string_view b);

}  // namespace nianbao
