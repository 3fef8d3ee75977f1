// Arithmetic claims of the prose: what the text says follows from what.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/span.h"
#include "core/quantities/interval.h"

namespace nianbao {

/// How a claim's value is recomputed from its operands (indices into Quantities).
enum class Formula : std::uint8_t {
  sum,     // Σ operands; with a divisor, Σ operands − Σ divisor: the total is said in several numbers
  ratio,   // Σ operands / Σ divisor, in the value's unit (%, ‰)
  saving,  // (operands[0] − operands[1]) / operands[0], per cent: 节约率, 精简率
  growth,  // (operands[0] − operands[1]) / operands[1], per cent, operands: now, then
  difference,  // operands[0] − operands[1]: now, then
  growth_by,   // operands[1] / (operands[0] ∓ operands[1]), per cent, operands: now, the change
  multiple,    // operands[0] / operands[1]: now, then
  same,        // operands[0] in another scale: 13500元,折合1.35万元
  part,        // operands[0] is a part of the value: it may not be larger
  average,     // operands[0] / operands[1], or Σ operands by `periods`: 平均每场200人次, 月均120条
  product,     // operands[0] × operands[1]: 12期,每期3500册
  proportion,  // operands[0] : operands[1], the value is its two numbers: 专兼职比例为1:2
  direction,   // operands: now, then; the text only says that it went up or down
  hundred,     // Σ operands, all per cent, are the whole: A占x%、B占y%、其他占z%
};

/// Which rule's business a claim is.
enum class ClaimKind : std::uint8_t { sum, percent, growth, derived };

/// How sure the reading is that the operands are all there and the right ones.
enum class Certainty : std::uint8_t {
  certain,   // the text leaves no other reading: "X件:A a件、B b件"
  probable,  // an open list that looks meant to be complete
  open,      // 其中 and a few: nothing is claimed when something is left over
};

/// What keeps a claim that was found from counting as checked. "Checked" means: the words say what it follows
/// from, and it was recomputed from all of that.
enum class Obstacle : std::uint8_t {
  none,         // it is checked
  no_operands,  // the numbers that it follows from are not in the text
  no_base,      // a share or a rate of what the text does not name or does not count
  no_earlier,   // a change against a value that the text does not say
  some_parts,   // a list that leaves parts out, or of which only a piece adds up
  overlapping,  // parts that may count one thing twice
  other_time,   // numbers of different times
  rival,        // the likeliest reading fails, another one holds or may be meant
  coarse,       // 约, 近, 余: the numbers are too rough to tell
};
const char* to_string(Obstacle obstacle);          // the contract's names: "no-base" …
std::u16string_view reason_of(Obstacle obstacle);  // for people; "" of none

struct Claim {
  ClaimKind kind = ClaimKind::sum;
  Formula formula = Formula::sum;
  Certainty certainty = Certainty::certain;
  Span span;                            // from the first to the last number that takes part
  std::uint32_t value = 0;              // the claimed quantity
  std::vector<std::uint32_t> operands;  // what it is recomputed from
  std::vector<std::uint32_t> divisor;   // of a ratio; the total's other numbers of a sum
  int direction = 0;                    // growth, difference: 1 up, -1 down as the text says; 0 not said
  std::u16string other_reading;         // Chinese: a reading that reconciles both sides; lowers the severity
  Agreement agreement = Agreement::untestable;
  int periods = 0;          // average: what it is divided by where no number says it: 12 months, 365 days
  bool is_balance = false;  // a sum of what was there and what came in: its operands are no parts of a total
  bool is_points = false;   // of per cents: what is said as a per cent is a difference in points
  bool wrong_way = false;   // growth, difference: up where it went down
  Obstacle obstacle = Obstacle::no_operands;

  bool is_checked() const { return obstacle == Obstacle::none; }
};
const char* to_string(ClaimKind kind);        // "sum", "percent" …
std::u16string_view name_of(ClaimKind kind);  // for people: 分项与总数

/// The claim's value recomputed, as an interval. Direction is taken into account: a stated decline of 5 is
/// +5.
Interval recompute(const Quantities& quantities, const Claim& claim);
/// The same at the face value of the operands.
Fraction face_value(const Quantities& quantities, const Claim& claim);
/// To what the claimed number is taken as rounded.
Decimal printed_step(const Quantities& quantities, const Claim& claim);
/// Sets agreement, wrong_way and obstacle.
void judge(const Quantities& quantities, Claim& claim);

}  // namespace nianbao
