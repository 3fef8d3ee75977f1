// Which numbers explain the equations that do not hold: the fewest whose change satisfies all of them, breaks
// none that holds, and of equals the one that a slip of the fingers makes.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/typing.h"
#include "core/blame/equation.h"

namespace nianbao::blame {

/// A number that mends equations when its value is changed.
struct Mend {
  NumberId number = 0;
  Decimal value;         // what it should be
  bool is_exact = true;  // no other value would do; else `value` is the middle of those that do
  Slip slip = Slip::none;
  std::uint32_t support = 0;  // equations besides the told ones that come out even then
};

/// Broken equations with one and the same explanation.
struct Cause {
  std::vector<EquationId> mended;
  std::vector<Mend> choices;  // equally good; none: no single number explains them
  bool is_confirmed = false;  // one choice, and all other numbers stand in equations that hold
};

/// `told`: the equations that findings are about. Each of them is in one cause. Those that hold confirm their
/// numbers; those that do not and are not told of decide between equals. The work is linear in the terms.
std::vector<Cause> find_causes(const Equations& equations, const std::vector<EquationId>& told);

}  // namespace nianbao::blame
