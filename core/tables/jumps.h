// Numbers of two years that are too far apart to have come about: a digit too many, another unit.
#pragma once

#include <array>
#include <string_view>

#include "core/base/decimal.h"
#include "core/base/fraction.h"

namespace nianbao {

struct MoneyCell {
  std::string_view table;
  std::string_view row;
  std::string_view column;
};

/// Cells that the forms want in 万元.
inline constexpr std::array kMoneyCells = {MoneyCell{"active", "fees", "amount"},
                                           MoneyCell{"active", "procurement", "amount"},
                                           MoneyCell{"stat2014", "fees", "count"}};

/// How many times the smaller goes into the larger; invalid where one is 0.
Fraction times_between(const Decimal& a, const Decimal& b);

/// Counts of which one has an added or lost digit, or that are orders of magnitude apart as no year brings:
/// the larger at least 200, the smaller at least 5 (below that a single case makes a factor), and 20 times or
/// more between them (8 where the smaller is 100 and more), or exactly 10 times.
bool is_jump(const Decimal& a, const Decimal& b);

/// Amounts of which one seems to be in 元 where 万元 is asked for: 1000 times or more between them. Both are
/// more than 0.
bool is_other_unit(const Decimal& a, const Decimal& b);

}  // namespace nianbao
