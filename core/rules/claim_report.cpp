#include "core/rules/claim_report.h"

#include <algorithm>

#include "core/rules/claim_message.h"

namespace nianbao {

namespace {

using blame::Equation;
using blame::Equations;
using blame::NumberId;

/// Writes one claim as an equation.
class Writer {
 public:
  Writer(const RuleInput& in, const Claim& claim, Equations& equations)
      : in_(in), claim_(claim), equations_(equations) {}

  std::optional<Equation> write() {
    if (!is_exact()) return std::nullopt;
    switch (claim_.formula) {
      case Formula::sum:
        add_all(out_.top, claim_.operands, 1);
        add_all(out_.top, claim_.divisor, -1);
        add(out_.top, claim_.value, -1);
        break;
      case Formula::hundred:
        add_all(out_.top, claim_.operands, 1);
        out_.top_constant = Fraction(-100);
        break;
      case Formula::ratio:
        add_all(out_.top, claim_.operands, 1);
        add_all(out_.bottom, claim_.divisor, 1);
        is_ratio(Fraction(0), per_cent());
        break;
      case Formula::direction:
        add(out_.top, claim_.operands[0], -sign());
        add(out_.top, claim_.operands[1], sign());
        out_.at_most = true;
        break;
      case Formula::part:
        add(out_.top, claim_.operands[0], 1);
        add(out_.top, claim_.value, -1);
        out_.at_most = true;
        break;
      case Formula::same:
        add(out_.top, claim_.operands[0], 1);
        add(out_.top, claim_.value, -1);
        break;
      case Formula::average:
      case Formula::product:
        if (!by_periods()) return std::nullopt;
        break;
      case Formula::proportion:
        return std::nullopt;
      default:
        if (claim_.operands.size() < 2) return std::nullopt;
        change();
    }
    return std::move(out_);
  }

 private:
  /// All its numbers are in the text, and none is only 约 or 超过.
  bool is_exact() const {
    const auto plain = [this](std::uint32_t i) { return in_.facts.quantities[i].is_plain(); };
    const bool two = claim_.formula != Formula::direction || claim_.operands.size() > 1;
    return two && !claim_.operands.empty() && plain(claim_.value) &&
           std::all_of(claim_.operands.begin(), claim_.operands.end(), plain) &&
           std::all_of(claim_.divisor.begin(), claim_.divisor.end(), plain);
  }

  std::int64_t sign() const { return claim_.direction < 0 ? -1 : 1; }
  Fraction per_cent() const {
    const std::u16string_view unit = in_.facts.quantities[claim_.value].unit;
    return Fraction::of(1, unit == u"‰" ? 1000 : unit == u"倍" ? 1 : 100);
  }
  NumberId id(std::uint32_t quantity) { return number_of(in_, quantity, equations_); }
  void add(std::vector<blame::Term>& side, std::uint32_t quantity, std::int64_t factor) {
    side.push_back({id(quantity), factor});
  }
  void add_all(std::vector<blame::Term>& side, const std::vector<std::uint32_t>& quantities,
               std::int64_t factor) {
    for (const std::uint32_t quantity : quantities) add(side, quantity, factor);
  }
  void is_ratio(const Fraction& offset, const Fraction& scale) {
    out_.ratio = id(claim_.value);
    out_.offset = offset;
    out_.scale = scale;
    out_.ratio_step = printed_step(in_.facts.quantities, claim_);
  }

  /// Averages and products, whose other factor may be a number of months.
  bool by_periods() {
    const bool average = claim_.formula == Formula::average;
    if (claim_.periods <= 0 && claim_.operands.size() < 2) return false;
    if (!average && claim_.periods > 0) {
      add(out_.top, claim_.value, 1);
      add(out_.top, claim_.operands[0], -claim_.periods);
      return true;
    }
    if (claim_.periods > 0) {
      add_all(out_.top, claim_.operands, 1);
      out_.bottom_constant = Fraction(claim_.periods);
    } else {
      add(out_.top, average ? claim_.operands[0] : claim_.value, 1);
      add(out_.bottom, claim_.operands[1], 1);
    }
    if (average) {
      is_ratio(Fraction(0), Fraction(1));
    } else {
      out_.ratio = id(claim_.operands[0]);
    }
    return true;
  }

  /// Of two numbers: now and then, or what it was reduced from and to.
  void change() {
    const std::uint32_t first = claim_.operands[0];
    const std::uint32_t second = claim_.operands[1];
    switch (claim_.formula) {
      case Formula::difference:
        add(out_.top, first, 1);
        add(out_.top, second, -1);
        add(out_.top, claim_.value, -sign());
        return;
      case Formula::saving:
        add(out_.top, second, 1);
        add(out_.bottom, first, 1);
        return is_ratio(Fraction(1), Fraction(0) - per_cent());
      case Formula::growth:
        add(out_.top, first, 1);
        add(out_.bottom, second, 1);
        return is_ratio(Fraction(1), per_cent() * Fraction(sign()));
      case Formula::growth_by:
        add(out_.top, second, 1);
        add(out_.bottom, first, 1);
        add(out_.bottom, second, -sign());
        return is_ratio(Fraction(0), per_cent());
      default:  // multiple
        add(out_.top, first, 1);
        add(out_.bottom, second, 1);
        return is_ratio(Fraction(0), Fraction(1));
    }
  }

  const RuleInput& in_;
  const Claim& claim_;
  Equations& equations_;
  Equation out_;
};

bool holds(const Claim& claim) {
  return claim.agreement == Agreement::agrees || claim.agreement == Agreement::rounded;
}

}  // namespace

NumberId number_of(const RuleInput& in, std::uint32_t quantity, Equations& equations) {
  const Quantity& q = in.facts.quantities[quantity];
  blame::Number out;
  out.place = q.number;
  out.value = q.value;
  out.step = q.step;
  out.grid = q.step.units != 0 ? q.step : Decimal{1, q.value.decimals};
  out.is_fixed = !q.is_plain() || q.loose;
  out.quantity = static_cast<std::int32_t>(quantity);
  return equations.number(out);
}

NumberId number_of(const RuleInput& in, const Statistic& statistic, Equations& equations) {
  if (statistic.quantity >= 0)
    return number_of(in, static_cast<std::uint32_t>(statistic.quantity), equations);
  blame::Number out;
  out.place = statistic.span;
  return equations.number(out);
}

std::optional<Equation> equation_of(const RuleInput& in, const Claim& claim, Equations& equations) {
  return Writer(in, claim, equations).write();
}

void report_claim(const RuleInput& in, const Claim& claim, Reporter& out) {
  std::optional<Equation> equation;
  // A claim that another reading reconciles says nothing of its numbers.
  const bool clear = claim.agreement != Agreement::untestable && claim.certainty != Certainty::open &&
                     claim.other_reading.empty() && !claim.is_points;
  if (clear) equation = equation_of(in, claim, out.equations());
  std::optional<blame::EquationId> id;
  if (equation) id = out.equations().add(std::move(*equation));
  if (!is_reportable(claim)) return;
  const Calculation result = calculation(in, claim);
  Finding finding = claim_finding(in, claim, result);
  ClaimMessage message = claim_message(in, claim, result);
  finding.message = std::move(message.says);
  finding.ask = std::move(message.asks);
  finding.may_be_words = claim.wrong_way;
  if (id && !holds(claim)) finding.equations.push_back(*id);
  out.add(std::move(finding));
}

}  // namespace nianbao
