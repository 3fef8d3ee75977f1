#include "core/claims/reader.h"

#include <algorithm>

#include "core/words/lists/parts.h"
#include "core/words/lists/rate.h"

namespace nianbao::claims {

int Reader::years_between(std::size_t a, std::size_t b) const {
  const When& one = numbers_.mentions[node(a).quantity].when;
  const When& other = numbers_.mentions[node(b).quantity].when;
  if (one.part || other.part || one.year == 0 || other.year == 0) return 0;
  const bool told = one.origin != Origin::assumed && other.origin != Origin::assumed;
  return told ? other.year - one.year : 0;
}

bool Reader::is_level(std::size_t i) const {
  const Use use = node(i).use;
  return (use == Use::level || use == Use::to) && node(i).kind != UnitKind::percent;
}

bool Reader::kin(std::size_t a, std::size_t b) const {
  if (same(a, b)) return true;
  const auto group = [](std::u16string_view unit) {
    for (const std::u16string_view units : words::kin_units) {
      if (unit.size() == 1 && units.find(unit) != std::u16string_view::npos) return units;
    }
    return std::u16string_view();
  };
  const std::u16string_view units = group(quantity(a).unit);
  return !units.empty() && units == group(quantity(b).unit);
}

bool Reader::is_amount(std::size_t i) const {
  const Use use = node(i).use;
  return is_level(i) || ((use == Use::from || use == Use::amount) && node(i).kind != UnitKind::percent);
}

std::optional<std::size_t> Reader::only_money_before(std::size_t at, std::size_t but) const {
  constexpr std::size_t kReach = 8;
  std::optional<std::size_t> found;
  for (std::size_t k = at; k-- > 0 && at - k <= kReach && joint(k, at) <= Joint::comma;) {
    if (k == but || node(k).kind != UnitKind::money || !is_amount(k)) continue;
    if (contains_any(label(k), words::saved_money)) continue;
    if (found) return std::nullopt;
    found = k;
  }
  return found;
}

std::size_t Reader::node_of(std::uint32_t quantity) const {
  const auto at = std::lower_bound(block_.nodes.begin(), block_.nodes.end(), quantity,
                                   [](const Node& n, std::uint32_t q) { return n.quantity < q; });
  const bool found = at != block_.nodes.end() && at->quantity == quantity;
  return found ? static_cast<std::size_t>(at - block_.nodes.begin()) : size();
}

Claim Reader::make(ClaimKind kind, Formula formula, std::size_t value, const Nodes& operands,
                   const Nodes& divisor) const {
  Claim claim;
  claim.kind = kind;
  claim.formula = formula;
  claim.value = node(value).quantity;
  claim.operands.reserve(operands.size());
  claim.divisor.reserve(divisor.size());
  for (const std::size_t i : operands) claim.operands.push_back(node(i).quantity);
  for (const std::size_t i : divisor) claim.divisor.push_back(node(i).quantity);
  claim.span = quantity(value).span;
  judge(numbers_.quantities, claim);
  return claim;
}

void Reader::unchecked(ClaimKind kind, Formula formula, std::size_t value, Obstacle obstacle,
                       const Nodes& operands) {
  Claim claim;
  claim.kind = kind;
  claim.formula = formula;
  claim.certainty = Certainty::open;
  claim.obstacle = obstacle;
  claim.value = node(value).quantity;
  for (const std::size_t i : operands) claim.operands.push_back(node(i).quantity);
  claim.span = quantity(value).span;
  claims_.push_back(std::move(claim));
}

bool Reader::keep_holding(std::vector<Claim>& readings) {
  for (const Agreement wanted : {Agreement::agrees, Agreement::rounded}) {
    for (Claim& reading : readings) {
      if (reading.agreement != wanted) continue;
      claims_.push_back(std::move(reading));
      return true;
    }
  }
  return false;
}

void Reader::settle(std::vector<Claim> readings, Certainty certainty, ClaimKind kind, std::size_t value) {
  // 八成以上: nearly anything is more than that, so that only the likeliest reading may say so
  const Bound bound = quantity(value).bound;
  if (bound != Bound::exact && bound != Bound::about && readings.size() > 1) readings.resize(1);
  // not the likeliest, and the words do not tell which is meant: that it holds may be chance
  const bool by_chance =
      certainty == Certainty::open && !readings.empty() && readings.front().agreement == Agreement::disagrees;
  if (keep_holding(readings)) {
    if (by_chance) claims_.back().obstacle = Obstacle::no_base;
    return;
  }
  if (readings.empty()) return unchecked(kind, Formula::ratio, value, Obstacle::no_operands);
  if (certainty == Certainty::open) return unchecked(kind, Formula::ratio, value, Obstacle::no_base);
  readings.front().certainty = certainty;
  claims_.push_back(std::move(readings.front()));
}

}  // namespace nianbao::claims
