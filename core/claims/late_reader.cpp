#include "core/claims/late_reader.h"

#include <algorithm>
#include <utility>

namespace nianbao::claims {

namespace {

/// A claim with numbers of its own, which may be changed to see what it would be then.
class TrialClaim {
 public:
  TrialClaim(const Claim& claim, const Quantities& all) : claim_(claim) {
    claim_.value = take(claim.value, all);
    for (std::uint32_t& number : claim_.operands) number = take(number, all);
    for (std::uint32_t& number : claim_.divisor) number = take(number, all);
  }

  /// Would hold if two neighbouring digits of one of its numbers changed places.
  bool holds_with_a_swap() {
    return std::any_of(numbers_.begin(), numbers_.end(),
                       [&](Quantity& number) { return holds_with_swap(number); });
  }

 private:
  /// Where the number stands among its own; a part may be a term of its whole, too.
  std::uint32_t take(std::uint32_t index, const Quantities& all) {
    const auto known = std::find(taken_.begin(), taken_.end(), index);
    const auto place = static_cast<std::uint32_t>(known - taken_.begin());
    if (known == taken_.end()) {
      taken_.push_back(index);
      numbers_.push_back(all[index]);
    }
    return place;
  }

  bool holds_with_swap(Quantity& number) {
    const std::int64_t written = number.value.units;
    bool holds = false;
    for (std::int64_t place = 1; place * 10 <= written && !holds; place *= 10) {
      const std::int64_t low = written / place % 10;
      const std::int64_t high = written / (place * 10) % 10;
      if (low == high || (low == 0 && written / (place * 10) < 10)) continue;
      number.value.units = written + (high - low) * place + (low - high) * place * 10;
      judge(numbers_, claim_);
      holds = claim_.agreement == Agreement::agrees;
    }
    number.value.units = written;
    return holds;
  }

  Claim claim_;
  Quantities numbers_;
  std::vector<std::uint32_t> taken_;  // their indices in the text
};

}  // namespace

LateReader::LateReader(std::u16string_view clean, const Block& block, const Numbers& numbers,
                       std::vector<Claim>& claims)
    : Reader(clean, block, numbers, claims), judged_(block.nodes.size()), replaced_(block.nodes.size()) {
  for (const Claim& claim : claims_) {
    const bool open = claim.obstacle == Obstacle::no_operands || claim.obstacle == Obstacle::no_base ||
                      claim.obstacle == Obstacle::no_earlier;
    const std::size_t i = node_of(claim.value);
    if (i != size() && !open) judged_[i] = true;
  }
}

std::u16string_view LateReader::behind(std::size_t i) const {
  return trim(text({quantity(i).span.end, quantity(i + 1).span.start}));
}

bool LateReader::ends_bracket(std::size_t i) const {
  return quantity(i).span.end < clean_.size() && clean_[quantity(i).span.end] == u')';
}

bool LateReader::decide(std::size_t i, std::vector<Claim> readings, bool told, Certainty certainty) {
  if (readings.empty()) return false;
  const auto holds = [](const Claim& c) {
    return c.agreement == Agreement::agrees || c.agreement == Agreement::rounded;
  };
  const auto found = std::find_if(readings.begin(), readings.end(), holds);
  if (found != readings.end()) {
    keep(std::move(*found));
    return true;
  }
  if (told) {
    readings.front().certainty = certainty;
    keep(std::move(readings.front()));
    return true;
  }
  if (quantity(i).bound != Bound::exact) return false;
  Claim* slip = nullptr;
  for (Claim& reading : readings) {
    if (reading.agreement != Agreement::disagrees || !is_one_swap_off(reading)) continue;
    if (slip) return false;
    slip = &reading;
  }
  if (!slip) return false;
  slip->certainty = Certainty::probable;
  keep(std::move(*slip));
  return true;
}

Span LateReader::span_of(std::u16string_view words) const {
  const auto start = static_cast<Offset>(words.data() - clean_.data());
  return {start, start + static_cast<Offset>(words.size())};
}

void LateReader::say_order(std::size_t place, std::size_t larger, std::size_t smaller, Span told,
                           Certainty certainty) {
  Claim claim = make(ClaimKind::derived, Formula::direction, place, {larger, smaller});
  claim.direction = 1;
  claim.certainty = certainty;
  claim.span = told;
  judge(numbers_.quantities, claim);
  claims_.push_back(std::move(claim));
}

void LateReader::say_of(std::size_t place, Span told, bool holds, Certainty certainty) {
  Claim claim = make(ClaimKind::derived, Formula::direction, place, {place});
  claim.direction = 1;
  claim.certainty = certainty;
  claim.span = told;
  claim.wrong_way = !holds;
  claim.agreement = holds ? Agreement::agrees : Agreement::disagrees;
  claim.obstacle = Obstacle::none;
  claims_.push_back(std::move(claim));
}

bool LateReader::is_one_swap_off(const Claim& claim) const {
  return TrialClaim(claim, numbers_.quantities).holds_with_a_swap();
}

void LateReader::keep(Claim claim) {
  const std::size_t i = node_of(claim.value);
  if (i != size()) judged_[i] = replaced_[i] = true;
  kept_.push_back(std::move(claim));
}

void LateReader::hand_in() {
  if (kept_.empty()) return;
  const auto is_replaced = [&](const Claim& claim) {
    const std::size_t i = node_of(claim.value);
    return i != size() && replaced_[i] && !claim.is_checked();
  };
  std::erase_if(claims_, is_replaced);
  claims_.insert(claims_.end(), std::make_move_iterator(kept_.begin()), std::make_move_iterator(kept_.end()));
}

}  // namespace nianbao::claims
