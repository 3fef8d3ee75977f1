#include "core/rules/table_claims.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/claim_report.h"
#include "core/rules/table_names.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

/// What the tables hold of several statistics together.
struct TableSumValue {
  std::vector<TableValue> values;
  Decimal sum;

  bool is_known() const {
    return !values.empty() &&
           std::none_of(values.begin(), values.end(), [](const TableValue& value) { return value.doubtful; });
  }
};

TableSumValue sum_of(const Facts& facts, const std::vector<std::string>& keys) {
  TableSumValue out;
  out.sum = Decimal::whole(0);
  for (const std::string& key : keys) {
    std::optional<TableValue> value = table_value(facts, key);
    if (!value) return {};
    out.sum = out.sum + value->value;
    out.values.push_back(std::move(*value));
  }
  return out;
}

std::u16string name_of(const Facts& facts, const TableSumValue& value) {
  std::u16string out;
  for (const TableValue& each : value.values) out += cat(out.empty() ? u"" : u"与", value_name(facts, each));
  return out;
}

void add_cells(const TableSumValue& value, std::vector<blame::Term>& side, blame::Equations& equations,
               std::int64_t factor) {
  for (const TableValue& each : value.values) {
    for (const KeyedCell* cell : each.cells)
      side.push_back({number_of(*each.table, *cell, equations), factor});
  }
}

void tell(const RuleInput& in, const TableClaim& claim, const TableSumValue& parts, Finding finding,
          Reporter& out) {
  finding.span = in.facts.quantities[claim.quantity].span;
  finding.related.push_back({parts.values.front().span, u"表格中的数"});
  if (!claim.is_named) finding.severity = Severity::warning;
  out.add(std::move(finding));
}

/// The number is what its words may mean as well.
bool is_rival(const Facts& facts, const TableClaim& claim, const Quantity& said) {
  if (!claim.if_none.empty()) {
    const std::optional<TableValue> value = table_value(facts, claim.if_none);
    if (!value || value->value.units != 0) return true;
  }
  return std::any_of(claim.rivals.begin(), claim.rivals.end(), [&](const std::string& key) {
    const std::optional<TableValue> value = table_value(facts, key);
    return value && agree(said, Interval::exactly(Fraction(value->value))) == Agreement::agrees;
  });
}

bool is_sum(const TableSumValue& value) {
  return value.values.size() > 1 || value.values[0].rows.size() > 1 || value.values[0].columns.size() > 1;
}

/// 予以公开和部分公开合计16件
void check_sum(const RuleInput& in, const TableClaim& claim, const TableSumValue& parts, Reporter& out) {
  const Quantity& said = in.facts.quantities[claim.quantity];
  const Agreement agreement = agree(said, Interval::exactly(Fraction(parts.sum)));
  if (agreement != Agreement::agrees && agreement != Agreement::disagrees) return;
  if (agreement == Agreement::disagrees && is_rival(in.facts, claim, said)) return;
  blame::Equation equation;
  equation.top.push_back({number_of(in, claim.quantity, out.equations()), 1});
  add_cells(parts, equation.top, out.equations(), -1);
  const blame::EquationId id = out.equations().add(std::move(equation));
  if (agreement == Agreement::agrees) return;
  Finding finding;
  finding.equations.push_back(id);
  finding.message = cat(u"正文写", phrase(in, said), u",", name_of(in.facts, parts),
                        is_sum(parts) ? u"相加是" : u"是", parts.sum, u",两处不一致");
  finding.ask = u",请核对后统一为正确的数。";
  finding.evidence =
      Evidence{cat(u"表格为 ", parts.sum, u", 文中为 ", said.value), cat(parts.sum), cat(said.value)};
  tell(in, claim, parts, std::move(finding), out);
}

Fraction share_of(const TableSumValue& parts, const TableSumValue& whole) {
  return Fraction(parts.sum) * Fraction(100) / Fraction(whole.sum);
}

bool fits_a_whole(const Facts& facts, const Quantity& said, const TableSumValue& parts,
                  const std::vector<std::string>& wholes) {
  return std::any_of(wholes.begin(), wholes.end(), [&](const std::string& key) {
    const TableSumValue whole = sum_of(facts, {key});
    return whole.is_known() && whole.sum.units != 0 &&
           agree(said, Interval::exactly(share_of(parts, whole))) != Agreement::disagrees;
  });
}

/// 占办结总数的40%
void check_share(const RuleInput& in, const TableClaim& claim, const TableSumValue& parts, Reporter& out) {
  const Quantity& said = in.facts.quantities[claim.quantity];
  // another number than the table's, which is told as such
  if (claim.count >= 0 && !(in.facts.quantities[static_cast<std::size_t>(claim.count)].value == parts.sum))
    return;
  if (!claim.also.empty()) {
    std::vector<std::string> all = claim.parts;
    all.insert(all.end(), claim.also.begin(), claim.also.end());
    const TableSumValue sum = sum_of(in.facts, all);
    if (!sum.is_known() || fits_a_whole(in.facts, said, sum, claim.wholes)) return;
  }
  std::optional<TableSumValue> first;
  for (const std::string& key : claim.wholes) {
    TableSumValue whole = sum_of(in.facts, {key});
    if (!whole.is_known() || whole.sum.units == 0) return;
    if (agree(said, Interval::exactly(share_of(parts, whole))) != Agreement::disagrees) return;
    if (!first) first = std::move(whole);
  }
  if (!first) return;
  const Decimal share = share_of(parts, *first).round(std::max<std::uint8_t>(said.value.decimals, 1));
  const std::u16string formula = cat(parts.sum, u" ÷ ", first->sum);
  Finding finding;
  finding.message = cat(u"按", name_of(in.facts, parts), u"和", name_of(in.facts, *first), u"计算是", share,
                        u"%(", formula, u"),文中写的是", phrase(in, said));
  finding.ask = u",请核对所占的总数和比例,改正写错的一处。";
  finding.evidence = Evidence{cat(formula, u" = ", share, u"%, 文中为 ", said.value, u"%"), cat(share, u"%"),
                              cat(said.value, u"%")};
  if (claim.is_named && said.is_plain()) {
    blame::Equation equation;
    add_cells(parts, equation.top, out.equations(), 1);
    add_cells(*first, equation.bottom, out.equations(), 1);
    equation.ratio = number_of(in, claim.quantity, out.equations());
    equation.scale = Fraction::of(1, 100);
    equation.ratio_step = said.step;
    finding.equations.push_back(out.equations().add(std::move(equation)));
  }
  tell(in, claim, parts, std::move(finding), out);
}

/// 年末尚有5件申请处在征求第三方意见阶段,转入下年度办理, of 3 in all
void check_part(const RuleInput& in, const TableClaim& claim, Reporter& out) {
  const TableSumValue whole = sum_of(in.facts, claim.wholes);
  const Quantity& said = in.facts.quantities[claim.quantity];
  if (!whole.is_known() || !said.is_plain() || !(whole.sum < said.value)) return;
  Finding finding;
  finding.message = cat(u"正文写", phrase(in, said), u",比", name_of(in.facts, whole), u"的", whole.sum,
                        u"还多,一部分不会多于全部");
  finding.ask = u",请核对后改正写错的一处。";
  finding.evidence =
      Evidence{cat(said.value, u" > ", whole.sum), cat(u"不超过 ", whole.sum), cat(said.value)};
  tell(in, claim, whole, std::move(finding), out);
}

}  // namespace

bool check_table_claims(const RuleInput& in, Reporter& out) {
  bool any = false;
  for (const TableClaim& claim : in.facts.table_claims) {
    if (claim.parts.empty()) {
      check_part(in, claim, out);
      any = true;
      continue;
    }
    const TableSumValue parts = sum_of(in.facts, claim.parts);
    if (!parts.is_known()) continue;
    any = true;
    if (claim.wholes.empty())
      check_sum(in, claim, parts, out);
    else
      check_share(in, claim, parts, out);
  }
  return any;
}

}  // namespace nianbao::rules
