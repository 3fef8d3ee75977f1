// Statements on all requests or cases: 均已办结, 均为自然人申请, 均被维持.
#pragma once

#include <string_view>
#include <vector>

#include "core/parse/document.h"
#include "core/statistics/statistics.h"

namespace nianbao {

/// `keys` are the statistics that the numbers are, "" where they are none.
std::vector<AllStatement> find_all_statements(std::u16string_view clean, const Document& document,
                                              const Numbers& numbers,
                                              const std::vector<std::string_view>& keys);

}  // namespace nianbao
