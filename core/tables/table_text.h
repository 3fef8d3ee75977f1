// Raw tables as rows of fields, cut into stretches that belong to one form table each.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/forms/form_tables.h"
#include "core/parse/document.h"

namespace nianbao {

struct TableField {
  Span span;
  std::u16string_view text;  // without blanks at its ends
  std::uint32_t column = 0;
  std::uint32_t column_span = 1;
  bool is_value = false;  // a number or a mark for none
  bool is_empty = false;
  LabelNumber label = kStrangeLabel;  // of a text: which of the forms' labels it is exactly
  std::u16string_view folded;         // of a text: by fold_label
  bool is_text() const { return !is_value && !is_empty; }
};

using TableRow = std::vector<TableField>;  // by column

struct TableText {
  TableSource source = TableSource::html;
  Span span;
  /// Rows are real rows of a table. Otherwise (one cell a line, columns by blanks) they are lines.
  bool has_rows = true;
  /// Columns are real columns: every row has the same places, merged cells included.
  bool has_columns = false;
  std::vector<TableRow> rows;
};

/// Folds the texts of fields once, finds those that are the forms' labels and keeps the others.
class FieldLabels {
 public:
  explicit FieldLabels(const FormTables& tables) : tables_(tables) {}
  /// Fills in `label` and `folded` of a text; fields must not outlive this.
  void read(TableField& field);
  const FormTables& tables() const { return tables_; }

 private:
  const FormTables& tables_;
  std::deque<std::u16string> strange_;  // folded
};

/// Labels that were wrapped over lines are joined again where the lexicon knows the whole.
TableText read_table_text(const RawTable& table, std::u16string_view text, FieldLabels& labels);

/// The same fields as lines without rows: where a carrier lost its row ends or wrapped them, labels and
/// numbers tell the rows better.
TableText as_lines(TableText text);

/// A stretch of rows that belongs to one form table.
struct TableStretch {
  std::uint32_t key = 0;  // as PreparedTable::key
  std::size_t first = 0;  // rows [first, last)
  std::size_t last = 0;
  std::size_t labels = 0;  // labels that only this table has
};

std::vector<TableStretch> cut_stretches(const TableText& text, const FormTables& tables);

}  // namespace nianbao
