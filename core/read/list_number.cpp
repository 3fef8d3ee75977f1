#include "core/read/list_number.h"

#include <array>
#include <string_view>

#include "core/base/text.h"

namespace nianbao {

namespace {

std::u16string letters(int value, char16_t first) {
  // Word repeats the letter after z: aa, bb; HTML counts aa, ab. Lists that long do not occur.
  const int rounds = (value - 1) / 26 + 1;
  return std::u16string(static_cast<std::size_t>(rounds), static_cast<char16_t>(first + (value - 1) % 26));
}

std::u16string roman(int value, bool upper) {
  struct Step {
    int value;
    std::u16string_view text;
  };
  static constexpr std::array steps = {Step{1000, u"m"}, Step{900, u"cm"}, Step{500, u"d"}, Step{400, u"cd"},
                                       Step{100, u"c"},  Step{90, u"xc"},  Step{50, u"l"},  Step{40, u"xl"},
                                       Step{10, u"x"},   Step{9, u"ix"},   Step{5, u"v"},   Step{4, u"iv"},
                                       Step{1, u"i"}};
  std::u16string out;
  for (const Step& step : steps) {
    for (; value >= step.value; value -= step.value) out += step.text;
  }
  if (upper) {
    for (char16_t& u : out) u = static_cast<char16_t>(u - u'a' + u'A');
  }
  return out;
}

std::u16string han(int value, std::u16string_view digits, std::u16string_view units, char16_t zero,
                   bool plain_ten) {
  std::u16string out;
  bool gap = false;
  int scale = 1000;
  for (std::size_t place = 0; place < 4; ++place, scale /= 10) {
    const int digit = value / scale % 10;
    if (digit == 0) {
      gap = !out.empty();
      continue;
    }
    if (gap) out.push_back(zero);
    gap = false;
    const bool leading_ten = plain_ten && scale == 10 && digit == 1 && out.empty();
    if (!leading_ten) out.push_back(digits[static_cast<std::size_t>(digit)]);
    if (scale > 1) out.push_back(units[place]);
  }
  return out;
}

}  // namespace

std::u16string print_number(int value, NumberStyle style) {
  const auto offset = [value](char16_t first) {
    return std::u16string(1, static_cast<char16_t>(first + value - 1));
  };
  if (value < 1) return style == NumberStyle::none ? std::u16string() : cat(value);
  switch (style) {
    case NumberStyle::none:
      return {};
    case NumberStyle::decimal_zero:
      return value < 10 ? cat(u"0", value) : cat(value);
    case NumberStyle::full_width: {
      std::u16string out = cat(value);
      for (char16_t& u : out) u = static_cast<char16_t>(u - u'0' + 0xFF10);
      return out;
    }
    case NumberStyle::circled:
      if (value <= 20) return offset(0x2460);
      break;
    case NumberStyle::parenthesised:
      if (value <= 20) return offset(0x2474);
      break;
    case NumberStyle::full_stop:
      if (value <= 20) return offset(0x2488);
      break;
    case NumberStyle::upper_letter:
      if (value <= 780) return letters(value, u'A');
      break;
    case NumberStyle::lower_letter:
      if (value <= 780) return letters(value, u'a');
      break;
    case NumberStyle::upper_roman:
    case NumberStyle::lower_roman:
      if (value < 4000) return roman(value, style == NumberStyle::upper_roman);
      break;
    case NumberStyle::han:
      if (value < 10000) return han(value, u"〇一二三四五六七八九", u"千百十", u'零', true);
      break;
    case NumberStyle::han_legal:
      if (value < 10000) return han(value, u"零壹贰叁肆伍陆柒捌玖", u"仟佰拾", u'零', true);
      break;
    case NumberStyle::han_digits: {
      static constexpr std::u16string_view digits = u"〇一二三四五六七八九";
      std::u16string out = cat(value);
      for (char16_t& u : out) u = digits[static_cast<std::size_t>(u - u'0')];
      return out;
    }
    case NumberStyle::heavenly_stem:
      if (value <= 10) return std::u16string(1, u"甲乙丙丁戊己庚辛壬癸"[value - 1]);
      break;
    case NumberStyle::earthly_branch:
      if (value <= 12) return std::u16string(1, u"子丑寅卯辰巳午未申酉戌亥"[value - 1]);
      break;
    case NumberStyle::decimal:
      break;
  }
  return cat(value);
}

}  // namespace nianbao
