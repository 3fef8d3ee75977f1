// Numbers that the prose says twice in the same words, whatever they are numbers of: 政策图解26期 …
// 政策图解29期.
#pragma once

#include <string_view>
#include <vector>

#include "core/claims/node.h"
#include "core/statistics/statistics.h"

namespace nianbao {

/// Pairs of quantities of the report's own year and body that count the same thing and differ. `keyed`: those
/// whose statistic is known, which are compared as such. By the later one's place.
std::vector<Repeat> find_repeats(std::u16string_view clean, const std::vector<claims::Block>& blocks,
                                 const Numbers& numbers, const std::vector<Claim>& claims,
                                 const std::vector<bool>& keyed);

}  // namespace nianbao
