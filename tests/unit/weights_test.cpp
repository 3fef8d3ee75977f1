// What a profile makes findings count, and the score of a report.
#include "core/rules/weights.h"

#include <gtest/gtest.h>

#include "core/check.h"
#include "core/forms/form_set.h"
#include "core/render/render.h"
#include "core/render/rows.h"

namespace nianbao {
namespace {

constexpr const char* kProfile = R"({
  // an office's own measure
  "weights": {"rules": {"stat/growth": 20, "text/placeholder": 0}, "parts": {"overview": 3}}})";

std::optional<JsonError> weights_of(std::string_view profile, std::optional<Weights>& out) {
  Forms forms = make_form_set()->forms();
  if (auto error = apply_profile(profile, forms)) return error;
  return read_weights(profile, forms, out);
}

TEST(Weights, CountByRuleAndPart) {
  std::optional<Weights> weights;
  ASSERT_FALSE(weights_of(kProfile, weights));
  ASSERT_TRUE(weights);
  const Rule& growth = *find_rule("stat/growth");
  EXPECT_EQ(weights->of(growth, Severity::error, "overview"), 60);
  EXPECT_EQ(weights->of(growth, Severity::warning, "disputes"), 20);
  EXPECT_EQ(weights->of(*find_rule("text/placeholder"), Severity::error, "overview"), 0);
  const Rule& other = *find_rule("stat/sum");
  EXPECT_EQ(weights->of(other, Severity::error, ""), 10);
  EXPECT_EQ(weights->of(other, Severity::warning, ""), 1);
  EXPECT_EQ(weights->of(other, Severity::info, "overview"), 0);
}

TEST(Weights, NoneWithoutThem) {
  std::optional<Weights> weights;
  EXPECT_FALSE(weights_of(R"({"forms": {}})", weights));
  EXPECT_FALSE(weights);
}

TEST(Weights, AreRefusedWithThePlace) {
  struct Wrong {
    const char* text;
    std::uint32_t column;
  };
  const Wrong cases[] = {
      {R"({"weights": []})", 13},
      {R"({"weights": {"rule": {}}})", 22},
      {R"({"weights": {"rules": {"stat/nix": 1}}})", 36},
      {R"({"weights": {"rules": {"stat/sum": -1}}})", 36},
      {R"({"weights": {"rules": {"stat/sum": 1.5}}})", 36},
      {R"({"weights": {"parts": {"nix": 1}}})", 31},
      {R"({"weights": {"parts": {"overview": 1001}}})", 36},
  };
  for (const Wrong& wrong : cases) {
    std::optional<Weights> weights;
    const auto error = weights_of(wrong.text, weights);
    ASSERT_TRUE(error) << wrong.text;
    EXPECT_EQ(error->place.column, wrong.column) << wrong.text;
    EXPECT_FALSE(weights) << wrong.text;
  }
}

TEST(Weights, StandInTheResultOnlyWhereGiven) {
  Draft draft;
  draft.name = "a.txt";
  draft.is_text = true;
  draft.text =
      u"云溪市水务局2024年政府信息公开工作年度报告\n一、总体情况\n组织培训XX次,报告期自2月30日起。\n";
  CheckOptions options;
  const Result plain = check(draft, options);
  EXPECT_EQ(render_json(plain).find("\"weight\""), std::string::npos);
  EXPECT_EQ(columns_of(RowKind::files, false).back(), "signed_on");

  ASSERT_FALSE(weights_of(kProfile, options.weights));
  const Result weighed = check(draft, options);
  EXPECT_NE(render_json(weighed).find("\"weight\":0"), std::string::npos);
  int sum = 0;
  for (const ReportedFinding& finding : weighed.documents.at(0).findings) sum += finding.weight.value();
  EXPECT_GT(sum, 0);
  const std::string row = render_rows(weighed, RowKind::files, RowFormat::json_lines, true);
  EXPECT_NE(row.find("\"score\":" + std::to_string(sum) + "}"), std::string::npos) << row;
}

}  // namespace
}  // namespace nianbao
