// Arithmetic claims of the prose: what the text says follows from what.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/span.h"

namespace nianbao {

enum class ClaimKind : std::uint8_t { sum, percent, growth, derived, count };

/// One claim that the text makes; operands are indices into Facts::quantities.
struct Claim {
  ClaimKind kind = ClaimKind::sum;
  Span span;
  std::uint32_t total = 0;              // the claimed value
  std::vector<std::uint32_t> operands;  // what it is recomputed from
  bool checked = false;                 // could be recomputed
};

}  // namespace nianbao
