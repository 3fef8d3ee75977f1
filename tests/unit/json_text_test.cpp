#include "core/base/json_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace nianbao {
namespace {

TEST(JsonText, AcceptsCommentsAndFillsTheValue) {
  Json out;
  const std::string_view text = "// 说明\n{\"a\": [1, -2] /* 尾 */}\n";
  EXPECT_FALSE(parse_json_text(text, out));
  ASSERT_TRUE(out.find("a") && out.find("a")->items.size() == 2);
  EXPECT_EQ(out.find("a")->items[1].integer, -2);
  EXPECT_TRUE(parse_json_text(text, out, JsonStyle::strict));
}

TEST(JsonText, NamesThePlaceOfASyntaxError) {
  Json out;
  const auto error = parse_json_text("{\n  \"年度\": 2024,\n  \"b\": ,\n}", out);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->place.line, 3u);
  EXPECT_EQ(error->place.column, 8u);
  EXPECT_EQ(error->message, u"这里不是有效的 JSON,读到“,”。");
}

TEST(JsonText, KnowsWhereAValueStands) {
  const std::string text =
      "\xEF\xBB\xBF{ // {\"x\": 0}\n"
      "  \"一\": {\"k\": [\"]}\", {\"deep\": true}]},\n"
      "  \"x\":\n"
      "    [10, 20]\n"
      "}\n";
  Json out;
  ASSERT_FALSE(parse_json_text(text, out));
  const TextPlace deep = place_at(text, out.find("一")->find("k")->items[1].find("deep")->begin);
  EXPECT_EQ(deep.line, 2u);
  EXPECT_EQ(deep.column, 30u);
  const Json& second = out.find("x")->items[1];
  EXPECT_EQ(text.substr(second.begin, second.end - second.begin), "20");
  EXPECT_EQ(place_at(text, second.begin).line, 4u);
  EXPECT_EQ(place_at(text, second.begin).column, 10u);
  EXPECT_EQ(place_at(text, 3).column, 1u) << "a byte order mark is no column";
}

TEST(JsonText, TheLastOfTwoMembersWithOneNameCounts) {
  Json out;
  ASSERT_FALSE(parse_json_text(R"({"a": 1, "b": 2, "a": 3})", out));
  EXPECT_EQ(out.find("a")->integer, 3);
  EXPECT_EQ(out.find("c"), nullptr);
}

TEST(JsonText, WholeNumbersAreToldFromOthers) {
  Json out;
  ASSERT_FALSE(parse_json_text("[0, -0, 123456789012345678, 1234567890123456789, 2.0, 1e3]", out));
  EXPECT_EQ(out.items[2].integer, 123456789012345678);
  const bool whole[] = {true, true, true, false, false, false};
  for (std::size_t i = 0; i < 6; ++i) EXPECT_EQ(out.items[i].is_integer(), whole[i]) << i;
}

TEST(JsonText, HalfOfAPairBecomesTheReplacementCharacter) {
  Json out;
  ASSERT_FALSE(parse_json_text(R"("\uD83D\uDE00|\uD83D|\uDE00|\uD83D\u4e00")", out));
  EXPECT_EQ(to_utf16(out.text), u"\U0001F600|\uFFFD|\uFFFD|\uFFFD一");
}

TEST(JsonText, NestingHasALimit) {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']');
  };
  Json out;
  EXPECT_FALSE(parse_json_text(nested(kMaxJsonDepth), out));
  EXPECT_TRUE(parse_json_text(nested(kMaxJsonDepth + 1), out));
  EXPECT_TRUE(parse_json_text(std::string(1'000'000, '['), out));
}

/// The same tree as another reader makes of the text.
void expect_same(const Json& ours, const nlohmann::json& theirs) {
  ASSERT_EQ(ours.is_object(), theirs.is_object());
  ASSERT_EQ(ours.is_array(), theirs.is_array());
  ASSERT_EQ(ours.is_null(), theirs.is_null());
  if (theirs.is_string()) {
    EXPECT_EQ(ours.text, theirs.get<std::string>());
  }
  if (theirs.is_boolean()) {
    EXPECT_EQ(ours.flag, theirs.get<bool>());
  }
  if (ours.is_integer()) {
    EXPECT_EQ(ours.integer, theirs.get<std::int64_t>());
  }
  for (std::size_t i = 0; theirs.is_array() && i < theirs.size(); ++i)
    expect_same(ours.items.at(i), theirs[i]);
  if (!theirs.is_object()) return;
  for (const auto& [key, value] : theirs.items()) {
    ASSERT_TRUE(ours.find(key));
    expect_same(*ours.find(key), value);
  }
}

TEST(JsonText, AgreesWithAnotherReaderOnWhatIsJson) {
  std::vector<std::string> texts = {"",
                                    " ",
                                    "{}",
                                    "[ ]",
                                    "[1,]",
                                    "[,1]",
                                    "{,}",
                                    "{\"a\"}",
                                    "{\"a\":}",
                                    "{a:1}",
                                    "{\"a\":1,}",
                                    "[1 2]",
                                    "01",
                                    "-",
                                    "-1",
                                    "1.",
                                    ".5",
                                    "1.5e+7",
                                    "1e",
                                    "+1",
                                    "tru",
                                    "true",
                                    "truex",
                                    "nul",
                                    "null",
                                    "false",
                                    "\"",
                                    "\"\\\"",
                                    "\"\\q\"",
                                    "\"\\u12\"",
                                    "\"\\u00e9\\n\"",
                                    "\"a\nb\"",
                                    "\"\t\"",
                                    "\"\x7F\"",
                                    "\"\xC3\xA9\"",
                                    "\"\xC3\"",
                                    "\"\xC0\xAF\"",
                                    "\"\xED\xA0\x80\"",
                                    "\"\xF4\x90\x80\x80\"",
                                    "\"\xF0\x9F\x98\x80\"",
                                    "\"\xE0\x9F\xBF\"",
                                    "[[],{}]x",
                                    "[]]",
                                    "\xEF\xBB\xBF[1]",
                                    "/**/1",
                                    "1//",
                                    "/",
                                    "/*",
                                    "/* ",
                                    "1/**/",
                                    "{\"年\":[true,null,{\"b\":\"值\"}]}"};
  const std::string whole = R"({"a":[1,-2.5,"x\ty一",{"b":null}],"c":{"d":[true,false,[]]},"e":"\u4e00"})";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    texts.push_back(whole.substr(0, i));
    for (const char c : std::string_view("\"{}[],:0-\\x \0", 14)) {
      std::string changed = whole;
      changed[i] = c;
      texts.push_back(changed);
    }
  }
  for (const std::string& text : texts) {
    for (const bool comments : {false, true}) {
      const nlohmann::json theirs = nlohmann::json::parse(text, nullptr, false, comments);
      Json ours;
      const auto error = parse_json_text(text, ours, comments ? JsonStyle::comments : JsonStyle::strict);
      ASSERT_EQ(!error, !theirs.is_discarded()) << text;
      if (!error) expect_same(ours, theirs);
    }
  }
}

}  // namespace
}  // namespace nianbao
