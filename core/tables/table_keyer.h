// Gives the rows and cells of a stretch of a raw table their keys, for one form table that is tried.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/forms/form_tables.h"
#include "core/tables/keyed_table.h"
#include "core/tables/table_text.h"

namespace nianbao {

/// A row of numbers, however the carrier writes it.
struct ValueRow {
  std::vector<TableField> labels;  // text before the numbers, outermost first
  std::vector<TableField> values;  // numbers and empty cells; invalid ones too
  std::size_t first_line = 0;      // row of TableText
  std::int32_t heading = -1;       // the form's heading row it stands under, as far as seen
  std::size_t header = 0;          // number of the header block above it, 0: none
  std::u16string before;           // folded text since the numbers before (streams)
  std::u16string behind;           // folded text up to the numbers that follow (streams)
};

/// Rows above numbers that name columns.
struct HeaderBlock {
  std::vector<TableField> leaves;  // one for each column, in order; empty when the order is not known
  std::vector<TableField> all;     // every text field
};

struct ValueRows {
  std::vector<ValueRow> rows;
  std::vector<HeaderBlock> headers;  // [0] is empty
  std::vector<TableField> headings;  // text fields that stand for the form's heading rows
};

ValueRows read_value_rows(const TableText& text, const TableStretch& stretch, const PreparedTable& tried);
/// The same from lines without rows: runs of numbers between labels.
ValueRows read_value_runs(const TableText& text, const TableStretch& stretch, const PreparedTable& tried);

/// The form's row of this role that a text names best; -1 when none comes close.
std::int32_t closest_row(const PreparedTable& tried, const TableField& field, RowRole role);

/// Columns of the header block from its rows of text.
HeaderBlock read_header(const TableText& text, std::size_t first, std::size_t last,
                        std::uint32_t first_column, const PreparedTable& tried);

struct Attempt {
  KeyedTable table;
  std::size_t matched = 0;  // rows found
  double score = 0;         // greater is better, for comparing forms
};

/// For tables with a line for each row.
Attempt key_rows(const TableText& text, const TableStretch& stretch, const PreparedTable& tried);
/// For table four: all rows side by side.
Attempt key_groups(const TableText& text, const TableStretch& stretch, const PreparedTable& tried);

/// Numbers alone, as many as the form has cells, row after row; nullopt with any other count.
std::optional<KeyedTable> key_in_order(const std::vector<TableField>& numbers, const PreparedTable& tried);

KeyedCell key_cell(const TableField& field, const FormRow& row, const FormColumn& column);

}  // namespace nianbao
