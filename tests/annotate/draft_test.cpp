// Findings as comments, and drafts of other kinds as new Word files.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/annotate/annotate_draft.h"
#include "core/annotate/notes.h"
#include "core/base/text.h"
#include "core/render/render.h"
#include "tests/annotate/read_back.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

using namespace annotate_tests;

Draft draft_of(std::string name, std::string bytes) {
  Draft out;
  out.name = std::move(name);
  out.bytes = std::move(bytes);
  return out;
}

constexpr const char* kReport =
    "青岚县水务局2024年政府信息公开工作年度报告\n一、总体情况\n收到申请17件:公民9件、企业6件。\n";

TEST(Notes, SayMessageCalculationAndClause) {
  const Result result = check(draft_of("a.txt", kReport), test_options());
  const std::vector<Note> notes = notes_of(result);
  ASSERT_FALSE(notes.empty());
  std::size_t sums = 0;
  for (const Note& note : notes) {
    const std::string text = to_utf8(note.text);
    EXPECT_TRUE(text.starts_with("【错误】") || text.starts_with("【提醒】") || text.starts_with("【提示】"))
        << text;
    EXPECT_EQ(text.find("stat/"), std::string::npos) << text;
    if (text.find("\n计算：9 + 6 = 15") != std::string::npos) ++sums;
  }
  EXPECT_EQ(sums, 1u);
}

TEST(Notes, AreTheSameFromTheResultObject) {
  const Result result =
      check(draft_of("a.txt", std::string(kReport) + "二O二五年1月7日,共１２件\n"), test_options());
  const std::vector<Note> notes = notes_of(result);
  const auto read = notes_of_json(render_json(result));
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(read->size(), notes.size());
  for (std::size_t i = 0; i < notes.size(); ++i) {
    EXPECT_EQ((*read)[i].span, notes[i].span);
    EXPECT_EQ(to_utf8((*read)[i].text), to_utf8(notes[i].text));
    ASSERT_EQ((*read)[i].changes.size(), notes[i].changes.size());
    for (std::size_t c = 0; c < notes[i].changes.size(); ++c)
      EXPECT_EQ((*read)[i].changes[c].text, notes[i].changes[c].text);
  }
  for (const char* bad :
       {"", "{}", "[]", R"({"documents":[3]})", R"({"documents":[{"findings":[{"message":"x"}]}]})",
        R"({"documents":[{"findings":[{"message":"x","span":{"start":3,"end":1}}]}]})"})
    EXPECT_FALSE(notes_of_json(bad).has_value()) << bad;
}

/// The comments on words, by the words.
std::map<std::string, std::string> comments_of(const Annotated& done) {
  std::map<std::string, std::string> out;
  const auto said = comments(done.docx);
  for (const auto& [id, words] : marked(done.docx)) out[words] = said.at(id);
  return out;
}

Note note_on(const Draft& draft, std::u16string_view words, std::vector<Change> changes = {}) {
  const std::u16string text = read_source(draft, test_lexicon()).original;
  const auto at = static_cast<Offset>(text.find(words));
  for (Change& change : changes) change.span = {at, at + static_cast<Offset>(words.size())};
  return {{at, at + static_cast<Offset>(words.size())}, u"说明", std::move(changes)};
}

TEST(Drafts, OfTextBecomeAWordFile) {
  Draft draft;
  draft.is_text = true;
  draft.text = cat(u"  ", to_utf16(kReport), u"\n\n二、末段\x01 共\t3 件\r\n");
  const Annotated done = annotate_draft(
      draft,
      {note_on(draft, u"17件", {{{}, u"15件"}}), note_on(draft, u"共\t3"), note_on(draft, u"二、末段")},
      test_lexicon());
  EXPECT_EQ(done.problem, u"");
  EXPECT_EQ(disorder(done.docx), "");
  EXPECT_EQ(to_utf8(text_of(done.docx)),
            "青岚县水务局2024年政府信息公开工作年度报告\n一、总体情况\n收到申请15件:"
            "公民9件、企业6件。\n二、末段 共\t3 件\n");
  const auto said = comments_of(done);
  EXPECT_EQ(said.count("17件15件"), 1u);
  EXPECT_EQ(said.count("共3"), 1u);
  EXPECT_EQ(said.count("二、末段"), 1u);
}

TEST(Drafts, OfPagesAndSheetsKeepTheirTables) {
  const std::string page =
      "<h1>标题一</h1><table><tr><th colspan=2>项目</th><th>合计</th></tr><tr><td "
      "rowspan=2>收</td><td>新收</td><td>7</td></tr>"
      "<tr><td>结转</td><td></td></tr></table><p>正文</p>";
  for (const Draft& draft :
       {draft_of("a.html", page), draft_of("a.csv", "项目,合计\n新收,7\n结转,\n正文,9\n")}) {
    const Annotated done =
        annotate_draft(draft, {note_on(draft, u"7", {{{}, u"8"}}), note_on(draft, u"正文")}, test_lexicon());
    EXPECT_EQ(disorder(done.docx), "");
    EXPECT_NE(entry(done.docx, "word/document.xml").find("<w:tbl>"), std::string::npos) << draft.name;
    EXPECT_EQ(comments_of(done).count("78"), 1u) << draft.name;
    EXPECT_EQ(comments_of(done).count("正文"), 1u) << draft.name;
    EXPECT_NE(text_of(done.docx).find(u"新收\t8"), std::u16string::npos) << draft.name;
  }
}

TEST(Drafts, OfPastedTextAreWrittenToo) {
  Draft draft;
  draft.is_text = true;
  draft.text = to_utf16(kReport);
  const Result result = check(draft, test_options());
  const Annotated done = annotate_json(draft, render_json(result));
  EXPECT_EQ(done.problem, u"");
  EXPECT_EQ(done.comments, notes_of(result).size());
  EXPECT_NE(annotate_json(draft, "{").problem, u"");
  EXPECT_NE(annotate_json(draft, render_json(result), "{").problem, u"");
  EXPECT_NE(annotate_json(draft_of("a.docx", "none"), render_json(result)).problem, u"");
}

/// Whole reports: nothing of the text is lost, and each finding has its comment.
TEST(Drafts, OfWholeReportsComeBackWhole) {
  const auto squeezed = [](std::u16string_view text) {
    std::u16string out;
    for (const char16_t unit : text) {
      if (unit >= 0x3400 || is_digit(unit)) out.push_back(unit);
    }
    return out;
  };
  int files = 0;
  for (const auto& file :
       std::filesystem::directory_iterator(std::string(NIANBAO_SOURCE_DIR) + "/tests/examples/frames")) {
    if (!file.is_regular_file()) continue;
    std::ifstream in(file.path(), std::ios::binary);
    const Draft draft = draft_of(file.path().string(), {std::istreambuf_iterator<char>(in), {}});
    const Result result = check(draft, test_options());
    if (is_trouble(result.status)) continue;
    ++files;
    const std::vector<Note> notes = notes_of(result);
    const Annotated done = annotate_draft(draft, notes, test_lexicon());
    EXPECT_EQ(done.comments, notes.size()) << draft.name;
    EXPECT_EQ(disorder(done.docx), "") << draft.name;
    EXPECT_EQ(to_utf8(squeezed(text_of(rejected(done.docx)))), to_utf8(squeezed(result.source.original)))
        << draft.name;
  }
  EXPECT_GT(files, 0);
}

}  // namespace
}  // namespace nianbao
