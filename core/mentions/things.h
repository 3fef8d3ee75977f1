// What each number of a block counts, and what was done with it.
#pragma once

#include <string_view>
#include <vector>

#include "core/claims/node.h"
#include "core/mentions/mention.h"
#include "core/words/words.h"

namespace nianbao::mentions {

/// Sets measure, label, thing and event of the block's numbers; needs Mention::name and frame. `hits` and
/// `out` as for Times::assign.
void assign_things(std::u16string_view clean, const claims::Block& block, const std::vector<words::Hit>& hits,
                   std::vector<Mention>& out);

}  // namespace nianbao::mentions
