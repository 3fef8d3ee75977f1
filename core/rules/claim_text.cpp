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

/// Writes down how a claim is recomputed.
class Calculator {
 public:
  Calculator(const RuleInput& in, const Claim& claim)
      : in_(in),
        claim_(claim),
        value_(in.facts.quantities[claim.value]),
        plain_(!one_scale(in, claim)),
        mixed_(!one_scale(in, claim.operands, claim.divisor)) {}

  Calculation run() {
    out_.claimed = number(claim_.value);
    if (claim_.agreement == Agreement::untestable) return out_;  // not all its operands are in the text
    switch (claim_.formula) {
      case Formula::sum:
        sum();
        break;
      case Formula::proportion:
        out_.formula = cat(operand(0), u" : ", operand(1));
        out_.result = reduced(operand_value(0), operand_value(1));
        out_.claimed = cat(value_.value, u":", *value_.high);
        break;
      case Formula::hundred:
        out_.formula = joined(in_, claim_.operands, false, u"%");
        out_.result = cat(without_trailing_zeros(sum_value(in_, claim_.operands)), u"%");
        out_.claimed = u"100%";
        break;
      case Formula::direction:
        if (says_in_words(claim_)) {
          told();
          break;
        }
        out_.formula = cat(operand(0), u" - ", operand(1));
        out_.result = cat(without_trailing_zeros(operand_value(0) - operand_value(1)));
        out_.claimed = claim_.direction > 0 ? u"上升" : u"下降";
        break;
      case Formula::same:  // 1.2亿 = 12000万
        out_.formula = operand(0);
        out_.claimed = number_text(in_, value_);
        if (value_.unit == u"%") {  // 89.1%,超过九成: nothing to convert
          out_.formula = out_.result = cat(out_.formula, value_.unit);
          out_.claimed = cat(out_.claimed, value_.unit);
          break;
        }
        out_.result = scaled(operand_value(0), value_.step);
        break;
      case Formula::ratio:
      case Formula::saving:
      case Formula::growth:
      case Formula::difference:
      case Formula::multiple:
      case Formula::product:
      case Formula::growth_by:
      case Formula::average:
      case Formula::part:
        out_.formula = formula();
        if (value_.unit == u"%" || value_.unit == u"‰" || value_.unit == u"倍") {
          relative();
        } else {
          amount();
        }
        break;
    }
    return out_;
  }

 private:
  const Quantity& quantity(std::uint32_t i) const { return in_.facts.quantities[i]; }
  const Decimal& operand_value(std::size_t i) const { return quantity(claim_.operands[i]).value; }
  std::u16string number(std::uint32_t i) const {
    return plain_ ? cat(quantity(i).value) : number_text(in_, quantity(i));
  }
  /// "" where the claim has no such operand.
  std::u16string operand(std::size_t i) const {
    if (i >= claim_.operands.size()) return {};
    const Quantity& q = quantity(claim_.operands[i]);
    return mixed_ ? cat(q.value) : number_text(in_, q);
  }
  std::u16string periods_or(const std::u16string& number) const {
    return claim_.periods > 0 ? cat(claim_.periods) : number;
  }
  /// In the scale of the claimed number.
  std::u16string scaled(const Decimal& value, const Decimal& step) const {
    return cat(unscaled(value, step, zeros_of(value_.scale)), value_.scale);
  }

  /// What is larger by the words is not: 36 < 46.
  void told() {
    const bool two = claim_.operands.size() > 1;
    out_.result = !two ? operand(0) : cat(operand(0), claim_.direction > 0 ? u" < " : u" > ", operand(1));
    out_.formula = out_.result;
    out_.claimed = in_.text(claim_.span);
  }

  void sum() {
    out_.formula = joined(in_, claim_.operands, plain_);
    Decimal total = value_.value;
    for (const std::uint32_t i : claim_.divisor) total = total + quantity(i).value;
    if (!claim_.divisor.empty())
      out_.claimed = cat(number(claim_.value), u" + ", joined(in_, claim_.divisor, plain_), u" = ", total);
    Decimal step = value_.step;
    for (const std::uint32_t i : claim_.operands) {
      const Decimal& own = quantity(i).step;
      if (step.units == 0 || (own.units != 0 && own < step)) step = own;
    }
    const Decimal sum = sum_value(in_, claim_.operands);
    const Decimal gap = sum < total ? total - sum : sum - total;
    out_.result = plain_ ? cat(sum) : scaled(sum, step);
    out_.difference = plain_ ? cat(gap) : scaled(gap, step);
  }

  /// Of what is made of two numbers, or of two groups of them.
  std::u16string formula() const {
    const std::u16string a = operand(0);
    const std::u16string b = operand(1);
    const bool down = claim_.direction < 0;
    switch (claim_.formula) {
      case Formula::ratio:
        return cat(grouped(joined(in_, claim_.operands, mixed_)), u" ÷ ",
                   grouped(joined(in_, claim_.divisor, mixed_)));
      case Formula::saving:
        return cat(u"(", a, u" - ", b, u") ÷ ", a);
      case Formula::growth:
        return down ? cat(u"(", b, u" - ", a, u") ÷ ", b) : cat(u"(", a, u" - ", b, u") ÷ ", b);
      case Formula::difference:
        return down ? cat(number(claim_.operands[1]), u" - ", number(claim_.operands[0]))
                    : cat(number(claim_.operands[0]), u" - ", number(claim_.operands[1]));
      case Formula::multiple:
        return cat(a, u" ÷ ", b);
      case Formula::product:
        return cat(a, u" × ", periods_or(b));
      case Formula::growth_by:
        return cat(b, u" ÷ (", a, down ? u" + " : u" - ", b, u")");
      case Formula::average:
        return claim_.periods > 0 ? cat(grouped(joined(in_, claim_.operands, mixed_)), u" ÷ ", claim_.periods)
                                  : cat(a, u" ÷ ", b);
      default:
        return a;
    }
  }

  /// A result in per cent or in times.
  void relative() {
    const Fraction face = face_value(in_.facts.quantities, claim_);
    // one digit more than printed when the printed digits would look the same
    std::uint8_t decimals = std::max<std::uint8_t>(value_.value.decimals, 1);
    if (value_.step.units == 10) decimals = 1;
    Decimal result = face.round(decimals);
    if (result == value_.value) result = face.round(static_cast<std::uint8_t>(decimals + 1));
    out_.result = cat(without_trailing_zeros(result), value_.unit);
    out_.claimed = cat(value_.loose ? without_trailing_zeros(value_.value) : cat(value_.value), value_.unit);
    const Decimal gap = result < value_.value ? value_.value - result : result - value_.value;
    if (claim_.is_points)
      out_.result = cat(without_trailing_zeros(face.round(value_.value.decimals)), u"个百分点");
    if (value_.unit == u"%") out_.difference = cat(without_trailing_zeros(gap), u"个百分点");
  }

  void amount() {
    const Decimal result = face_value(in_.facts.quantities, claim_).round(value_.value.decimals);
    out_.result = plain_ || value_.scale.empty() ? cat(result) : scaled(result, value_.step);
    const Decimal gap = result < value_.value ? value_.value - result : result - value_.value;
    out_.difference = cat(gap);
  }

  const RuleInput& in_;
  const Claim& claim_;
  const Quantity& value_;
  bool plain_;  // the numbers have several scales: all are written out
  bool mixed_;  // the same of the operands alone: a pocket calculator knows no 万
  Calculation out_;
};

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

Calculation calculation(const RuleInput& in, const Claim& claim) { return Calculator(in, claim).run(); }

Evidence evidence_of(const Calculation& calculation) {
  return {calculation.expression(), calculation.result, calculation.claimed};
}

bool says_in_words(const Claim& claim) {
  return claim.kind == ClaimKind::derived && claim.formula == Formula::direction;
}

bool is_reportable(const Claim& claim) {
  const bool holds = claim.agreement != Agreement::disagrees && claim.agreement != Agreement::rounded;
  return (!holds || claim.is_points) && claim.certainty != Certainty::open;
}

Finding claim_finding(const RuleInput& in, const Claim& claim, const Calculation& calculation) {
  Finding finding;
  finding.span = says_in_words(claim) ? in.facts.quantities[claim.value].span : claim.span;
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
