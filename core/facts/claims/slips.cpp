#include "core/facts/claims/slips.h"

#include <string>

#include "core/base/fraction.h"

namespace nianbao::claims {

namespace {

bool are_swapped(const std::u16string& x, const std::u16string& y) {
  if (x.size() != y.size() || x == y) return false;
  std::size_t i = 0;
  while (x[i] == y[i]) ++i;
  return i + 1 < x.size() && x[i] == y[i + 1] && x[i + 1] == y[i] && x.substr(i + 2) == y.substr(i + 2);
}

bool differ_by_length(const std::u16string& x, const std::u16string& y) {
  const std::u16string& longer = x.size() < y.size() ? y : x;
  const std::u16string& shorter = x.size() < y.size() ? x : y;
  if (longer.size() != shorter.size() + 1 || shorter.size() < 2) return false;
  std::size_t i = 0;
  while (i < shorter.size() && longer[i] == shorter[i]) ++i;
  return longer.substr(i + 1) == shorter.substr(i);
}

}  // namespace

bool differ_by_swap(const Decimal& a, const Decimal& b) { return are_swapped(a.print(), b.print()); }

bool differ_by_hand(const Decimal& a, const Decimal& b) {
  const std::u16string x = a.print();
  const std::u16string y = b.print();
  return are_swapped(x, y) || differ_by_length(x, y);
}

bool differ_by_slip(const Decimal& a, const Decimal& b) {
  const std::u16string x = a.print();
  const std::u16string y = b.print();
  if (x.size() != y.size() || x == y) return false;
  std::size_t i = 0;
  while (x[i] == y[i]) ++i;
  return x.substr(i + 1) == y.substr(i + 1) || are_swapped(x, y);
}

bool differ_by_scale(const Decimal& a, const Decimal& b) {
  const Fraction large = a < b ? Fraction(b) : Fraction(a);
  const Fraction small = a < b ? Fraction(a) : Fraction(b);
  return large == small * Fraction(10000) || large == small * Fraction(100000000);
}

}  // namespace nianbao::claims
