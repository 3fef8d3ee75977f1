#include "core/base/text.h"
#include "core/rules/previous_report.h"
#include "core/rules/registry.h"
#include "core/rules/table_names.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

struct Difference {
  std::size_t cell = 0;
  Decimal last;
  Decimal now;
};

/// The row total differs whenever a column does: it is named only when it is the one that is off.
bool is_consequence(const std::vector<Difference>& all, const Difference& total) {
  Decimal sum;
  for (const Difference& d : all) {
    if (d.cell != total.cell) sum = sum + (d.now - d.last);
  }
  return all.size() > 1 && sum == total.now - total.last;
}

void check(const RuleInput& in, Reporter& out) {
  if (std::u16string reason = why_not_comparable(in); !reason.empty())
    return out.not_checked(std::move(reason));
  const KeyedTable* now = find_table(in.facts, "requests");
  const KeyedTable* last = find_table(in.previous->facts, "requests");
  const KeyedRow* over = now ? now->row("carried_over") : nullptr;
  const KeyedRow* forward = last ? last->row("carried_forward") : nullptr;
  if (!over) return out.not_checked(u"本报告的申请情况表没有读出“上年结转”一行。");
  if (!forward) return out.not_checked(u"上一年度报告的申请情况表没有读出“结转下年度”一行。");
  std::vector<Difference> differences;
  std::size_t compared = 0;
  for (std::size_t c = 0; c < over->cells.size() && c < forward->cells.size(); ++c) {
    if (!over->cells[c].has_value() || !forward->cells[c].has_value()) continue;
    ++compared;
    if (!(over->cells[c].value == forward->cells[c].value)) {
      differences.push_back({c, forward->cells[c].value, over->cells[c].value});
    }
  }
  if (compared == 0) return out.not_checked(u"结转数没有读出。");
  if (differences.empty()) return;
  const std::size_t row = static_cast<std::size_t>(over - now->rows.data());
  if (differences.back().cell + 1 == over->cells.size() && is_consequence(differences, differences.back())) {
    differences.pop_back();
  }
  Finding finding;
  finding.span = over->cells[differences.front().cell].span;
  std::u16string columns;
  std::u16string expression;
  for (const Difference& d : differences) {
    const std::u16string name = column_name(*now, row, d.cell);
    columns +=
        cat(columns.empty() ? u"" : u";", quoted(name), u"列本年度写", d.now, u"、上一年度报告写", d.last);
    expression += cat(expression.empty() ? u"" : u"; ", name, u": 上一年度结转下年度 ", d.last,
                      u", 本年度上年结转 ", d.now);
    blame::Equation equation;
    equation.top = {{number_of(*now, CellPlace{row, d.cell}, out.equations()), 1}};
    equation.top_constant = Fraction(0) - Fraction(d.last);
    finding.equations.push_back(out.equations().add(std::move(equation)));
    if (&d != &differences.front()) finding.related.push_back({over->cells[d.cell].span, name});
  }
  finding.message =
      cat(table_name(in.facts, *now), u"“上年结转”与上一年度报告的“结转下年度”不衔接:", columns);
  finding.ask = u"。请核对两年的数,改正写错的一处。";
  finding.evidence = Evidence{expression, differences.front().last.print(), differences.front().now.print()};
  out.add(std::move(finding));
}

}  // namespace

const Rule cross_carry = {
    .id = "cross/carry",
    .severity = Severity::error,
    .title = u"上年结转是否等于去年结转下年度",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport | kPrevious,
    .check = check,
};

}  // namespace nianbao::rules
