// What was to be spent, what was, and what is left: 预算安排1710.46万元,实际支出1624.94万元,结余85.52万元.
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/remainder.h"

namespace nianbao::claims {

namespace {

bool is_said(const Levels& levels, std::size_t level, const WordList& words) {
  return contains_any(levels.label(level), words);
}

}  // namespace

void find_budget_rests(PartSums& sums) {
  const Levels& levels = sums.levels();
  for (std::size_t rest = 2; rest < levels.size(); ++rest) {
    const std::size_t spent = rest - 1;
    const std::size_t budget = rest - 2;
    const bool money =
        levels.node(rest).kind == UnitKind::money && levels.same(budget, rest) && levels.same(spent, rest);
    if (!money || levels.joint(budget, rest) > Joint::comma) continue;
    if (!starts_with_any(levels.near(rest), words::money_left) ||
        !is_said(levels, budget, words::sums_to_spend) || !is_said(levels, spent, words::was_spent))
      continue;
    const bool free = sums.total_of(rest) == Levels::kNone && sums.total_of(spent) == Levels::kNone &&
                      sums.total_of(budget) == Levels::kNone;
    const bool exact = levels.quantity(budget).is_plain() && levels.quantity(spent).is_plain() &&
                       levels.quantity(rest).is_plain();
    if (!free || !exact) continue;
    const Parts parts = {spent, rest};
    Claim claim = sums.sum(budget, parts);
    claim.kind = ClaimKind::derived;
    claim.is_balance = true;
    // what else was spent may stand elsewhere
    if (!sums.is_more(budget, parts) && !sums.is_slip(budget, parts) && !sums.is_slip_of_hand(budget, parts))
      claim.certainty = Certainty::probable;
    sums.keep(std::move(claim), budget, parts);
  }
}

}  // namespace nianbao::claims
