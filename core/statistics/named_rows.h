// Numbers of tables two and four whose clause is made of names of rows and of words that say nothing else:
// 行政处罚、行政强制两项决定共231件; 行政处罚决定由2022年的165件增加到214件; 行政复议1件,结果为纠正.
#pragma once

#include <string_view>
#include <vector>

#include "core/claims/node.h"
#include "core/statistics/statistics.h"

namespace nianbao {

/// `known`: by quantity, the key of its statistic or "".
std::vector<TableClaim> read_named_rows(std::u16string_view clean, const claims::Block& block,
                                        const Numbers& numbers, const std::vector<std::string_view>& known);

}  // namespace nianbao
