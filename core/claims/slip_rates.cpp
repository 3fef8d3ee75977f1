// Per cents that no other reader has tied to numbers, in a sentence with two numbers of one unit: their ratio
// is what the per cent says, or would be but for a slip of the hand.
// 网上信访1384件,在全部信访总量2173件中占比63.7%.
#include <algorithm>

#include "core/base/words.h"
#include "core/claims/reader.h"
#include "core/claims/slips.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 6;
constexpr std::int64_t kFewDigits = 100;  // fewer digits than this coincide too often

class SlipRates : public Reader {
 public:
  using Reader::Reader;

  void run() {
    // the blocks are read in their order, and a claim lies within its block
    first_ = facts_.claims.size();
    while (first_ > 0 && facts_.claims[first_ - 1].span.start >= block_.span.start) --first_;
    for (std::size_t i = 2; i < size(); ++i) {
      const Node& n = node(i);
      const bool rate = n.use == Use::rate || n.use == Use::share;
      if (rate && n.kind == UnitKind::percent && quantity(i).bound == Bound::exact && !n.respectively)
        read(i);
    }
  }

 private:
  /// The claim that another reader has made of the number, if it could not check it.
  enum class Told : std::uint8_t { nothing, unchecked, judged };
  Told told_of(std::size_t i) const {
    Told told = Told::nothing;
    for (std::size_t k = first_; k < facts_.claims.size(); ++k) {
      if (facts_.claims[k].value != node(i).quantity) continue;
      if (facts_.claims[k].agreement != Agreement::untestable) return Told::judged;
      told = Told::unchecked;
    }
    return told;
  }

  /// The two numbers of one unit in the sentence before the per cent; empty where there are fewer or more.
  Nodes pair_before(std::size_t i) const {
    Nodes two;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && joint(k, i) <= Joint::comma;) {
      if (node(k).kind == UnitKind::percent) return {};
      if (!is_amount(k) || node(k).depth > node(i).depth) continue;
      if (!two.empty() && !kin(k, two[0])) continue;
      if (two.size() == 2) return {};
      two.insert(two.begin(), k);
    }
    return two.size() == 2 ? two : Nodes();
  }

  void read(std::size_t i) {
    const Told told = told_of(i);
    const Nodes two = pair_before(i);
    if (told == Told::judged || two.empty()) return;
    const bool falls = quantity(two[1]).value < quantity(two[0]).value;
    const std::size_t part = falls ? two[1] : two[0];
    const std::size_t whole = falls ? two[0] : two[1];
    Claim claim = make(ClaimKind::derived, Formula::ratio, i, {part}, {whole});
    const Claim rest = make(ClaimKind::derived, Formula::saving, i, {whole, part});
    if (rest.agreement == Agreement::agrees || claim.agreement == Agreement::untestable) return;
    if (claim.agreement == Agreement::disagrees && !is_slip(claim, i)) return;
    claim.certainty = Certainty::probable;
    if (told == Told::unchecked) {
      const auto same = [&](const Claim& c) { return c.value == node(i).quantity; };
      const auto here = facts_.claims.begin() + static_cast<std::ptrdiff_t>(first_);
      facts_.claims.erase(std::remove_if(here, facts_.claims.end(), same), facts_.claims.end());
    }
    facts_.claims.push_back(std::move(claim));
  }

  /// The per cent is the ratio with two digits swapped, or one of three wrong.
  bool is_slip(const Claim& claim, std::size_t i) const {
    const Decimal& said = quantity(i).value;
    const Decimal right = (face_value(facts_, claim) * Fraction(100)).round(said.decimals);
    if (differ_by_hand(said, right)) return true;
    return said.units >= kFewDigits && differ_by_slip(said, right);
  }

  std::size_t first_ = 0;  // the block's first claim
};

}  // namespace

void find_slip_rates(std::u16string_view clean, const Block& block, Facts& facts) {
  if (block.has(Use::rate, Use::share)) SlipRates(clean, block, facts).run();
}

}  // namespace nianbao::claims
