// The vocabulary's own sentences: each word counts where its table says so, and not where it says not.
#include "core/words/words.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace nianbao {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> cells(1);
  for (const char c : line) c == separator ? void(cells.emplace_back()) : void(cells.back() += c);
  return cells;
}

/// The word stands in the sentence in this sense; in another one it may.
bool counts(const std::string& word, const std::string& sense, const std::string& sentence) {
  const std::u16string text = to_utf16(sentence);
  const std::u16string wanted = to_utf16(word);
  for (const words::Hit& hit : words::find(text)) {
    const bool meant = words::kSenseNames[static_cast<std::size_t>(hit.sense)] == sense;
    if (meant && slice(text, hit.span) == wanted) return true;
  }
  return false;
}

TEST(Words, CountWhereTheirTablesSay) {
  int words = 0;
  for (const auto& entry : fs::directory_iterator(std::string(NIANBAO_SOURCE_DIR) + "/core/words")) {
    if (entry.path().extension() != ".tsv") continue;
    std::ifstream table(entry.path());
    for (std::string line; std::getline(table, line);) {
      if (line.empty() || line[0] == '#' || line.starts_with("word\t")) continue;
      std::vector<std::string> cells = split(line, '\t');
      cells.resize(6);
      ++words;
      for (const std::string& sentence : split(cells[4], '+')) {
        EXPECT_TRUE(counts(cells[0], cells[1], sentence)) << cells[0] << " in " << sentence;
      }
      if (!cells[5].empty()) {
        for (const std::string& sentence : split(cells[5], '+')) {
          EXPECT_FALSE(counts(cells[0], cells[1], sentence)) << cells[0] << " in " << sentence;
        }
      }
    }
  }
  EXPECT_GT(words, 100);
}

TEST(Words, AreFoundByStartTheLongestFirst) {
  const std::u16string text = u"各县政府办公室";
  std::vector<words::Hit> hits = words::find(text);
  std::erase_if(hits, [](const words::Hit& hit) { return !words::is_body(hit.sense); });
  ASSERT_EQ(hits.size(), 3u);
  EXPECT_EQ(slice(text, hits[0].span), u"各县");
  EXPECT_EQ(slice(text, hits[1].span), u"政府办公室");
  EXPECT_EQ(hits[1].sense, words::Sense::body_office);
  EXPECT_EQ(slice(text, hits[2].span), u"政府办");
  words::keep_longest(hits);
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_EQ(hits[1].span.end, text.size());
  EXPECT_TRUE(words::has(text, words::Sense::body_several));
  EXPECT_FALSE(words::has(text, words::Sense::body_area));
  EXPECT_TRUE(words::find(u"").empty());
}

}  // namespace
}  // namespace nianbao
