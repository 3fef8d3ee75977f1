// The table of kinds of files.
#include "core/read/importers.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "core/base/text.h"
#include "core/render/render.h"

namespace nianbao {
namespace {

TEST(Importers, NoEndingStandsTwice) {
  std::set<std::string_view> seen;
  for_each_file_kind([&seen](const FileKind& kind) {
    for (const std::string_view ending : endings_of(kind)) {
      EXPECT_TRUE(seen.insert(ending).second) << ending;
      EXPECT_EQ(kind_by_ending("甲/乙." + std::string(ending)), &kind) << ending;
    }
  });
  EXPECT_GT(seen.size(), 60u);
}

TEST(Importers, RefusalsAndSkipsAreWholeSentences) {
  for_each_file_kind([](const FileKind& kind) {
    EXPECT_EQ(kind.reading == Reading::read, kind.message.empty());
    if (kind.reading != Reading::read) {
      EXPECT_TRUE(kind.message.ends_with(u"。")) << to_utf8(kind.message);
    }
  });
}

TEST(Importers, EndingsAreThoseOfTheLastPartInAnyCase) {
  EXPECT_EQ(ending_of("a.b/c"), "");
  EXPECT_EQ(ending_of("a\\b.DOCX"), "DOCX");
  EXPECT_EQ(kind_by_ending("A.HtM")->carrier, Carrier::html);
  EXPECT_EQ(kind_by_ending("报告.2024"), nullptr);
  EXPECT_EQ(kind_by_ending("报告"), nullptr);
}

TEST(Importers, SkipsWhatCannotBeAReport) {
  for (const char* name : {"a.exe", "b/c.CSS", "~$a.docx", "d/~WRL0001.tmp", "Thumbs.db", "desktop.ini"}) {
    EXPECT_FALSE(skip_reason(name, false).empty()) << name;
  }
  for (const char* name : {"a.doc", "a.jpg", "a.zip", "a.jsp", "报告.gov.cn", "~报告.docx", "a"}) {
    EXPECT_TRUE(skip_reason(name, true).empty()) << name;
  }
  EXPECT_FALSE(skip_reason("a/.hidden.txt", true).empty());
  EXPECT_TRUE(skip_reason("a/.hidden.txt", false).empty()) << "whoever names it means it";
}

TEST(Importers, TellsKindsByWhatTheyHold) {
  const auto says = [](std::string_view bytes, std::u16string_view word) {
    const FileKind* const kind = kind_by_content(bytes);
    return kind && contains(kind->message, word);
  };
  EXPECT_TRUE(says("%PDF-1.7", u"PDF"));
  EXPECT_TRUE(says("{\\rtf1", u"RTF"));
  EXPECT_TRUE(says("MIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"", u"网页存档"));
  EXPECT_TRUE(says("From: a\nMIME-Version: 1.0\n", u"邮件"));
  EXPECT_TRUE(says("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>", u"XML"));
  EXPECT_EQ(kind_by_content("2024年政府信息公开工作年度报告"), nullptr);
  EXPECT_EQ(kind_by_content("<html><body>MIME</body></html>"), nullptr);
  const FileKind* const ofd = kind_of_archive([](std::string_view name) { return name == "OFD.xml"; });
  ASSERT_NE(ofd, nullptr);
  EXPECT_TRUE(contains(ofd->message, u"版式"));
}

TEST(Importers, TheListForPickersNamesEveryEndingOnce) {
  const nlohmann::json kinds = nlohmann::json::parse(render_file_kinds_json());
  EXPECT_EQ(kinds["read"][0], ".docx");
  std::size_t count = kinds["read"].size() + kinds["converted"].size() + kinds["skipped"].size();
  for (const auto& each : kinds["refused"]) count += each["endings"].size();
  std::size_t endings = 0;
  for_each_file_kind([&endings](const FileKind& kind) { endings += endings_of(kind).size(); });
  EXPECT_EQ(count, endings);
}

}  // namespace
}  // namespace nianbao
