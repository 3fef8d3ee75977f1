// A total that this year's and what was carried over make up: 办理326件,其中当年申请314件,上年结转12件.
#include "core/base/text.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/flow.h"
#include "core/words/lists/list.h"

namespace nianbao::claims {

void find_year_totals(PartSums& sums) {
  const Levels& levels = sums.levels();
  for (std::size_t total = 0; total + 2 < levels.size(); ++total) {
    const std::size_t own = total + 1;
    const std::size_t over = total + 2;
    const bool list = levels.node(own).marker == Marker::among && levels.same(total, own) &&
                      levels.same(own, over) && levels.joint(own) <= Joint::comma &&
                      levels.joint(over) <= Joint::comma;
    if (!list || sums.is_term(total) || sums.is_term(over)) continue;
    if (!starts_with_any(without_starts(levels.near(own), words::first_part), words::of_this_year) ||
        flow_of(levels.near(over), levels.tail(over)) != Flow::opening)
      continue;
    // three are no division in two: 当年314件,上年结转12件,跨年3件
    const std::size_t next = over + 1;
    if (next < levels.size() && levels.same(over, next) && levels.joint(next) <= Joint::listing) continue;
    Claim claim = sums.sum(total, {own, over});
    sums.keep(std::move(claim), total, {own, over});
  }
}

}  // namespace nianbao::claims
