// Characters that nobody sees: they order, hide or split what is seen.
#pragma once

#include "core/rules/rule.h"

namespace nianbao::rules {

/// Reports them for text/character: each place with its code, at most ten places, then how many there are.
void report_invisible(const RuleInput& in, Reporter& out);

}  // namespace nianbao::rules
