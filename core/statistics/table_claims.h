// What the prose says of several rows of the form's tables at once, and shares of which only the tables hold
// the whole.
#pragma once

#include <string_view>
#include <vector>

#include "core/claims/node.h"
#include "core/statistics/statistics.h"
#include "core/statistics/topics.h"

namespace nianbao {

/// 予以公开和部分公开合计16件,占办结总数的40%; 新收申请中,自然人占83%; 办结率(含上年结转)为93.1%.
/// `claims` and `statistics` are the document's.
std::vector<TableClaim> find_table_claims(std::u16string_view clean, const std::vector<claims::Block>& blocks,
                                          const Topics& topics, const Numbers& numbers,
                                          const std::vector<Claim>& claims,
                                          const std::vector<Statistic>& statistics);

}  // namespace nianbao
