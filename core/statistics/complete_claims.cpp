// What statistics add to the claims of the prose.
#include <algorithm>
#include <iterator>

#include "core/statistics/balances.h"
#include "core/statistics/named_changes.h"
#include "core/statistics/statistics.h"

namespace nianbao {

std::vector<Claim> complete_claims(std::vector<Claim> claims, const std::vector<Statistic>& statistics,
                                   std::u16string_view clean, const std::vector<claims::Block>& blocks,
                                   const Numbers& numbers) {
  std::vector<Claim> balances = find_balances(statistics, numbers.quantities, claims);
  claims.insert(claims.end(), std::make_move_iterator(balances.begin()),
                std::make_move_iterator(balances.end()));
  find_named_changes(clean, blocks, numbers, statistics, claims);
  std::stable_sort(claims.begin(), claims.end(),
                   [](const Claim& a, const Claim& b) { return a.span.start < b.span.start; });
  return claims;
}

}  // namespace nianbao
