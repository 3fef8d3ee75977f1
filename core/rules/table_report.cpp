// How broken sums become findings: one for a wrong cell, one for a group of sums that no cell explains.
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/table_sums.h"

namespace nianbao {

namespace {

constexpr std::size_t kMostNamed = 4;  // sums spelt out in one message

IdentityFamily family_of(const TableSums& sums, const WrongCell& wrong) {
  const bool balance = std::all_of(wrong.sums.begin(), wrong.sums.end(), [&](std::size_t s) {
    return sums.broken[s].identity->family == IdentityFamily::balance;
  });
  return balance ? IdentityFamily::balance : IdentityFamily::total;
}

/// Where a sum is written: its total, or the last cell of a balance.
CellPlace home(const TableSum& sum) { return sum.right.back(); }

std::u16string sum_name(const KeyedTable& table, const TableSum& sum) {
  const CellPlace at = home(sum);
  if (!sum.identity->over_rows) return cat(u"“", row_name(table, table.rows[at.row].key), u"”行");
  if (table.rows[at.row].cells.size() > 1) return cat(u"“", column_name(table, at.row, at.cell), u"”列");
  return cat(u"“", row_name(table, table.rows[at.row].key), u"”");
}

void report_wrong(const KeyedTable& table, const TableSums& sums, const WrongCell& wrong, Reporter& out) {
  Finding finding;
  const KeyedCell& cell = table.rows[wrong.place.row].cells[wrong.place.cell];
  finding.span = cell.span;
  std::u16string where;
  std::u16string expression;
  for (const std::size_t s : wrong.sums) {
    const TableSum& sum = sums.broken[s];
    const std::u16string name = sum_name(table, sum);
    where += cat(where.empty() ? u"" : u"、", name);
    expression += cat(expression.empty() ? u"" : u"; ", print_sum(table, sum));
    const CellPlace at = home(sum);
    if (at != wrong.place)
      finding.related.push_back({table.rows[at.row].cells[at.cell].span, cat(name, u"的合计")});
  }
  finding.message =
      cat(cell_name(table, wrong.place), u"填的是", cell.state == CellState::blank ? u"空" : u" ",
          cell.state == CellState::blank ? u"" : wrong.actual.print(), u",而", where, u"的合计都要求它是 ",
          wrong.expected, u"。");
  if (wrong.sums.size() == 1) {
    finding.message = cat(cell_name(table, wrong.place), u"填的是 ", wrong.actual, u",而", where,
                          u"的合计要求它是 ", wrong.expected, u"。");
  }
  finding.evidence = Evidence{expression, wrong.expected.print(), wrong.actual.print()};
  out.add(std::move(finding));
}

void report_group(const KeyedTable& table, const TableSums& sums, const std::vector<std::size_t>& group,
                  Reporter& out) {
  Finding finding;
  const TableSum& first = sums.broken[group.front()];
  const bool balance = first.identity->family == IdentityFamily::balance;
  std::u16string names;
  std::u16string expression;
  for (std::size_t i = 0; i < group.size(); ++i) {
    const TableSum& sum = sums.broken[group[i]];
    const CellPlace at = home(sum);
    const Span span = table.rows[at.row].cells[at.cell].span;
    if (i == 0)
      finding.span = span;
    else
      finding.related.push_back({span, sum_name(table, sum)});
    if (i < kMostNamed) {
      names += cat(i == 0 ? u"" : u"、", sum_name(table, sum));
      expression += cat(i == 0 ? u"" : u"; ", print_sum(table, sum));
    }
  }
  if (group.size() > kMostNamed) names += cat(u"等", group.size(), u"处");
  if (balance) {
    finding.message = cat(u"“", table.form->title, u"”", names, u"不平衡:第一项加第二项是 ", first.left_sum,
                          u",第三项总计加第四项是 ", first.right_sum, u"。");
  } else {
    finding.message = cat(u"“", table.form->title, u"”", names, u"的合计与各项之和不一致:各项之和是 ",
                          first.left_sum, u",表中合计是 ", first.right_sum, u"。");
  }
  finding.evidence = Evidence{expression, first.left_sum.print(), first.right_sum.print()};
  out.add(std::move(finding));
}

}  // namespace

void mention_unread(const RuleInput& in, Reporter& out) {
  if (!in.facts.unread_tables.empty()) {
    out.not_checked(cat(u"有一张表格没有读出:", in.facts.unread_tables.front().reason, u"。"));
    return;
  }
  for (const KeyedTable& table : in.facts.tables) {
    if (table.unread_rows.empty()) continue;
    out.not_checked(cat(table.unread_rows.front().reason, u"。"));
    return;
  }
}

void report_sums(const RuleInput& in, IdentityFamily family, Reporter& out) {
  std::size_t checked = 0;
  for (const KeyedTable& table : in.facts.tables) {
    const TableSums sums = check_sums(table);
    checked += family == IdentityFamily::balance ? sums.balances_checked : sums.totals_checked;
    for (const WrongCell& wrong : sums.wrong) {
      if (family_of(sums, wrong) == family) report_wrong(table, sums, wrong, out);
    }
    std::vector<std::size_t> group;
    for (const std::size_t s : sums.unexplained) {
      if (sums.broken[s].identity->family == family) group.push_back(s);
    }
    if (!group.empty()) report_group(table, sums, group, out);
  }
  if (checked == 0) {
    out.not_checked(family == IdentityFamily::balance ? u"没有读出可以核对勾稽关系的申请表。"
                                                      : u"表格里没有可以核对的合计。");
    return;
  }
  mention_unread(in, out);
}

}  // namespace nianbao
