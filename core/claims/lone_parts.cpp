// One part of a total, and parts of what is no level: 其中A a件; 2015年公开的2435条中,A a条、B b条.
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/share.h"

namespace nianbao::claims {

namespace {

/// 416条加上半年1120条,即1536条: what they come to, no part of the last.
bool is_result(const Levels& levels, std::size_t total, std::size_t level) {
  return starts_with_any(levels.near(level), words::shares_as_numbers_at_once) &&
         levels.quantity(total).value < levels.quantity(level).value;
}

bool are_sisters(const Levels& levels, std::size_t one, std::size_t other) {
  return levels.joint(other) == Joint::listing ||
         (levels.topic(one) == Topic::turn && levels.topic(other) == Topic::turn);
}

}  // namespace

bool is_said_by_rate(const Levels& levels, std::size_t level) {
  const std::uint32_t at = levels.index(level);
  return at > 0 && starts_with_any(levels.near(level), words::shares_as_numbers_at_once) &&
         (levels.use_at(at - 1) == Use::rate || levels.use_at(at - 1) == Use::share);
}

void keep_lone_part(PartSums& sums, std::size_t total, std::size_t part, bool may_join) {
  const Levels& levels = sums.levels();
  if (starts_with(levels.near(total), u"除")) return;  // 除1件尚在答复中,其余26件
  // 平均得分86.5分,其中90分以上的…: a score has no parts
  if (levels.quantity(total).unit == u"分") return;
  if (is_said_by_rate(levels, part) || is_result(levels, total, part)) return;
  Claim claim;
  claim.formula = Formula::part;
  claim.value = levels.node(total).quantity;
  claim.operands = {levels.node(part).quantity};
  claim.span = cover(levels.quantity(total).span, levels.quantity(part).span);
  claim.certainty = levels.node(part).marker == Marker::among ? Certainty::certain : Certainty::probable;
  sums.judge_claim(claim);
  // 省平台36件、市平台58件,其中按期办结94件: the whole is all that was listed
  if (claim.agreement == Agreement::disagrees && may_join && total > 0 && levels.same(total - 1, total) &&
      (are_sisters(levels, total - 1, total) || ends_with(trim(levels.near(part)), u"共"))) {
    PartSums::leave_open(claim, Obstacle::rival);
  }
  sums.keep(std::move(claim), total, {part});
}

bool keep_parts_of_earlier(PartSums& sums, std::size_t first, const Parts& all) {
  const Levels& levels = sums.levels();
  const std::uint32_t at = levels.index(first);
  if (at == 0 || levels.use_at(at - 1) != Use::base) return false;
  const std::uint32_t whole = levels.quantity_at(at - 1);
  if (!same_unit(sums.quantities()[whole].unit, levels.quantity(first).unit)) return false;
  Parts parts = {first};
  while (parts.size() < all.size() && levels.joint(parts.back(), all[parts.size()]) < Joint::semicolon)
    parts.push_back(all[parts.size()]);
  if (parts.size() < 2) {
    sums.set_aside(parts);
    return true;
  }
  Claim claim = sums.sum_to(whole, parts);
  claim.certainty = Certainty::probable;
  if (claim.agreement == Agreement::disagrees && !levels.is_rest(parts.back()) &&
      !sums.is_slip_of_hand(sums.quantities()[whole].value, parts))
    PartSums::leave_open(claim, Obstacle::some_parts);
  sums.keep_far(std::move(claim), parts);
  return true;
}

}  // namespace nianbao::claims
