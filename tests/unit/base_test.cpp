#include <gtest/gtest.h>

#include "core/base/base64.h"
#include "core/base/decimal.h"
#include "core/base/text.h"
#include "core/base/words.h"

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

constexpr std::u16string_view kLeads[] = {u"同比", u"大幅", u"略"};
constexpr ValuedWord<int> kChanges[] = {{u"增长率", 1}, {u"增长", 2}, {u"增", 3}};

TEST(Words, LeadsAndEndsGoInTheOrderOfTheirList) {
  constexpr WordList leads(kLeads);
  EXPECT_EQ(without_starts(u"同比大幅增长", leads), u"增长");
  EXPECT_EQ(without_starts(u"大幅同比增长", leads), u"同比增长");
  EXPECT_EQ(without_ends(u"增长略大幅", leads), u"增长");
  EXPECT_EQ(without_ends(u"略", leads), u"");
  EXPECT_EQ(without_starts(u"", leads), u"");
}

TEST(Words, TheWordListedFirstIsFound) {
  constexpr ValuedWords<int> changes(kChanges);
  EXPECT_EQ(find_first(std::u16string_view(u"增长,增长率"), changes)->value, 1);
  EXPECT_EQ(find_start(u"增长5%", changes)->value, 2);
  EXPECT_EQ(find_end(u"净增", changes)->value, 3);
  EXPECT_EQ(find_end(u"增长了", changes), nullptr);
}

}  // namespace
}  // namespace nianbao
