// Which numbers may be held against each other when the prose tells a thing twice.
#pragma once

#include <vector>

#include "core/claims/node.h"

namespace nianbao {

/// `marked`, one for each quantity, with those that a claim adds up or has as a part marked as well.
std::vector<bool> mark_parts(std::vector<bool> marked, const std::vector<Claim>& claims);

/// Exactly said with a unit, of the report's own year, and told by its own words: in no bracket, in no list
/// that 分别 spreads, of nothing that stands before it as a frame.
bool is_own_number(const claims::Node& node, const Numbers& numbers);

}  // namespace nianbao
