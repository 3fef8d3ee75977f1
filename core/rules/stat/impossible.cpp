#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/claim_report.h"
#include "core/rules/claim_text.h"
#include "core/rules/registry.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"
#include "core/words/lists/carried.h"
#include "core/words/lists/per_cent.h"
#include "core/words/lists/stops.h"

namespace nianbao::rules {

namespace {

/// "收到1204件;结转27件。其中,市本级收到318件": behind a full stop 其中 may speak of any number of the
/// sentence before, and one there is large enough.
bool speaks_of_larger(const RuleInput& in, const Quantity& whole, const Quantity& part) {
  if (part.span.start <= whole.span.end) return false;
  if (!contains(in.text({whole.span.end, part.span.start}), u"。")) return false;
  const Offset paragraph = static_cast<Offset>(in.source.clean.rfind(u'\n', whole.span.start) + 1);
  for (const Quantity& other : in.facts.quantities) {
    if (other.span.start >= whole.span.start) break;
    if (other.span.start < paragraph || other.unit != part.unit) continue;
    if (contains(in.text({other.span.end, whole.span.start}), u"。")) continue;
    if (!(other.value < part.value)) return true;
  }
  return false;
}

/// 其中120件 of 100件
void part_over_whole(const RuleInput& in, const Claim& claim, Reporter& out) {
  if (claim.agreement != Agreement::disagrees) return;
  const Quantity& whole = in.facts.quantities[claim.value];
  const Quantity& part = in.facts.quantities[claim.operands[0]];
  if (speaks_of_larger(in, whole, part)) return;
  Finding finding;
  finding.span = claim.span;
  if (claim.certainty != Certainty::certain) finding.severity = Severity::warning;
  finding.message = cat(phrase(in, part), u"写作", phrase(in, whole), u"的一部分,却比它还大");
  finding.ask = u",请核对这两个数,改正写错的一处。";
  if (auto equation = equation_of(in, claim, out.equations()))
    finding.equations.push_back(out.equations().add(std::move(*equation)));
  finding.related = {{whole.span, u"总数"}, {part.span, u"其中的数"}};
  finding.evidence = Evidence{cat(number_text(in, part), u" > ", number_text(in, whole)),
                              cat(u"不超过 ", number_text(in, whole)), number_text(in, part)};
  out.add(std::move(finding));
}

/// 收到25件,办结24件,办结率100%: even where it would round to 100, all is not all.
void full_rate(const RuleInput& in, const Claim& claim, Reporter& out) {
  const Quantity& value = in.facts.quantities[claim.value];
  const bool full = claim.kind == ClaimKind::derived && claim.formula == Formula::ratio &&
                    claim.agreement != Agreement::untestable && claim.certainty != Certainty::open &&
                    value.unit == u"%" && value.is_plain() && value.value == Decimal::whole(100);
  if (!full || claim.operands.empty() || claim.divisor.empty()) return;
  Decimal part = Decimal::whole(0);
  Decimal whole = Decimal::whole(0);
  for (const std::uint32_t i : claim.operands) part = part + in.facts.quantities[i].value;
  for (const std::uint32_t i : claim.divisor) whole = whole + in.facts.quantities[i].value;
  if (part == whole) return;
  const Calculation rate = calculation(in, claim);
  Finding finding = claim_finding(in, claim, rate);
  const bool sure = claim.certainty == Certainty::certain && claim.other_reading.empty() &&
                    claim.agreement != Agreement::agrees;
  finding.severity = sure ? Severity::error : Severity::warning;
  finding.message =
      cat(phrases(in, claim.operands), u"是", phrases(in, claim.divisor), u"的", rate.result, u"(",
          rate.formula, u"),文中却写", quoted(in.text(claim.span)), u",两个数不相等就不会是100%",
          claim.other_reading.empty() ? u"" : cat(u"(", claim.other_reading, u")"));
  finding.ask = u",请核对这几个数,改正写错的一处。";
  std::optional<blame::Equation> equation;
  if (claim.other_reading.empty()) equation = equation_of(in, claim, out.equations());
  if (equation) {
    equation->ratio_step = Decimal::whole(0);  // all is all
    finding.equations.push_back(out.equations().add(std::move(*equation)));
  }
  out.add(std::move(finding));
}

/// From the last separator to `at`, over the numbers between.
std::u16string_view clause_before(const RuleInput& in, Offset at) {
  constexpr Offset kReach = 40;
  const std::u16string_view before = in.text({at > kReach ? at - kReach : 0, at});
  const std::size_t separator = before.find_last_of(u",;。:\n");
  return separator == std::u16string_view::npos ? before : before.substr(separator + 1);
}

/// A share, a satisfaction or a closing rate over 100%; 完成率 and growth may well be.
void over_hundred(const RuleInput& in, Reporter& out) {
  for (const RateStatement& rate : in.facts.rates) {
    const Quantity& q = in.facts.quantities[rate.quantity];
    if (q.unit != u"%" || !(Decimal::whole(100) < q.value)) continue;
    std::u16string_view name = in.text(rate.name);
    if (name.starts_with(u"的")) name.remove_prefix(1);
    // 占年度计划300条的103.3%: the words before its base say what it is measured against
    const std::u16string_view clause = clause_before(in, q.span.start);
    if (contains_any(clause, words::plans)) continue;
    if (rate.is_share && contains_any(name, words::last_year_shares)) continue;
    if (!rate.is_share && contains_any(name, words::open_rates)) continue;
    Finding finding;
    finding.span = q.span;
    finding.message = cat(quoted(cat(name, in.text(q.span))), u"超过了100%,",
                          rate.is_share ? u"部分不会大于整体" : u"这一比率不会大于100%");
    finding.ask = u",请核对数字和小数点,改正后再看是否还超过。";
    blame::Equation equation;
    equation.top = {{number_of(in, rate.quantity, out.equations()), 1}};
    equation.top_constant = Fraction(-100);
    equation.at_most = true;
    finding.equations.push_back(out.equations().add(std::move(equation)));
    finding.evidence = Evidence{cat(q.value, u"% > 100%"), u"不超过 100%", cat(q.value, u"%")};
    out.add(std::move(finding));
  }
}

const Statistic* first_of(const Facts& facts, std::string_view key) {
  for (const Statistic& statistic : facts.statistics) {
    if (statistic.key == key && !statistic.narrow && !statistic.approximate) return &statistic;
  }
  return nullptr;
}

/// Closed is at most what was received and what was carried over, as said or as the table has it.
blame::Equation balance_of(const RuleInput& in, const Statistic& closed, const Statistic& received,
                           const Statistic* over, const std::optional<TableValue>& table, Reporter& out) {
  blame::Equation equation;
  equation.at_most = true;
  equation.top = {{number_of(in, closed, out.equations()), 1},
                  {number_of(in, received, out.equations()), -1}};
  if (over) {
    equation.top.push_back({number_of(in, *over, out.equations()), -1});
  } else if (table) {
    for (const KeyedCell* cell : table->cells)
      equation.top.push_back({number_of(*table->table, *cell, out.equations()), -1});
  }
  return equation;
}

/// 答复20件,其中2件为2011年末收到: the rest of the sentence tells of what came over without the word.
bool is_some_of_last_year(const RuleInput& in, Span closed) {
  const std::u16string_view behind = std::u16string_view(in.source.clean).substr(closed.end);
  const std::u16string_view sentence = behind.substr(0, behind.find_first_of(words::sentence_ends));
  return contains_any(sentence, words::carried_from_years) ||
         (in.facts.year && contains(sentence, cat(*in.facts.year - 1, u"年")));
}

/// More requests closed than there were. false: the two are not both said.
bool more_replies(const RuleInput& in, Reporter& out) {
  const Statistic* received = first_of(in.facts, "requests.received");
  const Statistic* closed = first_of(in.facts, "requests.closed");
  if (!received || !closed || closed->quantity < 0) return false;
  const Statistic* over = first_of(in.facts, "requests.carried_over");
  const auto table = table_value(in.facts, "requests.carried_over");
  if (!over && !table && !(in.facts.form && !in.facts.form->fixed))
    return false;  // what was carried over is not known
  const Decimal carried = over ? over->value : table ? table->value : Decimal::whole(0);
  const Decimal limit = received->value + carried;
  if (!(limit < closed->value)) return true;
  if (!over && !table && is_some_of_last_year(in, closed->span)) return true;
  Finding finding;
  finding.span = closed->span;
  if (!over && !table) finding.severity = Severity::warning;
  finding.message = cat(phrase(in, closed->span), u"比", phrase(in, received->span), u"加上年结转", carried,
                        u"件的和", limit, u"件还多,办结数不会多于应办数");
  finding.ask = u",请核对这几个数,改正写错的一处。";
  finding.equations.push_back(out.equations().add(balance_of(in, *closed, *received, over, table, out)));
  finding.related.push_back({received->span, u"新收的数"});
  finding.evidence = Evidence{cat(received->value, u" + ", carried, u" = ", limit, u" < ", closed->value),
                              cat(u"不超过 ", limit), cat(closed->value)};
  out.add(std::move(finding));
  return true;
}

void check(const RuleInput& in, Reporter& out) {
  bool any = !in.facts.rates.empty();
  for (const Claim& claim : in.facts.claims) {
    if (claim.formula == Formula::part) part_over_whole(in, claim, out);
    full_rate(in, claim, out);
    any = any || claim.formula == Formula::part || claim.formula == Formula::ratio;
  }
  over_hundred(in, out);
  if (more_replies(in, out)) any = true;
  if (!any) out.not_applicable(u"文中没有比率和“其中”一类的数,也没有可比的收到与办结数。");
}

}  // namespace

const Rule stat_impossible = {
    .id = "stat/impossible",
    .severity = Severity::error,
    .title = u"数值是否可能",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
