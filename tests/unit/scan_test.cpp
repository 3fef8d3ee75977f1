#include "core/base/scan.h"

#include <gtest/gtest.h>

#include <string>

#include "core/base/marks.h"
#include "core/base/text.h"
#include "core/read/utf8.h"

namespace nianbao {
namespace {

TEST(Scan, FindsAtEveryPlaceAndFromEveryPlace) {
  for (std::size_t size = 0; size < 14; ++size) {
    for (std::size_t at = 0; at <= size; ++at) {
      std::u16string text(size, u'年');
      for (const char16_t unit : {u'\n', u'。', u'5', u'\uFFFF', u'\0'}) {
        if (at < size) text[at] = unit;
        for (std::size_t from = 0; from <= size; ++from) {
          const std::size_t expected = at < size && from <= at ? at : size;
          EXPECT_EQ((find_unit<u'\n', u'。', u'5', u'\uFFFF', u'\0'>(text, from)), expected);
          EXPECT_EQ(find_digit(text, from), unit == u'5' ? expected : size);
          EXPECT_EQ(find_ascii(text, from), unit < 0x80 ? expected : size);
        }
      }
    }
  }
}

TEST(Scan, NeighboursOfWhatIsSoughtAreNotTakenForIt) {
  for (unsigned unit = 0; unit < 0x10000; ++unit) {
    const std::u16string text(5, static_cast<char16_t>(unit));
    EXPECT_EQ((find_unit<u'。'>(text)), unit == u'。' ? 0u : 5u) << unit;
    EXPECT_EQ(find_digit(text), is_digit(text[0]) ? 0u : 5u) << unit;
    EXPECT_EQ(find_ascii(text), unit < 0x80 ? 0u : 5u) << unit;
  }
}

TEST(Marks, HoldsItsUnitsAndNoOther) {
  static constexpr std::u16string_view units = u"。;:,!?、)”’》";
  static constexpr Marks marks(units);
  static constexpr Triggers triggers(units);
  for (unsigned unit = 0; unit < 0x10000; ++unit) {
    const bool held = units.find(static_cast<char16_t>(unit)) != std::u16string_view::npos;
    EXPECT_EQ(marks.has(static_cast<char16_t>(unit)), held) << unit;
    if (held) {
      EXPECT_TRUE(triggers.may_hold(static_cast<char16_t>(unit))) << unit;
    }
  }
}

TEST(Utf8, EveryCharacterComesBack) {
  std::u16string all;
  for (char32_t c = 0; c < 0x110000; c += c < 0x11000 ? 1 : 61) {
    if (c >= 0xD800 && c < 0xE000) continue;
    if (c >= 0x10000) {
      all.push_back(static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)));
      all.push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FF)));
    } else {
      all.push_back(static_cast<char16_t>(c));
    }
  }
  std::u16string out;
  EXPECT_TRUE(decode_utf8(to_utf8(all), out));
  EXPECT_EQ(out, all);
  EXPECT_TRUE(decode_utf8("", out));
  EXPECT_TRUE(out.empty());
}

TEST(Utf8, MalformedBytesAreRefused) {
  using namespace std::string_view_literals;
  for (const std::string_view bad :
       {"\x80"sv, "\xBF"sv, "\xC0\x80"sv, "\xC1\xBF"sv, "\xC2"sv, "\xC2 "sv, "\xE0\x9F\xBF"sv, "\xE4\xB8"sv,
        "\xE4\xB8 "sv, "\xED\xA0\x80"sv, "\xED\xBF\xBF"sv, "\xF0\x8F\xBF\xBF"sv, "\xF4\x90\x80\x80"sv,
        "\xF5\x80\x80\x80"sv, "\xF0\x9F\x98"sv, "\xFE"sv, "\xFF"sv}) {
    std::u16string out;
    EXPECT_FALSE(decode_utf8(bad, out)) << to_utf8(std::u16string(1, static_cast<unsigned char>(bad[0])));
    EXPECT_FALSE(decode_utf8("年度" + std::string(bad), out));
    EXPECT_FALSE(decode_utf8(std::string(bad) + "年度报告", out));
  }
}

}  // namespace
}  // namespace nianbao
