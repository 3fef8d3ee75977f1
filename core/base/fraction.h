// Exact fractions for the arithmetic of the rules: no floating point, overflow is noticed.
#pragma once

#include "core/base/decimal.h"

namespace nianbao {

__extension__ using Int128 = __int128;

/// numerator / denominator. A result that does not fit, or a division by zero, is invalid, and everything
/// computed from it is invalid too.
///
/// The numbers of a report fit 64 bits with room to spare, and these are computed with as they are: reducing
/// them would cost more than all the rest. Only what does not fit is reduced, and is invalid
/// when it needs more than 126 bits then.
class Fraction {
 public:
  constexpr Fraction() = default;
  constexpr explicit Fraction(std::int64_t whole) : numerator_(whole) {}
  explicit Fraction(const Decimal& value);
  static constexpr Fraction of(Int128 numerator, Int128 denominator) {
    if (denominator < 0) return {-numerator, -denominator};
    return {numerator, denominator};
  }
  static constexpr Fraction invalid() { return {0, 0}; }

  constexpr bool valid() const { return denominator_ > 0; }
  constexpr int sign() const { return numerator_ < 0 ? -1 : numerator_ > 0 ? 1 : 0; }
  constexpr Fraction magnitude() const { return {numerator_ < 0 ? -numerator_ : numerator_, denominator_}; }

  /// Rounded half away from zero to `decimals` places; invalid fractions and values beyond 15 digits give 0.
  Decimal round(std::uint8_t decimals) const;

  friend Fraction operator+(const Fraction& a, const Fraction& b) {
    if (are_short(a, b)) {
      std::int64_t left = 0, right = 0, sum = 0, denominator = 0;
      if (a.denominator_ == b.denominator_) {
        if (!__builtin_add_overflow(a.top(), b.top(), &sum)) return {sum, a.denominator_};
      } else if (!__builtin_mul_overflow(a.top(), b.bottom(), &left) &&
                 !__builtin_mul_overflow(b.top(), a.bottom(), &right) &&
                 !__builtin_add_overflow(left, right, &sum) &&
                 !__builtin_mul_overflow(a.bottom(), b.bottom(), &denominator)) {
        return {sum, denominator};
      }
    }
    return add_long(a, b);
  }
  friend Fraction operator-(const Fraction& a, const Fraction& b) {
    return a + Fraction{-b.numerator_, b.denominator_};
  }
  friend Fraction operator*(const Fraction& a, const Fraction& b) {
    std::int64_t numerator = 0, denominator = 0;
    if (are_short(a, b) && !__builtin_mul_overflow(a.top(), b.top(), &numerator) &&
        !__builtin_mul_overflow(a.bottom(), b.bottom(), &denominator)) {
      return {numerator, denominator};
    }
    return multiply_long(a, b);
  }
  friend Fraction operator/(const Fraction& a, const Fraction& b) { return a * b.inverse(); }

  /// -1, 0, 1; 2 when either is invalid or the comparison does not fit.
  friend int compare(const Fraction& a, const Fraction& b) {
    if (!are_short(a, b)) return compare_long(a, b);
    if (a.denominator_ == b.denominator_) return a.top() < b.top() ? -1 : a.top() > b.top() ? 1 : 0;
    std::int64_t left = 0, right = 0;
    if (__builtin_mul_overflow(a.top(), b.bottom(), &left) ||
        __builtin_mul_overflow(b.top(), a.bottom(), &right)) {
      return compare_long(a, b);
    }
    return left < right ? -1 : left > right ? 1 : 0;
  }

 private:
  constexpr Fraction(Int128 numerator, Int128 denominator)
      : numerator_(numerator), denominator_(denominator) {}

  /// Both are valid and fit 64 bits.
  static bool are_short(const Fraction& a, const Fraction& b) { return a.is_short() && b.is_short(); }
  bool is_short() const { return numerator_ == top() && denominator_ == bottom() && denominator_ > 0; }
  std::int64_t top() const { return static_cast<std::int64_t>(numerator_); }
  std::int64_t bottom() const { return static_cast<std::int64_t>(denominator_); }

  static Fraction add_long(const Fraction& a, const Fraction& b);
  static Fraction multiply_long(const Fraction& a, const Fraction& b);
  static int compare_long(const Fraction& a, const Fraction& b);
  static Fraction reduced(Int128 numerator, Int128 denominator);
  Fraction inverse() const {
    if (denominator_ <= 0 || numerator_ == 0) return invalid();
    return numerator_ < 0 ? Fraction{-denominator_, -numerator_} : Fraction{denominator_, numerator_};
  }

  Int128 numerator_ = 0;
  Int128 denominator_ = 1;  // 0: invalid; never negative
};

inline bool operator<(const Fraction& a, const Fraction& b) { return compare(a, b) == -1; }
inline bool operator==(const Fraction& a, const Fraction& b) { return compare(a, b) == 0; }

}  // namespace nianbao
