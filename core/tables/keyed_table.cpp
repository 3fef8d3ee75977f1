#include "core/tables/keyed_table.h"

#include <algorithm>

namespace nianbao {

const KeyedRow* KeyedTable::row(std::string_view row_key) const {
  const auto it =
      std::find_if(rows.begin(), rows.end(), [row_key](const KeyedRow& r) { return r.key == row_key; });
  return it == rows.end() ? nullptr : &*it;
}

const KeyedCell* KeyedTable::cell(std::string_view row_key, std::string_view column_key) const {
  const KeyedRow* of = row(row_key);
  const FormRow* form_row = form->row(row_key);
  if (!of || !form_row) return nullptr;
  const std::vector<const FormColumn*> columns = form->columns_of(*form_row);
  for (std::size_t c = 0; c < columns.size() && c < of->cells.size(); ++c) {
    if (columns[c]->key == column_key) return &of->cells[c];
  }
  return nullptr;
}

}  // namespace nianbao
