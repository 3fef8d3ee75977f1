#include "core/base/json_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace nianbao {
namespace {

TEST(JsonText, AcceptsCommentsAndFillsTheValue) {
  nlohmann::json out;
  EXPECT_FALSE(parse_json_text("// 说明\n{\"a\": [1, 2] /* 尾 */}\n", out));
  EXPECT_EQ(out["a"][1], 2);
}

TEST(JsonText, NamesThePlaceOfASyntaxError) {
  nlohmann::json out;
  const auto error = parse_json_text("{\n  \"年度\": 2024,\n  \"b\": ,\n}", out);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->place.line, 3u);
  EXPECT_EQ(error->place.column, 8u);
}

TEST(JsonText, FindsAValueByItsPath) {
  const std::string text =
      "{ // {\"x\": 0}\n"
      "  \"一\": {\"k\": [\"]}\", {\"deep\": true}]},\n"
      "  \"x\":\n"
      "    [10, 20]\n"
      "}\n";
  const TextPlace deep = place_of(text, {"一", "k", "1", "deep"});
  EXPECT_EQ(deep.line, 2u);
  EXPECT_EQ(deep.column, 30u);
  const TextPlace second = place_of(text, {"x", "1"});
  EXPECT_EQ(second.line, 4u);
  EXPECT_EQ(second.column, 10u);
  EXPECT_EQ(place_of(text, {"x", "7"}).line, 4u) << "a path that leads nowhere stays in its container";
}

}  // namespace
}  // namespace nianbao
