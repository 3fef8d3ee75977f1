#include "core/rules/claim_text.h"

#include <algorithm>
#include <numeric>

#include "core/base/text.h"

namespace nianbao {

namespace {

int zeros_of(std::u16string_view scale) {
  if (scale == u"万") return 4;
  if (scale == u"亿") return 8;
  if (scale == u"百万") return 6;
  if (scale == u"千万") return 7;
  return scale.empty() ? 0 : 12;
}

Decimal unscaled(const Decimal& value, const Decimal& step, int zeros) {
  // The print's decimals come back with the scale: 31080000000 by 亿, known to 0.01亿, is 310.80.
  std::uint8_t decimals = 0;
  Fraction unit(step);
  Fraction scale(1);
  for (int i = 0; i < zeros; ++i) scale = scale * Fraction(10);
  while (decimals < 12 && unit.sign() > 0 && (unit / scale) < Fraction(1)) {
    unit = unit * Fraction(10);
    ++decimals;
  }
  return (Fraction(value) / scale).round(decimals);
}

bool one_scale(const RuleInput& in, const std::vector<std::uint32_t>& a,
               const std::vector<std::uint32_t>& b) {
  if (a.empty()) return true;
  const std::u16string_view scale = in.facts.quantities[a[0]].scale;
  const auto same = [&](std::uint32_t i) { return in.facts.quantities[i].scale == scale; };
  return std::all_of(a.begin(), a.end(), same) && std::all_of(b.begin(), b.end(), same);
}

std::u16string joined(const RuleInput& in, const std::vector<std::uint32_t>& indices, bool plain,
                      std::u16string_view unit = {}) {
  std::u16string out;
  for (const std::uint32_t index : indices) {
    const Quantity& q = in.facts.quantities[index];
    if (!out.empty()) out += u" + ";
    out += plain ? cat(q.value) : number_text(in, q);
    out += unit;
  }
  return out;
}

Decimal sum_value(const RuleInput& in, const std::vector<std::uint32_t>& indices) {
  Decimal sum = Decimal::whole(0);
  for (const std::uint32_t index : indices) sum = sum + in.facts.quantities[index].value;
  return sum;
}

bool one_scale(const RuleInput& in, const Claim& claim) {
  const std::u16string_view scale = in.facts.quantities[claim.value].scale;
  return std::all_of(claim.operands.begin(), claim.operands.end(),
                     [&](std::uint32_t i) { return in.facts.quantities[i].scale == scale; });
}

std::u16string grouped(std::u16string text) { return contains(text, u" + ") ? cat(u"(", text, u")") : text; }

std::u16string without_trailing_zeros(const Decimal& value) {
  Decimal out = value;
  while (out.decimals > 0 && out.units % 10 == 0) {
    out.units /= 10;
    --out.decimals;
  }
  return out.print();
}

/// 19 and 38 as 1:2; what has no small common measure as 1:2.2.
std::u16string reduced(const Decimal& a, const Decimal& b) {
  constexpr std::int64_t kSmall = 10;
  if (a.is_whole() && b.is_whole()) {
    const std::int64_t common = std::gcd(a.units, b.units);
    if (common > 0 && std::min(a.units, b.units) / common <= kSmall)
      return cat(a.units / common, u":", b.units / common);
  }
  if (b < a) return cat(without_trailing_zeros((Fraction(a) / Fraction(b)).round(1)), u":1");
  return cat(u"1:", without_trailing_zeros((Fraction(b) / Fraction(a)).round(1)));
}

}  // namespace

std::u16string number_text(const RuleInput& in, const Quantity& quantity) {
  if (!quantity.chinese) {
    std::u16string digits;
    for (const char16_t unit : in.text(quantity.number)) {
      if (unit != u',' && !is_space(unit)) digits.push_back(unit);
    }
    digits += quantity.scale;
    return digits;
  }
  return cat(unscaled(quantity.value, quantity.step, zeros_of(quantity.scale)), quantity.scale);
}

std::u16string number_text_of(const Quantity& quantity, const Decimal& value) {
  if (quantity.scale.empty()) return cat(value, quantity.unit);
  return cat(unscaled(value, quantity.step, zeros_of(quantity.scale)), quantity.scale, quantity.unit);
}

std::u16string written(const RuleInput& in, const Quantity& quantity) {
  return std::u16string(in.text(quantity.span));
}

std::u16string Calculation::expression() const {
  if (formula == result) return cat(result, u", 文中为 ", claimed);
  return cat(formula, u" = ", result, u", 文中为 ", claimed);
}

Calculation calculation(const RuleInput& in, const Claim& claim) {
  const auto& all = in.facts.quantities;
  const Quantity& value = all[claim.value];
  const bool plain = !one_scale(in, claim);
  const auto number = [&](std::uint32_t i) { return plain ? cat(all[i].value) : number_text(in, all[i]); };
  // a pocket calculator knows no 万: where some have it and others not, it is written out
  const bool mixed = !one_scale(in, claim.operands, claim.divisor);
  const auto operand = [&](std::uint32_t i) { return mixed ? cat(all[i].value) : number_text(in, all[i]); };
  const std::u16string a = claim.operands.empty() ? u"" : operand(claim.operands[0]);
  const std::u16string b = claim.operands.size() < 2 ? u"" : operand(claim.operands[1]);
  const Fraction face = face_value(in.facts, claim);
  Calculation out;
  out.claimed = number(claim.value);
  if (claim.agreement == Agreement::untestable) return out;  // not all its operands are in the text
  switch (claim.formula) {
    case Formula::sum: {
      out.formula = joined(in, claim.operands, plain);
      Decimal sum = Decimal::whole(0);
      Decimal step = value.step;
      Decimal total = value.value;
      for (const std::uint32_t i : claim.divisor) total = total + all[i].value;
      if (!claim.divisor.empty()) {
        out.claimed = cat(number(claim.value), u" + ", joined(in, claim.divisor, plain), u" = ", total);
      }
      for (const std::uint32_t i : claim.operands) {
        sum = sum + all[i].value;
        if (step.units == 0 || (all[i].step.units != 0 && all[i].step < step)) step = all[i].step;
      }
      const Decimal gap = sum < total ? total - sum : sum - total;
      out.result = plain ? cat(sum) : cat(unscaled(sum, step, zeros_of(value.scale)), value.scale);
      out.difference = plain ? cat(gap) : cat(unscaled(gap, step, zeros_of(value.scale)), value.scale);
      break;
    }
    case Formula::ratio:
      out.formula =
          cat(grouped(joined(in, claim.operands, mixed)), u" ÷ ", grouped(joined(in, claim.divisor, mixed)));
      break;
    case Formula::saving:
      out.formula = cat(u"(", a, u" - ", b, u") ÷ ", a);
      break;
    case Formula::growth:
      out.formula =
          claim.direction < 0 ? cat(u"(", b, u" - ", a, u") ÷ ", b) : cat(u"(", a, u" - ", b, u") ÷ ", b);
      break;
    case Formula::difference:
      out.formula = claim.direction < 0 ? cat(number(claim.operands[1]), u" - ", number(claim.operands[0]))
                                        : cat(number(claim.operands[0]), u" - ", number(claim.operands[1]));
      break;
    case Formula::multiple:
      out.formula = cat(a, u" ÷ ", b);
      break;
    case Formula::proportion:
      out.formula = cat(a, u" : ", b);
      out.result = reduced(all[claim.operands[0]].value, all[claim.operands[1]].value);
      out.claimed = cat(value.value, u":", *value.high);
      return out;
    case Formula::product:
      out.formula = cat(a, u" × ", claim.periods > 0 ? cat(claim.periods) : b);
      break;
    case Formula::growth_by:
      out.formula = cat(b, u" ÷ (", a, claim.direction < 0 ? u" + " : u" - ", b, u")");
      break;
    case Formula::average:
      out.formula = cat(a, u" ÷ ", claim.periods > 0 ? cat(claim.periods) : b);
      break;
    case Formula::hundred:
      out.formula = joined(in, claim.operands, false, u"%");
      out.result = cat(without_trailing_zeros(sum_value(in, claim.operands)), u"%");
      out.claimed = u"100%";
      return out;
    case Formula::direction:
      out.formula = cat(a, u" - ", b);
      out.result = cat(without_trailing_zeros(all[claim.operands[0]].value - all[claim.operands[1]].value));
      out.claimed = claim.direction > 0 ? u"上升" : u"下降";
      return out;
    case Formula::same:  // 1.2亿 = 12000万
      out.formula = a;
      out.claimed = number_text(in, value);
      out.result =
          cat(unscaled(all[claim.operands[0]].value, value.step, zeros_of(value.scale)), value.scale);
      return out;
    case Formula::part:
      out.formula = a;
      break;
  }
  if (claim.formula == Formula::sum) return out;
  if (value.unit == u"%" || value.unit == u"‰" || value.unit == u"倍") {
    // one digit more than printed when the printed digits would look the same
    std::uint8_t decimals = std::max<std::uint8_t>(value.value.decimals, 1);
    if (value.step.units == 10) decimals = 1;
    Decimal result = face.round(decimals);
    if (result == value.value) result = face.round(static_cast<std::uint8_t>(decimals + 1));
    out.result = cat(without_trailing_zeros(result), value.unit);
    out.claimed = cat(value.loose ? without_trailing_zeros(value.value) : cat(value.value), value.unit);
    const Decimal gap = result < value.value ? value.value - result : result - value.value;
    if (claim.is_points)
      out.result = cat(without_trailing_zeros(face.round(value.value.decimals)), u"个百分点");
    if (value.unit == u"%") out.difference = cat(without_trailing_zeros(gap), u"个百分点");
  } else {
    const Decimal result = face.round(value.value.decimals);
    out.result = plain || value.scale.empty()
                     ? cat(result)
                     : cat(unscaled(result, value.step, zeros_of(value.scale)), value.scale);
    const Decimal gap = result < value.value ? value.value - result : result - value.value;
    out.difference = cat(gap);
  }
  return out;
}

Evidence evidence_of(const Calculation& calculation) {
  return {calculation.expression(), calculation.result, calculation.claimed};
}

bool is_reportable(const Claim& claim) {
  const bool holds = claim.agreement != Agreement::disagrees && claim.agreement != Agreement::rounded;
  return (!holds || claim.is_points) && claim.certainty != Certainty::open;
}

Finding claim_finding(const RuleInput& in, const Claim& claim, const Calculation& calculation) {
  Finding finding;
  finding.span = claim.span;
  const bool rounded = claim.agreement == Agreement::rounded;
  const bool holds = rounded || claim.agreement == Agreement::agrees;
  if (holds && claim.is_points) {
    finding.severity = Severity::warning;
  } else if (rounded || !claim.other_reading.empty()) {
    finding.severity = rounded ? Severity::info : Severity::warning;
  } else if (claim.certainty == Certainty::probable ||
             in.facts.quantities[claim.value].bound == Bound::about) {
    finding.severity = Severity::warning;
  }
  finding.evidence = evidence_of(calculation);
  finding.related.push_back({in.facts.quantities[claim.value].span, u"文中的数"});
  for (const std::uint32_t i : claim.operands) {
    if (finding.related.size() > 12) break;
    finding.related.push_back({in.facts.quantities[i].span, u"参与计算的数"});
  }
  for (const std::uint32_t i : claim.divisor) {
    if (finding.related.size() > 12) break;
    finding.related.push_back({in.facts.quantities[i].span, u"作为基数的数"});
  }
  return finding;
}

}  // namespace nianbao
