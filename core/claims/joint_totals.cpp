// A list that divides several totals together: 收到在线申请19件,纸质申请4件。其中,公开8件、不予公开15件.
#include <algorithm>

#include "core/claims/part_sums.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostTotals = 8;

/// The numbers up to `last` that are joined by separators up to `between` and are no parts, in their order.
/// 答复1453件,包括上年结转30件: within the number before.
Parts joined(const PartSums& sums, std::size_t last, Joint between) {
  const Levels& levels = sums.levels();
  Parts totals;
  for (std::size_t k = last; totals.size() < kMostTotals && sums.total_of(k) == Levels::kNone; --k) {
    if (!levels.same(k, last)) break;
    totals.push_back(k);
    if (k == 0 || levels.joint(k) > between) break;
  }
  std::reverse(totals.begin(), totals.end());
  return totals;
}

bool divide_all(const Levels& levels, const Parts& totals, const Parts& parts) {
  Fraction total(0);
  Fraction sum(0);
  for (const std::size_t k : totals) total = total + Fraction(levels.quantity(k).value);
  for (const std::size_t k : parts) sum = sum + Fraction(levels.quantity(k).value);
  return parts.size() >= 3 && Fraction::of(9, 10) < sum / total && sum / total < Fraction::of(11, 10);
}

}  // namespace

bool find_joint_total(PartSums& sums, std::size_t first, std::size_t last, const Parts& parts) {
  const Levels& levels = sums.levels();
  // 建议9件、提案13件,其中主办14件、会办8件: in one sentence only where it adds up
  // 收到165件,结转上年6件,共办理171件。其中…: the last is all of it
  if (flow_of(levels.near(last), levels.tail(last)) == Flow::due) return false;
  const bool apart = levels.joint(first) == Joint::sentence;
  if (!apart && levels.joint(first) != Joint::comma) return false;
  for (const Joint between : {Joint::listing, Joint::comma}) {
    if (apart && between == Joint::listing) continue;
    const Parts totals = joined(sums, last, between);
    if (totals.size() < 2) continue;
    Claim claim = sums.sum(totals.front(), parts);
    for (std::size_t i = 1; i < totals.size(); ++i) claim.divisor.push_back(levels.node(totals[i]).quantity);
    sums.judge_claim(claim);
    claim.certainty = Certainty::probable;
    const bool fails = claim.agreement == Agreement::disagrees;
    if (fails && (!apart || sums.miss(totals.back(), parts).sign() == 0)) continue;
    if (fails && !divide_all(levels, totals, parts)) PartSums::leave_open(claim, Obstacle::rival);
    sums.keep(std::move(claim), totals.front(), parts);
    return true;
  }
  return false;
}

}  // namespace nianbao::claims
