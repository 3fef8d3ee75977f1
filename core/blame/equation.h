// Numbers of a draft and the equations that tie them: what error localisation (Fellegi and Holt, 1976) looks
// at.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/span.h"
#include "core/quantities/interval.h"

namespace nianbao {

struct KeyedTable;

namespace blame {

using NumberId = std::uint32_t;
using EquationId = std::uint32_t;

/// A number of the draft. What stands at one place is one number, whichever rule speaks of it.
struct Number {
  Span place;  // in the clean text
  Decimal value;
  Decimal step;                       // known to the nearest step; 0: exactly
  Decimal grid = Decimal::whole(1);   // a value put in its place is a multiple of this
  bool is_signed = false;             // may be negative
  bool is_fixed = false;              // never to blame
  std::int32_t quantity = -1;         // index into Facts::quantities; -1: none
  const KeyedTable* table = nullptr;  // of a cell, with its indices
  std::uint32_t row = 0;
  std::uint32_t cell = 0;
};

struct Term {
  NumberId number = 0;
  std::int64_t factor = 1;
};

/// A sum: top = 0 (top ≤ 0 when at_most). With a ratio: top ÷ bottom = offset + scale · ratio.
struct Equation {
  std::vector<Term> top;
  std::vector<Term> bottom;
  Fraction top_constant;
  Fraction bottom_constant;
  bool at_most = false;
  std::optional<NumberId> ratio;  // a share, a growth … as printed
  Fraction offset;
  Fraction scale = Fraction(1);
  Decimal ratio_step;  // to what the ratio is taken as rounded; 0: exact
};

/// How a number stands in an equation.
struct Use {
  EquationId equation = 0;
  std::int64_t top = 0;  // factors
  std::int64_t bottom = 0;
  bool is_ratio = false;
};

/// All equations of one document over its numbers. Rules add them, held and broken ones alike.
class Equations {
 public:
  /// The number at this place; `number` is kept when it is the first one there.
  NumberId number(const Number& number);
  EquationId add(Equation equation);

  const Number& number(NumberId id) const { return numbers_[id]; }
  const Equation& equation(EquationId id) const { return equations_[id].equation; }
  std::size_t numbers() const { return numbers_.size(); }
  std::size_t size() const { return equations_.size(); }

  /// The numbers that the equation ties, each once.
  std::vector<NumberId> numbers_of(EquationId id) const;
  /// Where each number stands, by number and then by equation.
  std::vector<std::vector<Use>> uses() const;
  /// Holds as the draft has it. `loosely`: rounding down or up is as good as to the nearest.
  bool holds(EquationId id, bool loosely) const;
  /// The values of a number that make the equation hold while all others stay; nullopt: none.
  std::optional<Interval> solve(const Use& use, NumberId id, bool loosely) const;

 private:
  /// Both sides at the numbers' values, and how far rounded numbers may move them.
  struct Sides {
    Equation equation;
    Fraction top;
    Fraction bottom;
    Fraction top_slack;
    Fraction bottom_slack;
  };

  Interval target(const Sides& sides, const Fraction& ratio, bool loosely) const;
  std::optional<Interval> solve_ratio(const Sides& sides, bool loosely) const;

  std::vector<Number> numbers_;
  std::vector<Sides> equations_;
  std::unordered_map<std::uint64_t, NumberId> by_place_;
};

}  // namespace blame
}  // namespace nianbao
