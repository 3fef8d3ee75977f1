#include "core/base/fraction.h"

#include <cstdint>

namespace nianbao {

namespace {

Int128 greatest_common_divisor(Int128 a, Int128 b) {
  if (a < 0) a = -a;
  if (b < 0) b = -b;
  constexpr Int128 kWord = INT64_MAX;
  while (b != 0 && (a > kWord || b > kWord)) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  // Division of 128 bits is a call; most numbers of a report fit a machine word.
  auto x = static_cast<std::uint64_t>(a);
  for (auto y = static_cast<std::uint64_t>(b); y != 0;) {
    const std::uint64_t rest = x % y;
    x = y;
    y = rest;
  }
  return b == 0 ? a : static_cast<Int128>(x);
}

bool multiply(Int128 a, Int128 b, Int128& out) { return !__builtin_mul_overflow(a, b, &out); }

constexpr Int128 kMost = (Int128{1} << 126) - 1;

Int128 power_of_ten(std::uint8_t exponent) {
  Int128 power = 1;
  for (std::uint8_t i = 0; i < exponent && i < 30; ++i) power *= 10;
  return power;
}

}  // namespace

Fraction Fraction::reduced(Int128 numerator, Int128 denominator) {
  if (denominator <= 0 || numerator > kMost || numerator < -kMost || denominator > kMost) return invalid();
  const Int128 divisor = denominator == 1 ? Int128{1} : greatest_common_divisor(numerator, denominator);
  return {numerator / divisor, denominator / divisor};
}

Fraction::Fraction(const Decimal& value) : numerator_(value.units) {
  if (value.decimals != 0) denominator_ = power_of_ten(value.decimals);
}

Fraction Fraction::add_long(const Fraction& a, const Fraction& b) {
  const Fraction x = reduced(a.numerator_, a.denominator_);
  const Fraction y = reduced(b.numerator_, b.denominator_);
  Int128 left, right, sum, denominator;
  if (!x.valid() || !y.valid() || !multiply(x.numerator_, y.denominator_, left) ||
      !multiply(y.numerator_, x.denominator_, right) || __builtin_add_overflow(left, right, &sum) ||
      !multiply(x.denominator_, y.denominator_, denominator)) {
    return invalid();
  }
  return reduced(sum, denominator);
}

Fraction Fraction::multiply_long(const Fraction& a, const Fraction& b) {
  if (!a.valid() || !b.valid()) return invalid();
  // cross-reduce first, so that what fits in lowest terms is not lost on the way
  const Fraction u = reduced(a.numerator_, a.denominator_);
  const Fraction v = reduced(b.numerator_, b.denominator_);
  const Fraction x = reduced(u.numerator_, v.denominator_);
  const Fraction y = reduced(v.numerator_, u.denominator_);
  Int128 numerator, denominator;
  if (!multiply(x.numerator_, y.numerator_, numerator) ||
      !multiply(x.denominator_, y.denominator_, denominator)) {
    return invalid();
  }
  return reduced(numerator, denominator);
}

int Fraction::compare_long(const Fraction& a, const Fraction& b) {
  const Fraction x = reduced(a.numerator_, a.denominator_);
  const Fraction y = reduced(b.numerator_, b.denominator_);
  Int128 left, right;
  if (!x.valid() || !y.valid() || !multiply(x.numerator_, y.denominator_, left) ||
      !multiply(y.numerator_, x.denominator_, right)) {
    return 2;
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

Decimal Fraction::round(std::uint8_t decimals) const {
  const Fraction value = is_short() ? *this : reduced(numerator_, denominator_);
  if (!value.valid()) return {0, decimals};
  const Int128 scale = power_of_ten(decimals < 15 ? decimals : 15);
  Int128 scaled;
  if (!multiply(value.numerator_, scale * 2, scaled)) return {0, decimals};
  const Int128 twice = scaled / value.denominator_;  // towards zero
  const Int128 rounded = (twice + (twice < 0 ? -1 : 1)) / 2;
  constexpr Int128 kLargest = 999'999'999'999'999;
  if (rounded > kLargest || rounded < -kLargest) return {0, decimals};
  return {static_cast<std::int64_t>(rounded), decimals};
}

}  // namespace nianbao
