#include "core/claims/late_reader.h"

#include <algorithm>
#include <utility>

namespace nianbao::claims {

LateReader::LateReader(std::u16string_view clean, const Block& block, Facts& facts)
    : Reader(clean, block, facts), judged_(block.nodes.size()), replaced_(block.nodes.size()) {
  // the blocks are read in their order, and a claim lies within its block
  first_ = facts_.claims.size();
  while (first_ > 0 && facts_.claims[first_ - 1].span.start >= block_.span.start) --first_;
  for (std::size_t k = first_; k < facts_.claims.size(); ++k) {
    const Claim& claim = facts_.claims[k];
    const bool open = claim.obstacle == Obstacle::no_operands || claim.obstacle == Obstacle::no_base ||
                      claim.obstacle == Obstacle::no_earlier;
    const std::size_t i = node_of(claim.value);
    if (i != size() && !open) judged_[i] = true;
  }
}

std::size_t LateReader::node_of(std::uint32_t quantity) const {
  const auto at = std::lower_bound(block_.nodes.begin(), block_.nodes.end(), quantity,
                                   [](const Node& n, std::uint32_t q) { return n.quantity < q; });
  const bool found = at != block_.nodes.end() && at->quantity == quantity;
  return found ? static_cast<std::size_t>(at - block_.nodes.begin()) : size();
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
    if (reading.agreement != Agreement::disagrees || !is_slip(reading)) continue;
    if (slip) return false;
    slip = &reading;
  }
  if (!slip) return false;
  slip->certainty = Certainty::probable;
  keep(std::move(*slip));
  return true;
}

bool LateReader::is_slip(const Claim& claim) {
  if (holds_with_swap(claim, claim.value)) return true;
  for (const std::uint32_t number : claim.operands) {
    if (holds_with_swap(claim, number)) return true;
  }
  for (const std::uint32_t number : claim.divisor) {
    if (holds_with_swap(claim, number)) return true;
  }
  return false;
}

bool LateReader::holds_with_swap(Claim claim, std::uint32_t number) {
  Quantity& q = facts_.quantities[number];
  const std::int64_t written = q.value.units;
  bool holds = false;
  for (std::int64_t place = 1; place * 10 <= written && !holds; place *= 10) {
    const std::int64_t low = written / place % 10;
    const std::int64_t high = written / (place * 10) % 10;
    if (low == high || (low == 0 && written / (place * 10) < 10)) continue;
    q.value.units = written + (high - low) * place + (low - high) * place * 10;
    judge(facts_, claim);
    holds = claim.agreement == Agreement::agrees;
  }
  q.value.units = written;
  return holds;
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
  const auto here = facts_.claims.begin() + static_cast<std::ptrdiff_t>(first_);
  facts_.claims.erase(std::remove_if(here, facts_.claims.end(), is_replaced), facts_.claims.end());
  facts_.claims.insert(facts_.claims.end(), std::make_move_iterator(kept_.begin()),
                       std::make_move_iterator(kept_.end()));
}

}  // namespace nianbao::claims
