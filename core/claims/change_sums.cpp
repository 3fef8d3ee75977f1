// What a total and each of its parts changed by: 76篇,比上年多18篇;其中图解41篇,多23篇;音视频19篇,少4篇;
// 文字16篇,少1篇. The parts' changes add up to the total's.
#include <algorithm>

#include "core/claims/late_reader.h"

namespace nianbao::claims {

namespace {

class ChangeSums : public LateReader {
 public:
  using LateReader::LateReader;

  void run() {
    for (const Claim& claim : claims_) {
      if (claim.formula == Formula::sum && claim.divisor.empty() && claim.operands.size() > 1 &&
          claim.agreement == Agreement::agrees)
        list(claim.value, claim.operands);
    }
  }

 private:
  /// The amount that changed, right behind a number; the number itself where none is told.
  std::size_t amount_behind(std::size_t i) const {
    const std::size_t next = i + 1;
    const bool told = next < size() && node(next).use == Use::amount && node(next).joint <= Joint::comma &&
                      node(next).direction != 0 && same(i, next) && quantity(next).is_plain();
    return told ? next : i;
  }

  void list(std::uint32_t total, const std::vector<std::uint32_t>& parts) {
    const std::size_t whole = node_of(total);
    if (whole == size()) return;
    const std::size_t change = amount_behind(whole);
    if (change == whole) return;
    Nodes same_way;
    Nodes other_way;
    for (const std::uint32_t part : parts) {
      const std::size_t at = node_of(part);
      const std::size_t amount = at == size() ? at : amount_behind(at);
      if (amount == at) return;
      (node(amount).direction == node(change).direction ? same_way : other_way).push_back(amount);
    }
    if (same_way.empty()) return;
    decide(change, {make(ClaimKind::derived, Formula::sum, change, same_way, other_way)}, true,
           Certainty::probable);
  }
};

}  // namespace

void find_change_sums(std::u16string_view clean, const Block& block, const Numbers& numbers,
                      std::vector<Claim>& claims) {
  if (block.has(Use::amount)) read_late(ChangeSums(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
