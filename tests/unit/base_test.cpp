#include <gtest/gtest.h>

#include <array>

#include "core/base/base64.h"
#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/base/word_table.h"

namespace nianbao {
namespace {

TEST(Text, Utf8GoesBothWaysForEveryPlane) {
  const std::string utf8 = "a年😀\u00e9";
  EXPECT_EQ(to_utf16(utf8), u"a年😀\u00e9");
  EXPECT_EQ(to_utf8(to_utf16(utf8)), utf8);
}

TEST(Text, ALoneSurrogateBecomesTheReplacementCharacter) {
  const char16_t lone[] = {u'a', 0xD83D, u'b', 0xDE00, 0};
  EXPECT_EQ(to_utf8(lone),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD");
}

TEST(Text, MalformedUtf8IsReplacedByteByByte) {
  EXPECT_EQ(to_utf16("\xE5\xB9"), u"\uFFFD\uFFFD");            // cut off
  EXPECT_EQ(to_utf16("\xC0\x80"), u"\uFFFD\uFFFD");            // overlong
  EXPECT_EQ(to_utf16("\xED\xA0\x80"), u"\uFFFD\uFFFD\uFFFD");  // surrogate
}

TEST(Text, SliceNeverLeavesTheText) {
  EXPECT_EQ(slice(u"年报", Span{1, 9}), u"报");
  EXPECT_EQ(slice(u"年报", Span{5, 9}), u"");
}

TEST(Text, TrimsAndSqueezesEveryBlank) {
  EXPECT_EQ(trim(u" \u3000年 报\u00A0\n"), u"年 报");
  EXPECT_EQ(squeeze(u"其\u3000 他\u200B"), u"其他");
}

TEST(Decimal, PrintsWithItsDecimals) {
  EXPECT_EQ((Decimal{320, 2}.print()), u"3.20");
  EXPECT_EQ((Decimal{-5, 2}.print()), u"-0.05");
  EXPECT_EQ(Decimal::whole(-17).print(), u"-17");
}

TEST(Decimal, ComparesAndAddsByValue) {
  EXPECT_EQ((Decimal{30, 1}), Decimal::whole(3));
  EXPECT_TRUE((Decimal{299, 2}) < Decimal::whole(3));
  const Decimal sum = Decimal{2728, 2} + Decimal{25, 1};
  EXPECT_EQ(sum.print(), u"29.78");
  EXPECT_EQ((Decimal{1, 1} - Decimal{1, 1}), Decimal::whole(0));
}

TEST(Base64, DecodesRfc4648AndRefusesTheRest) {
  EXPECT_EQ(decode_base64(""), "");
  EXPECT_EQ(decode_base64("Zg=="), "f");
  EXPECT_EQ(decode_base64("Zm9vYmE="), "fooba");
  EXPECT_EQ(decode_base64("Zm9v YmE="), std::nullopt);
  EXPECT_EQ(decode_base64("Zm9"), std::nullopt);
}

// The word listed first wins, wherever it stands; words that begin alike keep their order.
TEST(WordTable, FindsTheWordListedFirst) {
  constexpr std::array<std::u16string_view, 4> words = {u"公开栏", u"网站", u"公开", u"门户网站"};
  constexpr WordTable table(words);
  EXPECT_EQ(table.first_in(u"政府门户网站"), 1u);
  EXPECT_EQ(table.first_in(u"公开"), 2u);
  EXPECT_EQ(table.first_in(u"公开公开栏"), 0u);
  EXPECT_EQ(table.first_in(u"公开,网站"), 1u);
  for (const std::u16string_view none : {u"", u"公", u"公布", u"开公", u"网"}) {
    EXPECT_EQ(table.first_in(none), words.size());
  }
}

}  // namespace
}  // namespace nianbao
