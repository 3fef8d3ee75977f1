#include "core/blame/search.h"

#include <algorithm>
#include <numeric>

namespace nianbao::blame {

namespace {

constexpr int kMostRounds = 8;  // explanations looked for in one group of equations

/// The largest multiple of `grid` that is not above `value`, or the smallest that is not below it.
std::optional<Decimal> multiple_near(const Fraction& value, const Decimal& grid, bool below) {
  const Fraction step(grid);
  const Fraction count = value / step;
  if (!count.valid()) return std::nullopt;
  std::int64_t nearest = count.round(0).units;
  const int order = compare(Fraction(nearest), count);
  if (order == 2) return std::nullopt;
  if (below && order > 0) --nearest;
  if (!below && order < 0) ++nearest;
  std::int64_t units = 0;
  if (__builtin_mul_overflow(nearest, grid.units, &units)) return std::nullopt;
  return Decimal{units, grid.decimals};
}

/// The multiple of `grid` in the middle of the interval, and whether it is the only one; false: there is
/// none, or no end on one side.
bool choose_value(const Interval& range, const Decimal& grid, Mend& out) {
  if (!range.low || !range.high) return false;
  const std::optional<Decimal> low = multiple_near(*range.low, grid, false);
  const std::optional<Decimal> high = multiple_near(*range.high, grid, true);
  if (!low || !high || *high < *low) return false;
  out.is_exact = *low == *high;
  const auto middle = multiple_near((Fraction(*low) + Fraction(*high)) / Fraction(2), grid, true);
  if (!middle) return false;
  out.value = *middle;
  return true;
}

/// What has become of an equation.
enum class State : std::uint8_t {
  holds,
  untold,  // does not hold, but no finding is about it
  broken,
  mended,  // by a cause that is found: its numbers are settled
};

class Search {
 public:
  Search(const Equations& equations, const std::vector<EquationId>& told)
      : equations_(equations), uses_(equations.uses()), state_(equations.size(), State::holds) {
    for (EquationId id = 0; id < equations.size(); ++id) {
      if (!equations.holds(id, true)) state_[id] = State::untold;
    }
    for (const EquationId id : told) {
      if (equations.holds(id, false))
        causes_.push_back({{id}, {}, false});  // the rule is stricter than we are: nothing to explain
      else
        broken_.push_back(id);
    }
    for (const EquationId id : broken_) state_[id] = State::broken;
  }

  std::vector<Cause> run() {
    for (std::vector<EquationId>& group : groups()) explain(std::move(group));
    return std::move(causes_);
  }

 private:
  /// A number with the broken equations that it mends.
  struct Candidate {
    Mend mend;
    std::vector<EquationId> mends;
  };

  // ---- groups: broken equations that share numbers ----

  std::vector<std::vector<EquationId>> groups() {
    std::vector<std::size_t> parent(broken_.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&parent](std::size_t i) {
      while (parent[i] != i) i = parent[i] = parent[parent[i]];
      return i;
    };
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> first(equations_.numbers(), kNone);  // by number: a broken equation with it
    for (std::size_t i = 0; i < broken_.size(); ++i) {
      for (const NumberId number : equations_.numbers_of(broken_[i])) {
        if (equations_.number(number).is_fixed) continue;
        if (first[number] == kNone)
          first[number] = i;
        else
          parent[root(i)] = root(first[number]);
      }
    }
    std::vector<std::vector<EquationId>> by_root(broken_.size());
    for (std::size_t i = 0; i < broken_.size(); ++i) by_root[root(i)].push_back(broken_[i]);
    std::erase_if(by_root, [](const std::vector<EquationId>& group) { return group.empty(); });
    return by_root;
  }

  // ---- one group ----

  void explain(std::vector<EquationId> group) {
    const bool is_alone = group.size() == 1;
    for (int round = 0; round < kMostRounds && !group.empty(); ++round) {
      std::vector<Candidate> candidates = candidates_of(group);
      std::size_t most = 0;
      for (const Candidate& each : candidates) most = std::max(most, each.mends.size());
      if (most == 0 || (most == 1 && !is_alone)) break;
      std::erase_if(candidates, [most](const Candidate& each) { return each.mends.size() < most; });
      if (has_rivals(candidates)) break;
      take(candidates, group);
    }
    for (const EquationId id : group) causes_.push_back({{id}, {}, false});
  }

  /// Candidates that mend different equations, and some of them the same: either may be right.
  static bool has_rivals(const std::vector<Candidate>& candidates) {
    const std::vector<EquationId>& first = candidates.front().mends;
    for (const Candidate& each : candidates) {
      if (each.mends == first) continue;
      std::vector<EquationId> common;
      std::set_intersection(first.begin(), first.end(), each.mends.begin(), each.mends.end(),
                            std::back_inserter(common));
      if (!common.empty()) return true;
    }
    return false;
  }

  /// The first candidate and its equals become a cause; its equations leave the group.
  void take(const std::vector<Candidate>& candidates, std::vector<EquationId>& group) {
    Cause cause;
    cause.mended = candidates.front().mends;
    for (const Candidate& each : candidates) {
      if (each.mends == cause.mended) cause.choices.push_back(each.mend);
    }
    keep_supported(cause.choices);
    cause.is_confirmed = cause.choices.size() == 1 && others_are_confirmed(cause);
    keep_slips(cause.choices);
    for (const EquationId id : cause.mended) state_[id] = State::mended;
    std::erase_if(group, [this](EquationId id) { return state_[id] == State::mended; });
    causes_.push_back(std::move(cause));
  }

  /// Those with which the most equations come out even.
  static void keep_supported(std::vector<Mend>& choices) {
    std::uint32_t support = 0;
    for (const Mend& each : choices) support = std::max(support, each.support);
    std::erase_if(choices, [support](const Mend& each) { return each.support < support; });
  }

  /// Where some are one slip of the fingers away, those.
  static void keep_slips(std::vector<Mend>& choices) {
    if (std::any_of(choices.begin(), choices.end(), [](const Mend& m) { return m.slip != Slip::none; }))
      std::erase_if(choices, [](const Mend& each) { return each.slip == Slip::none; });
  }

  bool others_are_confirmed(const Cause& cause) const {
    for (const EquationId id : cause.mended) {
      for (const NumberId number : equations_.numbers_of(id)) {
        if (number == cause.choices.front().number || equations_.number(number).is_fixed) continue;
        const std::vector<Use>& uses = uses_[number];
        if (std::none_of(uses.begin(), uses.end(), [this](const Use& use) { return confirms(use.equation); }))
          return false;
      }
    }
    return true;
  }

  /// 0 + 0 = 0 is true of every table that nobody filled in.
  bool confirms(EquationId id) const {
    if (state_[id] != State::holds) return false;
    const std::vector<NumberId> numbers = equations_.numbers_of(id);
    const auto zeros = std::count_if(numbers.begin(), numbers.end(), [this](NumberId number) {
      return equations_.number(number).value.units == 0;
    });
    return static_cast<std::size_t>(zeros) + 2 <= numbers.size();
  }

  // ---- one number ----

  std::vector<Candidate> candidates_of(const std::vector<EquationId>& group) const {
    std::vector<NumberId> numbers;
    for (const EquationId id : group) {
      const std::vector<NumberId> own = equations_.numbers_of(id);
      numbers.insert(numbers.end(), own.begin(), own.end());
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<Candidate> out;
    for (const NumberId number : numbers) {
      if (std::optional<Candidate> candidate = try_number(number)) out.push_back(std::move(*candidate));
    }
    return out;
  }

  /// Mends every broken equation that the number stands in, and breaks none; nullopt: it cannot.
  std::optional<Candidate> try_number(NumberId id) const {
    const Number& number = equations_.number(id);
    if (number.is_fixed) return std::nullopt;
    Candidate out;
    Interval range;
    if (!number.is_signed) range.low = Fraction(0);
    for (const Use& use : uses_[id]) {
      const State state = state_[use.equation];
      if (state == State::untold) continue;
      if (state == State::mended) return std::nullopt;
      const std::optional<Interval> allowed = equations_.solve(use, id, state == State::holds);
      if (!allowed || !narrow(range, *allowed)) return std::nullopt;
      if (state == State::broken) out.mends.push_back(use.equation);
    }
    if (!choose_value(range, number.grid, out.mend)) return std::nullopt;
    out.mend.number = id;
    out.mend.slip = slip_between(number.value.print(), out.mend.value.print());
    out.mend.support = support_of(out.mend);
    return out;
  }

  std::uint32_t support_of(const Mend& mend) const {
    std::uint32_t out = 0;
    for (const Use& use : uses_[mend.number]) {
      if (state_[use.equation] != State::untold) continue;
      const std::optional<Interval> allowed = equations_.solve(use, mend.number, true);
      Interval both = Interval::exactly(Fraction(mend.value));
      if (allowed && narrow(both, *allowed)) ++out;
    }
    return out;
  }

  static bool narrow(Interval& range, const Interval& by) {
    if (by.low && (!range.low || *range.low < *by.low)) range.low = by.low;
    if (by.high && (!range.high || *by.high < *range.high)) range.high = by.high;
    return range.valid() && !(range.low && range.high && *range.high < *range.low);
  }

  const Equations& equations_;
  const std::vector<std::vector<Use>> uses_;
  std::vector<State> state_;
  std::vector<EquationId> broken_;
  std::vector<Cause> causes_;
};

}  // namespace

std::vector<Cause> find_causes(const Equations& equations, const std::vector<EquationId>& told) {
  if (told.empty()) return {};
  return Search(equations, told).run();
}

}  // namespace nianbao::blame
