// Replays the kept inputs through every target, then some hundred structured changes of the whole clean
// reports.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>

#include "core/check.h"
#include "core/render/render.h"
#include "tests/forms/forms.h"
#include "tests/fuzz/schema.h"
#include "tests/fuzz/targets.h"

namespace nianbao::fuzz {
namespace {

namespace fs = std::filesystem;

struct Target {
  const char* name;
  void (*run)(std::string_view);
};
void PrintTo(const Target& each, std::ostream* out) { *out << each.name; }

class Fuzz : public testing::TestWithParam<Target> {};

std::vector<std::string> files_in(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return out;
}

/// NIANBAO_FUZZ_ROUNDS makes a longer campaign where there is no clang.
std::uint32_t rounds() {
  const char* wanted = std::getenv("NIANBAO_FUZZ_ROUNDS");
  return wanted ? static_cast<std::uint32_t>(std::strtoul(wanted, nullptr, 10)) : 120;
}

const fs::path kRoot = NIANBAO_SOURCE_DIR;

TEST_P(Fuzz, KeptInputs) {
  const std::vector<std::string> inputs = files_in(kRoot / "tests" / "fuzz" / "corpus");
  ASSERT_FALSE(inputs.empty());
  for (const std::string& input : inputs) GetParam().run(input);
}

TEST_P(Fuzz, StructuredChangesOfCleanReports) {
  const std::vector<std::string> frames = files_in(kRoot / "tests" / "examples" / "frames");
  ASSERT_FALSE(frames.empty());
  for (std::uint32_t seed = 0; seed < rounds(); ++seed) {
    const std::string& frame = frames[seed % frames.size()];
    // The first byte names the kind of file: plain text, Markdown, HTML, CSV, TSV.
    std::string draft = std::string(1, static_cast<char>(seed % 5)) + frame;
    for (std::uint32_t round = 0; round < 1 + seed % 7; ++round) {
      const std::vector<std::uint8_t> changed = mutate(draft, seed * 31 + round);
      draft.assign(changed.begin(), changed.end());
    }
    GetParam().run(draft);
  }
}

INSTANTIATE_TEST_SUITE_P(Targets, Fuzz,
                         testing::Values(Target{"Read", read}, Target{"Import", import},
                                         Target{"Tables", tables}, Target{"Check", check},
                                         Target{"Sheets", sheets}, Target{"Annotate", annotate},
                                         Target{"Word", word}, Target{"Pages", pages},
                                         Target{"Settings", settings}),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(Schema, RefusesWhatIsNoResult) {
  if (!checks_schema()) GTEST_SKIP() << "no schema validator in this build";
  const std::string text = render_json(nianbao::check({}, test_options()));
  nlohmann::json result = nlohmann::json::parse(text);
  EXPECT_EQ(schema_error(result), "");
  result["documents"] = 3;
  EXPECT_NE(schema_error(result), "");
  EXPECT_NE(schema_error(nlohmann::json::object()), "");
}

}  // namespace
}  // namespace nianbao::fuzz
