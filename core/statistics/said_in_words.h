// What a report says of its statistics without a number.
#pragma once

#include <optional>
#include <string_view>

#include "core/statistics/statistics.h"
#include "core/statistics/topics.h"

namespace nianbao {

/// 未收到申请, 没有收取费用: adds statistics with the value 0, and what the paragraph speaks of. `year`: the
/// report's.
void read_words(std::u16string_view clean, Span paragraph, const Topics& topics, std::optional<int> year,
                DocumentStatistics& out);

}  // namespace nianbao
