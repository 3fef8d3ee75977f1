// How broken sums become findings: one for a wrong cell, one for a group of sums that no cell explains.
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao {

namespace {

constexpr std::size_t kMostNamed = 4;  // sums spelt out in one message

bool is_balance(const TableSum& sum) { return sum.identity->family == IdentityFamily::balance; }

IdentityFamily family_of(const TableSums& sums, const WrongCell& wrong) {
  const bool balance = std::all_of(wrong.sums.begin(), wrong.sums.end(),
                                   [&](std::size_t s) { return is_balance(sums.broken[s]); });
  return balance ? IdentityFamily::balance : IdentityFamily::total;
}

/// Where a sum is written: its total, or the last cell of a balance.
CellPlace home(const TableSum& sum) { return sum.right.back(); }

/// How the findings of one table are worded.
class TableWords {
 public:
  TableWords(const RuleInput& in, const KeyedTable& table)
      : table_(table), name_(table_name(in.facts, table)) {}

  /// “自然人”列, “(一)予以公开”行: the column or row that a sum runs over.
  std::u16string line(const TableSum& sum) const {
    const CellPlace at = home(sum);
    const std::u16string row = quoted(row_name(table_, table_.rows[at.row].key));
    if (!sum.identity->over_rows) return cat(row, u"行");
    if (table_.rows[at.row].cells.size() > 1) return cat(quoted(column_name(table_, at.row, at.cell)), u"列");
    return row;
  }

  /// 一 + 二 and (七)总计 + 四
  std::u16string marks(const std::vector<std::string>& rows) const {
    std::u16string out;
    for (const std::string& row : rows) out += cat(out.empty() ? u"" : u" + ", row_mark(table_, row));
    return out;
  }
  std::u16string formula(const Identity& identity) const {
    return cat(marks(identity.left), u" = ", marks(identity.right));
  }

  std::u16string left_name(const TableSum& sum) const {
    return sum.identity->over_rows ? rows_name(table_, sum.identity->left)
                                   : columns_name(table_, sum.identity->left);
  }
  std::u16string right_name(const TableSum& sum) const {
    return sum.identity->over_rows ? rows_name(table_, sum.identity->right)
                                   : columns_name(table_, sum.identity->right);
  }

  /// "38 + 3 = 41", of one cell "41"
  std::u16string side(const std::vector<CellPlace>& cells, const Decimal& sum) const {
    std::u16string out;
    for (const CellPlace at : cells)
      out += cat(out.empty() ? u"" : u" + ", table_.rows[at.row].cells[at.cell].value);
    return cells.size() > 1 ? cat(out, u" = ", sum) : out;
  }

  /// Where the sum stands: 表三“自然人”列, or the table alone where it has one column.
  std::u16string place(const TableSum& sum) const {
    const bool one_column = sum.identity->over_rows && table_.rows[home(sum).row].cells.size() < 2;
    return one_column ? name_ : cat(name_, line(sum));
  }

  const std::u16string& name() const { return name_; }

 private:
  const KeyedTable& table_;
  std::u16string name_;
};

/// The sum among the document's equations.
blame::EquationId add_equation(const KeyedTable& table, const TableSum& sum, blame::Equations& equations) {
  blame::Equation out;
  for (const CellPlace at : sum.left) out.top.push_back({number_of(table, at, equations), 1});
  for (const CellPlace at : sum.right) out.top.push_back({number_of(table, at, equations), -1});
  return equations.add(std::move(out));
}

/// What the finding is about; nothing where a sum is not known exactly.
void add_equations(const KeyedTable& table, const TableSums& sums, const std::vector<std::size_t>& which,
                   Finding& finding, blame::Equations& equations) {
  if (!std::all_of(which.begin(), which.end(), [&](std::size_t s) { return sums.broken[s].is_exact; }))
    return;
  for (const std::size_t s : which)
    finding.equations.push_back(add_equation(table, sums.broken[s], equations));
}

/// ",也可能是表三“…”行“…”列应为12": other cells that would explain the same.
std::u16string rivals_of(const KeyedTable& table, const WrongCell& wrong) {
  std::u16string out;
  for (const WrongCell& rival : wrong.rivals)
    out += cat(u",要么", cell_name(table, rival.place), u"应为", rival.expected);
  return out;
}

void report_wrong(const RuleInput& in, const KeyedTable& table, const TableSums& sums, const WrongCell& wrong,
                  Reporter& out) {
  const TableWords words(in, table);
  Finding finding = about(table);
  const KeyedCell& cell = table.rows[wrong.place.row].cells[wrong.place.cell];
  finding.span = cell.span;
  std::u16string lines;
  std::u16string formula;
  std::u16string expression;
  for (const std::size_t s : wrong.sums) {
    const TableSum& sum = sums.broken[s];
    const std::u16string line = words.line(sum);
    if (is_balance(sum))
      formula = cat(u"“", words.formula(*sum.identity), u"”");
    else
      lines += cat(lines.empty() ? u"" : u"、", line);
    expression += cat(expression.empty() ? u"" : u"; ", print_sum(table, sum));
    const CellPlace at = home(sum);
    if (at != wrong.place)
      finding.related.push_back({table.rows[at.row].cells[at.cell].span, cat(line, u"的合计")});
  }
  const bool blank = cell.state == CellState::blank;
  finding.message =
      cat(words.name(), cell_name(table, wrong.place),
          blank ? std::u16string(u"没有填数") : cat(u"填的是", wrong.actual), u",按",
          lines.empty() ? u"" : cat(lines, u"的合计"), lines.empty() || formula.empty() ? u"" : u"和",
          formula, wrong.sums.size() > 1 ? u"推算都是" : u"推算是", wrong.expected,
          wrong.rivals.empty() ? u"" : cat(u",要么这一格应为", wrong.expected, rivals_of(table, wrong)));
  finding.ask = !wrong.rivals.empty() ? u",请核对这几格,改正写错的一格。"
                : blank               ? u",请核对后补填。"
                                      : u",请核对这一格。";
  add_equations(table, sums, wrong.sums, finding, out.equations());
  finding.evidence = Evidence{expression, wrong.expected.print(), wrong.actual.print()};
  out.add(std::move(finding));
}

/// Another sum that comes out even with this cell in it, the balance first; nullptr where there is none.
const TableSum* confirmed_by(const TableSums& sums, CellPlace cell) {
  const TableSum* found = nullptr;
  for (const TableSum& sum : sums.held) {
    const bool stands = std::find(sum.left.begin(), sum.left.end(), cell) != sum.left.end() ||
                        std::find(sum.right.begin(), sum.right.end(), cell) != sum.right.end();
    if (stands && (!found || is_balance(sum))) found = &sum;
  }
  return found;
}

/// ";一 + 二 = 28 + 0 = 28,与(七)总计 + 四 = 28 + 0 = 28 相等": why the total is probably right.
std::u16string confirmation(const TableWords& words, const TableSum& sum) {
  if (is_balance(sum)) {
    return cat(u";", words.marks(sum.identity->left), u" = ", words.side(sum.left, sum.left_sum), u",与",
               words.marks(sum.identity->right), u" = ", words.side(sum.right, sum.right_sum), u"相等");
  }
  return cat(u";", words.line(sum), u"的合计相符");
}

struct Message {
  std::u16string says;
  std::u16string asks;  // without the 。 at its end
};

Message total_message(const TableWords& words, const TableSum& sum, const TableSum* confirmed) {
  std::u16string out = cat(words.place(sum), u":", words.left_name(sum), u"相加是", sum.left_sum, u",",
                           words.right_name(sum), u"是", sum.right_sum);
  if (!confirmed) return {std::move(out), u",请核对合计和各项,改正写错的一处"};
  const bool too_much = sum.right_sum < sum.left_sum;
  const Decimal gap = too_much ? sum.left_sum - sum.right_sum : sum.right_sum - sum.left_sum;
  return {cat(out, confirmation(words, *confirmed)),
          cat(u",请先核对", words.left_name(sum), u",看哪一项", too_much ? u"多写了" : u"少写了", gap)};
}

Message balance_message(const TableWords& words, const TableSums& sums, const TableSum& sum) {
  std::u16string out = cat(words.place(sum), u":", words.marks(sum.identity->left), u" = ",
                           words.side(sum.left, sum.left_sum), u",", words.marks(sum.identity->right), u" = ",
                           words.side(sum.right, sum.right_sum), u",两边应当相等");
  // The total of the results adds up from its rows: then it is one of the other three.
  const CellPlace total = sum.right.front();
  for (const TableSum& held : sums.held) {
    if (!held.identity->over_rows || held.right.size() != 1 || held.right[0] != total) continue;
    std::u16string rows;
    for (const std::string& row : sum.identity->left) rows += cat(words.marks({row}), u"、");
    return {cat(out, u";", words.left_name(held), u"相加与", words.right_name(held), u"相符"),
            cat(u",请先核对", rows, words.marks({sum.identity->right.back()}), u"这几行")};
  }
  return {std::move(out), u",请核对这几行,改正写错的一处"};
}

void report_group(const RuleInput& in, const KeyedTable& table, const TableSums& sums,
                  const std::vector<std::size_t>& group, Reporter& out) {
  const TableWords words(in, table);
  Finding finding = about(table);
  const TableSum& first = sums.broken[group.front()];
  std::u16string others;
  std::u16string expression;
  for (std::size_t i = 0; i < group.size(); ++i) {
    const TableSum& sum = sums.broken[group[i]];
    const CellPlace at = home(sum);
    const Span span = table.rows[at.row].cells[at.cell].span;
    if (i == 0)
      finding.span = span;
    else
      finding.related.push_back({span, words.line(sum)});
    if (i > 0 && i < kMostNamed) others += cat(i == 1 ? u"" : u"、", words.line(sum));
    if (i < kMostNamed) expression += cat(i == 0 ? u"" : u"; ", print_sum(table, sum));
  }
  if (group.size() > kMostNamed) others += cat(u"等", group.size() - 1, u"处");
  const bool balance = is_balance(first);
  const TableSum* confirmed = balance ? nullptr : confirmed_by(sums, home(first));
  Message message = balance ? balance_message(words, sums, first) : total_message(words, first, confirmed);
  finding.message = std::move(message.says);
  finding.ask = cat(message.asks, u"。", others.empty() ? u"" : cat(others, u"也不相符。"));
  add_equations(table, sums, group, finding, out.equations());
  // A total that another sum confirms is not to be replaced by this one.
  finding.evidence =
      Evidence{expression, confirmed ? std::u16string() : first.left_sum.print(), first.right_sum.print()};
  out.add(std::move(finding));
}

}  // namespace

Finding about(const KeyedTable& table) {
  Finding out;
  out.own_basis = table.form->origin;
  return out;
}

bool is_unfilled(const KeyedTable& table) {
  return std::all_of(table.rows.begin(), table.rows.end(), [](const KeyedRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const KeyedCell& cell) {
      return cell.state == CellState::blank || cell.state == CellState::absent;
    });
  });
}

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
    if (is_unfilled(table)) continue;
    const TableSums sums = check_sums(table);
    checked += family == IdentityFamily::balance ? sums.balances_checked : sums.totals_checked;
    for (const TableSum& sum : sums.held) {
      if (sum.is_exact && sum.identity->family == family) add_equation(table, sum, out.equations());
    }
    for (const WrongCell& wrong : sums.wrong) {
      if (family_of(sums, wrong) == family) report_wrong(in, table, sums, wrong, out);
    }
    std::vector<std::size_t> group;
    for (const std::size_t s : sums.unexplained) {
      if (sums.broken[s].identity->family == family) group.push_back(s);
    }
    if (!group.empty()) report_group(in, table, sums, group, out);
  }
  // A file of one table need not be of one that has such sums.
  if (checked == 0 && in.facts.kind == DocumentKind::table_only && in.facts.unread_tables.empty())
    return out.not_applicable(u"这张表里没有这样的数量关系。");
  if (checked == 0) {
    out.not_checked(family == IdentityFamily::balance ? u"没有读出可以核对勾稽关系的申请表。"
                                                      : u"表格里没有可以核对的合计。");
    return;
  }
  mention_unread(in, out);
}

}  // namespace nianbao
