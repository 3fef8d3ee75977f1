#include "core/quantities/ratio_words.h"

#include "core/base/fraction.h"
#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/quantity.h"

namespace nianbao {

namespace {

char16_t unit_at(std::u16string_view text, std::size_t at) { return at < text.size() ? text[at] : u'\0'; }

/// 百分之四十点五, 千分之三
std::optional<RatioWords> per_cent(std::u16string_view text) {
  const bool hundred = starts_with_any(text, words::hundredths);
  if (!hundred && !starts_with_any(text, words::thousandths)) return std::nullopt;
  std::optional<ParsedNumber> number = read_number(text.substr(3));
  if (!number) {
    if (!hundred || unit_at(text, 3) != u'百') return std::nullopt;
    number = ParsedNumber{Decimal::whole(100), 1, true};
  }
  std::size_t end = 3 + number->length;
  Decimal value = number->value;
  if (number->chinese && unit_at(text, end) == u'点') {
    std::size_t digits = end + 1;
    while (const auto digit = read_han_numeral(text.substr(std::min(digits, text.size()), 1))) {
      value = {value.units * 10 + *digit, static_cast<std::uint8_t>(value.decimals + 1)};
      if (++digits > end + 4) break;
    }
    end = digits;
  }
  RatioWords out;
  out.value = value;
  out.step = {1, value.decimals};
  out.unit = hundred ? u"%" : u"‰";
  out.number = 3;
  out.number_end = out.length = static_cast<std::uint32_t>(end);
  out.chinese = number->chinese;
  return out;
}

/// 三分之一: loosely meant; within a tenth of itself nobody would object.
std::optional<RatioWords> fraction(std::u16string_view text) {
  if (text.size() < 4 || !starts_with_any(text.substr(1), words::part_of)) return std::nullopt;
  const std::size_t whole = words::fraction_numerals.find(text[0]) + 1;
  const std::size_t part = words::fraction_numerals.find(text[3]) + 1;
  const char16_t next = unit_at(text, 4);
  if (whole == 0 || part == 0 || part >= whole || is_digit(next) ||
      is_one_of(next, words::fraction_numerals)) {
    return std::nullopt;
  }
  RatioWords out;
  out.value = Fraction::of(static_cast<Int128>(part) * 100, static_cast<Int128>(whole)).round(2);
  out.step = Decimal::whole(6);
  out.unit = u"%";
  out.number_end = out.length = 4;
  out.chinese = out.loose = true;
  return out;
}

/// 翻了一番, 翻两番: grown by one time, by three times.
std::optional<RatioWords> doubling(std::u16string_view text) {
  if (text.empty() || text[0] != u'翻') return std::nullopt;
  std::size_t start = unit_at(text, 1) == u'了' ? 2 : 1;
  RatioWords out;
  if (unit_at(text, start) == u'近') {
    out.bound = Bound::about;  // 翻了近一番
    ++start;
  }
  const char16_t times = unit_at(text, start);
  const bool bare = is_one_of(times, words::doubled);  // 实现翻番
  const bool counted =
      (times == u'一' || times == u'两') && is_one_of(unit_at(text, start + 1), words::doubled);
  if (!bare && !counted) return std::nullopt;
  const std::size_t end = start + (bare ? 1 : 2);
  out.value = Decimal::whole(times == u'两' ? 3 : 1);
  out.step = {1, 1};
  out.unit = u"倍";
  out.number = static_cast<std::uint32_t>(start);
  out.number_end = out.number + 1;
  out.length = static_cast<std::uint32_t>(end);
  if (const std::size_t more = length_of_start(text.substr(std::min(text.size(), end)), words::and_more)) {
    out.bound = Bound::more_than;
    out.length += static_cast<std::uint32_t>(more);
  }
  out.chinese = out.loose = true;
  return out;
}

/// 一半, 半数: within a tenth of itself nobody would object; 过半 is more than that.
std::optional<RatioWords> half(std::u16string_view text) {
  std::uint32_t start = 0;
  RatioWords out;
  if (starts_with_any(text, words::more_than_half)) {
    out.bound = Bound::more_than;
    start = 1;
  }
  if (starts_with_any(text.substr(start), words::half_words)) {
    out.length = start + 2;
  } else if (start == 1) {
    out.length = 2;
  } else {
    return std::nullopt;
  }
  out.value = Decimal::whole(50);
  out.step = out.bound == Bound::exact ? Decimal::whole(6) : Decimal::whole(1);
  out.unit = u"%";
  out.number = start;
  out.number_end = out.length;
  out.chinese = out.loose = true;
  return out;
}

}  // namespace

std::optional<RatioWords> read_ratio_words(std::u16string_view text) {
  if (auto out = per_cent(text)) return out;
  if (auto out = fraction(text)) return out;
  if (auto out = half(text)) return out;
  return doubling(text);
}

}  // namespace nianbao
