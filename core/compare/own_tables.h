// The tables that an organ made itself: 渠道 数量, one line a channel.
#pragma once

#include <vector>

#include "core/compare/compare.h"

namespace nianbao::years {

/// Tables whose first lines have the same words, numbers aside, line by line and column by column, by the
/// words at the head of each. Those of one year alone are told, too.
std::vector<ComparedTable> compare_own_tables(const Previous& now, const Previous& last);

}  // namespace nianbao::years
