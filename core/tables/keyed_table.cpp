#include "core/tables/keyed_table.h"

#include <algorithm>

namespace nianbao {

const KeyedRow* KeyedTable::row(std::string_view row_key) const {
  const auto it =
      std::find_if(rows.begin(), rows.end(), [row_key](const KeyedRow& r) { return r.key == row_key; });
  return it == rows.end() ? nullptr : &*it;
}

}  // namespace nianbao
