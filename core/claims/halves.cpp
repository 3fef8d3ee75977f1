// Halves of a year whose quarters are told: 一至四季度分别为1206件、1588件、1472件、1034件,上半年2794件,
// 下半年2506件.
#include "core/base/words.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/parts.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kQuarters = 4;

/// The first of four numbers that are the quarters of one year.
bool are_quarters(const Levels& levels, std::size_t first) {
  return levels.node(first).respectively && count_listed(levels, first) == kQuarters &&
         count_respective(levels, first) == kQuarters;
}

}  // namespace

void find_halves(PartSums& sums) {
  const Levels& levels = sums.levels();
  for (std::size_t first = 0; first + kQuarters < levels.size(); ++first) {
    if (!are_quarters(levels, first)) continue;
    const std::size_t end = first + kQuarters;
    for (std::size_t half = end; half < levels.size() && half < end + 2; ++half) {
      if (!levels.same(first, half) || levels.joint(half) > Joint::semicolon || sums.is_term(half)) break;
      const auto* const which = find_first(Asked(levels.near(half)), words::halves_of_year);
      if (!which) break;
      const std::size_t from = first + (which->value == 1 ? 0 : 2);
      Claim claim = sums.sum(half, {from, from + 1});
      claim.kind = ClaimKind::derived;
      sums.keep_balance(std::move(claim), {half});
    }
  }
}

}  // namespace nianbao::claims
