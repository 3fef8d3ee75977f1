// One finding for one cause: findings whose equations a single number explains become one.
#pragma once

#include <vector>

#include "core/blame/equation.h"
#include "core/rules/rule.h"

namespace nianbao::blame {

/// A finding with the rule that made it.
struct Told {
  const Rule* rule = nullptr;
  Finding finding;
  std::u16string subject;
  const Rule* joined = nullptr;  // of a finding that is part of another one now: the rule of that
};

/// Joins findings with one cause and says which number to change, and to what. Of the findings that are left
/// `joined` is null. `equations` are those of all rules.
void join_causes(const RuleInput& in, const Equations& equations, std::vector<Told>& all);

}  // namespace nianbao::blame
