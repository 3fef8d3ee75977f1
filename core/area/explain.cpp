#include "core/area/explain.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace nianbao::area {

namespace {

using Vector = std::vector<std::int64_t>;  // cells in the smallest unit that any of them has

/// A unit that the government did not count (−1) or counted once more (+1).
struct Step {
  std::size_t unit = 0;
  std::int64_t sign = 1;
  bool operator==(const Step&) const = default;
};
using Steps = std::vector<Step>;  // none, one or two

/// A step that explains fewer cells might as well be a number that was typed wrongly.
constexpr std::size_t kLeastCells = 2;
/// What a step costs in cells that stay unexplained: two steps have to be much better than one.
constexpr std::size_t kStepCost = 3;
/// So many equally good ones are no explanation any more.
constexpr std::size_t kMostChoices = 3;
/// Tables that very many units have in common tell nothing.
constexpr std::size_t kMostPairs = 20'000;

std::uint64_t mixed(std::uint64_t hash, std::int64_t value) {
  hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x9E37'79B9'7F4A'7C15u;
  return hash ^ (hash >> 29);
}

class Search {
 public:
  explicit Search(const ExplainInput& input) : in_(input) {
    for (const CellValues* const values : {&input.sum, &input.government}) note_decimals(*values);
    for (const CellValues& values : input.units) note_decimals(values);
    for (const CellValues& values : input.units) units_.push_back(vector_of(values));
    gap_.resize(input.cells.size());
    for (std::size_t cell = 0; cell < gap_.size(); ++cell) {
      const auto& [government, sum] = std::pair{input.government[cell], input.sum[cell]};
      if (government && sum) gap_[cell] = scaled(*government) - scaled(*sum);
    }
  }

  std::vector<Explanation> run() {
    rest_ = gap_;
    if (count(rest_) == 0) return {};
    steps();
    if (count(rest_) >= kLeastCells) absent();
    wrong_cells();
    return std::move(out_);
  }

 private:
  void note_decimals(const CellValues& values) {
    for (const auto& value : values) {
      if (value) decimals_ = std::max(decimals_, std::min<std::uint8_t>(value->decimals, 6));
    }
  }
  std::int64_t scaled(const Decimal& value) const {
    std::int64_t out = value.units;
    for (std::uint8_t i = value.decimals; i < decimals_; ++i) out *= 10;
    for (std::uint8_t i = decimals_; i < value.decimals; ++i) out /= 10;
    return out;
  }
  Decimal printed(std::int64_t value) const {
    Decimal out{value, decimals_};
    while (out.decimals > 0 && out.units % 10 == 0) {
      out.units /= 10;
      --out.decimals;
    }
    return out;
  }
  Vector vector_of(const CellValues& values) const {
    Vector out(in_.cells.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (values[i]) out[i] = scaled(*values[i]);
    }
    return out;
  }
  bool compared(std::size_t cell) const { return in_.government[cell] && in_.sum[cell]; }

  static std::size_t count(const Vector& values) {
    return static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [](std::int64_t value) { return value != 0; }));
  }

  Vector without(const Steps& steps) const {
    Vector out = gap_;
    for (std::size_t cell = 0; cell < out.size(); ++cell) {
      if (!compared(cell)) continue;
      for (const Step& step : steps) out[cell] -= step.sign * units_[step.unit][cell];
    }
    return out;
  }

  std::pair<std::size_t, std::size_t> extent(std::size_t table) const {
    return {in_.cells.first_of_table(table), in_.cells.first_of_table(table + 1)};
  }
  /// Of a table's cells; 0 where all of them are.
  std::uint64_t hash(const Vector& values, std::size_t table, std::int64_t sign) const {
    const auto [first, last] = extent(table);
    std::uint64_t out = 1;
    bool any = false;
    for (std::size_t cell = first; cell < last; ++cell) {
      const std::int64_t value = compared(cell) ? values[cell] : 0;
      any = any || value != 0;
      out = mixed(out, sign * value);
    }
    return any ? out : 0;
  }

  /// Of the cells in which these units have numbers, nearly all are explained.
  bool settles(const Steps& steps, const Vector& left) const {
    std::size_t cells = 0;
    std::size_t settled = 0;
    for (std::size_t cell = 0; cell < left.size(); ++cell) {
      const bool has_number = std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
        return compared(cell) && units_[step.unit][cell] != 0;
      });
      cells += has_number ? 1u : 0u;
      settled += has_number && left[cell] == 0 ? 1u : 0u;
    }
    return 5 * settled >= 4 * cells;
  }

  /// Keeps the steps that leave the fewest cells unexplained.
  void consider(Steps steps) {
    const Vector rest = without(steps);
    const std::size_t left = count(rest);
    const std::size_t cost = left + kStepCost * steps.size();
    if (left + kLeastCells * steps.size() > count(gap_) || cost > best_cost_ || !settles(steps, rest)) return;
    std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
      return std::pair(a.unit, a.sign) < std::pair(b.unit, b.sign);
    });
    if (cost < best_cost_) best_.clear();
    best_cost_ = cost;
    if (std::find(best_.begin(), best_.end(), steps) == best_.end() && best_.size() <= kMostChoices)
      best_.push_back(std::move(steps));
  }

  /// One unit, or two, tried by each table in which the government differs: the other tables may hold
  /// mistakes of another kind.
  void try_table(std::size_t table) {
    if (hash(gap_, table, 1) == 0) return;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_hash;
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
      if (const std::uint64_t key = hash(units_[unit], table, 1)) by_hash[key].push_back(unit);
    }
    const auto meet = [&](const Vector& rest, const Steps& so_far) {
      for (const std::int64_t sign : {std::int64_t{1}, std::int64_t{-1}}) {
        const std::uint64_t key = hash(rest, table, sign);
        if (key == 0) {
          if (sign == 1 && !so_far.empty()) consider(so_far);
          continue;
        }
        const auto found = by_hash.find(key);
        if (found == by_hash.end()) continue;
        for (const std::size_t unit : found->second) {
          if (++pairs_ > kMostPairs) return;
          Steps steps = so_far;
          if (steps.empty() || steps.front().unit != unit) steps.push_back({unit, sign});
          consider(std::move(steps));
        }
      }
    };
    pairs_ = 0;
    meet(gap_, {});
    for (std::size_t unit = 0; unit < units_.size() && pairs_ <= kMostPairs; ++unit) {
      if (hash(units_[unit], table, 1) == 0) continue;
      for (const std::int64_t sign : {std::int64_t{1}, std::int64_t{-1}})
        meet(without({{unit, sign}}), {{unit, sign}});
    }
  }

  void steps() {
    best_cost_ = count(gap_) + kStepCost - 1;
    if (is_report(gap_)) best_cost_ = std::min(best_cost_, 2 * kStepCost);
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
      for (const std::int64_t sign : {std::int64_t{1}, std::int64_t{-1}}) consider({{unit, sign}});
    }
    for (std::size_t table = 0; table < in_.cells.form().tables.size(); ++table) try_table(table);
    if (best_.empty()) return;
    if (best_.size() > 1) return choices();
    rest_ = without(best_.front());
    for (const Step& step : best_.front()) tell(step);
  }

  static Mistake kind_of(const Step& step) { return step.sign < 0 ? Mistake::left_out : Mistake::twice; }

  void tell(const Step& step) {
    Explanation& out = out_.emplace_back();
    out.mistake = kind_of(step);
    out.units = {step.unit};
    for (std::size_t cell = 0; cell < gap_.size(); ++cell) {
      if (gap_[cell] != 0 && units_[step.unit][cell] != 0) out.cells.push_back(cell);
    }
  }

  /// Units with the same numbers: any of them may be the one.
  void choices() {
    const bool alike = std::all_of(best_.begin(), best_.end(), [this](const Steps& steps) {
      return steps.size() == 1 && steps.front().sign == best_.front().front().sign;
    });
    if (!alike || best_.size() > kMostChoices) return;
    rest_ = without(best_.front());
    tell(best_.front().front());
    out_.back().is_certain = false;
    for (std::size_t i = 1; i < best_.size(); ++i) out_.back().units.push_back(best_[i].front().unit);
  }

  bool adds_up(const Vector& values) const {
    const auto total = [&values](const std::vector<std::size_t>& cells) {
      std::int64_t out = 0;
      for (const std::size_t cell : cells) out += values[cell];
      return out;
    };
    return std::all_of(in_.cells.sums().begin(), in_.cells.sums().end(),
                       [&](const CellSum& sum) { return total(sum.left) == total(sum.right); });
  }

  /// These numbers are a report by themselves: nothing is below zero, and they add up where that is asked.
  bool is_report(const Vector& values) const {
    bool is_asked = false;
    for (std::size_t cell = 0; cell < values.size(); ++cell) {
      if (values[cell] < 0) return false;
      is_asked = is_asked || (values[cell] > 0 && !in_.cells.sums_of(cell).empty());
    }
    return is_asked && adds_up(values);
  }

  /// The one whose last year fits, or the only one or two that can be meant.
  std::vector<std::size_t> who_is_absent() const {
    std::vector<std::size_t> fits;
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < in_.absent.size(); ++i) {
      bool agrees = true;
      bool tells = false;
      for (std::size_t cell = 0; cell < in_.absent[i].size(); ++cell) {
        const std::optional<Decimal>& known = in_.absent[i][cell];
        if (!known || !compared(cell)) continue;
        agrees = agrees && scaled(*known) == rest_[cell];
        tells = tells || known->units != 0;
      }
      if (agrees && tells) fits.push_back(i);
      all.push_back(i);
    }
    if (fits.size() == 1) return fits;
    return all.size() <= 2 ? all : std::vector<std::size_t>();
  }

  void absent() {
    if (!is_report(rest_)) return;
    Explanation& out = out_.emplace_back();
    out.units = who_is_absent();
    out.mistake = out.units.empty() ? Mistake::not_here_unknown : Mistake::not_here;
    for (std::size_t cell = 0; cell < rest_.size(); ++cell) {
      if (rest_[cell] != 0) out.cells.push_back(cell);
    }
    std::fill(rest_.begin(), rest_.end(), 0);
  }

  /// How many of the cell's sums do not hold with `change` added to it.
  std::size_t broken(const Vector& values, std::size_t cell, std::int64_t change) const {
    std::size_t out = 0;
    for (const std::size_t index : in_.cells.sums_of(cell)) {
      const CellSum& sum = in_.cells.sums()[index];
      std::int64_t difference = 0;
      for (const std::size_t each : sum.left) difference += values[each] + (each == cell ? change : 0);
      for (const std::size_t each : sum.right) difference -= values[each] + (each == cell ? change : 0);
      if (difference != 0) ++out;
    }
    return out;
  }

  bool mends(const Vector& values, std::size_t cell, std::int64_t change) const {
    return broken(values, cell, 0) > 0 && broken(values, cell, change) == 0;
  }

  void wrong_cells() {
    const Vector government = vector_of(in_.government);
    for (std::size_t cell = 0; cell < rest_.size(); ++cell) {
      const std::int64_t gap = rest_[cell];
      if (gap == 0) continue;
      Explanation found;
      for (std::size_t unit = 0; unit < units_.size(); ++unit) {
        const bool unread = !in_.units[unit][cell] && gap > 0;
        if (!unread && !mends(units_[unit], cell, gap)) continue;
        found.mistake = unread ? Mistake::unread_cell : Mistake::wrong_cell;
        found.units.push_back(unit);
        found.values = {printed(units_[unit][cell] + gap)};
      }
      if (mends(government, cell, -gap)) {
        if (!found.units.empty()) continue;  // either may be wrong
        found.mistake = Mistake::government_cell;
        found.values = {printed(government[cell] - gap)};
      } else if (found.units.size() != 1) {
        continue;
      }
      rest_[cell] = 0;
      found.cells = {cell};
      join(std::move(found));
    }
  }

  /// Several wrong cells of one unit are one explanation.
  void join(Explanation found) {
    for (Explanation& each : out_) {
      if (each.mistake != found.mistake || each.units != found.units) continue;
      each.cells.push_back(found.cells.front());
      each.values.push_back(found.values.front());
      return;
    }
    out_.push_back(std::move(found));
  }

  const ExplainInput& in_;
  std::uint8_t decimals_ = 0;
  std::vector<Vector> units_;
  Vector gap_;   // the government's numbers without the sum
  Vector rest_;  // what is not explained yet
  std::size_t best_cost_ = 0;
  std::vector<Steps> best_;
  std::size_t pairs_ = 0;
  std::vector<Explanation> out_;
};

}  // namespace

std::vector<Explanation> explain(const ExplainInput& input) { return Search(input).run(); }

}  // namespace nianbao::area
