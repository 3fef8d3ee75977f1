#include "core/tables/cell_columns.h"

namespace nianbao {

std::vector<std::string_view> cell_columns(const KeyedTable& table, const KeyedRow& row) {
  std::vector<std::string_view> out;
  if (const FormRow* of_form = table.form ? table.form->row(row.key) : nullptr) {
    for (const FormColumn* column : table.form->columns_of(*of_form)) out.emplace_back(column->key);
  }
  out.resize(row.cells.size());
  return out;
}

}  // namespace nianbao
