#include "core/quantities/interval.h"

namespace nianbao {

namespace {

Fraction half(const Fraction& value) { return value * Fraction::of(1, 2); }

bool below(const Fraction& a, const Fraction& b) { return compare(a, b) == -1; }

bool meets(const Interval& a, const Interval& b) {
  if (a.high && b.low && below(*a.high, *b.low)) return false;
  return !(b.high && a.low && below(*b.high, *a.low));
}

/// The recomputed range is so wide that nearly any print would meet it.
bool is_too_wide(const Interval& range, const Fraction& value, const Fraction& step) {
  if (!range.is_bounded()) return true;
  const Fraction width = *range.high - *range.low;
  return width.sign() > 0 && below(step + step, width) && below(half(value.magnitude()), width);
}

/// How far a fraction may be from what it is said of: a tenth of itself, and half as much more where it is
/// 约.
Fraction slack_of_fraction(const Fraction& value, bool about) {
  return value * (about ? Fraction::of(3, 20) : Fraction::of(1, 10));
}

/// 约70%, 近七成: how far below and above its value a per cent may be meant, wider the rounder it is.
struct Slack {
  Fraction below;
  Fraction above;
};
Slack slack_of(const Quantity& claimed) {
  const Decimal& value = claimed.value;
  if (claimed.loose) {
    const Fraction slack = slack_of_fraction(Fraction(value), true);
    return {slack, claimed.nearing ? slack_of_fraction(Fraction(value), false) : slack};
  }
  const bool tens = (value.is_whole() && value.units % 10 == 0);
  const bool fives = value.is_whole() && value.units % 5 == 0;
  const Fraction wide = tens ? Fraction(6) : fives ? Fraction(4) : Fraction::of(3, 2);
  if (!claimed.nearing) return {wide, wide};
  return {tens ? Fraction(10) : fives ? Fraction(5) : Fraction(2), tens ? Fraction(3) : Fraction::of(3, 2)};
}

/// A number that is only approximately said, against what it should be: far off, nobody would call it so.
Agreement agree_about(const Quantity& claimed, const Interval& recomputed) {
  const Fraction value(claimed.value);
  if (claimed.unit == u"%") {
    const Slack slack = slack_of(claimed);
    const bool far =
        below(*recomputed.high, value - slack.below) || below(value + slack.above, *recomputed.low);
    return far ? Agreement::disagrees : Agreement::agrees;
  }
  // 近300条 of 310: what is near a number has not reached it
  if (claimed.nearing && below(value, *recomputed.low)) return Agreement::disagrees;
  // 约50人 of what is 94: nobody rounds that far
  const Fraction third = Fraction::of(4, 3);
  const bool far = below(*recomputed.high * third, value) || below(value * third, *recomputed.low);
  return far ? Agreement::disagrees : Agreement::untestable;
}

}  // namespace

Interval interval_of(const Quantity& quantity, const Decimal& step) {
  const Fraction value(quantity.value);
  if (quantity.high) return {value, Fraction(*quantity.high)};
  switch (quantity.bound) {
    case Bound::exact:
      break;
    case Bound::about:
      return {std::nullopt, std::nullopt};
    case Bound::at_least:
    case Bound::more_than:
      return {value, std::nullopt};
    case Bound::at_most:
    case Bound::less_than:
      return {std::nullopt, value};
  }
  if (step.units == 0) return {value, value};
  // 翻一番 is said of a little less than double and of rather more
  if (quantity.loose && quantity.unit == u"倍")
    return {value * Fraction::of(9, 10), value * Fraction::of(13, 10)};
  const bool fraction = quantity.loose && quantity.unit == u"%";  // 四分之一
  const Fraction margin = fraction ? slack_of_fraction(value, false) : half(Fraction(step));
  return {value - margin, value + margin};
}

Interval operator+(const Interval& a, const Interval& b) {
  Interval out;
  if (a.low && b.low) out.low = *a.low + *b.low;
  if (a.high && b.high) out.high = *a.high + *b.high;
  return out;
}

Interval operator-(const Interval& a, const Interval& b) {
  Interval out;
  if (a.low && b.high) out.low = *a.low - *b.high;
  if (a.high && b.low) out.high = *a.high - *b.low;
  return out;
}

Interval divide(const Interval& a, const Interval& b) {
  if (!b.low || b.low->sign() <= 0) return {Fraction::invalid(), Fraction::invalid()};
  // A negative end shrinks with a larger divisor: choose the divisor's end that widens the result.
  Interval out;
  if (a.low) {
    const auto& divisor = a.low->sign() < 0 ? b.low : b.high;
    out.low = divisor ? *a.low / *divisor : Fraction(0);
  }
  if (a.high) {
    const auto& divisor = a.high->sign() < 0 ? b.high : b.low;
    if (divisor) out.high = *a.high / *divisor;
  }
  return out;
}

Interval multiply(const Interval& a, const Interval& b) {
  Interval out;
  if (a.low && b.low) out.low = *a.low * *b.low;
  if (a.high && b.high) out.high = *a.high * *b.high;
  return out;
}

Interval times(const Interval& a, std::int64_t factor) {
  Interval out = a;
  if (out.low) out.low = *out.low * Fraction(factor);
  if (out.high) out.high = *out.high * Fraction(factor);
  return out;
}

Agreement agree(const Quantity& claimed, const Decimal& step, const Interval& recomputed) {
  if (!recomputed.valid() || (!recomputed.low && !recomputed.high)) return Agreement::untestable;
  const Fraction value(claimed.value);
  const Interval printed = interval_of(claimed, step);
  if (claimed.bound == Bound::about && recomputed.is_bounded() && value.sign() > 0) {
    return agree_about(claimed, recomputed);
  }
  if (!printed.low && !printed.high) return Agreement::untestable;
  if (meets(printed, recomputed)) {
    if (!printed.is_bounded()) {
      return recomputed.is_bounded() ? Agreement::agrees : Agreement::untestable;
    }
    return is_too_wide(recomputed, value, Fraction(step)) ? Agreement::untestable : Agreement::agrees;
  }
  const bool fraction = claimed.loose && claimed.unit == u"%";
  if (claimed.is_plain() && step.units != 0 && !fraction) {
    // Truncated, or rounded up: less than one unit of the last digit away.
    const Fraction unit(step);
    const bool low_near = !recomputed.low || below(*recomputed.low, value + unit);
    const bool high_near = !recomputed.high || below(value - unit, *recomputed.high);
    if (low_near && high_near) return Agreement::rounded;
  }
  return Agreement::disagrees;
}

}  // namespace nianbao
