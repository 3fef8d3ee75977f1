// Which statistic of the requests for information a number is, by the words around it.
#pragma once

#include <string_view>

#include "core/statistics/statistic_words.h"

namespace nianbao {

/// "requests.…" or "answered.…", as statistic_key() says; "" when the number is none of them.
std::string_view request_key(const StatisticWords& words);

}  // namespace nianbao
