// Recomputes a claim's value from its operands, exactly, as an interval.
#include "core/facts/facts.h"

namespace nianbao {

namespace {

Interval sum_of(const Facts& facts, const std::vector<std::uint32_t>& indices) {
  Interval sum = Interval::exactly(Fraction(0));
  for (const std::uint32_t index : indices) sum = sum + interval_of(facts.quantities[index]);
  return sum;
}

Interval negative(const Interval& a) {
  const auto flip = [](const Fraction& f) { return Fraction(0) - f; };
  Interval out;
  if (a.high) out.low = flip(*a.high);
  if (a.low) out.high = flip(*a.low);
  return out;
}

}  // namespace

Interval recompute(const Facts& facts, const Claim& claim) {
  const Interval first =
      claim.operands.empty() ? Interval{} : interval_of(facts.quantities[claim.operands[0]]);
  const Interval second =
      claim.operands.size() < 2 ? Interval{} : interval_of(facts.quantities[claim.operands[1]]);
  const bool thousandths = facts.quantities[claim.value].unit == u"‰";
  const std::int64_t percent = thousandths ? 1000 : 100;
  switch (claim.formula) {
    case Formula::sum:
      return claim.divisor.empty() ? sum_of(facts, claim.operands)
                                   : sum_of(facts, claim.operands) - sum_of(facts, claim.divisor);
    case Formula::ratio:
      return times(divide(sum_of(facts, claim.operands), sum_of(facts, claim.divisor)), percent);
    case Formula::saving:
      return times(divide(first - second, first), percent);
    case Formula::growth: {
      const bool multiple = facts.quantities[claim.value].unit == u"倍";
      const Interval change = times(divide(first - second, second), multiple ? 1 : percent);
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
    case Formula::part:
    case Formula::same:
      return first;
  }
  return {};
}

void judge(const Facts& facts, Claim& claim) {
  const Quantity& value = facts.quantities[claim.value];
  const Interval recomputed = recompute(facts, claim);
  if (claim.formula == Formula::part) {
    const Interval whole = interval_of(value);
    const bool told = whole.valid() && recomputed.valid() && whole.high && recomputed.low;
    claim.agreement = !told                                         ? Agreement::untestable
                      : compare(*whole.high, *recomputed.low) == -1 ? Agreement::disagrees
                                                                    : Agreement::agrees;
  } else {
    claim.agreement = agree(value, recomputed);
  }
  if (claim.direction != 0 && claim.agreement != Agreement::agrees && claim.agreement != Agreement::rounded) {
    claim.wrong_way = recomputed.valid() && recomputed.high && recomputed.high->sign() < 0;
    if (claim.wrong_way) claim.agreement = Agreement::disagrees;
  }
  claim.checked = claim.agreement != Agreement::untestable;
}

}  // namespace nianbao
