#include "core/convert/number_format.h"

#include <gtest/gtest.h>

#include "core/base/text.h"

namespace nianbao {
namespace {

std::string shown(double value, std::u16string_view format, bool is_1904 = false) {
  return to_utf8(show_number(value, format, is_1904));
}

TEST(NumberFormat, ShowsPlainNumbers) {
  EXPECT_EQ(shown(3440, u""), "3440");
  EXPECT_EQ(shown(3440, u"General"), "3440");
  EXPECT_EQ(shown(-0.5, u"General"), "-0.5");
  EXPECT_EQ(shown(0.1 + 0.2, u"General"), "0.3");
  EXPECT_EQ(shown(0.28999999999999998, u"General"), "0.29");
  EXPECT_EQ(shown(123456789012345, u"General"), "123456789012345");
  EXPECT_EQ(shown(1e300, u"General"), "1E+300");
  EXPECT_EQ(shown(0, u"General"), "0");
  EXPECT_EQ(shown(12, u"General\"件\""), "12件");
}

TEST(NumberFormat, RoundsAsExcelDoes) {
  EXPECT_EQ(shown(0.125, u"0.00"), "0.13");
  EXPECT_EQ(shown(2.675, u"0.00"), "2.68");
  EXPECT_EQ(shown(-2.5, u"0"), "-3");
  EXPECT_EQ(shown(0.999, u"0.0"), "1.0");
  EXPECT_EQ(shown(-0.001, u"0.00"), "0.00");
  EXPECT_EQ(shown(9.5, u"0"), "10");
  EXPECT_EQ(shown(0.4, u"#"), "");
}

TEST(NumberFormat, ShowsPercentGroupsAndWords) {
  EXPECT_EQ(shown(0.4275, u"0%"), "43%");
  EXPECT_EQ(shown(0.4275, u"0.00%"), "42.75%");
  EXPECT_EQ(shown(1234567.5, u"#,##0"), "1,234,568");
  EXPECT_EQ(shown(999, u"#,##0.00"), "999.00");
  EXPECT_EQ(shown(1234567, u"#,##0,"), "1,235");
  EXPECT_EQ(shown(12, u"0\"件\""), "12件");
  EXPECT_EQ(shown(7, u"000"), "007");
  EXPECT_EQ(shown(1.5, u"0.0#"), "1.5");
  EXPECT_EQ(shown(12, u"_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "), "12");
  EXPECT_EQ(shown(0, u"_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ "), "-");
  EXPECT_EQ(shown(-12, u"0;(0)"), "(12)");
  EXPECT_EQ(shown(5, u"[Red]0.0"), "5.0");
  EXPECT_EQ(shown(120, u"[DBNum1]0"), "一百二十");
}

TEST(NumberFormat, ShowsDates) {
  EXPECT_EQ(shown(45292, u"yyyy\"年\"m\"月\"d\"日\""), "2024年1月1日");
  EXPECT_EQ(shown(45292, u"yyyy\"年\"m\"月\"d\"日\";@"), "2024年1月1日");
  EXPECT_EQ(shown(45292, u"[$-804]yyyy/mm/dd"), "2024/01/01");
  EXPECT_EQ(shown(45292, u"[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\""), "二〇二四年一月一日");
  EXPECT_EQ(shown(45292, u"aaaa"), "星期一");
  EXPECT_EQ(shown(45292.5, u"yyyy-mm-dd hh:mm:ss"), "2024-01-01 12:00:00");
  EXPECT_EQ(shown(45292.75, u"h:mm AM/PM"), "6:00 PM");
  EXPECT_EQ(shown(1.5, u"[h]:mm"), "36:00");
  EXPECT_EQ(shown(59, u"m/d"), "2/28");
  EXPECT_EQ(shown(61, u"m/d"), "3/1");
  EXPECT_EQ(shown(0, u"yyyy-m-d", true), "1904-1-1");
  EXPECT_EQ(shown(-1, u"yyyy"), "-1");
  for (const int id : {31, 57})
    EXPECT_NE(shown(45292, built_in_format(id)).find("2024年1月"), std::string::npos);
  EXPECT_EQ(shown(45292, built_in_format(14)), "2024/1/1");
}

TEST(NumberFormat, IsNotHurtByBrokenFormats) {
  for (const std::u16string_view format :
       {u"\"", u"[", u"\\", u"_", u"*", u";;;;", u"[DBNum9]0", u"0.0.0.0", u",,,", u"%", u"yyyyyyyyy", u"[h",
        u"[h]", u"e", u"General General"})
    for (const double value : {0.0, -1.5, 45292.0, 1e308, 5e-324}) show_number(value, format, false);
}

}  // namespace
}  // namespace nianbao
