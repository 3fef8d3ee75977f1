// Which column of the form a cell stands in.
#pragma once

#include <string_view>
#include <vector>

#include "core/tables/keyed_table.h"

namespace nianbao {

/// Of each cell of `row`, one of the table's, the key of its column: natural_person. The views look into the
/// form's data; "" where the form has no such cell.
std::vector<std::string_view> cell_columns(const KeyedTable& table, const KeyedRow& row);

}  // namespace nianbao
