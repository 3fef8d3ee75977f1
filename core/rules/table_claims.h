// What the prose says of several rows of the form's tables at once, and of shares of their totals.
#pragma once

#include "core/rules/rule.h"

namespace nianbao::rules {

/// 予以公开和部分公开合计16件,占办结总数的40%: reports those that the tables contradict. False where they
/// hold none of them.
bool check_table_claims(const RuleInput& in, Reporter& out);

}  // namespace nianbao::rules
