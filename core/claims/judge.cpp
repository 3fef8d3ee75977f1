// Recomputes a claim's value from its operands, exactly, as an interval.
#include "core/base/words.h"
#include "core/claims/claim.h"
#include "core/words/lists/quantity.h"

namespace nianbao {

namespace {

bool is_money(const Quantity& q) { return q.unit == u"元"; }

/// Written without decimals in its scale: 12万元, not 11.4万元.
bool is_whole_in_scale(const Quantity& q) {
  const ValuedWord<int>* const scale = find_same(q.scale, words::scales);
  if (!scale) return false;
  Decimal one = Decimal::whole(1);
  for (int i = 0; i < scale->value; ++i) one.units *= 10;
  return q.step == one;
}

/// The numbers that a claim is recomputed from, as intervals. Who writes 11.4万元 beside 12万元 has left out
/// a zero: the whole one is known as exactly as the other.
class Inputs {
 public:
  Inputs(const Quantities& quantities, const Claim& claim) : quantities_(quantities), claim_(claim) {}

  Interval at(std::uint32_t index) const {
    const Quantity& q = quantities_[index];
    // 每页0.2元: a price is what it says
    const bool price = claim_.formula == Formula::product && is_money(q) && q.scale.empty();
    if (price && q.is_plain()) return Interval::exactly(Fraction(q.value));
    return q.is_plain() && is_whole_in_scale(q) ? interval_of(q, step_beside(q)) : interval_of(q);
  }

 private:
  Decimal step_beside(const Quantity& whole) const {
    Decimal step = whole.step;
    const auto look_at = [&](std::uint32_t index) {
      const Quantity& q = quantities_[index];
      if (q.scale == whole.scale && q.unit == whole.unit && q.is_plain() && q.step < step) step = q.step;
    };
    for (const std::uint32_t index : claim_.operands) look_at(index);
    for (const std::uint32_t index : claim_.divisor) look_at(index);
    return step;
  }

  const Quantities& quantities_;
  const Claim& claim_;
};

Interval sum_of(const Quantities& quantities, const Inputs& inputs,
                const std::vector<std::uint32_t>& indices) {
  Fraction exact(0);  // most numbers are exact counts, and one sum is enough for them
  std::optional<Interval> others;
  for (const std::uint32_t index : indices) {
    const Quantity& q = quantities[index];
    if (q.is_plain() && q.step.units == 0) {
      exact = exact + Fraction(q.value);
    } else {
      others = others ? *others + inputs.at(index) : inputs.at(index);
    }
  }
  const Interval sum = Interval::exactly(exact);
  return others ? sum + *others : sum;
}

Interval negative(const Interval& a) { return Interval::exactly(Fraction(0)) - a; }

Fraction face_sum(const Quantities& quantities, const std::vector<std::uint32_t>& indices) {
  Fraction sum(0);
  for (const std::uint32_t index : indices) sum = sum + Fraction(quantities[index].value);
  return sum;
}

/// An average is rounded as one likes: 8770 for 8767.1, 200 for 199.8.
Decimal step_of_average(const Quantity& q) {
  if (q.step.units != 0) return q.step;
  std::int64_t step = 1;
  for (std::int64_t units = q.value.units; units != 0 && units % 10 == 0 && step * 100 < q.value.units;
       units /= 10) {
    step *= 10;
  }
  return Decimal::whole(step);
}

/// 15万元, 13万元, 增加2万元: whole numbers of 万元 are meant exactly, unlike 1.5亿元.
bool is_exact_difference(const Quantities& quantities, const Claim& claim) {
  if (claim.formula != Formula::difference || claim.operands.size() < 2) return false;
  const Quantity& value = quantities[claim.value];
  const auto whole = [&](const Quantity& q) {
    return q.is_plain() && is_money(q) && q.scale == value.scale && q.step == Decimal::whole(10000);
  };
  return whole(value) && whole(quantities[claim.operands[0]]) && whole(quantities[claim.operands[1]]);
}

/// 1:3 for 19 and 38: the second part may be rounded to its last digit, the smaller part is as it is.
Agreement agree_proportion(const Quantity& value, const Interval& recomputed) {
  if (!value.high || !recomputed.valid() || !recomputed.is_bounded() || recomputed.low->sign() <= 0)
    return Agreement::untestable;
  const Fraction first(value.value);
  const Fraction second(*value.high);
  const bool small_first = !(second < first);
  const Fraction smaller = small_first ? first : second;
  const Fraction larger = small_first ? second : first;
  if (smaller.sign() <= 0) return Agreement::untestable;
  const Decimal last_digit{1, small_first ? value.high->decimals : value.value.decimals};
  Fraction margin = Fraction(last_digit) / Fraction(2);
  if (value.bound == Bound::about) margin = margin * Fraction::of(3, 2);
  const Fraction one(1);
  const Fraction low = small_first ? *recomputed.low : one / *recomputed.high;
  const Fraction high = small_first ? *recomputed.high : one / *recomputed.low;
  const bool fits = !(high < (larger - margin) / smaller) && !((larger + margin) / smaller < low);
  return fits ? Agreement::agrees : Agreement::disagrees;
}

/// As far as its numbers tell.
Obstacle obstacle_of(const Claim& claim) {
  if (claim.operands.empty()) return Obstacle::no_operands;
  if (claim.agreement == Agreement::untestable) {
    const bool no_base = claim.formula == Formula::ratio && claim.divisor.empty();
    return no_base ? Obstacle::no_base : Obstacle::coarse;
  }
  // one part can only be seen not to be larger than its whole
  const bool lone = claim.formula == Formula::part && claim.agreement == Agreement::agrees;
  return lone ? Obstacle::some_parts : Obstacle::none;
}

}  // namespace

Decimal printed_step(const Quantities& quantities, const Claim& claim) {
  const Quantity& value = quantities[claim.value];
  if (claim.formula == Formula::average) return step_of_average(value);
  return is_exact_difference(quantities, claim) ? Decimal::whole(0) : value.step;
}

Fraction face_value(const Quantities& quantities, const Claim& claim) {
  const Quantity& value = quantities[claim.value];
  const Fraction percent(value.unit == u"‰" ? 1000 : value.unit == u"倍" ? 1 : 100);
  const Fraction a = claim.operands.empty() ? Fraction(0) : Fraction(quantities[claim.operands[0]].value);
  const Fraction b = claim.operands.size() < 2 ? Fraction(0) : Fraction(quantities[claim.operands[1]].value);
  switch (claim.formula) {
    case Formula::sum:
      return face_sum(quantities, claim.operands) - face_sum(quantities, claim.divisor);
    case Formula::hundred:
      return face_sum(quantities, claim.operands);
    case Formula::ratio:
      return face_sum(quantities, claim.operands) * percent / face_sum(quantities, claim.divisor);
    case Formula::saving:
      return (a - b) * percent / a;
    case Formula::growth:
      return (claim.direction < 0 ? b - a : a - b) * percent / b;
    case Formula::difference:
      return claim.direction < 0 ? b - a : a - b;
    case Formula::multiple:
      return a / b;
    case Formula::average:
      return claim.periods > 0 ? face_sum(quantities, claim.operands) / Fraction(claim.periods) : a / b;
    case Formula::proportion:
      return b / a;
    case Formula::product:
      return a * (claim.periods > 0 ? Fraction(claim.periods) : b);
    case Formula::growth_by:
      return b * percent / (claim.direction < 0 ? a + b : a - b);
    case Formula::part:
    case Formula::same:
    case Formula::direction:
      return a;
  }
  return a;
}

Interval recompute(const Quantities& quantities, const Claim& claim) {
  if (is_exact_difference(quantities, claim)) return Interval::exactly(face_value(quantities, claim));
  const Inputs inputs(quantities, claim);
  const auto percent_of = [&] { return quantities[claim.value].unit == u"‰" ? 1000 : 100; };
  if (claim.formula == Formula::sum) {
    const Interval sum = sum_of(quantities, inputs, claim.operands);
    return claim.divisor.empty() ? sum : sum - sum_of(quantities, inputs, claim.divisor);
  }
  if (claim.formula == Formula::hundred) return sum_of(quantities, inputs, claim.operands);
  if (claim.formula == Formula::ratio) {
    return times(
        divide(sum_of(quantities, inputs, claim.operands), sum_of(quantities, inputs, claim.divisor)),
        percent_of());
  }
  const auto operand = [&](std::size_t i) {
    return i < claim.operands.size() ? inputs.at(claim.operands[i]) : Interval{};
  };
  const Interval first = operand(0);
  if (claim.formula == Formula::part || claim.formula == Formula::same) return first;
  const Interval second = operand(1);
  const std::int64_t percent = percent_of();
  switch (claim.formula) {
    case Formula::saving:
      return times(Interval::exactly(Fraction(1)) - divide(second, first), percent);
    case Formula::growth: {
      const bool multiple = quantities[claim.value].unit == u"倍";
      // now ÷ then - 1: of coarse numbers nearer to the truth than (now - then) ÷ then
      const Interval change =
          times(divide(first, second) - Interval::exactly(Fraction(1)), multiple ? 1 : percent);
      return claim.direction < 0 ? negative(change) : change;
    }
    case Formula::growth_by: {
      const Interval then = claim.direction < 0 ? first + second : first - second;
      return times(divide(second, then), percent);
    }
    case Formula::difference:
      return claim.direction < 0 ? second - first : first - second;
    case Formula::multiple:
      return divide(first, second);
    case Formula::average:
      return claim.periods > 0 ? divide(sum_of(quantities, inputs, claim.operands),
                                        Interval::exactly(Fraction(claim.periods)))
                               : divide(first, second);
    case Formula::proportion:
      return divide(second, first);
    case Formula::product:
      return multiply(first, claim.periods > 0 ? Interval::exactly(Fraction(claim.periods)) : second);
    case Formula::direction:
      return claim.direction < 0 ? second - first : first - second;
    case Formula::sum:
    case Formula::ratio:
    case Formula::hundred:
    case Formula::part:
    case Formula::same:
      break;  // above
  }
  return {};
}

void judge(const Quantities& quantities, Claim& claim) {
  const Quantity& value = quantities[claim.value];
  const Interval recomputed = recompute(quantities, claim);
  if (claim.formula == Formula::part) {
    const Interval whole = interval_of(value);
    const bool told = whole.valid() && recomputed.valid() && whole.high && recomputed.low;
    claim.agreement = !told                                         ? Agreement::untestable
                      : compare(*whole.high, *recomputed.low) == -1 ? Agreement::disagrees
                                                                    : Agreement::agrees;
  } else if (claim.formula == Formula::direction) {
    const bool told = recomputed.valid() && recomputed.low && recomputed.high;
    claim.agreement = told ? Agreement::agrees : Agreement::untestable;
    claim.wrong_way = told && recomputed.high->sign() < 0;
    if (claim.wrong_way) claim.agreement = Agreement::disagrees;
    claim.obstacle = obstacle_of(claim);
    return;
  } else if (claim.formula == Formula::proportion) {
    claim.agreement = agree_proportion(value, recomputed);
  } else if (claim.formula == Formula::hundred) {
    const Fraction hundred(100);
    const bool told = recomputed.valid() && recomputed.low && recomputed.high;
    claim.agreement = !told                                                     ? Agreement::untestable
                      : *recomputed.high < hundred || hundred < *recomputed.low ? Agreement::disagrees
                                                                                : Agreement::agrees;
  } else {
    const Decimal step = printed_step(quantities, claim);
    claim.agreement = agree(value, step, recomputed);
    if (claim.agreement == Agreement::rounded) {
      // Rounded the other way is less than one unit from the value that the printed numbers themselves give.
      const Fraction gap = face_value(quantities, claim) - Fraction(value.value);
      if (!(gap.magnitude() < Fraction(step))) {
        claim.agreement = Agreement::disagrees;
      } else if (value.loose || claim.formula == Formula::average) {
        claim.agreement = Agreement::agrees;
      }
    }
  }
  if (claim.direction != 0 && claim.agreement != Agreement::agrees && claim.agreement != Agreement::rounded) {
    claim.wrong_way = recomputed.valid() && recomputed.high && recomputed.high->sign() < 0;
    if (claim.wrong_way) claim.agreement = Agreement::disagrees;
  }
  claim.obstacle = obstacle_of(claim);
}

}  // namespace nianbao
