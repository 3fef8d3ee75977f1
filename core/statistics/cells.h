// Numbers of table three whose row and column are told by the words of their clause and of their sentence:
// 结转下年度的申请里,自然人申请1件; 商业企业提出的申请中,予以公开6件; 年末尚有12件申请未办结,转由下年度办理.
#pragma once

#include <string_view>
#include <vector>

#include "core/claims/node.h"
#include "core/statistics/statistics.h"
#include "core/statistics/topics.h"

namespace nianbao {

/// Of the block's numbers that have no statistic yet; `known`: by quantity, the statistic's key or "".
std::vector<TableClaim> read_cells(std::u16string_view clean, const claims::Block& block,
                                   const Topics& topics, const Numbers& numbers,
                                   const std::vector<std::string_view>& known);

}  // namespace nianbao
