#include "core/tables/jumps.h"

namespace nianbao {

Fraction times_between(const Decimal& a, const Decimal& b) {
  return a < b ? Fraction(b) / Fraction(a) : Fraction(a) / Fraction(b);
}

bool is_jump(const Decimal& a, const Decimal& b) {
  const Decimal& smaller = a < b ? a : b;
  const Decimal& larger = a < b ? b : a;
  if (smaller < Decimal::whole(5) || larger < Decimal::whole(200)) return false;
  const Fraction ratio = times_between(a, b);
  if (!ratio.valid()) return false;
  constexpr std::int64_t kUnlikely = 20;
  constexpr std::int64_t kUnlikelyOfMany = 8;  // hundreds do not become thousands as tens become hundreds
  const bool many = !(smaller < Decimal::whole(100));
  if (!(ratio < Fraction(many ? kUnlikelyOfMany : kUnlikely))) return true;
  return ratio == Fraction(10) && Decimal::whole(20) < smaller;
}

bool is_other_unit(const Decimal& a, const Decimal& b) {
  constexpr std::int64_t kUnlikely = 1000;
  if (!(Decimal::whole(0) < a) || !(Decimal::whole(0) < b)) return false;
  const Fraction ratio = times_between(a, b);
  return ratio.valid() && !(ratio < Fraction(kUnlikely));
}

}  // namespace nianbao
