// What text/name and text/typo have in common.
#pragma once

#include "core/rules/rule.h"

namespace nianbao::rules {

/// What stands there and what it should say.
Finding slip_finding(const RuleInput& in, const slips::Slip& slip);

}  // namespace nianbao::rules
