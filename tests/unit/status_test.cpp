// Silence never reads as clean: what became of an input, and which rules had something to look at.
#include "core/status.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "core/base/text.h"
#include "core/check.h"
#include "core/render/render.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

Draft file(std::string name, std::string bytes) {
  Draft draft;
  draft.name = std::move(name);
  draft.bytes = std::move(bytes);
  return draft;
}

std::string frame(const std::string& name) {
  std::ifstream in(std::string(NIANBAO_SOURCE_DIR) + "/tests/examples/frames/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const RuleOutcome& outcome(const Result& result, std::string_view rule) {
  const auto& checks = result.documents.at(0).checks;
  return *std::find_if(checks.begin(), checks.end(),
                       [rule](const RuleOutcome& each) { return each.rule->id == rule; });
}

std::string said(const Result& result, std::string_view rule) {
  return to_string(outcome(result, rule).outcome);
}

bool tells_kind(const Result& result) {
  return std::all_of(result.documents.begin(), result.documents.end(), [](const DocumentResult& document) {
    return std::any_of(document.findings.begin(), document.findings.end(), [](const ReportedFinding& f) {
      return f.rule->id == "document/kind" && f.severity == Severity::warning;
    });
  });
}

struct Case {
  const char* name;
  std::string bytes;
  Status status;
};

class Statuses : public testing::TestWithParam<Case> {};

TEST_P(Statuses, EveryInputHasOne) {
  const Case& each = GetParam();
  const Result result = check(file(each.name, each.bytes), test_options());
  EXPECT_STREQ(to_string(result.status), to_string(each.status));
  const bool judged = each.status == Status::checked || each.status == Status::not_a_report;
  EXPECT_EQ(result.documents.empty(), !judged);
  if (!judged) {
    ASSERT_FALSE(result.problems.empty());
    EXPECT_EQ(result.problems.back().fatal, is_trouble(each.status));
    EXPECT_TRUE(result.problems.back().message.ends_with(u"。"));
  }
  EXPECT_EQ(each.status == Status::not_a_report, judged && tells_kind(result));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Statuses,
    testing::Values(Case{"a.txt", frame("fmt2021.txt"), Status::checked},
                    Case{"a.txt", frame("reg2008.txt"), Status::checked},
                    Case{"a.doc", frame("fmt2021.txt"), Status::checked},
                    Case{"a.txt", "今天天气很好。", Status::not_a_report},
                    Case{"a.txt", "关于召开会议的通知\n各科室:\n一、时间\n二、地点\n", Status::not_a_report},
                    Case{"a.txt", "松岭县司法局2022年政务公开工作总结\n现总结如下。\n", Status::not_a_report},
                    Case{"a.txt", "", Status::empty}, Case{"a.docx", "", Status::empty},
                    Case{"a.md", "\xEF\xBB\xBF \n\t\xE3\x80\x80\n", Status::empty},
                    Case{"a.html", "<img src=a.png>", Status::empty},
                    Case{"a.pdf", "%PDF-1.4", Status::unreadable},
                    Case{"a.docx", "PK\x03\x04 broken", Status::unreadable},
                    Case{"a.docx", "no zip", Status::unreadable},
                    Case{"a.json", "{\"nothing\": 1}", Status::unreadable},
                    Case{"a.css", "p { }", Status::skipped}, Case{"b/~$a.docx", "x", Status::skipped}));

TEST(Status, WhatTheUserSaysItIsWasCheckedAsThat) {
  CheckOptions options = test_options();
  options.kind = DocumentKind::work_summary;
  EXPECT_EQ(check(file("a.txt", "一片文字。"), options).status, Status::checked);
  EXPECT_EQ(check(file("a.txt", " "), options).status, Status::empty);
}

TEST(Status, AReportAmongOtherDocumentsIsChecked) {
  const Result result = check(
      file("a.txt", frame("fmt2021.txt") + "\n\n松岭县司法局2022年政务公开工作总结\n现总结如下。\n"), {});
  EXPECT_EQ(result.status, Status::checked);
}

TEST(Status, WhoeverCouldNotReadTheDraftSaysWhy) {
  Draft draft = file("a.txt", "");
  draft.problem = u"没有读取的权限。";
  const Result result = check(draft, test_options());
  EXPECT_EQ(result.status, Status::unreadable);
  EXPECT_EQ(result.problems.at(0).message, draft.problem);
}

TEST(Status, HasANameAndAWordForEach) {
  std::set<std::string> names;
  for (const Status status : kStatuses) names.insert(to_string(status));
  EXPECT_EQ(names, (std::set<std::string>{"checked", "not-a-report", "empty", "unreadable", "skipped"}));
  EXPECT_EQ(
      render_statuses_json(),
      "[{\"status\":\"checked\",\"word\":\"已检查\"},{\"status\":\"not-a-report\",\"word\":\"不是年度报告\"},"
      "{\"status\":\"empty\",\"word\":\"没有文字\"},{\"status\":\"unreadable\",\"word\":\"没能读取\"},"
      "{\"status\":\"skipped\",\"word\":\"已跳过\"}]");
}

TEST(Status, APreviousReportThatCannotBeReadLeavesItsRulesUnchecked) {
  CheckOptions options = test_options();
  options.previous = file("last.pdf", "%PDF-1.4");
  const Result result = check(file("a.txt", frame("fmt2021.txt")), options);
  EXPECT_EQ(result.status, Status::checked);
  for (const char* rule : {"cross/carry", "cross/copied", "cross/growth", "cross/stock"}) {
    EXPECT_EQ(said(result, rule), "not-checked") << rule;
  }
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_TRUE(contains(result.problems[0].message, u"上一年度的报告:这是 PDF"));
}

TEST(Outcomes, RulesWithNothingToLookAtDoNotSayClean) {
  const Result words = check(file("a.txt", "我局高度重视政府信息公开工作。"), test_options());
  for (const char* rule :
       {"stat/sum", "stat/percent", "stat/growth", "stat/derived", "stat/count", "stat/conflict",
        "stat/impossible", "date/malformed", "table/balance", "table/cell", "section/order", "cross/carry"}) {
    EXPECT_EQ(said(words, rule), "not-applicable") << rule;
  }
  const Result bare = check(
      file("a.txt", "青岚县农业农村局2024年政府信息公开工作年度报告\n本年度工作有序开展。\n2025年1月20日\n"),
      {});
  EXPECT_EQ(bare.status, Status::checked);
  for (const char* rule :
       {"table/balance", "table/total", "table/cell", "table/label", "table/blank", "table/shape",
        "cross/text-table", "section/order", "section/title", "section/duplicate", "section/empty"}) {
    EXPECT_EQ(said(bare, rule), "not-checked") << rule;
  }
}

TEST(Outcomes, AClaimThatCannotBeRecomputedWasNotChecked) {
  const Result result = check(file("a.txt", "全年办理建议提案的满意件数占92%。"), test_options());
  if (tally_claims(result.documents.at(0).facts).found > 0) {
    EXPECT_EQ(said(result, "stat/percent"), "not-checked");
  }
  const Result counted = check(file("a.txt", "共收到建议17件:代表建议9件、政协提案8件。"), test_options());
  EXPECT_EQ(said(counted, "stat/sum"), "clean");
}

}  // namespace
}  // namespace nianbao
