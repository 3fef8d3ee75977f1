// How a number gets written wrong: what two numbers have in common of which one may be a slip of the other.
#pragma once

#include "core/base/decimal.h"

namespace nianbao::claims {

/// Two neighbouring digits in the wrong order: 86 for 68.
bool differ_by_swap(const Decimal& a, const Decimal& b);
/// … or a digit left out or written twice: 2187 for 21873, 4884 for 484. Of numbers that have nothing to do
/// with each other this is rarely so.
bool differ_by_hand(const Decimal& a, const Decimal& b);
/// One digit wrong, or two swapped.
bool differ_by_slip(const Decimal& a, const Decimal& b);
/// 3600 for 3600万: the unit of one number, or of all others, is written wrong.
bool differ_by_scale(const Decimal& a, const Decimal& b);

}  // namespace nianbao::claims
