#include <algorithm>

#include "core/base/text.h"
#include "core/rules/claim_report.h"
#include "core/rules/claim_text.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

const Statistic* find(const Facts& facts, std::string_view key) {
  const auto it = std::find_if(facts.statistics.begin(), facts.statistics.end(), [&](const Statistic& s) {
    return s.key == key && s.quantity >= 0 && !s.narrow && !s.approximate;
  });
  return it == facts.statistics.end() ? nullptr : &*it;
}

/// 新收 in one place and 新收 with 上年结转 in the other.
bool differ_by_carry(const Facts& facts, const Statistic& a, const Statistic& b) {
  if (a.key != "requests.received" && a.key != "requests.closed") return false;
  const Decimal gap = a.value < b.value ? b.value - a.value : a.value - b.value;
  const Statistic* over = find(facts, "requests.carried_over");
  const Statistic* forward = find(facts, "requests.carried_forward");
  const auto table_over = table_value(facts, "requests.carried_over");
  return (over && over->value == gap) || (forward && forward->value == gap) ||
         (table_over && table_over->value == gap && gap.units != 0);
}

/// That the two are one number.
template <typename Said>
blame::EquationId add_equation(const RuleInput& in, const Said& first, const Said& later, Reporter& out) {
  blame::Equation equation;
  equation.top = {{number_of(in, later, out.equations()), 1}, {number_of(in, first, out.equations()), -1}};
  return out.equations().add(std::move(equation));
}

/// The same words, or nearly the same, count the same thing as far as words go; that they do is for the
/// writer to say.
void report_repeat(const RuleInput& in, const Repeat& repeat, Reporter& out) {
  const Quantity& first = in.facts.quantities[repeat.first];
  const Quantity& later = in.facts.quantities[repeat.later];
  Finding finding;
  finding.span = later.span;
  finding.severity = Severity::warning;
  finding.message = cat(u"前面写", phrase(in, first), u",这里写", phrase(in, later),
                        repeat.points_back ? u",指的是前面的数而数不同"
                        : repeat.reworded  ? u",像是同一个数而前后不同"
                                           : u",说法相同而数不同");
  finding.ask = u",如果说的是同一件事,请核对后统一为正确的数;不是一件事的,请写明区别。";
  finding.equations.push_back(add_equation(in, repeat.first, repeat.later, out));
  finding.related.push_back({first.span, u"前文的数"});
  finding.evidence = Evidence{cat(u"前文 ", written(in, first), u", 此处 ", written(in, later)),
                              written(in, first), written(in, later)};
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  const auto& all = in.facts.statistics;
  bool any = false;  // something is said twice
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Statistic& later = all[i];
    // What is said in words beside a number is cross/statement's.
    if (later.quantity < 0 || later.narrow || later.approximate || is_told_often(later.key)) continue;
    const Statistic* first = find(in.facts, later.key);
    if (!first || first == &later || first->unit != later.unit) continue;
    any = true;
    if (first->value == later.value) {
      add_equation(in, *first, later, out);
      continue;
    }
    Finding finding;
    finding.span = later.span;
    const bool carry = differ_by_carry(in.facts, *first, later);
    if (carry) finding.severity = Severity::warning;
    finding.message = cat(u"前面写", phrase(in, first->span), u",这里写", phrase(in, later.span),
                          carry ? u",相差的正好是结转数" : u",说的是同一个数,前后不一致");
    finding.ask =
        carry ? u":如果一处含结转、一处不含,请写明口径,否则请统一为正确的数。" : u",请核对后统一为正确的数。";
    if (!carry) finding.equations.push_back(add_equation(in, *first, later, out));
    finding.related.push_back({first->span, u"前文的数"});
    finding.evidence =
        Evidence{cat(u"前文 ", first->value, u", 此处 ", later.value), cat(first->value), cat(later.value)};
    out.add(std::move(finding));
  }
  for (const Repeat& repeat : in.facts.repeats) {
    any = true;
    report_repeat(in, repeat, out);
  }
  if (!any) out.not_applicable(u"没有哪个统计数在文中说了两次。");
}

}  // namespace

const Rule stat_conflict = {
    .id = "stat/conflict",
    .severity = Severity::error,
    .title = u"同一统计数前后是否一致",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
