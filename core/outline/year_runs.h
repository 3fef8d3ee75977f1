// 2018年、2019年和2020年,连续三年获评: years in a row beside how many the text says they are.
#pragma once

#include <string_view>
#include <vector>

#include "core/outline/list_count.h"

namespace nianbao {

/// Adds each place of `clean` where 连续N年 stands behind two or more years that are named one by one and
/// follow each other; keeps `out` in the text's order.
void add_year_runs(std::u16string_view clean, std::vector<ListCount>& out);

}  // namespace nianbao
