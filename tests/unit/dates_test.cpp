#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/check.h"
#include "core/dates/date.h"
#include "core/forms/lexicon.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

/// "2025年1月21日" → "2025-1-21"; broken: "!" and the readings.
std::string print_dates(std::u16string_view text) {
  std::string out;
  const auto part = [](std::optional<int> value) {
    return value ? std::to_string(*value) : std::string("?");
  };
  for (const Date& date : scan_dates(text, {0, static_cast<Offset>(text.size())})) {
    if (!out.empty()) out += ' ';
    out += to_utf8(slice(text, date.span)) + "=";
    if (date.broken()) {
      out += '!';
      for (const Day& day : date.candidates) out += to_utf8(print(day)) + ";";
    } else {
      out += part(date.year) + "-" + part(date.month) + "-" + part(date.day);
    }
  }
  return out;
}

struct Case {
  std::u16string_view text;
  std::string found;
};

TEST(Dates, AreReadInEveryStyle) {
  const Case cases[] = {
      {u"于2025年1月21日公布", "2025年1月21日=2025-1-21"},
      {u"2025 年 1 月 21 日", "2025 年 1 月 21 日=2025-1-21"},
      {u"2025-01-21", "2025-01-21=2025-1-21"},
      {u"2025.1.21", "2025.1.21=2025-1-21"},
      {u"2025/1/21", "2025/1/21=2025-1-21"},
      {u"二〇二五年一月二十一日", "二〇二五年一月二十一日=2025-1-21"},
      {u"二00九年一月十九日", "二00九年一月十九日=2009-1-19"},
      {u"二O一一年十二月十八日", "二O一一年十二月十八日=2011-12-18"},
      {u"二零一八年三月三十一日", "二零一八年三月三十一日=2018-3-31"},
      {u"今年6月份,1月—2月", "6月份=?-6-? 1月=?-1-? 2月=?-2-?"},
      {u"今年9月,9月10日召开", "9月=?-9-? 9月10日=?-9-10"},
      {u"1-11月份出口", "1=?-1-? 11月份=?-11-?"},
      {u"2024年1月1日至12月31日", "2024年1月1日=2024-1-1 12月31日=?-12-31"},
      {u"(2024年1月1日至2024年12月31日)", "2024年1月1日=2024-1-1 2024年12月31日=2024-12-31"},
      {u"2024年度报告", "2024年度=2024-?-?"},
      {u"2021—2025年规划", "2021=2021-?-? 2025年=2025-?-?"},
      {u"发布时间:2010-12-10 15:18:00", "2010-12-10=2010-12-10"},
      {u"发布日期:20250121", "20250121=2025-1-21"},
      {u"2024年2月29日", "2024年2月29日=2024-2-29"},
  };
  for (const Case& one : cases) EXPECT_EQ(print_dates(one.text), one.found) << to_utf8(one.text);
}

TEST(Dates, BrokenOnesKeepTheirReadings) {
  const Case cases[] = {
      {u"20106月份开始", "20106月份=!2010年6月;"},
      {u"2025年2月30日", "2025年2月30日=!2025年2月28日;2025年1月30日;2025年3月30日;"},
      {u"自2月30日起", "2月30日=!2月29日;1月30日;3月30日;"},
      {u"2023年2月29日", "2023年2月29日=!2023年2月28日;2023年1月29日;2023年3月29日;"},
      {u"2024年9月31日", "2024年9月31日=!2024年9月30日;2024年8月31日;2024年10月31日;"},
      {u"2025年13月5日", "2025年13月5日=!2025年3月5日;2025年1月5日;2025年12月5日;"},
      {u"2024年131日", "2024年131日=!2024年1月31日;"},
      {u"2024年115日", "2024年115日=!2024年11月5日;2024年1月15日;"},
      {u"2025121日", "2025121日=!2025年12月1日;2025年1月21日;"},
      {u"2010125", "2010125=!2010年12月5日;2010年1月25日;"},
      {u"2025年1月日", "2025年1月日=!"},
      {u"2025年 月 日", "2025年 月 日=!"},
      {u"20224年3月", "20224年3月=!2024年3月;2022年3月;"},
  };
  for (const Case& one : cases) EXPECT_EQ(print_dates(one.text), one.found) << to_utf8(one.text);
}

TEST(Dates, LookAlikesAreNone) {
  const std::u16string_view cases[] = {
      u"“3·25”爆炸案件",   u"5.15政务公开日", u"“4〃9”、“9〃8”",
      u"电话0755-2345678", u"24小时值守",     u"浙府法发〔2017〕26号",
      u"服务器10.2.3.4",   u"版本1.2.3",      u"金额2010.15万元",
      u"0\t0\t12\t2024",   u"1.2.加强领导",   u"430S00/2011-78142",
      u"历时6个月",        u"二十年来",       u"三年行动",
      u"一月一次",         u"第2024-15号",    u"2021-2025",
      u"每日更新",         u"十五日内答复",   u"2010125件",
      u"共2024条",         u"月均1324条",     u"全年12次",
  };
  for (const auto one : cases) {
    EXPECT_EQ(print_dates(one), "") << to_utf8(one);
  }
}

Facts facts_of(std::u16string_view text) {
  Draft draft;
  draft.is_text = true;
  draft.text = text;
  const SourceText source = read_source(draft, test_lexicon());
  return extract_facts(source, parse_documents(source, test_lexicon())[0], *test_forms(), {});
}

TEST(Dates, TheSignatureStandsAloneBehindTheText) {
  const Facts facts = facts_of(
      u"青岚县农业农村局2024年政府信息公开工作年度报告\n发布时间:2025-01-22 09:30:00 来源:办公室\n"
      u"2024年,我局主动公开政府信息132条。9月10日召开推进会。\n青岚县农业农村局\n2025年1月21日\n打印\n关闭");
  EXPECT_EQ(facts.signed_on, (Day{2025, 1, 21}));
  EXPECT_EQ(facts.published_on, (Day{2025, 1, 22}));
}

TEST(Dates, ReadingsOfABrokenSignatureAreRankedByThePublication) {
  const Facts facts = facts_of(
      u"关于政务公开工作总结的函\n来源:办公室   发布时间:2010-12-10 15:18:00   打印\n"
      u"2010年,我委发布信息5000余条。\n                    2010125\n");
  ASSERT_FALSE(facts.dates.empty());
  const Date& last = facts.dates.back();
  ASSERT_EQ(last.candidates.size(), 2u);
  EXPECT_EQ(last.candidates[0], (Day{2010, 12, 5}));
  EXPECT_FALSE(facts.signed_on.has_value());
}

TEST(Dates, ThePeriodOfTheStatisticsIsFound) {
  for (const std::u16string_view text :
       {u"本报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
        u"统计数据时间为2024年1月1日至12月31日。", u"所列数据的统计期限是2024年1月1日—2024年12月31日。",
        u"统计时间自2024年1月1日起,至2024年12月31日止。"}) {
    const Facts facts = facts_of(text);
    ASSERT_EQ(facts.periods.size(), 1u) << to_utf8(text);
    EXPECT_TRUE(facts.periods[0].of_statistics) << to_utf8(text);
    EXPECT_EQ(facts.periods[0].first, (Day{2024, 1, 1}));
    EXPECT_EQ(facts.periods[0].last, (Day{2024, 12, 31}));
  }
}

}  // namespace
}  // namespace nianbao
