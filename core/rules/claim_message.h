// What is said of a claim that does not hold: both sides with their words, the calculation, what to do.
#pragma once

#include <string>

#include "core/rules/claim_text.h"

namespace nianbao {

/// One sentence about a reportable claim; `calculation` is the claim's.
std::u16string claim_message(const RuleInput& in, const Claim& claim, const Calculation& calculation);

}  // namespace nianbao
