// Numbers that the prose tells twice in other words, of which one is a slip of the other:
// 收到政府信息公开申请468件 … 本年度收到的648件公开申请中.
#pragma once

#include <string_view>
#include <vector>

#include "core/claims/node.h"
#include "core/statistics/statistics.h"

namespace nianbao {

/// Adds to `repeats` pairs of quantities of the report's own year and body whose words have much in common
/// and whose values differ by two digits that changed places, or by one digit where the words are nearly the
/// same. `keyed`: those whose statistic is known; two of them are compared as such. Each pair by the later
/// one's place; none whose later number is in `repeats` already.
void find_retold(std::u16string_view clean, const std::vector<claims::Block>& blocks, const Numbers& numbers,
                 const std::vector<Claim>& claims, const std::vector<bool>& keyed,
                 std::vector<Repeat>& repeats);

}  // namespace nianbao
