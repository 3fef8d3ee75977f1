// A claim as an equation over the draft's numbers, and the finding about one that does not hold.
#pragma once

#include <optional>

#include "core/rules/rule.h"

namespace nianbao {

/// The quantity among the document's numbers.
blame::NumberId number_of(const RuleInput& in, std::uint32_t quantity, blame::Equations& equations);

/// What a statistic counts; one said in words (未收到) is a number, too.
blame::NumberId number_of(const RuleInput& in, const Statistic& statistic, blame::Equations& equations);

/// What the claim says, exactly; nullopt where it is no equation: 约, 超过, a proportion.
std::optional<blame::Equation> equation_of(const RuleInput& in, const Claim& claim,
                                           blame::Equations& equations);

/// Tells of the claim when it does not hold, and adds its equation either way.
void report_claim(const RuleInput& in, const Claim& claim, Reporter& out);

}  // namespace nianbao
