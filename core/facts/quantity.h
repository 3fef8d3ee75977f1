// Numbers of the prose with unit, scale and approximation; look-alikes (12345热线, 第711号) are marked, not
// counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/decimal.h"
#include "core/base/span.h"

namespace nianbao {

/// 约 近 余 多 左右 超 以上 不足 不低于 turn equality into a bound (rules.md, "How to compare").
enum class Bound : std::uint8_t { exact, about, at_least, more_than, at_most, less_than };

struct Quantity {
  Span span;      // number, scale and unit: "3.2万件"
  Span number;    // the number alone
  Decimal value;  // with the scale applied: 3.2万 → 32000 …
  Decimal step;   // … known to the nearest step: 0.1万 → 1000; 1 for a whole number
  Bound bound = Bound::exact;
  std::u16string unit;    // "" where none; "%" and "个百分点" are units too
  bool nil_word = false;  // 无, 没有, 未收到 … written instead of 0
  std::uint32_t paragraph = 0;
};

/// A number at the start of a text: digits (thousands separators allowed), decimals, Chinese numerals, 万/亿
/// not applied.
struct ParsedNumber {
  Decimal value;
  std::uint32_t length = 0;  // units read
  bool chinese = false;
};

/// Reads the longest number at the start of `text` (clean text: ASCII digits); nullopt when there is none or
/// when it has more than 15 significant digits. "1,234" is 1234; "1,23" is 1.
std::optional<ParsedNumber> read_number(std::u16string_view text);

/// A Chinese numeral that covers all of `text`: 三千六百四十六, 二〇一八, 二00九, 二O一一, 十二; nullopt
/// otherwise.
std::optional<std::int64_t> read_han_numeral(std::u16string_view text);

}  // namespace nianbao
