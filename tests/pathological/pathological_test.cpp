// Input nobody means, in every shape that has hurt a text tool: it must end, keep every promise, and say what
// it left out. Sizes are chosen so that a step that is not linear would run for hours; NIANBAO_WHOLE=1 takes
// them ten times larger.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "core/base/text.h"
#include "core/check.h"
#include "tests/forms/forms.h"
#include "tests/fuzz/invariants.h"
#include "tests/fuzz/pack.h"

namespace nianbao {
namespace {

std::size_t scale() { return std::getenv("NIANBAO_WHOLE") ? 10 : 1; }

std::string repeat(std::string_view piece, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + piece.size());
  while (out.size() < bytes) out += piece;
  return out;
}

Result check_bytes(const char* name, std::string bytes) {
  Draft draft;
  draft.name = name;
  draft.bytes = std::move(bytes);
  CheckOptions options = test_options();
  options.year = 2024;
  return check(draft, options);
}

struct Shape {
  const char* name;
  const char* file;
  std::string_view head;
  std::string_view piece;
};

class Pathological : public testing::TestWithParam<Shape> {};

TEST_P(Pathological, EndsAndKeepsItsPromises) {
  const Shape& shape = GetParam();
  const Result result = check_bytes(
      shape.file, std::string(shape.head) + repeat(shape.piece, (std::size_t{200} << 10) * scale()));
  EXPECT_EQ(fuzz::broken_promise(result), "");
  EXPECT_NE(result.status, Status::unreadable);
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, Pathological,
    testing::Values(
        Shape{"DigitsOnOneLine", "a.txt", "", "0123456789"},
        Shape{"HanOnOneLine", "a.txt", "", "政府信息公开工作"},
        Shape{"Sentences", "a.txt", "", "全年受理165件,其中当面60件、网络105件,占63.64%,同比增长1.05%。"},
        Shape{"Headings", "a.txt", "", "一、总体情况\n"}, Shape{"ShortLines", "a.txt", "", "1\n"},
        Shape{"Enumerations", "a.txt", "", "一是加强领导;二是健全机制;"},
        Shape{"Parentheses", "a.txt", "", "("}, Shape{"Quotes", "a.txt", "", "《"},
        Shape{"Brackets", "a.txt", "", "〔2021"}, Shape{"Dates", "a.txt", "", "2024年1月20日\n"},
        Shape{"Tabs", "a.txt", "", "1\t2\t3\t4\t5\t6\t7\n"}, Shape{"Pipes", "a.txt", "", "|"},
        Shape{"PipeLines", "a.txt", "", "1 |\n"},
        Shape{"PdfColumns", "a.txt", "", "自然人   法人   其 他   总计\n"},
        Shape{"Labels", "a.txt", "", "一、本年新收政府信息公开申请数量\n"}, Shape{"Blanks", "a.txt", "", " "},
        Shape{"LineEnds", "a.txt", "", "\r\n"}, Shape{"Pinyin", "a.txt", "", "务(wù)"},
        Shape{"LostBytes", "a.txt", "", "?豆ぷ骱営崱钒l"}, Shape{"Underscores", "a.txt", "", "_"},
        Shape{"Documents", "a.txt", "", "第一篇:某局2024年政府信息公开工作年度报告\n正文。\n"},
        Shape{"YearsInOneSentence", "a.txt", "某局2024年政府信息公开工作年度报告\n", "2023年"},
        Shape{"HeadingsWithDates", "a.txt", "某局2024年政府信息公开工作年度报告\n", "一、2023年情况\n"},
        Shape{"NearLabels", "a.txt", "", "一、本年新收政府信息公开申请书数量\n"},
        Shape{"Notes", "a.txt", "", "(本列数据的勾稽关系为第一项)\n"},
        Shape{"NumbersInOneClause", "a.txt", "", "收到9件"},
        Shape{"SpacedWords", "a.txt", "", "公开 申请 数量 "},
        Shape{"Hosts", "a.txt", "", "政府网站www.abc.com "}, Shape{"DeepHtml", "a.html", "", "<div>"},
        Shape{"NestedTables", "a.html", "", "<table><tr><td>"},
        Shape{"WideTable", "a.html", "<table><tr>", "<td>1"},
        Shape{"LongTable", "a.html", "<table>", "<tr><td>1<td>2"},
        Shape{"HugeSpans", "a.html", "<table>", "<tr><td rowspan=65534 colspan=1000>1"},
        Shape{"UnclosedFormatting", "a.html", "", "<font color=1><p>甲"},
        Shape{"NestedLists", "a.html", "", "<ul><li>甲"}, Shape{"LoneLess", "a.html", "", "<"},
        Shape{"Comments", "a.html", "", "<!--"}, Shape{"Attributes", "a.html", "<p ", "a=1 "},
        Shape{"FurnitureInFurniture", "a.html", "", "<div class=nav>"}, Shape{"CsvQuotes", "a.csv", "", "\""},
        Shape{"CsvRecord", "a.csv", "", "1,"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(PathologicalText, EveryCharacterOfUnicode) {
  Draft draft;
  draft.name = "a.txt";
  draft.is_text = true;
  for (char32_t c = 0; c < 0x30000; ++c) {
    if (c < 0x10000) {
      draft.text.push_back(static_cast<char16_t>(c));  // lone surrogates, too
    } else {
      draft.text.push_back(static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10)));
      draft.text.push_back(static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF)));
    }
    if (c % 64 == 63) draft.text.push_back(u'\n');
  }
  EXPECT_EQ(fuzz::broken_promise(check(draft, test_options())), "");
}

TEST(PathologicalText, EmptyAndBlank) {
  for (const char* bytes : {"", " ", "\n\n", "\xEF\xBB\xBF", "\0"}) {
    for (const char* name : {"a.txt", "a.html", "a.csv", "a.tsv", "a.md"}) {
      EXPECT_EQ(fuzz::broken_promise(check_bytes(name, bytes)), "") << name;
    }
  }
}

TEST(PathologicalText, BinaryIsRefusedWithItsCause) {
  std::string noise;
  for (unsigned i = 0; i < 5000; ++i) noise.push_back(static_cast<char>(i * 2654435761u >> 13));
  for (const std::string& bytes : {std::string("\x89PNG\r\n\x1A\n", 8), std::string("%PDF-1.4"), noise}) {
    const Result result = check_bytes("a.txt", bytes);
    EXPECT_EQ(fuzz::broken_promise(result), "");
  }
  EXPECT_EQ(check_bytes("a.txt", "%PDF-1.4").status, Status::unreadable);
}

// A sentence that never ends is read around each date only: what stands far from it does not speak for it.
TEST(PathologicalText, EndlessSentenceIsReadWithinReach) {
  const auto findings = [](std::size_t filler) {
    const Result result = check_bytes(
        "a.txt", "云溪市水务局2024年政府信息公开工作年度报告\n一、总体情况\n本机关2024年" +
                     repeat("认真落实条例", filler) + "2023年全年发布政府信息。\n二、主动公开政府信息情况\n");
    const auto& all = result.documents.at(0).findings;
    return std::count_if(all.begin(), all.end(),
                         [](const ReportedFinding& f) { return f.rule->id == "date/year"; });
  };
  EXPECT_EQ(findings(100), 0);
  EXPECT_EQ(findings(100'000), 1);
}

TEST(PathologicalDocx, ManyParagraphsAndCells) {
  const std::size_t bytes = (std::size_t{500} << 10) * scale();
  for (const char* piece :
       {"<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"}) {
    const std::string xml = "<w:document><w:body>" + repeat(piece, bytes) + "</w:body></w:document>";
    const Result result = check_bytes("a.docx", fuzz::pack_zip({{"word/document.xml", xml}}));
    EXPECT_EQ(fuzz::broken_promise(result), "");
  }
}

TEST(PathologicalDocx, ABombIsRefused) {
  const Result result =
      check_bytes("a.docx", fuzz::pack_zip({{"word/document.xml", std::string(40u << 20, ' ')}}));
  EXPECT_EQ(result.status, Status::unreadable);
  ASSERT_EQ(result.problems.size(), 1u);
  EXPECT_TRUE(contains(result.problems[0].message, u"过大"));
}

}  // namespace
}  // namespace nianbao
