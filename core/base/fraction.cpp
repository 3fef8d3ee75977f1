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

}  // namespace

Fraction Fraction::invalid() {
  Fraction out;
  out.denominator_ = 0;
  return out;
}

Fraction Fraction::of(Int128 numerator, Int128 denominator) {
  if (denominator == 0 || numerator > kMost || numerator < -kMost || denominator > kMost ||
      denominator < -kMost) {
    return invalid();
  }
  Fraction out;
  out.numerator_ = denominator < 0 ? -numerator : numerator;
  out.denominator_ = denominator < 0 ? -denominator : denominator;
  const Int128 divisor = out.denominator_ == 1 ? Int128{1} : greatest_common_divisor(numerator, denominator);
  if (divisor != 1) {
    out.numerator_ /= divisor;
    out.denominator_ /= divisor;
  }
  return out;
}

Fraction::Fraction(const Decimal& value) {
  Int128 denominator = 1;
  for (std::uint8_t i = 0; i < value.decimals && i < 30; ++i) denominator *= 10;
  *this = of(value.units, denominator);
}

Fraction operator+(const Fraction& a, const Fraction& b) {
  Int128 left, right, sum, denominator;
  if (!a.valid() || !b.valid() || !multiply(a.numerator(), b.denominator(), left) ||
      !multiply(b.numerator(), a.denominator(), right) || __builtin_add_overflow(left, right, &sum) ||
      !multiply(a.denominator(), b.denominator(), denominator)) {
    return Fraction::invalid();
  }
  return Fraction::of(sum, denominator);
}

Fraction operator-(const Fraction& a, const Fraction& b) {
  return a + (b.valid() ? Fraction::of(-b.numerator(), b.denominator()) : b);
}

Fraction operator*(const Fraction& a, const Fraction& b) {
  if (!a.valid() || !b.valid()) return Fraction::invalid();
  // cross-reduce first, so that what fits in lowest terms is not lost on the way
  const Fraction x = Fraction::of(a.numerator(), b.denominator());
  const Fraction y = Fraction::of(b.numerator(), a.denominator());
  Int128 numerator, denominator;
  if (!multiply(x.numerator(), y.numerator(), numerator) ||
      !multiply(x.denominator(), y.denominator(), denominator)) {
    return Fraction::invalid();
  }
  return Fraction::of(numerator, denominator);
}

Fraction operator/(const Fraction& a, const Fraction& b) {
  if (!a.valid() || !b.valid() || b.sign() == 0) return Fraction::invalid();
  return a * Fraction::of(b.denominator(), b.numerator());
}

int compare(const Fraction& a, const Fraction& b) {
  Int128 left, right;
  if (!a.valid() || !b.valid() || !multiply(a.numerator(), b.denominator(), left) ||
      !multiply(b.numerator(), a.denominator(), right)) {
    return 2;
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

Decimal Fraction::round(std::uint8_t decimals) const {
  if (!valid()) return {0, decimals};
  Int128 scale = 1;
  for (std::uint8_t i = 0; i < decimals && i < 15; ++i) scale *= 10;
  Int128 scaled;
  if (!multiply(numerator_, scale * 2, scaled)) return {0, decimals};
  const Int128 twice = scaled / denominator_;  // towards zero
  const Int128 rounded = (twice + (twice < 0 ? -1 : 1)) / 2;
  constexpr Int128 kLargest = 999'999'999'999'999;
  if (rounded > kLargest || rounded < -kLargest) return {0, decimals};
  return {static_cast<std::int64_t>(rounded), decimals};
}

}  // namespace nianbao
