#include "core/rules/table_sums.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"

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
        const bool known = cell.state == CellState::number || cell.state == CellState::blank;
        entries_.push_back({known, false, known ? cell.value : Decimal{}});
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
    if (broken.empty()) return out;
    for (const std::size_t i : even) {
      const Instance& instance = instances_[i];
      if (!instance.unknown_left && instance.sum.left_sum == instance.sum.right_sum)
        out.held.push_back(instance.sum);
    }
    explain(broken, out);
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

  struct Stand {
    std::size_t instance = 0;
    bool left = true;
  };

  void explain(const std::vector<std::size_t>& broken, TableSums& out) {
    for (const std::size_t i : broken) out.broken.push_back(instances_[i].sum);
    if (broken.empty()) return;
    std::map<CellPlace, std::vector<Stand>> stands;
    for (std::size_t i = 0; i < instances_.size(); ++i) {
      if (!is_hard(instances_[i])) continue;
      for (const CellPlace p : instances_[i].sum.left) stands[p].push_back({i, true});
      for (const CellPlace p : instances_[i].sum.right) stands[p].push_back({i, false});
    }
    std::vector<WrongCell> candidates;
    for (const auto& [place, where] : stands) {
      if (std::optional<WrongCell> candidate = try_cell(place, where, broken))
        candidates.push_back(*candidate);
    }
    // One cell for everything comes first.
    std::vector<const WrongCell*> whole;
    for (const WrongCell& c : candidates) {
      if (c.sums.size() == broken.size()) whole.push_back(&c);
    }
    if (whole.size() == 1) {
      out.wrong.push_back(*whole.front());
      return;
    }
    if (whole.empty()) independent(candidates, broken.size(), out);
    for (std::size_t b = 0; b < broken.size(); ++b) {
      const bool covered = std::any_of(out.wrong.begin(), out.wrong.end(), [&](const WrongCell& w) {
        return std::find(w.sums.begin(), w.sums.end(), b) != w.sums.end();
      });
      if (!covered) out.unexplained.push_back(b);
    }
  }

  std::optional<WrongCell> try_cell(CellPlace place, const std::vector<Stand>& where,
                                    const std::vector<std::size_t>& broken) const {
    if (!entry(place).known || entry(place).filled) return std::nullopt;
    WrongCell out;
    out.place = place;
    out.actual = entry(place).value;
    std::optional<Decimal> change;
    for (const Stand& stand : where) {
      const Instance& instance = instances_[stand.instance];
      const auto b = std::find(broken.begin(), broken.end(), stand.instance);
      if (b == broken.end()) {
        if (instance.sum.left_sum == instance.sum.right_sum) return std::nullopt;  // it would break this one
        continue;  // something missing leaves it open
      }
      const Decimal needed = stand.left ? instance.sum.right_sum - instance.sum.left_sum
                                        : instance.sum.left_sum - instance.sum.right_sum;
      if (change && !(*change == needed)) return std::nullopt;
      change = needed;
      out.sums.push_back(static_cast<std::size_t>(b - broken.begin()));
    }
    if (!change) return std::nullopt;
    out.expected = out.actual + *change;
    if (out.expected < Decimal{} && !is_signed(place)) return std::nullopt;
    return out;
  }

  /// Several wrong cells that have nothing to do with each other: each must be the only one for its sums, and
  /// break at least two of them.
  static void independent(const std::vector<WrongCell>& candidates, std::size_t broken, TableSums& out) {
    std::vector<std::size_t> claims(broken, 0);
    for (const WrongCell& c : candidates) {
      for (const std::size_t s : c.sums) ++claims[s];
    }
    std::vector<WrongCell> found;
    std::size_t covered = 0;
    for (const WrongCell& c : candidates) {
      const bool alone =
          std::all_of(c.sums.begin(), c.sums.end(), [&](std::size_t s) { return claims[s] == 1; });
      if (!alone || c.sums.size() < 2) continue;
      found.push_back(c);
      covered += c.sums.size();
    }
    if (covered == broken) out.wrong = std::move(found);
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
