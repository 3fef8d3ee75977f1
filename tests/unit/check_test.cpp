// The runner around the rules: places, order, options, fingerprints. Uses a rule that needs no context.
#include "core/check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/render/render.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

Draft text_draft(std::u16string text) {
  Draft draft;
  draft.name = "draft.txt";
  draft.is_text = true;
  draft.text = std::move(text);
  return draft;
}

std::vector<ReportedFinding> findings(const Result& result, std::string_view rule = "privacy/personal") {
  std::vector<ReportedFinding> out;
  for (const DocumentResult& document : result.documents) {
    std::copy_if(document.findings.begin(), document.findings.end(), std::back_inserter(out),
                 [rule](const ReportedFinding& f) { return f.rule->id == rule; });
  }
  return out;
}

TEST(Check, AFixKeepsTheWidthOfTheDraft) {
  const std::u16string text =
      u"（一）加强领导。成立了小组。\n（二）完善制度。制定了制度。\n（四）加强监督。开展了检查。\n"
      u"（四）加强考核。进行了考核。\n";
  const Result result = check(text_draft(text), test_options());
  const auto found = findings(result, "numbering/sequence");
  ASSERT_EQ(found.size(), 1u);
  ASSERT_TRUE(found[0].fix.has_value());
  EXPECT_EQ(found[0].fix->text, u"（三）");
}

TEST(Check, PlacesAreLinesAndColumnsOfTheOriginal) {
  for (const char16_t* line_end : {u"\n", u"\r\n", u"\r"}) {
    const std::u16string text = cat(u"第一行。", line_end, u"手机：１３９１２３４５６７８。", line_end);
    const Result result = check(text_draft(text), test_options());
    const auto found = findings(result);
    ASSERT_EQ(found.size(), 1u) << to_utf8(line_end);
    EXPECT_EQ(found[0].line, 2u);
    EXPECT_EQ(found[0].column, 4u);
    EXPECT_EQ(slice(result.source.original, found[0].span), u"１３９１２３４５６７８");
  }
}

TEST(Check, EveryRuleAnswersOnceForEveryDocument) {
  const Result result = check(text_draft(u"手机:13912345678。"), test_options());
  ASSERT_EQ(result.documents.size(), 1u);
  const auto& checks = result.documents[0].checks;
  ASSERT_EQ(checks.size(), all_rules().size());
  for (std::size_t i = 0; i < checks.size(); ++i) {
    EXPECT_EQ(checks[i].rule, all_rules()[i]);
    const bool silent =
        checks[i].outcome == Outcome::not_applicable || checks[i].outcome == Outcome::not_checked;
    EXPECT_EQ(silent, !checks[i].reason.empty()) << checks[i].rule->id;
  }
}

TEST(Check, FindingsAreSortedByPlaceThenRule) {
  const Result result =
      check(text_draft(u"手机:13912345678,联系13812345678,身份证11010519491231002X。"), test_options());
  const auto& all = result.documents[0].findings;
  ASSERT_GE(all.size(), 3u);
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const ReportedFinding& a, const ReportedFinding& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.rule->id < b.rule->id;
  }));
}

TEST(Check, AFingerprintSurvivesEditsElsewhereAndIsUniqueToItsContent) {
  const auto first = findings(check(text_draft(u"手机:13912345678。"), test_options()));
  const auto moved = findings(check(text_draft(u"另加一句。\n手机:13912345678。"), test_options()));
  const auto other = findings(check(text_draft(u"手机:13812345678。"), test_options()));
  ASSERT_EQ(first.size() + moved.size() + other.size(), 3u);
  EXPECT_EQ(first[0].fingerprint, moved[0].fingerprint);
  EXPECT_NE(first[0].fingerprint, other[0].fingerprint);
}

TEST(Check, ASubjectSurvivesNewValues) {
  const auto subject = [](std::u16string text, std::string_view rule) {
    const auto found = findings(check(text_draft(std::move(text)), test_options()), rule);
    return found.size() == 1 ? to_utf8(found[0].subject) : std::string("not one");
  };
  const std::string sum = subject(u"共收到政府信息公开申请75件(自然人64件,法人或其他组织13件)。", "stat/sum");
  EXPECT_EQ(sum, "stat/sum · 正文 · 共收到政府信息公开申请件(自然人件,法人或其他组织件");
  EXPECT_EQ(sum, subject(u"另加一句。\n共收到政府信息公开申请1,075件(自然人六十四件,法人或其他组织9件)。",
                         "stat/sum"));
  EXPECT_NE(sum, subject(u"共收到政府信息公开申请75件(当面64件,信函13件)。", "stat/sum"));

  const auto twice = findings(
      check(text_draft(u"公开信息9条(甲类3条、乙类5条)。\n公开信息8条(甲类3条、乙类6条)。"), test_options()),
      "stat/sum");
  ASSERT_EQ(twice.size(), 2u);
  EXPECT_EQ(to_utf8(twice[1].subject), to_utf8(twice[0].subject) + " #2");

  CheckOptions ignored = test_options();
  ignored.ignored = {sum};
  EXPECT_TRUE(
      findings(check(text_draft(u"共收到政府信息公开申请75件(自然人60件,法人或其他组织13件)。"), ignored),
               "stat/sum")
          .empty());
}

TEST(Check, OneCauseIsOneFindingAndTheOtherRuleSaysSo) {
  const Result result = check(text_draft(u"全年主动公开政府信息1324条,其中网站公开862条,占65.11%;"
                                         u"微信公开319条,占29.53%;其他方式公开71条,占5.36%。"),
                              test_options());
  const auto joined = findings(result, "stat/percent");
  ASSERT_EQ(joined.size(), 1u);
  EXPECT_EQ(to_utf8(joined[0].evidence->expected), "391条");
  EXPECT_EQ(to_utf8(joined[0].evidence->actual), "319条");
  ASSERT_TRUE(joined[0].fix.has_value());
  EXPECT_EQ(joined[0].fix->text, u"391");
  EXPECT_TRUE(findings(result, "stat/sum").empty());
  for (const RuleOutcome& each : result.documents[0].checks) {
    if (each.rule->id != "stat/sum") continue;
    EXPECT_EQ(each.outcome, Outcome::findings);
    EXPECT_EQ(to_utf8(each.reason), "与“占比与分子分母是否相符”的一处出自同一个数,已并在那里。");
  }
}

TEST(Check, OptionsSwitchOffIgnoreAndReweigh) {
  const Draft draft = text_draft(u"手机:13912345678。");
  const auto plain = findings(check(draft, test_options()));
  ASSERT_EQ(plain.size(), 1u);
  EXPECT_EQ(plain[0].severity, Severity::warning);

  CheckOptions off = test_options();
  off.disabled = {"privacy/personal"};
  EXPECT_TRUE(findings(check(draft, off)).empty());

  CheckOptions ignored = test_options();
  ignored.ignored = {plain[0].fingerprint};
  EXPECT_TRUE(findings(check(draft, ignored)).empty());

  CheckOptions graver = test_options();
  graver.severities = {{"privacy/personal", Severity::error}};
  const Result result = check(draft, graver);
  ASSERT_EQ(findings(result).size(), 1u);
  EXPECT_EQ(findings(result)[0].severity, Severity::error);
  EXPECT_EQ(result.errors, 1);
}

TEST(Check, NothingIsStillAnAnswer) {
  for (const char16_t* text : {u"", u" \n\t\u3000\n", u"\n\n\n"}) {
    const Result result = check(text_draft(text), test_options());
    EXPECT_EQ(result.status, Status::empty);
    EXPECT_TRUE(result.documents.empty());
    ASSERT_EQ(result.problems.size(), 1u);
    EXPECT_EQ(to_utf8(result.problems[0].message), "文稿是空的,没有可以检查的文字。");
  }
}

// A heading of a lower level that stands before the first part belongs to none.
TEST(Check, ASubHeadingBeforeTheFirstPartHasAPlace) {
  const Result result =
      check(text_draft(u"青岚县水务局2024年政府信息公开工作年度报告\n(一)联系人手机13912345678\n"
                       u"一、总体情况\n全年良好。\n"),
            test_options());
  const auto found = findings(result);
  const auto at = std::find_if(found.begin(), found.end(), [](const ReportedFinding& each) {
    return each.rule->id == "privacy/personal";
  });
  ASSERT_NE(at, found.end());
  EXPECT_EQ(to_utf8(at->where.words), "开头的小标题“(一)联系人手机13912345678”");
}

TEST(Check, LoneSurrogatesAreCarriedToTheReport) {
  std::u16string text = u"手机:13912345678。";
  text.insert(text.begin(), {0xD83D, u'x', 0xDC00});
  const Result result = check(text_draft(text), test_options());
  const auto found = findings(result);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(slice(text, found[0].span), u"13912345678");
  EXPECT_EQ(to_utf8(to_utf16(render_json(result))), render_json(result)) << "the output must be valid UTF-8";
}

}  // namespace
}  // namespace nianbao
