// Changes that name what changed while its value stands in another sentence or paragraph.
#pragma once

#include <string>
#include <vector>

#include "core/claims/node.h"
#include "core/statistics/statistics.h"

namespace nianbao {

/// 全年新收申请486件。…新收申请数比上年的432件增长11.1%: completes those of the claims of which the text
/// gives the base only.
void find_named_changes(std::u16string_view clean, const std::vector<claims::Block>& blocks,
                        const Numbers& numbers, const std::vector<Statistic>& statistics,
                        std::vector<Claim>& claims);

}  // namespace nianbao
