// Marks, headings, breaks of enumerations and placeholders, by table.
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/identity/identity.h"
#include "core/outline/list_breaks.h"
#include "core/parse/lines.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

struct MarkCase {
  std::u16string text;
  MarkStyle style;
  int value;
};

TEST(Marks, AreReadAtTheStartOfAParagraph) {
  const std::vector<MarkCase> cases = {
      {u"一、总体情况", MarkStyle::han_dun, 1},
      {u"十二. 其他", MarkStyle::han_dun, 12},
      {u"(三)项目建设", MarkStyle::han_paren, 3},
      {u"㈡公开形式", MarkStyle::han_paren, 2},
      {u"4.2024年,我局", MarkStyle::arabic_dot, 4},
      {u"2、完善制度", MarkStyle::arabic_dot, 2},
      {u"5三是重视宣传", MarkStyle::arabic_dot, 5},
      {u"(1)人员情况", MarkStyle::arabic_paren, 1},
      {u"③公开渠道", MarkStyle::circled, 3},
      {u"二是加强学习", MarkStyle::yi_shi, 2},
      {u"三要强化监督", MarkStyle::yi_yao, 3},
      {u"第三,从日常抓起", MarkStyle::di, 3},
      {u"首先,制定计划", MarkStyle::sequence_word, 1},
      {u"第二篇:工作总结", MarkStyle::pian, 2},
      {u"第二部分 主动公开政府信息情况", MarkStyle::bu, 2},
      {u"四 政府信息公开行政复议、行政诉讼情况", MarkStyle::han_dun, 4},
  };
  for (const MarkCase& c : cases) {
    const Mark mark = parse::read_mark(c.text, 0, true, test_lexicon());
    EXPECT_EQ(mark.style, c.style) << to_utf8(c.text);
    EXPECT_EQ(mark.value, c.value) << to_utf8(c.text);
  }
}

TEST(Marks, LeaveOtherNumbersAlone) {
  for (const std::u16string text :
       {u"5.15政务公开日", u"1,234件", u"一、二季度", u"第一时间回应", u"第三方评估", u"第一、二产业",
        u"三要素", u"一是一,二是二", u"2023年3月", u"十九大精神", u"11月底", u"3、4月份",
        u"第一部分内容已经公开", u"三 年来,我局坚持公开。"}) {
    EXPECT_EQ(parse::read_mark(text, 0, true, test_lexicon()).style, MarkStyle::none) << to_utf8(text);
  }
}

TEST(ListBreaks, AreExplainedOnce) {
  struct Case {
    std::vector<std::int32_t> values;
    std::vector<BreakKind> kinds;
  };
  const std::vector<Case> cases = {
      {{1, 2, 3}, {}},
      {{1, 2, 4, 5}, {BreakKind::gap}},
      {{1, 2, 5, 4}, {BreakKind::wrong}},
      {{1, 3, 2, 4}, {BreakKind::swapped}},
      {{1, 2, 2, 3}, {BreakKind::duplicate}},
      {{2, 3}, {BreakKind::start}},
      {{3, 2, 3}, {BreakKind::wrong}},
  };
  for (const Case& c : cases) {
    std::vector<BreakKind> kinds;
    for (const ListBreak& found : find_breaks(c.values)) kinds.push_back(found.kind);
    EXPECT_EQ(kinds, c.kinds) << c.values.size() << " from " << c.values.front();
  }
}

TEST(ListBreaks, WriteTheExpectedMarkInTheSameScript) {
  EXPECT_EQ(with_number(u"(三)", 4), u"(四)");
  EXPECT_EQ(with_number(u"一是", 12), u"十二是");
  EXPECT_EQ(with_number(u"9.", 10), u"10.");
  EXPECT_EQ(with_number(u"②", 3), u"③");
}

TEST(Titles, NameTheIssuer) {
  EXPECT_EQ(identity::issuer_of_title(u"青岚县农业农村局2024年政府信息公开工作年度报告"),
            u"青岚县农业农村局");
  EXPECT_EQ(identity::issuer_of_title(u"2024年清江市人民政府信息公开工作年度报告"), u"清江市人民政府");
  EXPECT_EQ(identity::issuer_of_title(u"望岭县2017年政府信息公开工作年度报告"), u"望岭县");
  EXPECT_EQ(identity::issuer_of_title(u"政府信息公开工作报告"), u"");
}

}  // namespace
}  // namespace nianbao
