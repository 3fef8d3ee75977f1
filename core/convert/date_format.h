// Days and times of a worksheet, counted from 1900 or 1904, in a format's letters (ECMA-376 Part 1 §18.8.31).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

struct DateToken {
  char16_t unit = 0;
  bool literal = false;  // is shown as it stands
};

/// y m d h s, a for days of the week, AM/PM and 上午/下午; "" where `serial` is no date (before 1900, after
/// 9999). `numerals`: the number in [DBNum1], 0 for digits.
std::u16string show_date(double serial, const std::vector<DateToken>& tokens, int numerals, bool is_1904);

/// Digits in Chinese numerals, as [DBNum1] (一百二十), [DBNum2] (壹佰贰拾) and [DBNum3] (full-width) show
/// them.
std::u16string han_numerals(std::u16string_view number, int kind);

}  // namespace nianbao
