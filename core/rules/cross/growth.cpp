#include <algorithm>

#include "core/base/text.h"
#include "core/rules/claim_report.h"
#include "core/rules/claim_text.h"
#include "core/rules/previous_report.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

/// A report's value of a statistic: from its table, else from its prose, where that says one number only.
std::optional<Decimal> value_in(const Facts& facts, std::string_view key) {
  if (const auto value = table_value(facts, key)) return value->value;
  std::optional<Decimal> found;
  for (const Statistic& statistic : facts.statistics) {
    if (statistic.key != key || statistic.approximate || statistic.narrow) continue;
    if (found && !(*found == statistic.value)) return std::nullopt;
    found = statistic.value;
  }
  return found;
}

const Statistic* statistic_of(const Facts& facts, std::uint32_t quantity) {
  for (const Statistic& statistic : facts.statistics) {
    if (statistic.quantity == static_cast<std::int32_t>(quantity)) return &statistic;
  }
  return nullptr;
}

/// The change against last year's number, which is as it is.
blame::EquationId add_change(const RuleInput& in, const Claim& claim, const Decimal& then, Reporter& out) {
  const std::int64_t sign = claim.direction < 0 ? -1 : 1;
  const blame::NumberId value = number_of(in, claim.value, out.equations());
  blame::Equation equation;
  equation.top = {{number_of(in, claim.operands[0], out.equations()), 1}};
  if (claim.formula == Formula::growth) {
    equation.bottom_constant = Fraction(then);
    equation.ratio = value;
    equation.offset = Fraction(1);
    equation.scale = Fraction::of(sign, 100);
    equation.ratio_step = in.facts.quantities[claim.value].step;
  } else {
    equation.top_constant = Fraction(0) - Fraction(then);
    equation.top.push_back({value, -sign});
  }
  return out.equations().add(std::move(equation));
}

void report(const RuleInput& in, const Claim& claim, const Quantity& now, const Decimal& then,
            const Interval& recomputed, Agreement agreement, Reporter& out) {
  const Quantity& value = in.facts.quantities[claim.value];
  const bool percent = claim.formula == Formula::growth;
  const bool down = claim.direction < 0;
  const Fraction difference = Fraction(now.value) - Fraction(then);
  const Fraction signed_change = down ? Fraction(0) - difference : difference;
  const Fraction face = percent ? signed_change * Fraction(100) / Fraction(then) : signed_change;
  const bool wrong_way = recomputed.high && recomputed.high->sign() < 0;
  Decimal result = face.round(percent ? std::max<std::uint8_t>(value.value.decimals, 1) : 0);
  const std::u16string unit = percent ? u"%" : std::u16string();
  const std::u16string a = down ? cat(then) : cat(now.value);
  const std::u16string b = down ? cat(now.value) : cat(then);
  const std::u16string formula = percent ? cat(u"(", a, u" - ", b, u") ÷ ", then) : cat(a, u" - ", b);
  Finding finding;
  finding.span = claim.span;
  if (agreement == Agreement::rounded) finding.severity = Severity::info;
  const std::u16string_view claimed = in.text(claim.span);
  if (wrong_way) {
    finding.message = cat(u"上一年度报告的数是", then, u",本年度是", phrase(in, now), u",文中却写",
                          quoted(claimed), u",增减方向相反");
    finding.ask = u",请核对两年的数和说法,改正写错的一处。";
  } else {
    finding.message = cat(phrase(in, now), u"与上一年度报告的", then, u"相比,",
                          percent ? down ? u"下降" : u"增长" : u"相差", result, unit, u"(", formula,
                          u"),文中写的是", quoted(claimed));
    finding.ask = agreement == Agreement::rounded ? u",只差在尾数的取舍上,四舍五入更准;有意取整的可以不改。"
                                                  : u",请核对两年的数和文中的说法,改正写错的一处。";
    if (agreement == Agreement::disagrees) finding.equations.push_back(add_change(in, claim, then, out));
  }
  finding.evidence = Evidence{cat(formula, u" = ", result, unit, u", 文中为 ", value.value, unit),
                              cat(result, unit), cat(value.value, unit)};
  finding.related.push_back({now.span, u"今年的数"});
  out.add(std::move(finding));
}

/// What the text says of last year where last year's report says another number. A place is told once.
void report_past(const RuleInput& in, Span span, blame::NumberId number, const Decimal& said,
                 const Decimal& then, Reporter& out) {
  for (const Finding& earlier : out.findings()) {
    if (earlier.span == span) return;
  }
  Finding finding;
  finding.span = span;
  finding.severity = Severity::warning;
  finding.message = cat(u"文中说上年是", phrase(in, span), u",上一年度报告里是", then, u",两者不一致");
  finding.ask = u",请核对上一年度报告后改正。";
  blame::Equation equation;
  equation.top = {{number, 1}};
  equation.top_constant = Fraction(0) - Fraction(then);
  finding.equations.push_back(out.equations().add(std::move(equation)));
  finding.evidence = Evidence{cat(u"去年报告为 ", then, u", 文中为 ", said), cat(then), cat(said)};
  out.add(std::move(finding));
}

/// The base that the text names against last year's report.
void check_base(const RuleInput& in, const Claim& claim, const Decimal& then, Reporter& out) {
  const Quantity& base = in.facts.quantities[claim.operands[1]];
  if (agree(base, Interval::exactly(Fraction(then))) == Agreement::disagrees)
    report_past(in, base.span, number_of(in, claim.operands[1], out.equations()), base.value, then, out);
}

/// 新收申请同比增长21.5%: both numbers stand elsewhere.
void check_change(const RuleInput& in, const SaidChange& change, const Decimal& now, const Decimal& then,
                  Reporter& out) {
  const Quantity& value = in.facts.quantities[change.quantity];
  const bool percent = value.unit == u"%";
  if (percent && then.units == 0) return;
  const Fraction difference =
      change.direction < 0 ? Fraction(then) - Fraction(now) : Fraction(now) - Fraction(then);
  const Fraction face = percent ? difference * Fraction(100) / Fraction(then) : difference;
  if (agree(value, Interval::exactly(face)) != Agreement::disagrees) return;
  const std::u16string unit = percent ? u"%" : std::u16string();
  const Decimal result = face.round(percent ? std::max<std::uint8_t>(value.value.decimals, 1) : 0);
  Finding finding;
  finding.span = value.span;
  finding.message = cat(u"本年度的数是", now, u",上一年度报告的数是", then, u",",
                        change.direction < 0 ? u"下降" : u"增长", u"应为", result, unit, u",文中写的是",
                        phrase(in, value), u",请核对两年的数和文中的说法,改正写错的一处。");
  const std::u16string formula =
      percent ? cat(u"(", now, u" - ", then, u") ÷ ", then) : cat(now, u" - ", then);
  finding.evidence = Evidence{cat(formula, u" = ", result, unit, u", 文中为 ", value.value, unit),
                              cat(result, unit), cat(value.value, unit)};
  out.add(std::move(finding));
}

/// The sentence itself says what the change is one of.
bool is_claimed(const Facts& facts, std::uint32_t quantity) {
  return std::any_of(facts.claims.begin(), facts.claims.end(),
                     [&](const Claim& claim) { return claim.value == quantity && !claim.operands.empty(); });
}

void check(const RuleInput& in, Reporter& out) {
  const Facts& previous = in.previous->facts;
  if (std::u16string reason = why_not_comparable(in); !reason.empty())
    return out.not_checked(std::move(reason));
  std::size_t compared = 0;
  for (const Claim& claim : in.facts.claims) {
    const bool change = claim.formula == Formula::growth || claim.formula == Formula::difference ||
                        claim.formula == Formula::growth_by;
    if (!change || claim.operands.empty()) continue;
    const Quantity& value = in.facts.quantities[claim.value];
    const Quantity& now = in.facts.quantities[claim.operands[0]];
    const Statistic* statistic = statistic_of(in.facts, claim.operands[0]);
    if (!statistic || statistic->narrow || value.unit == u"倍") continue;
    const std::optional<Decimal> then = value_in(previous, statistic->key);
    if (!then) continue;
    ++compared;
    if (claim.operands.size() > 1 && claim.formula != Formula::growth_by) {
      check_base(in, claim, *then, out);
      continue;
    }
    if (claim.agreement == Agreement::disagrees) continue;  // the text contradicts itself already
    const Interval base = Interval::exactly(Fraction(*then));
    const bool percent = claim.formula != Formula::difference;
    Interval difference = claim.direction < 0 ? base - interval_of(now) : interval_of(now) - base;
    if (percent && then->units == 0) continue;
    const Interval recomputed = percent ? times(divide(difference, base), 100) : difference;
    const Agreement agreement = agree(value, recomputed);
    if (agreement != Agreement::disagrees && agreement != Agreement::rounded) continue;
    Claim shown = claim;
    shown.formula = percent ? Formula::growth : Formula::difference;
    report(in, shown, now, *then, recomputed, agreement, out);
  }
  for (const Statistic& said : in.facts.of_last_year) {
    const std::optional<Decimal> then = value_in(previous, said.key);
    if (!then) continue;
    ++compared;
    if (said.approximate || said.value == *then) continue;
    report_past(in, said.span, number_of(in, said, out.equations()), said.value, *then, out);
  }
  for (const SaidChange& change : in.facts.changes) {
    if (is_claimed(in.facts, change.quantity)) continue;
    const std::optional<Decimal> now = value_in(in.facts, change.key);
    const std::optional<Decimal> then = value_in(previous, change.key);
    if (!now || !then) continue;
    ++compared;
    check_change(in, change, *now, *then, out);
  }
  if (compared == 0) out.not_applicable(u"文中没有能与去年报告核对的增减数。");
}

}  // namespace

const Rule cross_growth = {
    .id = "cross/growth",
    .severity = Severity::error,
    .title = u"同比增减与去年报告是否相符",
    .basis = {},
    .needs = kAnnualReport | kPrevious,
    .check = check,
};

}  // namespace nianbao::rules
