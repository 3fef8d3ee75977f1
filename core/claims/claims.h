// The door of the room: from a document's numbers to the claims that its prose makes about them.
#pragma once

#include <vector>

#include "core/claims/node.h"
#include "core/claims/own_grid.h"
#include "core/mentions/mention.h"
#include "core/parse/document.h"
#include "core/read/source_text.h"

namespace nianbao {

namespace claims {

/// The prose in blocks that are read as one, with the uses of their numbers.
std::vector<Block> build_blocks(const SourceText& source, const Document& document,
                                const Quantities& quantities);

}  // namespace claims

/// The claims of the blocks and of the office's own tables, by place. `numbers`: what is known of their
/// numbers.
std::vector<Claim> find_claims(const SourceText& source, const Document& document,
                               const std::vector<claims::Block>& blocks,
                               const std::vector<claims::Grid>& tables, const Numbers& numbers);

}  // namespace nianbao
