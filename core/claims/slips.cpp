#include "core/claims/slips.h"

#include <algorithm>

#include "core/base/fraction.h"
#include "core/base/typing.h"

namespace nianbao::claims {

bool differ_by_swap(const Decimal& a, const Decimal& b) {
  return slip_between(a.print(), b.print()) == Slip::swapped;
}

bool differ_by_hand(const Decimal& a, const Decimal& b) {
  const std::u16string x = a.print();
  const std::u16string y = b.print();
  const Slip slip = slip_between(x, y);
  const bool length = slip == Slip::missing_digit || slip == Slip::extra_digit;
  return slip == Slip::swapped || (length && std::min(x.size(), y.size()) > 1);  // 3 for 13 may be anything
}

bool differ_by_slip(const Decimal& a, const Decimal& b) {
  const Slip slip = slip_between(a.print(), b.print());
  return slip == Slip::wrong_digit || slip == Slip::swapped;
}

bool differ_by_scale(const Decimal& a, const Decimal& b) {
  const Fraction large = a < b ? Fraction(b) : Fraction(a);
  const Fraction small = a < b ? Fraction(a) : Fraction(b);
  return large == small * Fraction(10000) || large == small * Fraction(100000000);
}

}  // namespace nianbao::claims
