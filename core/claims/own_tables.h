// What tables say that are no form's: rows and columns that are added up, shares, the total in the text
// above.
#pragma once

#include <string_view>
#include <vector>

#include "core/claims/claim.h"
#include "core/claims/own_grid.h"
#include "core/mentions/mention.h"

namespace nianbao::claims {

/// Adds the claims of the tables, without those that `claims` has.
void find_own_table_claims(std::u16string_view clean, const Document& document,
                           const std::vector<Grid>& tables, const Numbers& numbers,
                           std::vector<Claim>& claims);

}  // namespace nianbao::claims
