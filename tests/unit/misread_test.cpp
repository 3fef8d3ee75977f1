// A whole text in the wrong encoding: read again where its bytes are all there, told once where they are not.
#include "core/read/misread.h"

#include <gtest/gtest.h>

#include <string>

#include "core/base/text.h"
#include "core/check.h"
#include "core/read/decode.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

const std::u16string kReport =
    u"青岚县农业农村局2024年政府信息公开工作年度报告\n"
    u"本报告根据《中华人民共和国政府信息公开条例》编制,数据统计期限自2024年1月1日起至2024年12月31日止。\n"
    u"一、总体情况\n全年主动公开政府信息310条,其中县政府网站198条,政务新媒体112条。\n";

std::u16string as_latin(const std::string& bytes) {
  std::u16string out;
  for (const char c : bytes) out += static_cast<char16_t>(static_cast<unsigned char>(c));
  return out;
}

Result checked(std::u16string text) {
  Draft draft;
  draft.name = "a.txt";
  draft.is_text = true;
  draft.text = std::move(text);
  return check(draft, test_options());
}

std::size_t count(const Result& result, std::string_view rule) {
  std::size_t out = 0;
  for (const ReportedFinding& finding : result.documents.at(0).findings) out += finding.rule->id == rule;
  return out;
}

TEST(Misread, Utf8ReadAsLatinIsReadAgain) {
  const std::u16string given = as_latin(to_utf8(kReport));
  const std::optional<Misread> misread = find_misreading(given);
  ASSERT_TRUE(misread);
  EXPECT_EQ(misread->as, MisreadAs::utf8_as_latin);
  EXPECT_TRUE(misread->complete);
  const Result result = checked(given);
  EXPECT_TRUE(contains(result.source.clean, u"青岚县农业农村局2024年政府信息公开工作年度报告"));
  EXPECT_EQ(count(result, "text/mojibake"), 1u);
  EXPECT_EQ(result.documents.at(0).facts.year, 2024);
}

TEST(Misread, LostBytesAreToldOnceAndNothingElseIs) {
  std::u16string lost;
  for (const char16_t unit : kReport) lost += unit < 0x80 ? std::u16string(1, unit) : u"\uFFFD\uFFFD";
  const Result result = checked(lost);
  ASSERT_EQ(result.documents.at(0).findings.size(), 1u);
  EXPECT_EQ(count(result, "text/mojibake"), 1u);
  for (const RuleOutcome& check : result.documents.at(0).checks) {
    const Outcome want = check.rule->id == "text/mojibake" ? Outcome::findings : Outcome::not_checked;
    EXPECT_EQ(check.outcome, want) << check.rule->id;
  }
}

TEST(Misread, OrdinaryTextIsLeftAlone) {
  EXPECT_FALSE(find_misreading(kReport));
  EXPECT_FALSE(find_misreading(u"灞桥、鄠邑两地由王喆、李垚、赵堃同志负责联系。"));
  EXPECT_FALSE(find_misreading(
      u"Информация о работе правительства за 2024 год опубликована на официальном сайте города."));
  EXPECT_FALSE(find_misreading(u""));
}

}  // namespace
}  // namespace nianbao
