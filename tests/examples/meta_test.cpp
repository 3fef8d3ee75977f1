// Registry, rule files and rule pages must name the same rules.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/rules/clauses.h"
#include "core/rules/rule.h"
#include "tests/examples/example.h"

namespace nianbao::examples {
namespace {

namespace fs = std::filesystem;

/// "family/name" of every file with this ending below core/rules.
std::set<std::string> rule_files(const std::string& ending) {
  std::set<std::string> out;
  const fs::path root = fs::path(NIANBAO_SOURCE_DIR) / "core" / "rules";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const fs::path path = fs::relative(entry.path(), root);
    if (path.has_parent_path() && path.extension() == ending) {
      out.insert((path.parent_path() / path.stem()).string());
    }
  }
  return out;
}

std::set<std::string> registered() {
  std::set<std::string> out;
  for (const Rule* rule : all_rules()) out.insert(std::string(rule->id));
  return out;
}

TEST(Registry, IsSortedAndUnique) {
  const auto rules = all_rules();
  EXPECT_TRUE(
      std::is_sorted(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; }));
  EXPECT_EQ(registered().size(), rules.size());
}

TEST(Registry, EveryRuleHasItsSource) { EXPECT_EQ(registered(), rule_files(".cpp")); }

TEST(Registry, EveryRuleHasItsPage) { EXPECT_EQ(registered(), rule_files(".md")); }

TEST(Registry, EveryPageHasTheFixedHeadings) {
  const std::string root = NIANBAO_SOURCE_DIR;
  const std::vector<std::string> headings = {"查什么", "为什么",         "会报告",
                                             "不报告", "不适用或未检查", "已知的遗漏"};
  for (const std::string& rule : rule_files(".md")) {
    const Page page = read_page(root + "/core/rules/" + rule + ".md", rule, root + "/tests/examples/frames");
    EXPECT_EQ(page.headings, headings) << rule;
  }
}

TEST(Registry, EveryCitedClauseExists) {
  for (const Rule* rule : all_rules()) {
    for (const std::string_view id : rule->basis) {
      if (!id.empty()) {
        EXPECT_NE(find_clause(id), nullptr) << rule->id << " cites " << id;
      }
    }
  }
}

}  // namespace
}  // namespace nianbao::examples
