#include <string_view>
#include <unordered_map>

#include "core/base/text.h"
#include "core/rules/claim_report.h"
#include "core/rules/claim_text.h"
#include "core/rules/registry.h"
#include "core/rules/table_claims.h"
#include "core/rules/table_names.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

Quantity as_quantity(const RuleInput& in, const Statistic& statistic) {
  if (statistic.quantity >= 0) return in.facts.quantities[static_cast<std::size_t>(statistic.quantity)];
  Quantity zero;
  zero.step = Decimal::whole(0);
  return zero;
}

/// A reading under which prose and table agree after all, in Chinese; "" when there is none.
std::u16string other_reading(const RuleInput& in, const Statistic& statistic, const Quantity& said) {
  const auto fits = [&](std::string_view key) {
    const auto value = table_value(in.facts, key);
    return value && agree(said, Interval::exactly(Fraction(value->value))) == Agreement::agrees &&
           value->value.units != 0;
  };
  if (statistic.key == "requests.received" && fits("requests.due")) return u"正文的数等于本年新收加上年结转";
  if (statistic.key == "requests.received" && fits("requests.closed"))
    return u"正文的数等于表中的办理结果总计";
  if (statistic.key == "requests.closed" && fits("requests.due")) return u"正文的数等于本年新收加上年结转";
  if (statistic.key == "requests.closed" && fits("requests.received")) return u"正文的数等于表中的本年新收";
  if (statistic.key == "requests.due" && fits("requests.received")) return u"正文的数没有加上年结转";
  return {};
}

/// What the tables say of each statistic, looked up once for a key.
class Values {
 public:
  explicit Values(const Facts& facts) : facts_(facts) {}
  const std::optional<TableValue>& of(std::string_view key) {
    const auto [it, fresh] = known_.try_emplace(key);
    if (fresh) it->second = table_value(facts_, key);
    return it->second;
  }

 private:
  const Facts& facts_;
  std::unordered_map<std::string_view, std::optional<TableValue>> known_;
};

/// The form gives fees in 万元, as the text mostly does, too.
Decimal in_ten_thousands(Decimal value) {
  value.decimals = static_cast<std::uint8_t>(value.decimals + 4);
  for (; value.decimals > 0 && value.units % 10 == 0; --value.decimals) value.units /= 10;
  return value;
}

/// That the text's number is the table's, or the sum of its cells. Fees are in another unit there.
std::optional<blame::EquationId> add_equation(const RuleInput& in, const Statistic& statistic,
                                              const TableValue& value, Reporter& out) {
  if (statistic.narrow || statistic.approximate || statistic.key == "fees.administrative")
    return std::nullopt;
  blame::Equation equation;
  equation.top.push_back({number_of(in, statistic, out.equations()), 1});
  for (const KeyedCell* cell : value.cells)
    equation.top.push_back({number_of(*value.table, *cell, out.equations()), -1});
  return out.equations().add(std::move(equation));
}

/// 新收的110件中,予以公开47件, and 2 of the 7 that were carried over: not told apart by the table.
bool may_leave_out_carried(const RuleInput& in, const Statistic& statistic, const TableValue& value) {
  if (!statistic.of_new || value.value < statistic.value) return false;
  const auto carried = table_value(in.facts, "requests.carried_over");
  return carried && !(carried->value < value.value - statistic.value);
}

void compare_one(const RuleInput& in, const Statistic& statistic, const TableValue& value, Reporter& out) {
  const Quantity said = as_quantity(in, statistic);
  const Agreement agreement = agree(said, Interval::exactly(Fraction(value.value)));
  if (agreement == Agreement::agrees) add_equation(in, statistic, value, out);
  if (agreement != Agreement::disagrees && agreement != Agreement::rounded) return;
  if (statistic.quantity < 0) return;  // said in words: cross/statement tells it
  if (statistic.narrow) return;  // of one organ of several, or of a part: another number than the table's
  if (may_leave_out_carried(in, statistic, value)) return;
  const std::u16string reading = other_reading(in, statistic, said);
  const bool money = statistic.key == "fees.administrative";
  const std::u16string table_number = money ? cat(in_ten_thousands(value.value), u"万元") : cat(value.value);
  Finding finding;
  finding.span = statistic.span;
  if (agreement == Agreement::rounded) {
    finding.severity = Severity::info;
  } else if (!reading.empty()) {
    finding.severity = Severity::warning;
  }
  const bool added = value.rows.size() > 1 || value.columns.size() > 1;
  finding.message =
      cat(u"正文写", phrase(in, statistic.span), u",", value_name(in.facts, value), added ? u"相加是" : u"是",
          table_number, reading.empty() ? std::u16string(u",两处不一致") : cat(u"(", reading, u")"));
  finding.ask = reading.empty() ? u",请核对后统一为正确的数。"
                                : u",请核对口径:口径不同请写明,口径相同请统一为正确的数。";
  if (agreement == Agreement::disagrees && reading.empty()) {
    if (const auto id = add_equation(in, statistic, value, out)) finding.equations.push_back(*id);
  }
  finding.related.push_back({value.span, u"表格中的数"});
  const std::u16string text_number = money ? written(in, said) : cat(said.value);
  finding.evidence =
      Evidence{cat(u"表格为 ", table_number, u", 文中为 ", text_number), table_number, text_number};
  out.add(std::move(finding));
}

/// 办理申请49件 may count what came in, what was closed or both: any of the three is right.
void compare_handled(const RuleInput& in, const Statistic& statistic, Values& values, Reporter& out) {
  for (const std::string_view key : {"requests.received", "requests.due", "requests.closed"}) {
    const auto& value = values.of(key);
    if (!value || value->doubtful || value->value == statistic.value) return;
  }
  if (const auto& closed = values.of("requests.closed")) compare_one(in, statistic, *closed, out);
}

/// 按期答复651件 where the table says that 615 were closed: a part is not more than all.
void compare_on_time(const RuleInput& in, const Statistic& statistic, Values& values, Reporter& out) {
  const auto& closed = values.of("requests.closed");
  if (!closed || closed->doubtful || statistic.narrow || statistic.approximate ||
      !(closed->value < statistic.value))
    return;
  Finding finding;
  finding.span = statistic.span;
  finding.message = cat(u"正文写", phrase(in, statistic.span), u",比", value_name(in.facts, *closed), u"的",
                        closed->value, u"还多,按期办结的不会多于全部办结的,请核对后改正写错的一处。");
  finding.related.push_back({closed->span, u"表格中的数"});
  finding.evidence = Evidence{cat(statistic.value, u" > ", closed->value), cat(u"不超过 ", closed->value),
                              cat(statistic.value)};
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  Values values(in.facts);
  bool any = false;  // something stands in both
  for (const Statistic& statistic : in.facts.statistics) {
    if (statistic.key == "requests.handled") compare_handled(in, statistic, values, out);
    if (statistic.key == "requests.closed.on_time") compare_on_time(in, statistic, values, out);
    const auto& value = values.of(statistic.key);
    if (value && !value->doubtful) compare_one(in, statistic, *value, out);
    if (value && value->doubtful)
      add_equation(in, statistic, *value, out);  // it may tell which cell is wrong
    any = any || value || statistic.key == "requests.handled";
  }
  any = check_table_claims(in, out) || any;
  if (!any) out.not_applicable(u"正文里没有与表格同一项的统计数。");
}

}  // namespace

const Rule cross_text_table = {
    .id = "cross/text-table",
    .severity = Severity::error,
    .title = u"正文与表格是否一致",
    .basis = {},
    .needs = kAnnualReport | kTables,
    .check = check,
};

}  // namespace nianbao::rules
