#include "core/convert/unpack.h"

#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/base/zip_archive.h"

namespace nianbao {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

std::vector<PackedFile> files_of(std::string_view archive) {
  std::vector<PackedFile> out;
  unpack(archive, [&out](PackedFile file) {
    out.push_back(std::move(file));
    return true;
  });
  return out;
}

TEST(Unpack, GivesFilesWithTheirFoldersAndNothingElse) {
  const std::string zip = write_zip(
      {{"区县/", ""}, {"区县/水务局.txt", "甲"}, {"__MACOSX/区县/._水务局.txt", "x"}, {"教育局.html", "乙"}});
  ASSERT_TRUE(is_archive(zip));
  const std::vector<PackedFile> files = files_of(zip);
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files[0].name, "区县/水务局.txt");
  EXPECT_EQ(files[0].bytes, "甲");
  EXPECT_TRUE(files[0].problem.empty());
  EXPECT_EQ(files[1].name, "教育局.html");
}

TEST(Unpack, ReadsNamesInGb18030) {
  std::string zip = write_zip({{"abcdef.txt", "甲"}});
  for (std::size_t at = zip.find("abcdef"); at != std::string::npos; at = zip.find("abcdef", at))
    zip.replace(at, 6, "\xCB\xAE\xCE\xF1\xBE\xD6");
  const std::vector<PackedFile> files = files_of(zip);
  ASSERT_EQ(files.size(), 1u);
  EXPECT_EQ(files[0].name, "水务局.txt");
}

TEST(Unpack, OpensArchivesOneDeep) {
  const std::string third = write_zip({{"a.txt", "丙"}});
  const std::string second = write_zip({{"b.txt", "乙"}, {"三.zip", third}});
  const std::vector<PackedFile> files = files_of(write_zip({{"二.zip", second}}));
  ASSERT_EQ(files.size(), 2u);
  EXPECT_EQ(files[0].name, "二.zip/b.txt");
  EXPECT_EQ(files[0].bytes, "乙");
  EXPECT_EQ(files[1].name, "二.zip/三.zip");
  EXPECT_EQ(files[1].problem, u"这是压缩包里的压缩包里的压缩包,没有打开;请解压后再检查。");
}

TEST(Unpack, DocumentsInTheFormOfArchivesAreFiles) {
  const std::string docx = write_zip({{"word/document.xml", "<w/>"}});
  EXPECT_FALSE(is_archive(docx));
  EXPECT_FALSE(is_archive("没有压缩"));
  const std::vector<PackedFile> files = files_of(write_zip({{"甲.docx", docx}}));
  ASSERT_EQ(files.size(), 1u);
  EXPECT_EQ(files[0].bytes, docx);
}

TEST(Unpack, TellsWhatCannotBeOpened) {
  std::string zip = write_zip({{"a.txt", std::string(1000, 'x')}});
  const std::vector<PackedFile> cut = files_of(zip.substr(0, 500));
  ASSERT_EQ(cut.size(), 1u);
  EXPECT_EQ(cut[0].problem, u"这个压缩包已损坏,打不开;请重新压缩或解压后再检查。");
  zip[zip.find("xxxx") + 5] = 'y';  // the check sum no longer holds
  const std::vector<PackedFile> damaged = files_of(zip);
  ASSERT_EQ(damaged.size(), 1u);
  EXPECT_EQ(damaged[0].problem, u"压缩包里的这个文件已损坏,读不出来;请重新压缩后再检查。");
  const std::vector<PackedFile> empty = files_of(write_zip({{"空/", ""}}));
  ASSERT_EQ(empty.size(), 1u);
  EXPECT_EQ(empty[0].problem, u"这个压缩包里没有文件。");
}

TEST(Unpack, StopsAtTooManyFiles) {
  Entries entries;
  for (std::size_t i = 0; i < kMaxPackedFiles + 2; ++i) entries.emplace_back(std::to_string(i) + ".txt", "x");
  const std::vector<PackedFile> files = files_of(write_zip(entries));
  ASSERT_EQ(files.size(), kMaxPackedFiles + 1);
  EXPECT_EQ(files.back().problem, u"压缩包里的文件太多或展开后太大,其余的没有读取;请分成几个压缩包再检查。");
}

}  // namespace
}  // namespace nianbao
