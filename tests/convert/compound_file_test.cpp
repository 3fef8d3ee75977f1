// Streams come out of a compound file as they went in; a broken file is told, and costs no more than its
// size.
#include "core/convert/compound_file.h"

#include <gtest/gtest.h>

#include "core/base/little_endian.h"
#include "tests/convert/compound_writer.h"

namespace nianbao {
namespace {

std::string pattern(std::size_t size, int seed) {
  std::string out(size, '\0');
  for (std::size_t i = 0; i < size; ++i)
    out[i] = static_cast<char>((i / 64 * 7 + i + static_cast<std::size_t>(seed)) % 251);
  return out;
}

CompoundStreams some_streams() {
  return {{u"WordDocument", pattern(20'000, 1)},
          {u"1Table", pattern(4096, 2)},
          {u"Small", pattern(100, 3)},
          {u"Other", pattern(4095, 4)},
          {u"Empty", {}},
          {u"ObjectPool/_1/Contents", pattern(70, 5)},
          {u"ObjectPool/_2/Contents", pattern(9000, 6)}};
}

/// Where an entry of the directory stands in the file.
std::size_t entry_at(const std::string& file, std::u16string_view name) {
  std::string wide;
  for (const char16_t unit : name) put16(wide, unit);
  wide += std::string(2, '\0');
  return file.find(wide);
}

TEST(CompoundFile, ReadsLargeSmallAndNestedStreams) {
  for (const std::size_t sector : {512u, 4096u}) {
    const std::string bytes = write_compound(some_streams(), sector);
    const CompoundFile file(bytes);
    EXPECT_EQ(file.problem(), u"");
    EXPECT_FALSE(file.is_damaged());
    for (const auto& [path, content] : some_streams()) {
      EXPECT_TRUE(file.has(path));
      const CompoundStream stream = file.read(path);
      EXPECT_TRUE(stream.found);
      EXPECT_TRUE(stream.whole);
      EXPECT_EQ(stream.bytes, content);
    }
    EXPECT_TRUE(file.has(u"worddocument"));
    EXPECT_FALSE(file.has(u"Contents"));
    EXPECT_FALSE(file.has(u"ObjectPool"));
    EXPECT_FALSE(file.has(u"ObjectPool/_3/Contents"));
    EXPECT_FALSE(file.has(u""));
    EXPECT_FALSE(file.read(u"2Table").found);
  }
}

TEST(CompoundFile, ReadsManySectorsThroughTheTablesOfTables) {
  CompoundStreams streams = {{u"First", pattern(5000, 1)}, {u"Big", {}}, {u"Last", pattern(5000, 2)}};
  streams[1].second.resize(std::size_t{40'000} * 512);
  const std::string bytes = write_compound(streams);
  streams[1].second = {};
  const CompoundFile file(bytes);
  EXPECT_EQ(file.read(u"First").bytes, streams[0].second);
  EXPECT_EQ(file.read(u"Last").bytes, streams[2].second);
  EXPECT_TRUE(file.read(u"Big").whole);
}

TEST(CompoundFile, RefusesWhatIsNone) {
  for (const std::string& bytes : {std::string(), std::string("PK\3\4"), write_compound({}).substr(0, 512),
                                   std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(2000, '\0')})
    EXPECT_NE(CompoundFile(bytes).problem(), u"");
  std::string odd = write_compound(some_streams());
  put16_at(odd, 30, 31);
  EXPECT_NE(CompoundFile(odd).problem(), u"");
}

TEST(CompoundFile, TellsAChainThatRunsInACircle) {
  std::string bytes = write_compound(some_streams());
  // The table is the last sector; the first stream begins with sector 0.
  const std::size_t fat = bytes.size() - 512;
  ASSERT_EQ(u32_at(bytes, fat), 1u);
  put32_at(bytes, fat + 4 * 3, 1);
  const CompoundStream stream = CompoundFile(bytes).read(u"WordDocument");
  EXPECT_TRUE(stream.found);
  EXPECT_FALSE(stream.whole);
  EXPECT_EQ(stream.bytes, pattern(20'000, 1).substr(0, 4 * 512));
}

TEST(CompoundFile, TellsAChainThatLeavesTheFile) {
  std::string bytes = write_compound(some_streams());
  put32_at(bytes, bytes.size() - 512 + 4 * 3, 123'456'789);
  const CompoundStream stream = CompoundFile(bytes).read(u"WordDocument");
  EXPECT_FALSE(stream.whole);
  EXPECT_EQ(stream.bytes.size(), 4u * 512);
}

TEST(CompoundFile, TellsADirectoryThatRunsInACircle) {
  std::string bytes = write_compound(some_streams());
  const std::size_t table = entry_at(bytes, u"1Table");
  ASSERT_NE(table, std::string::npos);
  put32_at(bytes, table + 72, 1);  // to its elder brother
  const CompoundFile file(bytes);
  EXPECT_TRUE(file.is_damaged());
  EXPECT_TRUE(file.has(u"1Table"));
  EXPECT_FALSE(file.has(u"Small"));
}

TEST(CompoundFile, ASizeThatLiesTakesNoMemory) {
  std::string bytes = write_compound(some_streams(), 4096);
  const std::size_t table = entry_at(bytes, u"1Table");
  ASSERT_NE(table, std::string::npos);
  put32_at(bytes, table + 120, 0xFFFFFFF0);
  put32_at(bytes, table + 124, 0x7FFFFFFF);
  const CompoundStream stream = CompoundFile(bytes).read(u"1Table");
  EXPECT_FALSE(stream.whole);
  EXPECT_EQ(stream.bytes, pattern(4096, 2));
}

TEST(CompoundFile, ReadsWhatIsThereOfAFileCutOff) {
  const std::string bytes = write_compound(some_streams());
  for (std::size_t size = 0; size < bytes.size(); size += 97) {
    const CompoundFile file(std::string_view(bytes).substr(0, size));
    for (const auto& [path, content] : some_streams()) {
      const CompoundStream stream = file.read(path);
      EXPECT_EQ(stream.bytes.size(), std::min(stream.bytes.size(), content.size()));
      if (stream.found && !stream.whole) {
        EXPECT_LT(stream.bytes.size(), content.size());
      }
    }
  }
}

}  // namespace
}  // namespace nianbao
