#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

constexpr std::size_t kMostSingle = 3;  // more letters for digits than these come from one cause

std::u16string_view fault_name(CellFault fault) {
  switch (fault) {
    case CellFault::negative:
      return u"是负数";
    case CellFault::fraction:
      return u"是小数";
    case CellFault::two_numbers:
      return u"有两个数";
    case CellFault::none:
    case CellFault::not_a_number:
    case CellFault::look_alike:
      break;
  }
  return u"不是数字";
}

/// An unfilled place of a template belongs to text/placeholder.
bool is_placeholder(std::u16string_view raw) {
  return raw.find_first_not_of(u"XxＸｘ×*_＿○□ ") == std::u16string_view::npos;
}

void report_cell(const RuleInput& in, const KeyedTable& table, CellPlace place, Reporter& out) {
  const KeyedCell& cell = table.rows[place.row].cells[place.cell];
  Finding finding = about(table);
  finding.span = cell.span;
  finding.message = cat(table_name(in.facts, table), cell_name(table, place), u"写作", quoted(cell.raw), u",",
                        fault_name(cell.fault), u",请只填一个",
                        cell.fault == CellFault::not_a_number ? u"数" : u"不小于0的整数", u"。");
  finding.evidence = Evidence{{}, {}, cell.raw};
  out.add(std::move(finding));
}

/// Letters or 〇 in place of digits: what is meant, unless the sums of its row and column want another
/// number.
void report_letters(const RuleInput& in, const KeyedTable& table, CellPlace place,
                    const std::vector<DoubtedCell>& doubted, Reporter& out) {
  const KeyedCell& cell = table.rows[place.row].cells[place.cell];
  Finding finding = about(table);
  finding.span = cell.span;
  const auto doubt =
      std::find_if(doubted.begin(), doubted.end(), [&](const DoubtedCell& d) { return d.place == place; });
  const std::u16string what = cat(table_name(in.facts, table), cell_name(table, place), u"写作",
                                  quoted(cell.raw), u",里面有字母或符号,");
  std::u16string meant = cell.value.print();
  if (doubt == doubted.end()) {
    finding.message = cat(what, u"应是数字", meant, u";核对合计时已按", meant, u"计算,请改为数字。");
  } else if (doubt->expected) {
    meant = doubt->expected->print();
    finding.message = cat(what, u"按所在行、列的合计应为", meant, u",请对照原稿改正。");
  } else {
    meant.clear();
    finding.message = cat(what, u"看不出是哪个数,请对照原稿改为数字。");
  }
  finding.evidence = Evidence{{}, meant, cell.raw};
  if (!meant.empty()) finding.fix = Fix{cell.span, meant};
  out.add(std::move(finding));
}

/// The same in many cells has one cause, a font or a recognition of characters, and is one finding.
void report_confusion(const RuleInput& in, const KeyedTable& table, const std::vector<CellPlace>& letters,
                      Reporter& out) {
  const auto cell = [&](CellPlace at) -> const KeyedCell& { return table.rows[at.row].cells[at.cell]; };
  const KeyedCell& first = cell(letters.front());
  Finding finding = about(table);
  finding.span = first.span;
  finding.message = cat(table_name(in.facts, table), u"有", letters.size(), u"格把数字写成了字母或符号,例如",
                        cell_name(table, letters.front()), u"写作", quoted(first.raw), u",应为", first.value,
                        u";核对合计时已按数字计算,请全部改为数字。");
  finding.evidence = Evidence{{}, first.value.print(), first.raw};
  for (std::size_t i = 1; i < letters.size(); ++i) {
    finding.related.push_back(
        {cell(letters[i]).span, cat(cell_name(table, letters[i]), u"应为", cell(letters[i]).value)});
  }
  out.add(std::move(finding));
}

void check_letters(const RuleInput& in, const KeyedTable& table, const std::vector<CellPlace>& letters,
                   Reporter& out) {
  const std::vector<DoubtedCell> doubted = check_sums(table).doubted;
  std::vector<CellPlace> alike;
  for (const CellPlace place : letters) {
    const bool doubtful =
        std::any_of(doubted.begin(), doubted.end(), [&](const DoubtedCell& d) { return d.place == place; });
    const bool single = letters.size() <= kMostSingle || (doubtful && doubted.size() <= kMostSingle);
    if (single)
      report_letters(in, table, place, doubted, out);
    else
      alike.push_back(place);
  }
  if (!alike.empty()) report_confusion(in, table, alike, out);
}

void check_table(const RuleInput& in, const KeyedTable& table, Reporter& out) {
  std::vector<CellPlace> letters;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c) {
      const KeyedCell& cell = table.rows[r].cells[c];
      if (cell.fault == CellFault::look_alike) letters.push_back({r, c});
      if (cell.state == CellState::invalid && !is_placeholder(cell.raw)) report_cell(in, table, {r, c}, out);
    }
  }
  if (!letters.empty()) check_letters(in, table, letters, out);
}

void check(const RuleInput& in, Reporter& out) {
  for (const KeyedTable& table : in.facts.tables) check_table(in, table, out);
  mention_unread(in, out);
}

}  // namespace

const Rule table_cell = {
    .id = "table/cell",
    .severity = Severity::error,
    .title = u"单元格是否为合规数字",
    .basis = {"form2014", "form2019", "form2021"},
    .needs = kTableReport | kTables,
    .check = check,
};

}  // namespace nianbao::rules
