#include "core/rules/table_sums.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/blame/search.h"

namespace nianbao {

namespace {

struct Entry {
  bool known = false;   // a number or a blank
  bool filled = false;  // a blank total, filled in from its parts
  Decimal value;
};

/// A sum with what is needed to judge it.
struct Instance {
  TableSum sum;
  bool unknown_left = false;  // a part is missing or unreadable
  bool unknown_right = false;
  bool filled = false;  // holds by construction, or repeats another sum
};

class Checker {
 public:
  Checker(const KeyedTable& table, const std::vector<DoubtedCell>& doubted)
      : table_(table), width_(table.form->columns.size()), cell_of_(table.rows.size() * width_, -1) {
    row_start_.reserve(table.rows.size());
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      row_start_.push_back(entries_.size());
      for (const KeyedCell& cell : table.rows[r].cells) {
        entries_.push_back({cell.has_value(), false, cell.has_value() ? cell.value : Decimal{}});
      }
      if (const FormRow* form = table.form->row(table.rows[r].key)) place_columns(r, *form);
    }
    for (const DoubtedCell& cell : doubted) entry(cell.place) = {};
  }

  TableSums check() {
    collect();
    fill_blank_totals();
    TableSums out;
    std::vector<std::size_t> broken;
    std::vector<std::size_t> even;
    for (std::size_t i = 0; i < instances_.size(); ++i) {
      Instance& instance = instances_[i];
      add_up(instance.sum);
      if (!is_hard(instance)) continue;
      ++(instance.sum.identity->family == IdentityFamily::balance ? out.balances_checked
                                                                  : out.totals_checked);
      if (!holds(instance))
        broken.push_back(i);
      else
        even.push_back(i);
    }
    for (const std::size_t i : even) {
      if (is_even(instances_[i]) && !instances_[i].unknown_left) out.held.push_back(instances_[i].sum);
    }
    if (!broken.empty()) explain(broken, out);
    return out;
  }

 private:
  // ---- sums ----

  void collect() {
    for (const Identity& identity : table_.form->identities) {
      identity.over_rows ? over_rows(identity) : over_columns(identity);
    }
  }

  /// Which cell of the written row stands in which column of the form.
  void place_columns(std::size_t row, const FormRow& form) {
    std::int32_t cell = 0;
    for (std::size_t c = 0; c < width_; ++c) {
      const bool has = form.columns.empty() || std::find(form.columns.begin(), form.columns.end(),
                                                         table_.form->columns[c].key) != form.columns.end();
      if (has) cell_of_[row * width_ + c] = cell++;
    }
  }

  /// Indices into `all` of the entries with these keys, -1 for those that are not there.
  template <typename Item>
  static std::vector<std::int32_t> indices(const std::vector<std::string>& keys,
                                           const std::vector<Item>& all) {
    std::vector<std::int32_t> out;
    out.reserve(keys.size());
    for (const std::string& key : keys) {
      const auto it = std::find_if(all.begin(), all.end(), [&](const Item& item) { return item.key == key; });
      out.push_back(it == all.end() ? -1 : static_cast<std::int32_t>(it - all.begin()));
    }
    return out;
  }

  /// The cell of a written row in the form's column; false where it has none.
  bool find(std::int32_t row, std::int32_t column, CellPlace& place) const {
    if (row < 0 || column < 0) return false;
    const auto r = static_cast<std::size_t>(row);
    const std::int32_t cell = cell_of_[r * width_ + static_cast<std::size_t>(column)];
    if (cell < 0) return false;
    place = {r, static_cast<std::size_t>(cell)};
    return true;
  }

  /// Adds the cells to one side of a sum; true where one is missing.
  template <typename Find>
  static bool gather(const std::vector<std::int32_t>& parts, std::vector<CellPlace>& side, Find find) {
    bool missing = false;
    side.reserve(parts.size());
    for (const std::int32_t part : parts) {
      CellPlace place;
      if (find(part, place))
        side.push_back(place);
      else
        missing = true;
    }
    return missing;
  }

  void over_rows(const Identity& identity) {
    const std::vector<std::int32_t> left = indices(identity.left, table_.rows);
    const std::vector<std::int32_t> right = indices(identity.right, table_.rows);
    for (std::size_t c = 0; c < table_.form->columns.size(); ++c) {
      const auto cell = [&](std::int32_t row, CellPlace& place) {
        return find(row, static_cast<std::int32_t>(c), place);
      };
      Instance out;
      out.sum.identity = &identity;
      out.unknown_left = gather(left, out.sum.left, cell);
      out.unknown_right = gather(right, out.sum.right, cell);
      add(std::move(out));
    }
  }

  void over_columns(const Identity& identity) {
    const std::vector<std::int32_t> left = indices(identity.left, table_.form->columns);
    const std::vector<std::int32_t> right = indices(identity.right, table_.form->columns);
    for (std::size_t r = 0; r < table_.rows.size(); ++r) {
      const auto cell = [&](std::int32_t column, CellPlace& place) {
        return find(static_cast<std::int32_t>(r), column, place);
      };
      Instance out;
      out.sum.identity = &identity;
      out.unknown_left = gather(left, out.sum.left, cell);
      out.unknown_right = gather(right, out.sum.right, cell);
      add(std::move(out));
    }
  }

  void add(Instance instance) {
    const auto unknown = [&](const std::vector<CellPlace>& places) {
      return std::any_of(places.begin(), places.end(), [&](CellPlace p) { return !entry(p).known; });
    };
    instance.unknown_left = instance.unknown_left || unknown(instance.sum.left);
    instance.unknown_right = instance.unknown_right || unknown(instance.sum.right);
    if (!instance.sum.left.empty() && !instance.sum.right.empty()) instances_.push_back(std::move(instance));
  }

  Entry& entry(CellPlace p) { return entries_[row_start_[p.row] + p.cell]; }
  const Entry& entry(CellPlace p) const { return entries_[row_start_[p.row] + p.cell]; }
  bool is_signed(CellPlace p) const {
    for (std::size_t c = 0; c < width_; ++c) {
      if (cell_of_[p.row * width_ + c] == static_cast<std::int32_t>(p.cell))
        return table_.form->columns[c].is_signed;
    }
    return false;
  }
  const KeyedCell& cell(CellPlace p) const { return table_.rows[p.row].cells[p.cell]; }

  Decimal add_up(const std::vector<CellPlace>& places) const {
    Decimal out;
    for (const CellPlace place : places) {
      if (entry(place).known) out = out + entry(place).value;
    }
    return out;
  }

  void add_up(TableSum& sum) const {
    sum.left_sum = add_up(sum.left);
    sum.right_sum = add_up(sum.right);
  }

  /// Blank totals get the sum of their parts; row totals first, so that column sums of the total column hold
  /// too.
  void fill_blank_totals() {
    for (const bool over_rows : {false, true}) {
      for (Instance& instance : instances_) {
        if (instance.sum.identity->over_rows != over_rows || instance.sum.right.size() != 1) continue;
        const CellPlace total = instance.sum.right[0];
        if (cell(total).state != CellState::blank || instance.unknown_left) continue;
        const Decimal sum = add_up(instance.sum.left);
        if (sum == entry(total).value) continue;
        if (!entry(total).filled) entry(total).value = sum;
        entry(total).filled = true;
      }
    }
    for (Instance& instance : instances_) {
      const auto filled = [&](const std::vector<CellPlace>& places) {
        return std::any_of(places.begin(), places.end(), [&](CellPlace p) { return entry(p).filled; });
      };
      // A sum over filled-in totals only repeats what the sums beside it say; a balance with a filled-in
      // total does not.
      const bool left = filled(instance.sum.left);
      const bool right = filled(instance.sum.right);
      instance.filled = left || (right && instance.sum.right.size() == 1);
      instance.sum.is_exact = !left && !right && !instance.unknown_left && !instance.unknown_right;
    }
  }

  static bool is_hard(const Instance& instance) {
    return !instance.filled && !instance.unknown_right &&
           !(instance.unknown_left && instance.sum.identity->right.size() > 1);
  }

  bool holds(const Instance& instance) const {
    const int order = compare(instance.sum.left_sum, instance.sum.right_sum);
    if (order == 0) return true;
    // What is missing, or a row the form does not have, may make up for too small a sum of parts.
    const bool open = instance.unknown_left || has_extra_row(instance.sum) || !table_.extra_columns.empty();
    return open && order < 0;
  }

  /// A row that the form does not have stands among the rows of this sum, or right behind them.
  bool has_extra_row(const TableSum& sum) const {
    if (table_.extra_rows.empty()) return false;
    Offset first = table_.span.end;
    Offset last = 0;
    for (const std::vector<CellPlace>* side : {&sum.left, &sum.right}) {
      for (const CellPlace place : *side) {
        first = std::min(first, table_.rows[place.row].span.start);
        last = std::max(last, table_.rows[place.row].span.start);
      }
    }
    Offset next = table_.span.end;  // where the row behind them starts
    for (const KeyedRow& row : table_.rows) {
      if (row.span.start > last) next = std::min(next, row.span.start);
    }
    return std::any_of(table_.extra_rows.begin(), table_.extra_rows.end(),
                       [&](Span row) { return row.start >= first && row.start < next; });
  }

  // ---- explanations ----

  static bool is_even(const Instance& instance) { return instance.sum.left_sum == instance.sum.right_sum; }

  /// The cell as a number of equations that are about this table alone: its place is its indices.
  blame::Number number_at(CellPlace p, const Decimal& grid) const {
    blame::Number out;
    out.place = {static_cast<Offset>(p.row), static_cast<Offset>(p.cell)};
    out.value = entry(p).value;
    out.grid = grid;
    out.is_signed = is_signed(p);
    out.is_fixed = !entry(p).known || entry(p).filled;
    out.row = static_cast<std::uint32_t>(p.row);
    out.cell = static_cast<std::uint32_t>(p.cell);
    return out;
  }

  blame::EquationId add_to(blame::Equations& equations, const TableSum& sum, const Decimal& grid) const {
    blame::Equation out;
    for (const CellPlace p : sum.left) out.top.push_back({equations.number(number_at(p, grid)), 1});
    for (const CellPlace p : sum.right) out.top.push_back({equations.number(number_at(p, grid)), -1});
    return equations.add(std::move(out));
  }

  /// All decimals that the table writes.
  Decimal finest() const {
    std::uint8_t decimals = 0;
    for (const Entry& each : entries_) decimals = std::max(decimals, each.value.decimals);
    return {1, decimals};
  }

  void explain(const std::vector<std::size_t>& broken, TableSums& out) const {
    const Decimal grid = finest();
    blame::Equations equations;
    std::vector<blame::EquationId> told;  // by index into `broken`
    for (const std::size_t i : broken) {
      out.broken.push_back(instances_[i].sum);
      told.push_back(add_to(equations, instances_[i].sum, grid));
    }
    // Where something missing may make up for the difference, nothing is confirmed.
    for (const Instance& instance : instances_) {
      if (is_hard(instance) && is_even(instance)) add_to(equations, instance.sum, grid);
    }
    std::vector<bool> explained(broken.size(), false);
    for (const blame::Cause& cause : find_causes(equations, told)) {
      if (cause.choices.empty() || !(cause.mended.size() > 1 || cause.is_confirmed)) continue;
      std::vector<std::size_t> sums(cause.mended.begin(), cause.mended.end());  // the first equations
      for (const std::size_t s : sums) explained[s] = true;
      WrongCell cell = wrong_cell(equations, cause.choices.front(), sums);
      for (std::size_t i = 1; i < cause.choices.size(); ++i)
        cell.rivals.push_back(wrong_cell(equations, cause.choices[i], {}));
      out.wrong.push_back(std::move(cell));
    }
    for (std::size_t s = 0; s < broken.size(); ++s) {
      if (!explained[s]) out.unexplained.push_back(s);
    }
  }

  static WrongCell wrong_cell(const blame::Equations& equations, const blame::Mend& mend,
                              std::vector<std::size_t> sums) {
    const blame::Number& number = equations.number(mend.number);
    return {{number.row, number.cell}, number.value, mend.value, std::move(sums), {}};
  }

  const KeyedTable& table_;
  std::size_t width_ = 0;               // columns of the form
  std::vector<std::int32_t> cell_of_;   // by row and the form's column: its cell, -1: none
  std::vector<Entry> entries_;          // of all cells, row by row
  std::vector<std::size_t> row_start_;  // in `entries_`
  std::vector<Instance> instances_;
};

std::u16string print_side(const KeyedTable& table, const std::vector<CellPlace>& places, const Decimal& sum) {
  std::u16string out;
  std::size_t terms = 0;
  for (const CellPlace place : places) {
    const KeyedCell& cell = table.rows[place.row].cells[place.cell];
    if (cell.state != CellState::number || (cell.value == Decimal{} && places.size() > 2)) continue;
    if (terms++ > 0) out += u" + ";
    out += cell.value.print();
  }
  if (terms == 0) out = u"0";
  if (terms > 1) out += cat(u" = ", sum);
  return out;
}

}  // namespace

blame::NumberId number_of(const KeyedTable& table, CellPlace place, blame::Equations& equations) {
  const KeyedCell& cell = table.rows[place.row].cells[place.cell];
  blame::Number out;
  out.place = cell.span;
  out.value = cell.value;
  out.grid = Decimal{1, cell.value.decimals};
  const FormRow* row = table.form->row(table.rows[place.row].key);
  const std::vector<const FormColumn*> columns =
      row ? table.form->columns_of(*row) : std::vector<const FormColumn*>();
  out.is_signed = place.cell < columns.size() && columns[place.cell]->is_signed;
  out.is_fixed = !cell.has_value();
  out.table = &table;
  out.row = static_cast<std::uint32_t>(place.row);
  out.cell = static_cast<std::uint32_t>(place.cell);
  return equations.number(out);
}

blame::NumberId number_of(const KeyedTable& table, const KeyedCell& cell, blame::Equations& equations) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const std::vector<KeyedCell>& cells = table.rows[row].cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (&cells[i] == &cell) return number_of(table, CellPlace{row, i}, equations);
    }
  }
  return {};
}

TableSums check_sums(const KeyedTable& table) {
  TableSums sums = Checker(table, {}).check();
  const auto is_doubtful = [&](CellPlace place) {
    return table.rows[place.row].cells[place.cell].fault == CellFault::look_alike;
  };
  std::vector<DoubtedCell> doubted;
  for (const TableSum& sum : sums.broken) {
    for (const std::vector<CellPlace>* side : {&sum.left, &sum.right}) {
      for (const CellPlace place : *side) {
        if (!is_doubtful(place) || std::any_of(doubted.begin(), doubted.end(),
                                               [&](const DoubtedCell& d) { return d.place == place; })) {
          continue;
        }
        const auto wrong = std::find_if(sums.wrong.begin(), sums.wrong.end(),
                                        [&](const WrongCell& w) { return w.place == place; });
        doubted.push_back({place, wrong == sums.wrong.end() ? std::nullopt : std::optional(wrong->expected)});
      }
    }
  }
  if (doubted.empty()) return sums;
  sums = Checker(table, doubted).check();
  sums.doubted = std::move(doubted);
  return sums;
}

std::u16string print_sum(const KeyedTable& table, const TableSum& sum) {
  if (sum.right.size() == 1) {
    return cat(print_side(table, sum.left, sum.left_sum), u", 表中为 ", sum.right_sum);
  }
  return cat(print_side(table, sum.left, sum.left_sum), u", ", print_side(table, sum.right, sum.right_sum));
}

}  // namespace nianbao
