// Other readings of a list that words have opened: where it does not add up as it stands, a run within it may
// divide the part before, or the list may go on behind something else.
#include <algorithm>

#include "core/claims/part_sums.h"

namespace nianbao::claims {

namespace {

Parts between(const Parts& parts, std::size_t begin, std::size_t end) {
  return {parts.begin() + static_cast<std::ptrdiff_t>(begin),
          parts.begin() + static_cast<std::ptrdiff_t>(end)};
}

Joint joint_before(const Levels& levels, const Parts& parts, std::size_t i) {
  return levels.joint(parts[i - 1], parts[i]);
}

}  // namespace

bool keep_nested(PartSums& sums, std::size_t total, const Parts& parts) {
  for (std::size_t begin = 1; begin + 1 < parts.size(); ++begin) {
    if (joint_before(sums.levels(), parts, begin) <= Joint::listing) continue;
    std::size_t end = begin + 1;
    while (end < parts.size() && joint_before(sums.levels(), parts, end) <= Joint::listing) ++end;
    const Parts run = between(parts, begin, end);
    Parts outer = between(parts, 0, begin);
    outer.insert(outer.end(), parts.begin() + static_cast<std::ptrdiff_t>(end), parts.end());
    if (run.size() < 2 || outer.size() < 2 || !sums.fits(parts[begin - 1], run) || !sums.fits(total, outer))
      continue;
    sums.keep(sums.sum(total, outer), total, outer);
    sums.keep(sums.sum(parts[begin - 1], run), parts[begin - 1], run);
    return true;
  }
  return false;
}

bool keep_extended(PartSums& sums, std::size_t total, Parts parts) {
  const Levels& levels = sums.levels();
  constexpr std::size_t kReach = 12;
  if (sums.is_more(total, parts)) return false;
  const std::size_t end = std::min(levels.size(), parts.back() + kReach);
  for (std::size_t k = parts.back() + 1; k < end && levels.joint(parts.back(), k) <= Joint::semicolon; ++k) {
    if (!levels.same(k, total) || levels.node(k).depth != levels.node(total).depth) continue;
    parts.push_back(k);
    if (!sums.fits(total, parts)) continue;
    Claim claim = sums.sum(total, parts);
    claim.certainty = Certainty::probable;
    sums.keep(std::move(claim), total, parts);
    return true;
  }
  return false;
}

}  // namespace nianbao::claims
