// Every fenced draft of every rule page is fed to the whole checker; any finding that the page does not list
// fails.
#include "tests/examples/example.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace nianbao::examples {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> pages() {
  std::vector<std::string> out;
  const fs::path root = fs::path(NIANBAO_SOURCE_DIR) / "core" / "rules";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".md") out.push_back(fs::relative(entry.path(), root).string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// A few sentences, as most examples are: no document in them shows its kind.
bool is_excerpt(const Result& result) {
  return std::all_of(result.documents.begin(), result.documents.end(),
                     [](const DocumentResult& each) { return each.facts.kind == DocumentKind::unknown; });
}

/// Takes the findings of document/kind out; returns how many there were.
std::size_t take_caveats(std::vector<Expected>& findings) {
  return std::erase_if(findings, [](const Expected& each) { return each.rule == "document/kind"; });
}

class PageExamples : public testing::TestWithParam<std::string> {};

TEST_P(PageExamples, GiveExactlyTheirFindings) {
  const std::string root = NIANBAO_SOURCE_DIR;
  const Page page =
      read_page(root + "/core/rules/" + GetParam(), GetParam(), root + "/tests/examples/frames");
  for (const std::string& error : page.errors) ADD_FAILURE() << error;
  const std::string rule = GetParam().substr(0, GetParam().size() - 3);
  int reported = 0;
  int clean = 0;
  int other = 0;
  for (const Example& example : page.examples) {
    SCOPED_TRACE(page.path + ":" + std::to_string(example.line) + " " + example.title);
    const Result result = check(example.draft, example.options);
    std::vector<Expected> findings = found(result);
    // Each excerpt carries this caveat, which its page need not repeat.
    if (is_excerpt(result) && rule != "document/kind") {
      EXPECT_EQ(take_caveats(findings), result.documents.size()) << "an excerpt must not pass as a report";
    }
    EXPECT_EQ(print(findings), print(example.expected));
    if (!example.messages.empty()) {
      EXPECT_EQ(messages(result, rule), example.messages);
    }
    const bool fires = std::any_of(example.expected.begin(), example.expected.end(),
                                   [&](const Expected& e) { return e.rule == rule; });
    if (!example.outcome.empty()) {
      std::string outcomes;
      for (const DocumentResult& document : result.documents) {
        for (const RuleOutcome& check : document.checks) {
          if (check.rule->id == rule) outcomes = rule + " " + to_string(check.outcome);
        }
      }
      EXPECT_EQ(outcomes, example.outcome);
      ++other;
    } else if (fires) {
      ++reported;
    } else {
      ++clean;
    }
  }
  EXPECT_GE(reported, 2) << "a page needs two reported examples";
  EXPECT_GE(clean, 2) << "a page needs two examples that are not reported";
  EXPECT_GE(other, 1) << "a page needs an example with a ```checks block: not-applicable or not-checked";
}

INSTANTIATE_TEST_SUITE_P(Rules, PageExamples, testing::ValuesIn(pages()), [](const auto& page) {
  std::string name = page.param.substr(0, page.param.size() - 3);
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '/' || c == '-'; }, '_');
  return name;
});
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(PageExamples);

}  // namespace
}  // namespace nianbao::examples
