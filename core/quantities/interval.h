// What a printed number may stand for, and whether a recomputed value meets it (rules.md, "How to compare").
#pragma once

#include <optional>

#include "core/base/fraction.h"
#include "core/quantities/quantity.h"

namespace nianbao {

/// Closed; an end that is missing is open to infinity.
struct Interval {
  std::optional<Fraction> low;
  std::optional<Fraction> high;

  static Interval exactly(const Fraction& value) { return {value, value}; }
  bool valid() const { return (!low || low->valid()) && (!high || high->valid()); }
  bool is_bounded() const { return low && high; }
};

/// A printed value ± half its step; an exact count is itself. 约, 近 … say nothing certain: unbounded on both
/// sides; 超, 余, 不足 … are bounded on one. `step` where it is another than the quantity's own.
Interval interval_of(const Quantity& quantity, const Decimal& step);
inline Interval interval_of(const Quantity& quantity) { return interval_of(quantity, quantity.step); }

Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
/// Quotient of two intervals that lie at or above zero, the divisor above it; otherwise invalid ends.
Interval divide(const Interval& a, const Interval& b);
/// Product of two intervals that lie at or above zero.
Interval multiply(const Interval& a, const Interval& b);
Interval times(const Interval& a, std::int64_t factor);  ///< factor > 0

enum class Agreement : std::uint8_t {
  agrees,
  rounded,  // only by truncating, or by rounding up
  disagrees,
  untestable,  // the inputs are too coarse, or only approximate, to tell
};

/// A claimed value, known to the nearest `step`, against the recomputed interval. A bound (约 … 超 …) turns
/// equality into a comparison.
Agreement agree(const Quantity& claimed, const Decimal& step, const Interval& recomputed);
inline Agreement agree(const Quantity& claimed, const Interval& recomputed) {
  return agree(claimed, claimed.step, recomputed);
}

}  // namespace nianbao
