#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

std::u16string_view fault_name(CellFault fault) {
  switch (fault) {
    case CellFault::negative:
      return u"是负数";
    case CellFault::fraction:
      return u"是小数";
    case CellFault::two_numbers:
      return u"有两个数";
    default:
      return u"不是数字";
  }
}

/// An unfilled place of a template belongs to text/placeholder.
bool is_placeholder(std::u16string_view raw) {
  return raw.find_first_not_of(u"XxＸｘ×*_＿○□ ") == std::u16string_view::npos;
}

void report_cell(const RuleInput& in, const KeyedTable& table, CellPlace place, Reporter& out) {
  const KeyedCell& cell = table.rows[place.row].cells[place.cell];
  Finding finding;
  finding.span = cell.span;
  finding.message = cat(table_name(in.facts, table), cell_name(table, place), u"写作", quoted(cell.raw), u",",
                        fault_name(cell.fault), u",请只填一个",
                        cell.fault == CellFault::not_a_number ? u"数" : u"不小于0的整数", u"。");
  finding.evidence = Evidence{{}, {}, cell.raw};
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  for (const KeyedTable& table : in.facts.tables) {
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c) {
        const KeyedCell& cell = table.rows[r].cells[c];
        if (cell.state == CellState::invalid && !is_placeholder(cell.raw))
          report_cell(in, table, {r, c}, out);
      }
    }
  }
  mention_unread(in, out);
}

}  // namespace

const Rule table_cell = {
    .id = "table/cell",
    .severity = Severity::error,
    .title = u"单元格是否为合规数字",
    .basis = {"form2014", "form2019", "form2021"},
    .needs = kAnnualReport | kTables,
    .check = check,
};

}  // namespace nianbao::rules
