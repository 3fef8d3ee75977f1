#include "core/read/hant_hans.h"

#include <algorithm>
#include <string_view>

namespace nianbao {

namespace {

// kTraditional, ascending, and kSimplified: pairs by position.
#include "core/read/hant_hans.inc"

static_assert(kTraditional.size() == kSimplified.size());

}  // namespace

char16_t simplified_han(char16_t unit) {
  const auto found = std::lower_bound(kTraditional.begin(), kTraditional.end(), unit);
  if (found == kTraditional.end() || *found != unit) return 0;
  return kSimplified[static_cast<std::size_t>(found - kTraditional.begin())];
}

}  // namespace nianbao
