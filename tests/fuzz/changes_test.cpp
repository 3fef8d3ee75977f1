// The named changes: each does something to a report that has what it acts on, and the same thing for the
// same seed.
#include "tests/fuzz/changes.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/fuzz/targets.h"

namespace nianbao::fuzz {

namespace {

std::string frame() {
  const auto path =
      std::filesystem::path(NIANBAO_SOURCE_DIR) / "tests" / "examples" / "frames" / "fmt2021.txt";
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<NamedChange> all() {
  std::vector<NamedChange> out;
  for (const auto changes : {word_changes(), table_changes(), part_changes()}) {
    out.insert(out.end(), changes.begin(), changes.end());
  }
  return out;
}

TEST(NamedChanges, ChangeAReportAndRepeatThemselves) {
  const std::string clean = frame();
  ASSERT_FALSE(clean.empty());
  for (const NamedChange& change : all()) {
    SCOPED_TRACE(change.name);
    bool changed = false;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
      std::string one = clean;
      std::string other = clean;
      Random first(seed);
      Random second(seed);
      change.apply(one, first);
      change.apply(other, second);
      EXPECT_EQ(one, other) << "seed " << seed;
      changed = changed || one != clean;
    }
    EXPECT_TRUE(changed);
  }
}

TEST(NamedChanges, TakeWhateverTheyAreGiven) {
  for (const NamedChange& change : all()) {
    SCOPED_TRACE(change.name);
    for (const char* text :
         {"", "\n", "年", "一、", "\t", "0", "、", "\xE4", "月", "。", "a\tb\n|\n", "<td>0"}) {
      for (std::uint32_t seed = 0; seed < 20; ++seed) {
        std::string changed = text;
        Random random(seed);
        change.apply(changed, random);
        EXPECT_LT(changed.size(), 400u);
      }
    }
  }
}

TEST(NamedChanges, TakeBytesThatAreNoCharacters) {
  for (const NamedChange& change : all()) {
    SCOPED_TRACE(change.name);
    std::string changed(3000, '\x80');
    Random random(7);
    change.apply(changed, random);
    EXPECT_LT(changed.size(), 10'000u);
  }
}

TEST(Mutate, SeedsDecideAndDiffer) {
  const std::string clean = frame();
  std::set<std::vector<std::uint8_t>> seen;
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    EXPECT_EQ(mutate(clean, seed), mutate(clean, seed));
    seen.insert(mutate(clean, seed));
  }
  EXPECT_GT(seen.size(), 40u);
}

}  // namespace
}  // namespace nianbao::fuzz
