// What is said of a claim that does not hold: both sides with their words, the calculation, what to do.
#pragma once

#include <string>

#include "core/rules/claim_text.h"

namespace nianbao {

/// One sentence in two pieces: both sides, and what to do. The latter is another when the cause is known.
struct ClaimMessage {
  std::u16string says;
  std::u16string asks;
};

/// About a reportable claim; `calculation` is the claim's.
ClaimMessage claim_message(const RuleInput& in, const Claim& claim, const Calculation& calculation);

}  // namespace nianbao
