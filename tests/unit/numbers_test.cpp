// What each number is: numbers/*.txt are small drafts, numbers/*.dump the numbers, zeros in words and table
// cells that a careful reader finds in them, as `nianbao dump --stage facts` prints them.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "core/base/text.h"
#include "core/check.h"
#include "core/render/named.h"
#include "core/render/names.h"
#include "core/render/render.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Result look_at(const std::string& text) {
  Draft draft;
  draft.name = "draft.txt";
  draft.is_text = true;
  draft.text = to_utf16(text);
  return check(draft, test_options());
}

/// The lines of a dump that tell of numbers: from "number" to the next fact, and the cells of tables.
std::string number_lines(const std::string& dump) {
  std::string out;
  bool inside = false;
  std::size_t start = 0;
  while (start < dump.size()) {
    const std::size_t end = dump.find('\n', start) + 1;
    const std::string line = dump.substr(start, end - start);
    if (!line.starts_with(" ")) inside = line.starts_with("number ");
    if (inside || line.starts_with("    cell ")) out += line;
    start = end;
  }
  return out;
}

TEST(Numbers, AreWhatTheirDumpsSay) {
  int drafts = 0;
  for (const auto& entry : fs::directory_iterator(std::string(NIANBAO_SOURCE_DIR) + "/tests/unit/numbers")) {
    fs::path path = entry.path();
    if (path.extension() != ".txt") continue;
    ++drafts;
    const std::string found = number_lines(render_dump(look_at(read(path)), Stage::facts));
    EXPECT_EQ(found, read(path.replace_extension(".dump"))) << path;
  }
  EXPECT_GE(drafts, 4);
}

/// The keys that the readers of statistics name, by the literals in their source.
std::set<std::string> keys_in_source() {
  std::set<std::string> keys;
  const std::regex key(
      "[\"\t]((?:requests|answered|disputes|normative_documents|regulations|fees|active|ways|training)\\.[a-"
      "z_.]*"
      "[a-z_]"
      "|licensing|punishment|coercion)[\"\t\n]");
  for (const char* const room : {"/core/statistics", "/core/words/lists"}) {
    for (const auto& entry : fs::directory_iterator(std::string(NIANBAO_SOURCE_DIR) + room)) {
      const std::string text = read(entry.path());
      for (std::sregex_iterator at(text.begin(), text.end(), key), end; at != end; ++at)
        keys.insert((*at)[1]);
    }
  }
  keys.erase("requests.carried");  // the beginning of two keys
  return keys;
}

TEST(Numbers, EveryStatisticHasAChineseName) {
  const std::set<std::string> keys = keys_in_source();
  EXPECT_GT(keys.size(), 50u);
  for (const std::string& key : keys) EXPECT_NE(statistic_name(key), u"") << key;
  EXPECT_EQ(statistic_name("requests.received"), u"新收申请");
  EXPECT_EQ(statistic_name("no.such.key"), u"");
}

TEST(Numbers, TellWhereEachFacetComesFrom) {
  const Result result = look_at(read(std::string(NIANBAO_SOURCE_DIR) + "/tests/unit/numbers/government.txt"));
  const std::vector<NamedNumber> numbers = named_numbers(result.source, result.documents.at(0).facts);
  const auto of = [&](std::u16string_view words) {
    const auto found = std::find_if(numbers.begin(), numbers.end(),
                                    [&](const NamedNumber& each) { return each.in_words() == words; });
    return found == numbers.end() ? NamedNumber() : *found;
  };
  const NamedNumber total = of(u"2024年 · 全市 · 新收申请");
  EXPECT_EQ(total.value, Decimal::whole(486));
  EXPECT_EQ(total.key, "requests.received");
  EXPECT_EQ(total.body.origin, Origin::said);
  const NamedNumber nested = of(u"2024年 · 全市 · 新收申请 · 网络提交 · 平台");
  EXPECT_EQ(nested.value, Decimal::whole(310));
  EXPECT_EQ(nested.path.size(), 2u);
  EXPECT_EQ(nested.path_from, Origin::said);
  EXPECT_EQ(nested.thing.words, u"政府信息公开申请");
  EXPECT_EQ(nested.thing.origin, Origin::inherited);
  const NamedNumber districts = of(u"2024年 · 各县(市、区) · 收到申请");
  EXPECT_EQ(districts.scope, Scope::part);
  EXPECT_EQ(districts.value, Decimal::whole(368));
  EXPECT_EQ(of(u"2023年 · 全市 · 新收申请").value, Decimal::whole(421));
}

}  // namespace
}  // namespace nianbao
