// Exact fractions for the arithmetic of the rules: no floating point, overflow is noticed.
#pragma once

#include "core/base/decimal.h"

namespace nianbao {

__extension__ using Int128 = __int128;

/// numerator / denominator in lowest terms, denominator > 0. A result that does not fit, or a division by
/// zero, is invalid, and everything computed from it is invalid too.
class Fraction {
 public:
  constexpr Fraction() = default;
  explicit Fraction(std::int64_t whole) : numerator_(whole) {}
  explicit Fraction(const Decimal& value);
  static Fraction of(Int128 numerator, Int128 denominator);
  static Fraction invalid();

  bool valid() const { return denominator_ > 0; }
  Int128 numerator() const { return numerator_; }
  Int128 denominator() const { return denominator_; }
  int sign() const { return numerator_ < 0 ? -1 : numerator_ > 0 ? 1 : 0; }

  /// Rounded half away from zero to `decimals` places; invalid fractions and values beyond 15 digits give 0.
  Decimal round(std::uint8_t decimals) const;

 private:
  Int128 numerator_ = 0;
  Int128 denominator_ = 1;  // 0: invalid
};

Fraction operator+(const Fraction& a, const Fraction& b);
Fraction operator-(const Fraction& a, const Fraction& b);
Fraction operator*(const Fraction& a, const Fraction& b);
Fraction operator/(const Fraction& a, const Fraction& b);

/// -1, 0, 1; 2 when either is invalid or the comparison does not fit.
int compare(const Fraction& a, const Fraction& b);
inline bool operator<(const Fraction& a, const Fraction& b) { return compare(a, b) == -1; }
inline bool operator==(const Fraction& a, const Fraction& b) { return compare(a, b) == 0; }

}  // namespace nianbao
