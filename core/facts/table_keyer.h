// Gives the rows and cells of a stretch of a raw table their keys, for one form table that is tried.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/facts/keyed_table.h"
#include "core/facts/label_match.h"
#include "core/facts/table_text.h"
#include "core/forms/lexicon.h"

namespace nianbao {

/// The form table that is tried, with its labels prepared.
struct TriedTable {
  const FormTable* form = nullptr;
  Format format = Format::none;
  const Lexicon* lexicon = nullptr;      // the words of all forms
  std::vector<LabelPattern> rows;        // as form->rows
  std::vector<LabelPattern> columns;     // as form->columns
  std::vector<std::size_t> number_rows;  // indices of rows with numbers
  std::vector<std::u16string> units;     // 条 件 …: a column of its own, no part of a label
  std::size_t widest = 0;                // most cells a row has

  TriedTable(const FormTable& table, Format of, const Lexicon& words);

  /// The row that has exactly this folded label, or a variant of it; -1 where none or several have.
  std::int32_t exact_row(const std::u16string& folded) const;
  bool names_row(const std::u16string& folded) const { return exact_rows.contains(folded); }
  bool names_column(const std::u16string& folded) const { return exact_columns.contains(folded); }
  LabelHit hit(std::u16string_view label) const { return lexicon->find(label); }
  bool is_label(std::u16string_view label) const {
    const LabelHit found = hit(label);
    return found == LabelHit::full || found == LabelHit::near;
  }
  std::size_t cells_of(std::size_t row) const {
    const std::size_t named = form->rows[row].columns.size();
    return named > 0 ? named : form->columns.size();
  }

 private:
  std::unordered_map<std::u16string, std::int32_t> exact_rows;
  std::unordered_set<std::u16string> exact_columns;
};

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

ValueRows read_value_rows(const TableText& text, const TableStretch& stretch, const TriedTable& tried);
/// The same from lines without rows: runs of numbers between labels.
ValueRows read_value_runs(const TableText& text, const TableStretch& stretch, const TriedTable& tried);

/// The form's row of this role that a folded text names best; -1 when none comes close.
std::int32_t closest_row(const TriedTable& tried, const std::u16string& folded, RowRole role);

/// Columns of the header block from its rows of text.
HeaderBlock read_header(const TableText& text, std::size_t first, std::size_t last,
                        std::uint32_t first_column, const TriedTable& tried);

struct Attempt {
  KeyedTable table;
  std::size_t matched = 0;  // rows found
  double score = 0;         // greater is better, for comparing forms
};

/// For tables with a line for each row.
Attempt key_rows(const TableText& text, const TableStretch& stretch, const TriedTable& tried);
/// For table four: all rows side by side.
Attempt key_groups(const TableText& text, const TableStretch& stretch, const TriedTable& tried);

/// Numbers alone, as many as the form has cells, row after row; nullopt with any other count.
std::optional<KeyedTable> key_in_order(const std::vector<TableField>& numbers, const TriedTable& tried);

KeyedCell key_cell(const TableField& field, const FormRow& row, const FormColumn& column);

}  // namespace nianbao
