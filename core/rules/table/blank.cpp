#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

void report_blanks(const RuleInput& in, const KeyedTable& table, Reporter& out) {
  std::vector<CellPlace> blanks;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c) {
      if (table.rows[r].cells[c].state == CellState::blank) blanks.push_back({r, c});
    }
  }
  if (blanks.empty()) return;
  const KeyedCell& first = table.rows[blanks[0].row].cells[blanks[0].cell];
  Finding finding = about(table);
  finding.span = first.span;
  finding.message =
      cat(table_name(in.facts, table), u"有", blanks.size(), u"格没有填数(", cell_name(table, blanks[0]),
          first.raw.empty() ? std::u16string(u"空着") : cat(u"写作", quoted(first.raw)),
          blanks.size() > 1 ? u"等" : u"", u"),没有发生的请填0;核对合计时已按0计算。");
  finding.evidence = Evidence{{}, u"0", first.raw};
  for (std::size_t i = 1; i < blanks.size() && i < 10; ++i) {
    finding.related.push_back(
        {table.rows[blanks[i].row].cells[blanks[i].cell].span, cell_name(table, blanks[i])});
  }
  if (blanks.size() == 1) finding.fix = Fix{first.span, u"0"};
  out.add(std::move(finding));
}

/// Tables with all their labels and not one number: said once for all of them, since it has one cause.
void report_unfilled(const RuleInput& in, Reporter& out) {
  Finding finding;
  std::u16string names;
  std::size_t count = 0;
  const auto note = [&](const std::u16string& title, Span span) {
    if (count++ == 0)
      finding.span = span;
    else
      finding.related.push_back({span, title});
    names += cat(count == 1 ? u"" : u"、", u"“", title, u"”");
  };
  for (const UnreadTable& table : in.facts.unread_tables) {
    if (table.lost_numbers) note(table.title, table.span);
  }
  for (const KeyedTable& table : in.facts.tables) {
    if (is_unfilled(table)) note(table.form->title, table.span);
  }
  if (count == 0) return;
  finding.message =
      cat(names, u"只有栏目名称,没有一个数字,可能没有填写,也可能是复制时丢失了,请补上各格的数字,",
          u"没有发生的填0。");
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  report_unfilled(in, out);
  for (const KeyedTable& table : in.facts.tables) {
    if (!is_unfilled(table)) report_blanks(in, table, out);
  }
  mention_unread(in, out);
}

}  // namespace

const Rule table_blank = {
    .id = "table/blank",
    .severity = Severity::warning,
    .title = u"应填0处是否空缺",
    .basis = {"form2014", "form2019", "form2021"},
    .needs = kTableReport | kNotTemplate | kTableTraces,
    .check = check,
};

}  // namespace nianbao::rules
