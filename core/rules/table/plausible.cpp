// Cells that cannot be, or are unlikely: a wrong row, a wrong unit, a digit too many.
#include <algorithm>
#include <array>
#include <optional>

#include "core/base/fraction.h"
#include "core/base/text.h"
#include "core/organs/organ.h"
#include "core/rules/previous_report.h"
#include "core/rules/registry.h"
#include "core/rules/table_names.h"
#include "core/rules/table_sums.h"
#include "core/rules/wording.h"
#include "core/tables/jumps.h"

namespace nianbao::rules {

namespace {

/// The number in this cell; nullptr where none was read.
const KeyedCell* number_in(const KeyedTable& table, std::string_view row_key, std::string_view column) {
  const KeyedCell* cell = table.cell(row_key, column);
  return cell && cell->state == CellState::number ? cell : nullptr;
}

bool is_positive(const KeyedCell* cell) { return cell && Decimal::whole(0) < cell->value; }

std::u16string place_of(const RuleInput& in, const KeyedTable& table, std::string_view row) {
  return cat(table_name(in.facts, table), quoted(row_name(table, row)));
}

/// 规章 of an organ that makes none. Departments often count there what they drafted for their government:
/// worth knowing, no more.
void check_regulations(const RuleInput& in, const KeyedTable& table, Reporter& out) {
  if (!cannot_make_rules(in.facts.issuer)) return;
  const KeyedRow* row = table.row("regulations");
  if (!row) return;
  const auto filled = std::find_if(row->cells.begin(), row->cells.end(), [](const KeyedCell& cell) {
    return cell.state == CellState::number && is_positive(&cell);
  });
  if (filled == row->cells.end()) return;
  Finding finding = about(table);
  finding.span = filled->span;
  finding.severity = Severity::info;
  finding.message = cat(place_of(in, table, "regulations"),
                        column_name(table, static_cast<std::size_t>(row - table.rows.data()),
                                    static_cast<std::size_t>(filled - row->cells.begin())),
                        u"填的是", filled->value, u",而", quoted(in.facts.issuer),
                        u"依法没有规章制定权,请核对是否应填在“行政规范性文件”一行。");
  finding.evidence = Evidence{cat(u"规章 ", filled->value), u"0", filled->value.print()};
  finding.basis = in.facts.year.value_or(2023) >= 2023 ? "legislation-91" : "legislation-2015";
  out.add(std::move(finding));
}

/// What is in force holds at least what was made this year and not revoked.
void check_stock(const RuleInput& in, const KeyedTable& table, Reporter& out) {
  for (const std::string_view row : {"regulations", "normative_documents"}) {
    const KeyedCell* made = number_in(table, row, "issued");
    const KeyedCell* revoked = number_in(table, row, "repealed");
    const KeyedCell* stock = number_in(table, row, "in_force");
    if (!made || !revoked || !stock) continue;
    const Decimal least = made->value - revoked->value;
    if (!(stock->value < least)) continue;
    Finding finding = about(table);
    finding.span = stock->span;
    finding.message =
        cat(place_of(in, table, row), u"现行有效填的是", stock->value, u"件,少于本年制发", made->value,
            u"件减本年废止", revoked->value, u"件后剩下的", least, u"件,请核对这几个数。");
    finding.evidence = Evidence{cat(stock->value, u" < ", made->value, u" - ", revoked->value, u" = ", least),
                                cat(u"不少于 ", least), stock->value.print()};
    finding.related = {{made->span, u"本年制发"}, {revoked->span, u"本年废止"}};
    out.add(std::move(finding));
  }
}

/// 元 in a cell of 万元, by the text: it says the same number of 元.
bool check_unit_by_text(const RuleInput& in, const KeyedTable& table, const MoneyCell& money,
                        const KeyedCell& cell, Reporter& out) {
  if (money.table != "active" || money.row != "fees") return false;
  for (const Statistic& said : in.facts.statistics) {
    if (said.key != "fees.administrative" || said.narrow || !is_positive(&cell)) continue;
    // Printed with fewer decimals than the text says, it is still that number.
    const Decimal yuan = Fraction(said.value).round(cell.value.decimals);
    if (!(yuan == cell.value)) continue;
    Finding finding = about(table);
    finding.span = cell.span;
    finding.message =
        cat(place_of(in, table, money.row), u"填的是", cell.value, u",正文写的是", quoted(in.text(said.span)),
            u",即", said.value, u"元,而这一格的单位是万元,像是按元填的,请核对后换算成万元。");
    finding.evidence =
        Evidence{cat(said.value, u"元, 表中为 ", cell.value, u"万元"),
                 (Fraction(said.value) / Fraction(10000)).round(6).print(), cell.value.print()};
    finding.related = {{said.span, u"正文中的数"}};
    out.add(std::move(finding));
    return true;
  }
  return false;
}

std::u16string print_times(const Fraction& ratio) {
  const Decimal whole = ratio.round(0);
  return cat(Fraction(whole) == ratio ? u"" : u"约", whole, u"倍");
}

bool check_unit_by_year(const RuleInput& in, const KeyedTable& now, const MoneyCell& money,
                        const KeyedCell& cell, const KeyedCell& last, Reporter& out) {
  if (!is_positive(&cell) || !is_positive(&last)) return false;
  if (!is_other_unit(cell.value, last.value)) return false;
  const Fraction ratio = times_between(cell.value, last.value);
  const bool grown = last.value < cell.value;
  Finding finding = about(now);
  finding.span = cell.span;
  finding.message =
      cat(place_of(in, now, money.row), u"填的是", cell.value, u"万元,上一年度是", last.value, u"万元,相差",
          print_times(ratio),
          grown ? u",像是按元填的,请核对这一格的单位。" : u",像是有一年按元填的,请核对两年的单位。");
  finding.evidence = Evidence{cat(last.value, u" → ", cell.value), {}, cell.value.print()};
  if (!grown) finding.severity = Severity::info;
  out.add(std::move(finding));
  return true;
}

/// More than such an organ can take: 10,000 万元 in a township, 1,000,000 in a county or a local department.
void check_amount(const RuleInput& in, const KeyedTable& table, const MoneyCell& money, const KeyedCell& cell,
                  Reporter& out) {
  if (money.row != "fees" || !cannot_make_rules(in.facts.issuer)) return;
  const std::int64_t most = is_township(in.facts.issuer) ? 10'000 : 1'000'000;
  if (cell.value < Decimal::whole(most)) return;
  Finding finding = about(table);
  finding.span = cell.span;
  finding.severity = Severity::info;
  finding.message = cat(place_of(in, table, money.row), u"填的是", cell.value, u"万元,对",
                        quoted(in.facts.issuer), u"来说数额异常大,像是按元填的,请核对这一格的单位。");
  finding.evidence = Evidence{cat(cell.value, u"万元"), {}, cell.value.print()};
  out.add(std::move(finding));
}

void check_units(const RuleInput& in, const KeyedTable& table, const KeyedTable* last, Reporter& out) {
  for (const MoneyCell& money : kMoneyCells) {
    if (table.key != money.table) continue;
    const KeyedCell* cell = number_in(table, money.row, money.column);
    if (!cell || check_unit_by_text(in, table, money, *cell, out)) continue;
    const KeyedCell* before = last ? number_in(*last, money.row, money.column) : nullptr;
    if (!before || !check_unit_by_year(in, table, money, *cell, *before, out))
      check_amount(in, table, money, *cell, out);
  }
}

/// The rows that count events: all of table two but money, the totals of table three.
std::vector<std::size_t> counted_cells(const KeyedTable& table, const KeyedRow& row) {
  std::vector<std::size_t> out;
  if (table.key == "active" && row.key != "fees" && row.key != "procurement") {
    for (std::size_t c = 0; c < row.cells.size(); ++c) out.push_back(c);
  } else if (table.key == "requests" && row.key == "received" && !row.cells.empty()) {
    out.push_back(row.cells.size() - 1);
  }
  return out;
}

void check_jumps(const RuleInput& in, const KeyedTable& table, const KeyedTable& last, Reporter& out) {
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const KeyedRow& row = table.rows[r];
    const KeyedRow* before = last.row(row.key);
    if (!before || before->cells.size() != row.cells.size()) continue;
    for (const std::size_t c : counted_cells(table, row)) {
      const KeyedCell& was = before->cells[c];
      const KeyedCell& is = row.cells[c];
      if (was.state != CellState::number || is.state != CellState::number || !is_jump(was.value, is.value))
        continue;
      Finding finding = about(table);
      finding.span = is.span;
      finding.severity = Severity::info;
      finding.message =
          cat(table_name(in.facts, table), cell_name(table, {r, c}), u"填的是", is.value, u",上一年度是",
              was.value, u",相差", print_times(times_between(was.value, is.value)),
              u",请核对是否多写或少写了数字;确有其事的,宜在正文中说明。");
      finding.evidence = Evidence{cat(was.value, u" → ", is.value), {}, is.value.print()};
      out.add(std::move(finding));
    }
  }
}

void check(const RuleInput& in, Reporter& out) {
  const bool comparable = in.previous && why_not_comparable(in).empty();
  for (const KeyedTable& table : in.facts.tables) {
    const KeyedTable* last = comparable ? find_table(in.previous->facts, table.key) : nullptr;
    if (last && last->format != table.format) last = nullptr;
    if (table.key == "active") {
      check_regulations(in, table, out);
      check_stock(in, table, out);
    }
    check_units(in, table, last, out);
    if (last) check_jumps(in, table, *last, out);
  }
}

}  // namespace

const Rule table_plausible = {
    .id = "table/plausible",
    .severity = Severity::warning,
    .title = u"表中的数是否合常理",
    .basis = {"form2021", "form2019"},
    .needs = kTableReport | kTables | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
