// Where sentences begin and end, for rules that look around a place.
#pragma once

#include <string_view>

#include "core/base/span.h"

namespace nianbao {

/// The sentence of the clean text that holds `at`, without its end mark; never crosses a line end. Looks at
/// most `kSentenceReach` units to either side, so that a text without any end mark stays linear.
Span sentence_at(std::u16string_view clean, Offset at);

inline constexpr Offset kSentenceReach = 400;

}  // namespace nianbao
