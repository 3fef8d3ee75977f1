// The sums of a form's table: which do not hold, and which single cells would explain that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/rules/rule.h"
#include "core/rules/table_names.h"
#include "core/tables/keyed_table.h"

namespace nianbao {

/// One sum of the form (an identity in one column or one row) as the table has it.
struct TableSum {
  const Identity* identity = nullptr;
  std::vector<CellPlace> left;
  std::vector<CellPlace> right;
  Decimal left_sum;
  Decimal right_sum;
  bool is_exact = true;  // every cell was read, and none was filled in
};

/// The one cell whose change makes every sum it stands in hold.
struct WrongCell {
  CellPlace place;
  Decimal actual;
  Decimal expected;
  std::vector<std::size_t> sums;  // indices into TableSums::broken that it explains
  std::vector<WrongCell> rivals;  // other cells that explain the same sums as well
};

/// A cell with letters for digits ("1l") whose reading breaks a sum: taken for unknown.
struct DoubtedCell {
  CellPlace place;
  std::optional<Decimal> expected;  // what every sum it stands in asks for
};

struct TableSums {
  std::vector<TableSum> broken;          // in the form's order
  std::vector<TableSum> held;            // those that come out even, with all cells read
  std::vector<WrongCell> wrong;          // disjoint explanations, each the only one for its sums
  std::vector<std::size_t> unexplained;  // broken sums that no single cell explains
  std::vector<DoubtedCell> doubted;
  std::size_t totals_checked = 0;  // sums that could be recomputed, by family
  std::size_t balances_checked = 0;
};

/// Blank cells are 0, letters for digits are the digits meant unless that breaks a sum, but a blank total is
/// filled in from its parts, so that it hides nothing else. A sum with a missing or unreadable part is only
/// broken when no value of that part could make it hold.
TableSums check_sums(const KeyedTable& table);

/// "71 + 6 + 2 = 79, 表中为 80"; for a balance both sides: "182 + 5 = 187, 179 + 10 = 189". Zeros are left
/// out.
std::u16string print_sum(const KeyedTable& table, const TableSum& sum);

/// The cell among the document's numbers.
blame::NumberId number_of(const KeyedTable& table, CellPlace place, blame::Equations& equations);
blame::NumberId number_of(const KeyedTable& table, const KeyedCell& cell, blame::Equations& equations);

/// A finding about the table, resting on whoever demands the table.
Finding about(const KeyedTable& table);
/// Not one cell of the table was filled in.
bool is_unfilled(const KeyedTable& table);

/// Reports the broken sums of the family (and the wrong cells that break only such); true when there were
/// tables to check.
void report_sums(const RuleInput& in, IdentityFamily family, Reporter& out);

/// With some tables read and others not: says which could not be checked (kept only when nothing is found).
void mention_unread(const RuleInput& in, Reporter& out);

}  // namespace nianbao
