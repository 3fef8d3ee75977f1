// Paths: which number is a part of which, as the claims have found it.
#include <algorithm>

#include "core/claims/claim.h"
#include "core/mentions/mention.h"

namespace nianbao {

namespace {

constexpr int kDeepest = 16;

class Linker {
 public:
  explicit Linker(std::vector<Mention>& numbers) : numbers_(numbers) {}

  void run(const std::vector<Claim>& claims) {
    for (const Claim& claim : claims) {
      if (claim.formula == Formula::sum || claim.formula == Formula::part) {
        parts(claim);
      } else {
        subjects(claim);
      }
    }
    // A total may stand behind its parts, and its own whole behind it.
    for (int pass = 0; pass < 2; ++pass) {
      for (std::size_t i = 0; i < numbers_.size(); ++i) inherit(i);
    }
  }

 private:
  void parts(const Claim& claim) {
    if (claim.obstacle == Obstacle::other_time || claim.is_balance || !claim.divisor.empty() ||
        claim.operands.empty())
      return;
    const std::uint32_t first = *std::min_element(claim.operands.begin(), claim.operands.end());
    const bool opened = numbers_[first].opens_list;
    const bool closed = claim.value > *std::max_element(claim.operands.begin(), claim.operands.end());
    for (const std::uint32_t part : claim.operands) {
      Mention& mention = numbers_[part];
      if (mention.whole != Mention::kNone || leads_to(claim.value, part)) continue;
      mention.whole = static_cast<std::int32_t>(claim.value);
      mention.whole_from = closed || (opened && mention.opens_list) ? Origin::said
                           : opened                                 ? Origin::inherited
                                                                    : Origin::assumed;
    }
  }

  /// A share, a change, an average is about its first operand; so is the earlier value of a change.
  void subjects(const Claim& claim) {
    const bool change = claim.formula == Formula::growth || claim.formula == Formula::difference ||
                        claim.formula == Formula::direction || claim.formula == Formula::multiple;
    if (change && claim.operands.size() == 2 && numbers_[claim.operands[1]].measure == Measure::earlier)
      about(claim.operands[1], claim.operands[0]);
    const bool of_all = claim.formula == Formula::hundred || claim.formula == Formula::product;
    if (!of_all && !claim.operands.empty()) about(claim.value, claim.operands[0]);
  }

  void about(std::uint32_t number, std::uint32_t subject) {
    if (numbers_[number].subject != Mention::kNone || leads_to(subject, number)) return;
    numbers_[number].subject = static_cast<std::int32_t>(subject);
  }

  /// The way up from one number reaches the other, which would close a circle.
  bool leads_to(std::uint32_t from, std::uint32_t to) const {
    auto at = static_cast<std::int32_t>(from);
    for (int step = 0; at != Mention::kNone; ++step) {
      if (at == static_cast<std::int32_t>(to) || step == kDeepest) return true;
      const Mention& mention = numbers_[static_cast<std::size_t>(at)];
      at = mention.subject != Mention::kNone ? mention.subject : mention.whole;
    }
    return false;
  }

  /// A part counts what its whole counts; a share is one of its subject's thing.
  void inherit(std::size_t i) {
    Mention& mention = numbers_[i];
    const bool is_part = mention.whole != Mention::kNone;
    const std::int32_t from = is_part ? mention.whole : mention.subject;
    if (from == Mention::kNone) return;
    const Mention& source = numbers_[static_cast<std::size_t>(from)];
    if (!source.thing.words.empty() && (is_part || mention.thing.origin != Origin::said))
      mention.thing = {source.thing.words, Origin::inherited};
    if (!source.event.words.empty() && mention.event.origin != Origin::said)
      mention.event = {source.event.words, Origin::inherited};
  }

  std::vector<Mention>& numbers_;
};

}  // namespace

std::vector<Mention> link_mentions(std::vector<Mention> mentions, const std::vector<Claim>& claims) {
  Linker(mentions).run(claims);
  return mentions;
}

}  // namespace nianbao
