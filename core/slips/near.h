// Right phrases with one slip in them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/slips/table.h"

namespace nianbao::slips {

/// The slips that are told, the likeliest first.
enum class Change : std::uint8_t {
  alike,    // 行政复仪
  swapped,  // 政信府息公开
  twice,    // 政府信信息公开
  lost,     // 政府信公开
  other,    // any other character: 政府信路公开
};

/// A phrase as it stands in the text.
struct Near {
  Span span;
  Span place;  // what was changed; empty where a character was lost
  Change change = Change::alike;
  char16_t lost = 0;  // or the right character, for alike and other
  const Entry* entry = nullptr;
};

/// Adds the phrases with a slip that start at `start`; what stands before `right_to` is known to be right.
void find_near(std::u16string_view text, Offset start, Offset right_to, std::vector<Near>& out);

}  // namespace nianbao::slips
