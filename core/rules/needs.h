// What a rule needs before its function is called: whoever had nothing to look at does not answer "clean".
#pragma once

#include <optional>
#include <string>

#include "core/rules/rule.h"

namespace nianbao {

struct Unmet {
  Outcome outcome = Outcome::not_applicable;  // or not_checked
  std::u16string reason;                      // Chinese, one sentence
};

/// The first of the rule's needs that this document does not meet; nullopt: the rule is to be run.
std::optional<Unmet> unmet_need(const Rule& rule, const RuleInput& in);

}  // namespace nianbao
