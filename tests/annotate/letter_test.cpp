#include "core/annotate/letter.h"

#include <gtest/gtest.h>

#include "core/annotate/typeset.h"
#include "core/base/text.h"
#include "core/forms/form_set.h"
#include "core/read/source_text.h"

namespace nianbao {
namespace {

constexpr const char* kResult = R"({"status": "checked", "input": "a.txt", "problems": [], "documents": [{
  "title": "云溪市水务局2024年年度报告", "issuer": "云溪市水务局", "findings": [
  {"severity": "error", "message": "增长9%与两年数值不符,应为7%。", "span": {"start": 2, "end": 6},
   "where": {"part": "一、总体情况", "words": "第一部分第1段"},
   "evidence": {"expression": "107 ÷ 100 − 1 = 7%"}, "basis": "国务院令第711号第五十条",
   "fix": {"span": {"start": 4, "end": 5}, "text": "7"}},
  {"severity": "warning", "message": "第六部分没有内容", "span": {"start": 9, "end": 9},
   "where": {"part": "六、其他", "words": "第六部分"}, "evidence": null, "basis": null, "fix": null}]}]})";

TEST(Letter, IsNumberedByPartsWithWordsCalculationAndClause) {
  const auto letter = letter_of_json(kResult, u"同比增长9%。其他。");
  ASSERT_TRUE(letter);
  EXPECT_EQ(
      letter_text(*letter),
      u"关于《云溪市水务局2024年年度报告》的整改意见\n云溪市水务局\uFF1A\n"
      u"你单位报送的年度报告已经核对\uFF0C以下2处请核实并改正\uFF1B与实际情况不符的\uFF0C请来电说明。\n"
      u"\n一、总体情况\n"
      u"1. 第一部分第1段\uFF1A“增长9%”\uFF0C增长9%与两年数值不符\uFF0C应为7%。计算\uFF1A107 ÷ 100 − 1 = "
      u"7%。可将“9”改为“7”。依据\uFF1A国务院令第711号第五十条。\n"
      u"\n六、其他\n2. 第六部分\uFF1A第六部分没有内容。\n请改正后重新报送。\n");
}

TEST(Letter, SaysWhatWasNotReadAndWhatIsNoReport) {
  const auto unread = letter_of_json(
      R"({"status": "unreadable", "input": "a.ppt", "documents": [], "problems": [{"message": "这是演示文稿。"}]})",
      {});
  ASSERT_TRUE(unread);
  EXPECT_EQ(letter_text(*unread), u"整改意见\n你单位报送的“a.ppt”没能核对。这是演示文稿。\n");
  const auto clean =
      letter_of_json(R"({"status": "checked", "documents": [{"title": "甲", "findings": []}]})", {});
  ASSERT_TRUE(clean);
  EXPECT_EQ(letter_text(*clean),
            u"关于《甲》的整改意见\n你单位报送的年度报告已经核对\uFF0C没有发现需要修改的地方。\n");
  const auto other =
      letter_of_json(R"({"status": "not-a-report", "documents": [{"title": "甲", "findings": []}]})", {});
  ASSERT_TRUE(other);
  EXPECT_EQ(other->at(1).text, u"你单位报送的文稿没有按年度报告核对\uFF0C请确认报送的是年度报告。");
  EXPECT_FALSE(letter_of_json("{}", {}));
  EXPECT_FALSE(letter_of_json("[", {}));
}

TEST(Letter, TellsWhatAReviewerNoted) {
  std::string result = kResult;
  const std::string warning = R"({"severity": "warning",)";
  result.insert(result.find(warning) + warning.size(), R"("dismissed": true, "note": "本年没有其他事项",)");
  const auto letter = letter_of_json(result, u"同比增长9%。其他。");
  ASSERT_TRUE(letter);
  const std::u16string text = letter_text(*letter);
  EXPECT_NE(text.find(u"以下1处请核实并改正"), std::u16string::npos);
  EXPECT_NE(
      text.find(u"请改正后重新报送。\n\n经人工核对\uFF0C下列各处不用修改\n2. 第六部分\uFF1A第六部分没有内容。"
                u"审核意见\uFF1A本年没有其他事项。\n"),
      std::u16string::npos)
      << to_utf8(text);
}

TEST(Letter, IsAWordFileThatReadsBack) {
  const auto letter = letter_of_json(kResult, u"同比增长9%。其他。");
  ASSERT_TRUE(letter);
  Draft draft;
  draft.name = "a.docx";
  draft.bytes = letter_docx(*letter);
  const SourceText back = read_source(draft, make_form_set()->lexicon());
  EXPECT_TRUE(back.problems.empty());
  std::u16string text;
  for (const LetterLine& line : *letter) text += line.text + u"\n";
  EXPECT_EQ(back.original, text);
}

TEST(Typeset, WidensMarksBesideChineseAndLeavesQuotationsAlone) {
  EXPECT_EQ(typeset(u"共12件,其中“网络,7件”; 应为3:2"), u"共12件\uFF0C其中“网络,7件”\uFF1B应为3:2");
  EXPECT_EQ(typeset(u"第五十条(四)"), u"第五十条\uFF08四\uFF09");
  EXPECT_EQ(typeset(u"f(x), 1,234"), u"f(x), 1,234");
  EXPECT_EQ(typeset(u"(没有关上"), u"(没有关上");
  EXPECT_EQ(typeset(u""), u"");
}

}  // namespace
}  // namespace nianbao
