// Keys a table that has nothing but its numbers, by their order.
#include "core/tables/named_columns.h"
#include "core/tables/table_keyer.h"

namespace nianbao {

std::optional<KeyedTable> key_in_order(const std::vector<TableField>& numbers, const PreparedTable& tried) {
  std::size_t cells = 0;
  for (const std::size_t row : tried.number_rows) cells += tried.cells_of(row);
  if (numbers.size() != cells) return std::nullopt;
  KeyedTable out;
  out.key = tried.form->key;
  out.format = tried.format;
  out.form = tried.form;
  std::size_t at = 0;
  for (const std::size_t n : tried.number_rows) {
    const FormRow& form = tried.form->rows[n];
    KeyedRow row;
    row.key = form.key;
    row.span = numbers[at].span;
    row.label_span = {row.span.start, row.span.start};
    for (const std::size_t column : columns_of(*tried.form, form)) {
      row.span = cover(row.span, numbers[at].span);
      row.cells.push_back(key_cell(numbers[at++], form, tried.form->columns[column]));
    }
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace nianbao
