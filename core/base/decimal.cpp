#include "core/base/decimal.h"

#include <algorithm>

namespace nianbao {

namespace {

__extension__ using Wide = __int128;

Wide scaled(const Decimal& d, std::uint8_t decimals) {
  Wide value = d.units;
  for (std::uint8_t i = d.decimals; i < decimals; ++i) value *= 10;
  return value;
}

}  // namespace

std::u16string Decimal::print() const {
  std::string digits = std::to_string(units < 0 ? -units : units);
  if (decimals > 0) {
    if (digits.size() <= decimals) digits.insert(0, decimals + 1u - digits.size(), '0');
    digits.insert(digits.size() - decimals, ".");
  }
  std::u16string out(digits.begin(), digits.end());
  return units < 0 ? u"-" + out : out;
}

int compare(const Decimal& a, const Decimal& b) {
  if (a.decimals == b.decimals) return a.units < b.units ? -1 : a.units > b.units ? 1 : 0;
  const std::uint8_t decimals = std::max(a.decimals, b.decimals);
  const Wide x = scaled(a, decimals);
  const Wide y = scaled(b, decimals);
  return x < y ? -1 : x > y ? 1 : 0;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  if (a.decimals == b.decimals) return {a.units + b.units, a.decimals};
  const std::uint8_t decimals = std::max(a.decimals, b.decimals);
  return {static_cast<std::int64_t>(scaled(a, decimals) + scaled(b, decimals)), decimals};
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + Decimal{-b.units, b.decimals}; }

}  // namespace nianbao
