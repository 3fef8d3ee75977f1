// Numbers of the prose with unit, scale and approximation; look-alikes (12345热线, 第711号) are marked, not
// counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/span.h"

namespace nianbao {

/// 约 近 余 多 左右 超 以上 不足 不低于 turn equality into a bound (rules.md, "How to compare").
enum class Bound : std::uint8_t { exact, about, at_least, more_than, at_most, less_than };

struct Quantity {
  Span span;      // number, scale and unit with the bound words around them: "约3.2万件"
  Span number;    // the number alone: "3.2"
  Decimal value;  // with the scale applied: 3.2万 → 32000 …; 成 as per cent, 万元 as 元
  Decimal step;   // … known to the nearest step: 0.1万 → 1000, 5% → 1; 0 for an exact count
  std::optional<Decimal> high;  // of a range, 3至5件: value is the low end
  Bound bound = Bound::exact;
  // Words of the tables of scales and units, which live as long as the program does.
  std::u16string_view scale;  // "万", "亿" … as written; "" where none
  std::u16string_view unit;   // "" where none; "%" and "个百分点" are units too; of 万元, 元
  bool chinese = false;       // written in Chinese numerals
  bool nearing = false;       // 近, 接近: about, from below
  bool loose = false;         // 三分之一, 翻一番: its rounding is nobody's business
  std::uint32_t paragraph = 0;

  /// Equal to its value as far as its print says: no bound, no range.
  bool is_plain() const { return bound == Bound::exact && !high; }
};

/// All numbers of a text, by place. Other rooms know one by its index here.
using Quantities = std::vector<Quantity>;

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

/// All quantities of the text from `start` to `end` of `clean`, which is one paragraph. Numbers inside short
/// quotes and titles, ordinals, dates, document numbers and the other look-alikes of domain.md are left out.
/// `dates` are the document's, by span.
void scan_quantities(std::u16string_view clean, Span paragraph, const std::vector<Span>& dates,
                     std::vector<Quantity>& out);

}  // namespace nianbao
