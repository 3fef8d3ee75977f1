// Whose number each number of a block is.
#pragma once

#include <string_view>
#include <vector>

#include "core/claims/node.h"
#include "core/mentions/mention.h"
#include "core/words/words.h"

namespace nianbao::mentions {

/// Sets `whose` of the block's numbers; `hits`: the vocabulary's words in the block, `out` as for
/// Times::assign.
void assign_bodies(std::u16string_view clean, const claims::Block& block, const std::vector<words::Hit>& hits,
                   const DocumentIdentity& identity, std::vector<Mention>& out);

}  // namespace nianbao::mentions
