// Numbers as automatic lists of HTML and Word show them.
#pragma once

#include <cstdint>
#include <string>

namespace nianbao {

/// ECMA-376 Part 1 §17.18.59 (ST_NumberFormat), the kinds met in Chinese documents.
enum class NumberStyle : std::uint8_t {
  decimal,
  decimal_zero,   // 01
  full_width,     // １
  circled,        // ①, above 20 as decimal
  parenthesised,  // ⑴
  full_stop,      // ⒈
  upper_letter,
  lower_letter,
  upper_roman,
  lower_roman,
  han,             // 一 十 十一 二十 一百零一
  han_digits,      // 一 一〇 一一
  han_legal,       // 壹 拾 拾壹
  heavenly_stem,   // 甲 乙
  earthly_branch,  // 子 丑
  none,
};

/// `value` below 1 or too large for the style is printed as decimal.
std::u16string print_number(int value, NumberStyle style);

}  // namespace nianbao
