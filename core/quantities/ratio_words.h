// Ratios that are said in words: 百分之四十点五, 千分之三, 三分之一, 一半, 过半, 翻了一番.
#pragma once

#include <optional>
#include <string_view>

#include "core/quantities/quantity.h"

namespace nianbao {

struct RatioWords {
  Decimal value;
  Decimal step;              // as in Quantity
  std::u16string_view unit;  // "%", "‰" or "倍"
  std::uint32_t number = 0;  // where its number begins and ends in the text
  std::uint32_t number_end = 0;
  std::uint32_t length = 0;    // units read
  Bound bound = Bound::exact;  // 过半
  bool chinese = false;
  bool loose = false;  // 三分之一, 翻一番: see Quantity::loose
};

/// The ratio at the start of `text`; nullopt when there is none.
std::optional<RatioWords> read_ratio_words(std::u16string_view text);

}  // namespace nianbao
