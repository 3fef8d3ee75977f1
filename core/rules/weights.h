// An office's own measure: what a finding counts in the score of its unit.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json_text.h"
#include "core/forms/form.h"
#include "core/rules/rule.h"

namespace nianbao {

inline constexpr int kMostWeight = 1000;

struct Weights {
  std::vector<std::pair<std::string, int>> rules;  // rule id → what a finding of it counts
  std::vector<std::pair<std::string, int>> parts;  // a part's key → how many times what stands in it counts

  /// 0 to kMostWeight². A rule without a weight of its own counts 10 as an error, 1 as a warning, else 0; a
  /// part without one, and what stands in none ("") counts once.
  int of(const Rule& rule, Severity severity, std::string_view part) const;
};

/// The member "weights" of an agency's profile (profile.schema.json); `out` is empty where it has none. A
/// rule or part that nobody knows (a part of `forms`, with the profile over them) and a number that is none
/// are refused with their place, and `out` is left as it was.
std::optional<JsonError> read_weights(std::string_view profile, const Forms& forms,
                                      std::optional<Weights>& out);

}  // namespace nianbao
