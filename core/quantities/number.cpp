// Numerals: ASCII digits with thousands separators and decimals, and Chinese numerals in both styles.
#include <array>

#include "core/base/text.h"
#include "core/quantities/quantity.h"

namespace nianbao {

namespace {

constexpr std::uint32_t kMaxDigits = 15;  // significant digits that a Decimal holds
constexpr std::uint32_t kMaxHan = 24;     // longest Chinese numeral that is tried

/// 0-9 for a Chinese digit, an ASCII digit or one of the zeros in use (〇 ○ O); -1 otherwise.
int digit_of(char16_t unit) {
  switch (unit) {
    case u'零':
    case u'〇':
    case u'○':
    case u'O':
    case u'o':
      return 0;
    case u'一':
    case u'壹':
      return 1;
    case u'二':
    case u'两':
    case u'贰':
      return 2;
    case u'三':
    case u'叁':
      return 3;
    case u'四':
    case u'肆':
      return 4;
    case u'五':
    case u'伍':
      return 5;
    case u'六':
    case u'陆':
      return 6;
    case u'七':
    case u'柒':
      return 7;
    case u'八':
    case u'捌':
      return 8;
    case u'九':
    case u'玖':
      return 9;
    default:
      return is_digit(unit) ? unit - u'0' : -1;
  }
}

/// 10, 100, 1000 for 十 百 千; 0 otherwise.
int place_of(char16_t unit) {
  switch (unit) {
    case u'十':
    case u'拾':
      return 10;
    case u'百':
    case u'佰':
      return 100;
    case u'千':
    case u'仟':
      return 1000;
    default:
      return 0;
  }
}

/// 20, 30, 40 for 廿 卅 卌; 0 otherwise.
int tens_of(char16_t unit) {
  switch (unit) {
    case u'廿':
      return 20;
    case u'卅':
      return 30;
    case u'卌':
      return 40;
    default:
      return 0;
  }
}

bool is_han_digit(char16_t unit) { return digit_of(unit) >= 0 && is_han(unit); }

/// 二〇一八, 二00九, 二O一一: digit after digit.
std::optional<std::int64_t> read_positional(std::u16string_view text) {
  if (text.empty() || text.size() > kMaxDigits) return std::nullopt;
  bool han = false;
  std::int64_t value = 0;
  for (const char16_t unit : text) {
    const int digit = digit_of(unit);
    if (digit < 0 || unit == u'两') return std::nullopt;
    han = han || is_han(unit) || unit == u'○';
    value = value * 10 + digit;
  }
  if (!han) return std::nullopt;
  return value;
}

/// Below 万: 三千六百四十六, 一百零五, 十二; 一百二 is 120.
std::optional<std::int64_t> read_section(std::u16string_view text) {
  std::int64_t value = 0;
  int last_place = 10000;
  int digit = -1;
  bool zero = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const int tens = tens_of(text[i]); tens > 0) {
      if (last_place <= 10 || digit >= 0) return std::nullopt;
      value += tens;
      last_place = 10;
      zero = false;
      continue;
    }
    if (const int place = place_of(text[i]); place > 0) {
      if (place >= last_place) return std::nullopt;
      if (digit < 0 && !(place == 10 && i == 0)) return std::nullopt;  // a bare 百 or 千 is no number
      value += static_cast<std::int64_t>(digit < 0 ? 1 : digit) * place;
      last_place = place;
      digit = -1;
      zero = false;
      continue;
    }
    const int next = digit_of(text[i]);
    if (next < 0 || is_digit(text[i])) return std::nullopt;
    if (next == 0) {
      if (digit >= 0 || zero || value == 0) return std::nullopt;
      zero = true;
      continue;
    }
    if (digit >= 0) return std::nullopt;
    digit = next;
  }
  if (zero && digit < 0) return std::nullopt;
  if (digit >= 0) {
    const bool colloquial = !zero && last_place >= 100 && last_place < 10000;
    value += colloquial ? static_cast<std::int64_t>(digit) * (last_place / 10) : digit;
  }
  return value;
}

/// With 万 and 亿 inside: 一亿二千万零三百.
std::optional<std::int64_t> read_structured(std::u16string_view text) {
  static constexpr std::array<std::pair<char16_t, std::int64_t>, 2> kBig = {
      {{u'亿', 100'000'000}, {u'万', 10'000}}};
  for (const auto& [mark, scale] : kBig) {
    const std::size_t at = text.find(mark);
    if (at == std::u16string_view::npos) continue;
    if (at == 0) return std::nullopt;
    const auto high = read_structured(text.substr(0, at));
    if (!high) return std::nullopt;
    std::u16string_view rest = text.substr(at + 1);
    if (rest.empty()) return *high * scale;
    const bool zero = digit_of(rest.front()) == 0;
    if (zero) rest.remove_prefix(1);
    const auto low = read_structured(rest);
    if (!low || *low == 0) return std::nullopt;
    // 一万二 is 12000
    const bool colloquial = !zero && rest.size() == 1 && *low < 10;
    return *high * scale + (colloquial ? *low * (scale / 10) : *low);
  }
  return read_section(text);
}

bool may_be_han_numeral(char16_t unit) {
  return digit_of(unit) >= 0 || place_of(unit) > 0 || tens_of(unit) > 0 || unit == u'万' || unit == u'亿';
}

std::optional<ParsedNumber> read_digits(std::u16string_view text) {
  std::uint32_t at = 0;
  std::uint32_t significant = 0;
  std::int64_t units = 0;
  const auto take = [&](char16_t unit) {
    if (significant > 0 || unit != u'0') ++significant;
    if (significant <= kMaxDigits) units = units * 10 + (unit - u'0');
    ++at;
  };
  while (at < text.size() && is_digit(text[at])) take(text[at]);
  if (at == 0) return std::nullopt;
  const auto group_follows = [&text](std::size_t from) {
    if (from + 3 >= text.size() || text[from] != u',') return false;
    for (std::size_t i = from + 1; i <= from + 3; ++i) {
      if (!is_digit(text[i])) return false;
    }
    return from + 4 >= text.size() || !is_digit(text[from + 4]);
  };
  if (at <= 3 && text[0] != u'0') {
    while (group_follows(at)) {
      ++at;
      for (int i = 0; i < 3; ++i) take(text[at]);
    }
  }
  std::uint8_t decimals = 0;
  if (at + 1 < text.size() && text[at] == u'.' && is_digit(text[at + 1])) {
    ++at;
    while (at < text.size() && is_digit(text[at])) {
      take(text[at]);
      if (decimals < kMaxDigits) ++decimals;
    }
  }
  if (significant > kMaxDigits) return std::nullopt;
  return ParsedNumber{{units, decimals}, at, false};
}

}  // namespace

std::optional<std::int64_t> read_han_numeral(std::u16string_view text) {
  if (text.empty() || text.size() > kMaxHan) return std::nullopt;
  if (const auto value = read_positional(text)) return value;
  for (const char16_t unit : text) {
    if (is_digit(unit) || !may_be_han_numeral(unit)) return std::nullopt;
  }
  return read_structured(text);
}

std::optional<ParsedNumber> read_number(std::u16string_view text) {
  if (text.empty()) return std::nullopt;
  if (is_digit(text[0])) return read_digits(text);
  if (!is_han_digit(text[0]) && place_of(text[0]) != 10 && tens_of(text[0]) == 0) return std::nullopt;
  std::uint32_t length = 0;
  while (length < text.size() && length < kMaxHan && may_be_han_numeral(text[length])) ++length;
  // 万 and 亿 at the end are a scale, which the caller applies.
  while (length > 0 && (text[length - 1] == u'万' || text[length - 1] == u'亿')) --length;
  // All of the run or nothing: 十一五 and 二三十 are no numbers.
  if (const auto value = read_han_numeral(text.substr(0, length))) {
    return ParsedNumber{Decimal::whole(*value), length, true};
  }
  return std::nullopt;
}

}  // namespace nianbao
