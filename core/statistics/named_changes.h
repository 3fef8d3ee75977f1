// Changes that name what changed while its value stands in another sentence or paragraph.
#pragma once

#include <string>
#include <vector>

#include "core/claims/node.h"

namespace nianbao {

/// 全年新收申请486件。…新收申请数比上年的432件增长11.1%: completes the claims of which the text gives the
/// base only. Needs facts.claims and facts.statistics.
void find_named_changes(std::u16string_view clean, const std::vector<claims::Block>& blocks, Facts& facts);

}  // namespace nianbao
