#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/quantities/quantity.h"

namespace nianbao {
namespace {

TEST(Number, DigitsWithSeparatorsAndDecimals) {
  struct Row {
    const char16_t* text;
    const char16_t* value;
    std::uint32_t length;
  };
  for (const Row& row : {Row{u"519条", u"519", 3}, Row{u"1,234件", u"1234", 5}, Row{u"1,23", u"1", 1},
                         Row{u"1,234,567", u"1234567", 9}, Row{u"12,3456", u"12", 2},
                         Row{u"1234,567", u"1234", 4}, Row{u"3.20万", u"3.20", 4}, Row{u"3.", u"3", 1},
                         Row{u"0.05", u"0.05", 4}, Row{u"007", u"7", 3}, Row{u"1,234.5", u"1234.5", 7}}) {
    const auto number = read_number(row.text);
    ASSERT_TRUE(number) << to_utf8(row.text);
    EXPECT_EQ(to_utf8(number->value.print()), to_utf8(row.value));
    EXPECT_EQ(number->length, row.length) << to_utf8(row.text);
    EXPECT_FALSE(number->chinese);
  }
  EXPECT_FALSE(read_number(u"1234567890123456"));
  EXPECT_FALSE(read_number(u"件"));
  EXPECT_FALSE(read_number(u""));
}

TEST(Number, ChineseNumerals) {
  struct Row {
    const char16_t* text;
    std::int64_t value;
  };
  for (const Row& row :
       {Row{u"三千六百四十六", 3646}, Row{u"二〇一八", 2018}, Row{u"二00九", 2009}, Row{u"二O一一", 2011},
        Row{u"十二", 12}, Row{u"一百零五", 105}, Row{u"一百二", 120}, Row{u"一万二千", 12000},
        Row{u"一万二", 12000}, Row{u"一万零五", 10005}, Row{u"一亿二千万", 120000000}, Row{u"两百", 200},
        Row{u"零", 0}, Row{u"十", 10}, Row{u"二十", 20}, Row{u"一千零一十", 1010}, Row{u"二○一○", 2010}}) {
    EXPECT_EQ(read_han_numeral(row.text), row.value) << to_utf8(row.text);
  }
  for (const char16_t* bad :
       {u"", u"百", u"千", u"二三十", u"十十", u"2018", u"一件", u"百分", u"万", u"十百", u"一百零"}) {
    EXPECT_FALSE(read_han_numeral(bad)) << to_utf8(bad);
  }
}

TEST(Number, AChineseNumeralEndsBeforeItsScale) {
  const auto scaled = read_number(u"三万件");
  ASSERT_TRUE(scaled);
  EXPECT_EQ(scaled->value.units, 3);
  EXPECT_EQ(scaled->length, 1u);
  const auto inside = read_number(u"三万六千余");
  ASSERT_TRUE(inside);
  EXPECT_EQ(inside->value.units, 36000);
  EXPECT_EQ(inside->length, 4u);
  for (const char16_t* bad : {u"百分之五", u"十一五规划", u"二三十件"}) EXPECT_FALSE(read_number(bad));
}

}  // namespace
}  // namespace nianbao
