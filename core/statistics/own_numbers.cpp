#include "core/statistics/own_numbers.h"

namespace nianbao {

std::vector<bool> mark_parts(std::vector<bool> marked, const std::vector<Claim>& claims) {
  for (const Claim& claim : claims) {
    if (claim.formula != Formula::sum && claim.formula != Formula::part) continue;
    for (const std::uint32_t i : claim.operands) marked[i] = true;
  }
  return marked;
}

bool is_own_number(const claims::Node& node, const Numbers& numbers) {
  const Quantity& q = numbers.quantities[node.quantity];
  const Mention& mention = numbers.mentions[node.quantity];
  return q.is_plain() && !q.unit.empty() && node.depth == 0 && !node.partial && mention.when.is_own &&
         mention.frame.empty() && mention.name.empty();
}

}  // namespace nianbao
