// Numbers as a worksheet shows them: ECMA-376 Part 1 §18.8.30 (numFmt) and §18.8.31, the part of the format
// language that reports meet.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nianbao {

/// The format of a built-in id (§18.8.30, with the Chinese ones 27 to 58); "" for General and unknown ids.
std::u16string_view built_in_format(int id);

/// `value` in `format`: General, digits with grouping and decimals, percent, exponents, dates and times (also
/// with Chinese words and numerals), text in quotes, sections for negative numbers and zero. What the format
/// language knows beyond (fractions, conditions) is shown as General. `is_1904`: days count from 1904.
std::u16string show_number(double value, std::u16string_view format, bool is_1904);

/// `text` in the format's fourth section: "@" alone changes nothing.
std::u16string show_general(double value);

}  // namespace nianbao
