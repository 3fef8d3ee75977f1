// Where the text of a file stands in the file: every character is found at its place in the page's source.
#include "core/read/file_places.h"

#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/check.h"
#include "core/forms/form_set.h"
#include "core/read/aside.h"
#include "core/render/file_edits.h"

namespace nianbao {

namespace {

WholeDraft read(std::u16string name, std::u16string_view text) {
  Draft draft;
  draft.name = to_utf8(name);
  draft.is_text = true;
  draft.text = text;
  return read_whole(draft, make_form_set()->lexicon(), true);
}

/// What the file shows where the text has `words`.
std::string shown(const WholeDraft& whole, std::u16string_view file, std::u16string_view words) {
  const std::size_t at = whole.source.original.find(words);
  if (at == std::u16string::npos) return "not in the text";
  const auto start = static_cast<Offset>(at);
  return to_utf8(slice(file, whole.file.to_file({start, start + static_cast<Offset>(words.size())})));
}

std::optional<Span> replaceable(const WholeDraft& whole, std::u16string_view words) {
  const auto start = static_cast<Offset>(whole.source.original.find(words));
  return whole.file.replaceable({start, start + static_cast<Offset>(words.size())});
}

TEST(FilePlaces, EveryHanCharacterOfAPageIsFoundInItsSource) {
  const std::u16string page =
      u"<!DOCTYPE html>\r\n<title>不算</title><script>var a='不算'</script><body>甲<!-- 不算 -->乙"
      u"<b>丙</b></foo>丁&nbsp;&amp;戊&#x5DF1;\r\n庚<ul><li>辛<li>壬</ul><pre>\n癸\r\n子</pre>"
      u"<table><tr><td>丑\n</td><td> 寅 <br>卯</td></tr><tr><td>1</td><td>\U00020000辰</td></tr></table>"
      u"<textarea>巳<b>午</textarea><p style='display:none'>不算</p><svg><text>未</text></svg>a < b 申";
  const WholeDraft whole = read(u"a.html", page);
  ASSERT_TRUE(whole.file.known());
  int seen = 0;
  for (Offset i = 0; i < whole.source.original.size(); ++i) {
    const char16_t unit = whole.source.original[i];
    if (!is_han(unit)) continue;
    ++seen;
    const std::u16string_view there = slice(page, whole.file.to_file({i, i + 1}));
    EXPECT_EQ(to_utf8(there), unit == u'己' ? "&#x5DF1;" : to_utf8(std::u16string(1, unit)));
  }
  EXPECT_EQ(seen, 19);
  EXPECT_EQ(shown(whole, page, u"\U00020000辰"), "𠀀辰");
  EXPECT_EQ(shown(whole, page, u"a < b"), "a < b");
}

TEST(FilePlaces, ReferencesAreTakenWhole) {
  const std::u16string page = u"<p>一&ampamp;二&lt;b&gt;三&foo;四&nbsp五&AElig;六&</p>";
  const WholeDraft whole = read(u"a.html", page);
  EXPECT_EQ(shown(whole, page, u"一&amp;二"), "一&ampamp;二");
  EXPECT_EQ(shown(whole, page, u"<"), "&lt;");
  EXPECT_EQ(shown(whole, page, u"三&foo;四"), "三&foo;四");
  EXPECT_EQ(shown(whole, page, u" 五"), "&nbsp五");
  EXPECT_EQ(shown(whole, page, u"Æ"), "&AElig;");
  EXPECT_EQ(shown(whole, page, u"六&"), "六&");
}

TEST(FilePlaces, OnlyTextWithoutMarkupInsideIsReplaced) {
  const std::u16string page = u"<ol><li>全年<b>17</b>件&nbsp;&amp;</li></ol>";
  const WholeDraft whole = read(u"a.html", page);
  EXPECT_EQ(replaceable(whole, u"17件"), std::nullopt);
  EXPECT_EQ(replaceable(whole, u"1. 全"), std::nullopt);  // the number is the list's
  ASSERT_TRUE(replaceable(whole, u"件 &"));
  EXPECT_EQ(to_utf8(slice(page, *replaceable(whole, u"件 &"))), "件&nbsp;&amp;");
}

TEST(FilePlaces, LinesAndColumnsAreTheFiles) {
  const std::u16string page = u"<p>\r\n甲乙</p>\r<p>丙\n</p>";
  const WholeDraft whole = read(u"a.html", page);
  const auto at = static_cast<Offset>(whole.source.original.find(u'丙'));
  const FileRegion region = whole.file.region({at, at + 1});
  EXPECT_EQ(region.start.line, 3u);
  EXPECT_EQ(region.start.column, 4u);
  EXPECT_EQ(region.end.column, 5u);
  const FileRegion behind = whole.file.region({2, 2});  // behind 甲乙, where something is missing
  EXPECT_EQ(behind.start.line, 2u);
  EXPECT_EQ(behind.start.column, 3u);
}

TEST(FilePlaces, TextIsTheFileItselfAndRecordsHaveNoPlaces) {
  const WholeDraft text = read(u"a.md", u"# 甲\n乙");
  EXPECT_EQ(text.file.to_file({4, 5}), (Span{4, 5}));
  EXPECT_EQ(text.file.region({4, 5}).start.line, 2u);
  EXPECT_FALSE(read(u"a.json", u"{\"html\": \"<p>甲</p>\"}").file.known());
  EXPECT_FALSE(FilePlaces().known());
}

TEST(FileEdits, AreWrittenAsTheFileWritesThem) {
  Result result;
  const std::u16string page = u"<p>甲乙丙</p>";
  WholeDraft whole = read(u"a.html", page);
  result.source = whole.source;
  result.file = whole.file;
  ReportedFinding finding;
  finding.fix = Fix{{1, 2}, u"<&>"};
  finding.more_fixes = {{{0, 1}, u""}, {{1, 3}, u"重叠"}};
  const std::vector<FileEdit> edits = file_edits(result, finding);
  ASSERT_EQ(edits.size(), 2u);
  EXPECT_EQ(edits[0].span, (Span{3, 4}));
  EXPECT_EQ(edits[1].span, (Span{4, 5}));
  EXPECT_EQ(to_utf8(edits[1].text), "&lt;&amp;>");
  result.source.carrier = Carrier::csv;
  finding.fix->text = u"甲,乙";  // would need quotes
  EXPECT_TRUE(file_edits(result, finding).empty());
}

}  // namespace

}  // namespace nianbao
