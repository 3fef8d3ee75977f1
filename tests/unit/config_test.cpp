#include "core/config.h"

#include <gtest/gtest.h>

#include "core/base/text.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

TEST(Config, ReadsEverySetting) {
  CheckOptions options = test_options();
  const auto error = read_config(
      R"({"disable": ["text/script"], "severity": {"date/deadline": "info"},
          "ignore": ["0123456789abcdef"], "year": 2024, "as": "work-summary"})",
      options);
  ASSERT_FALSE(error);
  EXPECT_EQ(options.disabled, std::vector<std::string>{"text/script"});
  ASSERT_EQ(options.severities.size(), 1u);
  EXPECT_EQ(options.severities[0].second, Severity::info);
  EXPECT_EQ(options.ignored, std::vector<std::string>{"0123456789abcdef"});
  EXPECT_EQ(options.year, 2024);
  EXPECT_EQ(options.kind, DocumentKind::work_summary);
}

struct Refused {
  const char* text;
  std::uint32_t line;
  std::uint32_t column;
  const char16_t* says;
};

class RefusedConfig : public testing::TestWithParam<Refused> {};

TEST_P(RefusedConfig, NamesThePlaceAndChangesNothing) {
  CheckOptions options = test_options();
  options.year = 2020;
  const auto error = read_config(GetParam().text, options);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->place.line, GetParam().line);
  EXPECT_EQ(error->place.column, GetParam().column);
  EXPECT_TRUE(contains(error->message, GetParam().says)) << to_utf8(error->message);
  EXPECT_EQ(options.year, 2020);
  EXPECT_TRUE(options.disabled.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Places, RefusedConfig,
    testing::Values(Refused{"[]", 1, 1, u"对象"}, Refused{"{\"year\": \"2024\"}", 1, 10, u"年份"},
                    Refused{"{\"year\": 1948}", 1, 10, u"1949 至 2100"},
                    Refused{"{\"year\": 2101}", 1, 10, u"1949 至 2100"},
                    Refused{"{\"year\": 9223372036854775807}", 1, 10, u"1949 至 2100"},
                    Refused{"{\n \"disable\": [\"text/script\", \"text/none\"]}", 2, 29, u"text/none"},
                    Refused{"{\"severity\": {\"text/script\": \"fatal\"}}", 1, 30, u"等级"},
                    Refused{"{\"year\": 2024, \"colour\": true}", 1, 26, u"colour"},
                    Refused{"{\"as\": \"novel\"}", 1, 8, u"annual-report"}));

}  // namespace
}  // namespace nianbao
