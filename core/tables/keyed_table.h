// A form's table, recognised cell by cell.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/span.h"
#include "core/forms/cell.h"
#include "core/forms/form.h"
#include "core/read/layout.h"

namespace nianbao {

struct KeyedCell {
  CellState state = CellState::absent;
  CellFault fault = CellFault::none;  // why it is invalid
  Decimal value;                      // 0 when blank
  std::u16string raw;
  Span span;

  /// Read as a number; a blank cell counts as 0.
  bool has_value() const { return state == CellState::number || state == CellState::blank; }
};

struct KeyedRow {
  std::string key;
  std::u16string label;  // as written
  Span span;
  Span label_span;
  std::vector<KeyedCell> cells;  // one for each column the form's row has
};

/// A row or column label that is not the form's, though it is clear which one is meant.
struct AlteredLabel {
  Span span;
  std::u16string written;
  std::u16string official;
  bool is_column = false;
};

/// A row whose label is known but whose numbers cannot be given to columns: its cells are all absent.
struct UnreadRow {
  std::string key;
  Span span;
  std::uint32_t found = 0;     // numbers in the row
  std::uint32_t expected = 0;  // cells of the form's row
  std::u16string reason;
};

struct KeyedTable {
  std::string key;                  // active requests disputes stat2014
  FormId format;                    // whose form its rows and columns follow, whatever the report's year
  const FormTable* form = nullptr;  // that form's table
  TableSource source = TableSource::html;
  Span span;
  Span header;                 // the first names of columns; empty where none were read
  std::vector<KeyedRow> rows;  // in the form's order; rows the text lacks are left out
  std::vector<std::string> missing_rows;
  std::vector<Span> extra_rows;  // rows no form has
  std::vector<std::string> missing_columns;
  std::vector<Span> extra_columns;  // the label, or the column's first cell
  std::vector<AlteredLabel> altered_labels;
  std::vector<UnreadRow> unread_rows;

  const KeyedRow* row(std::string_view row_key) const;
  /// The row's cell in the form's column; nullptr where the table or the form has none.
  const KeyedCell* cell(std::string_view row_key, std::string_view column_key) const;
};

/// A table that is there but could not be keyed, with the reason in Chinese.
struct UnreadTable {
  std::string key;  // which form table it seems to be; "" when unknown
  std::u16string title;
  Span span;
  std::u16string reason;
  bool lost_numbers = false;  // its labels are all there, and not one number
};

}  // namespace nianbao
