// The tables of two years, cell by cell.
#pragma once

#include <vector>

#include "core/compare/compare.h"

namespace nianbao::years {

/// The form's tables by their keys, then the organs' own whose first lines are alike. In this year's order.
std::vector<ComparedTable> compare_tables(const Previous& now, const Previous& last);

/// How far apart an organ's own tables may be searched, and how large one may be; the rest is left out.
inline constexpr std::size_t kMostOwnTables = 40;
inline constexpr std::size_t kMostOwnCells = 4'000;

}  // namespace nianbao::years
