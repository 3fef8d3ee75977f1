#include "core/blame/equation.h"

#include <algorithm>

namespace nianbao::blame {

namespace {

std::int64_t magnitude(std::int64_t factor) { return factor < 0 ? -factor : factor; }

Fraction half_of(const Decimal& step) { return Fraction(step) / Fraction(2); }

/// Adds up the factors of a number that stands more than once.
void merge(std::vector<Term>& terms) {
  std::sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) { return a.number < b.number; });
  std::size_t kept = 0;
  for (const Term& term : terms) {
    if (kept > 0 && terms[kept - 1].number == term.number)
      terms[kept - 1].factor += term.factor;
    else
      terms[kept++] = term;
  }
  terms.resize(kept);
}

/// Both in order of their numbers: calls `visit(number, top factor, bottom factor)` once for each number.
template <typename Visit>
void for_each_number(const Equation& equation, Visit visit) {
  auto top = equation.top.begin();
  auto bottom = equation.bottom.begin();
  while (top != equation.top.end() || bottom != equation.bottom.end()) {
    const bool has_top =
        top != equation.top.end() && (bottom == equation.bottom.end() || top->number <= bottom->number);
    const bool has_bottom =
        bottom != equation.bottom.end() && (top == equation.top.end() || bottom->number <= top->number);
    const NumberId number = has_top ? top->number : bottom->number;
    visit(number, has_top ? top->factor : 0, has_bottom ? bottom->factor : 0);
    if (has_top) ++top;
    if (has_bottom) ++bottom;
  }
}

/// Narrows `range` to where constant + factor · x ≥ 0; false: nowhere.
bool keep_positive(Interval& range, const Fraction& constant, const Fraction& factor) {
  if (!constant.valid() || !factor.valid()) return false;
  if (factor.sign() == 0) return constant.sign() >= 0;
  const Fraction zero = Fraction(0) - constant / factor;
  if (factor.sign() > 0) {
    if (!range.low || *range.low < zero) range.low = zero;
  } else if (!range.high || zero < *range.high) {
    range.high = zero;
  }
  return !(range.low && range.high && *range.high < *range.low);
}

}  // namespace

NumberId Equations::number(const Number& number) {
  const std::uint64_t key = std::uint64_t{number.place.start} << 32 | number.place.end;
  const auto [at, fresh] = by_place_.try_emplace(key, static_cast<NumberId>(numbers_.size()));
  if (fresh) numbers_.push_back(number);
  return at->second;
}

EquationId Equations::add(Equation equation) {
  merge(equation.top);
  merge(equation.bottom);
  Sides sides;
  sides.top = equation.top_constant;
  sides.bottom = equation.bottom_constant;
  const auto add_up = [this](const std::vector<Term>& terms, Fraction& sum, Fraction& slack) {
    for (const Term& term : terms) {
      const Number& number = numbers_[term.number];
      sum = sum + Fraction(number.value) * Fraction(term.factor);
      if (number.step.units != 0) slack = slack + half_of(number.step) * Fraction(magnitude(term.factor));
    }
  };
  add_up(equation.top, sides.top, sides.top_slack);
  add_up(equation.bottom, sides.bottom, sides.bottom_slack);
  sides.equation = std::move(equation);
  equations_.push_back(std::move(sides));
  return static_cast<EquationId>(equations_.size() - 1);
}

std::vector<NumberId> Equations::numbers_of(EquationId id) const {
  const Equation& equation = equations_[id].equation;
  std::vector<NumberId> out;
  for_each_number(equation, [&out](NumberId number, std::int64_t, std::int64_t) { out.push_back(number); });
  if (equation.ratio) out.push_back(*equation.ratio);
  return out;
}

std::vector<std::vector<Use>> Equations::uses() const {
  std::vector<std::vector<Use>> out(numbers_.size());
  for (EquationId id = 0; id < equations_.size(); ++id) {
    const Equation& equation = equations_[id].equation;
    for_each_number(equation, [&](NumberId number, std::int64_t top, std::int64_t bottom) {
      out[number].push_back({id, top, bottom, false});
    });
    if (equation.ratio) out[*equation.ratio].push_back({id, 0, 0, true});
  }
  return out;
}

/// What top ÷ bottom may be.
Interval Equations::target(const Sides& sides, const Fraction& ratio, bool loosely) const {
  const Equation& equation = sides.equation;
  if (!equation.ratio) {
    return equation.at_most ? Interval{std::nullopt, Fraction(0)} : Interval::exactly(Fraction(0));
  }
  const Fraction margin =
      (loosely ? Fraction(equation.ratio_step) : half_of(equation.ratio_step)) * equation.scale.magnitude();
  const Fraction at = equation.offset + equation.scale * ratio;
  return {at - margin, at + margin};
}

bool Equations::holds(EquationId id, bool loosely) const {
  const Sides& sides = equations_[id];
  const Fraction ratio = sides.equation.ratio ? Fraction(numbers_[*sides.equation.ratio].value) : Fraction(0);
  const Interval range = target(sides, ratio, loosely);
  const Fraction bottom = sides.equation.ratio ? sides.bottom : Fraction(1);
  if (!bottom.valid() || bottom.sign() <= 0) return false;
  Interval whatever;
  return (!range.low || keep_positive(whatever,
                                      sides.top + sides.top_slack +
                                          range.low->magnitude() * sides.bottom_slack - *range.low * bottom,
                                      Fraction(0))) &&
         (!range.high || keep_positive(whatever,
                                       *range.high * bottom + sides.top_slack +
                                           range.high->magnitude() * sides.bottom_slack - sides.top,
                                       Fraction(0)));
}

/// The ratio itself is looked for.
std::optional<Interval> Equations::solve_ratio(const Sides& sides, bool loosely) const {
  const Interval top{sides.top - sides.top_slack, sides.top + sides.top_slack};
  const Interval bottom{sides.bottom - sides.bottom_slack, sides.bottom + sides.bottom_slack};
  const Interval quotient = divide(top, bottom);
  if (!quotient.valid() || !quotient.is_bounded()) return std::nullopt;
  const Equation& equation = sides.equation;
  const Fraction margin = loosely ? Fraction(equation.ratio_step) : half_of(equation.ratio_step);
  Fraction low = (*quotient.low - equation.offset) / equation.scale;
  Fraction high = (*quotient.high - equation.offset) / equation.scale;
  if (high < low) std::swap(low, high);
  return Interval{low - margin, high + margin};
}

std::optional<Interval> Equations::solve(const Use& use, NumberId id, bool loosely) const {
  const Sides& sides = equations_[use.equation];
  const Equation& equation = sides.equation;
  if (use.is_ratio) return solve_ratio(sides, loosely);
  const Fraction value(numbers_[id].value);
  const Fraction top_factor(use.top);
  const Fraction bottom_factor(equation.ratio ? use.bottom : 0);
  const Fraction bottom_at = equation.ratio ? sides.bottom : Fraction(1);
  // Both sides without this number.
  const Fraction top = sides.top - top_factor * value;
  const Fraction bottom = bottom_at - bottom_factor * value;
  const Interval range =
      target(sides, equation.ratio ? Fraction(numbers_[*equation.ratio].value) : Fraction(0), loosely);
  const auto slack = [&](const Fraction& at) {
    return sides.top_slack + at.magnitude() * sides.bottom_slack;
  };
  Interval out;
  if (bottom_factor.sign() != 0 && !keep_positive(out, bottom, bottom_factor)) return std::nullopt;
  if (range.low && !keep_positive(out, top - *range.low * bottom + slack(*range.low),
                                  top_factor - *range.low * bottom_factor))
    return std::nullopt;
  if (range.high && !keep_positive(out, *range.high * bottom - top + slack(*range.high),
                                   *range.high * bottom_factor - top_factor))
    return std::nullopt;
  return out;
}

}  // namespace nianbao::blame
