// Words at places become lines, paragraphs and tables.
#include <gtest/gtest.h>

#include <limits>

#include "core/base/text.h"
#include "core/convert/page_layout.h"
#include "core/convert/pdf_bbox.h"
#include "core/convert/placed_text.h"
#include "core/forms/form_set.h"

namespace nianbao {
namespace {

/// Words of 10 points at a place, Han characters being as wide as high.
PlacedText at(double x, double y, std::u16string text) {
  double width = 0;
  for (const char16_t unit : text) width += unit < 0x80 ? 5 : 10;
  return {{x, y, x + width, y + 10}, std::move(text)};
}

PlacedPage page_of(std::vector<PlacedText> texts) {
  PlacedPage out;
  out.width = 400;
  out.height = 600;
  out.texts = std::move(texts);
  return out;
}

/// A grid's lines.
void rule(PlacedPage& page, const std::vector<double>& xs, const std::vector<double>& ys) {
  for (const double y : ys) page.rules.push_back({xs.front(), y - 0.25, xs.back(), y + 0.25});
  for (const double x : xs) page.rules.push_back({x - 0.25, ys.front(), x + 0.25, ys.back()});
}

OfficeDocument lay(PlacedPage page) {
  std::vector<PlacedPage> pages;
  pages.push_back(std::move(page));
  return lay_out(std::move(pages));
}

std::u16string text_of(const OfficeBlock& block) {
  std::u16string out;
  for (const OfficeRun& run : block.runs) out += run.text;
  return out;
}

/// Paragraphs as lines; a table's rows with bars, its merged cells as numbers of columns and "^".
std::u16string shown(const OfficeDocument& document) {
  std::u16string out;
  for (const OfficeBlock& block : document.body) {
    if (!block.table) {
      out += text_of(block) + u"\n";
      continue;
    }
    for (const auto& row : block.table->rows) {
      for (const OfficeCell& cell : row) {
        out += u"|";
        if (cell.merged_up) out += u"^";
        for (const OfficeBlock& each : cell.content) out += text_of(each);
        if (cell.columns > 1) out += cat(u"*", cell.columns);
      }
      out += u"\n";
    }
  }
  return out;
}

TEST(PageLayout, JoinsTheLinesOfAParagraph) {
  const OfficeDocument document = lay(page_of({
      at(70, 100, u"本年收到申请十二件其中网络申请五件其余"),
      at(50, 120, u"为信函申请七件均已按期答复没有一件逾期的"),
      at(50, 140, u"情况"),
      at(70, 160, u"另起一段"),
  }));
  EXPECT_EQ(
      shown(document),
      u"本年收到申请十二件其中网络申请五件其余为信函申请七件均已按期答复没有一件逾期的情况\n另起一段\n");
}

TEST(PageLayout, APartsNumberStartsAParagraphBehindAFullLine) {
  const OfficeDocument document = lay(page_of({
      at(50, 100, u"云溪市水务局二〇二四年信息公开工作年度报告"),
      at(50, 120, u"一、总体情况"),
      at(50, 140, u"本年收到申请十二件其中网络申请五件其余七"),
      at(50, 160, u"第(一)项所列"),
  }));
  EXPECT_EQ(shown(document),
            u"云溪市水务局二〇二四年信息公开工作年度报告\n一、总体情况\n"
            u"本年收到申请十二件其中网络申请五件其余七第(一)项所列\n");
}

TEST(PageLayout, ALineEndsEarlyBeforeANumberInBracketsOfAWideType) {
  // As pdf.js tells a line of LibreOffice's: "〔2020〕" in DejaVu Sans needs 49 points, and 52 are left.
  const auto line = [](double y, double right, std::u16string text) -> PlacedText {
    return {{72, y, right, y + 10.5}, std::move(text)};
  };
  PlacedPage page = page_of({
      line(100, 523.5, u"按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》要求"),
      line(114, 523.5, u"各单位认真执行信息处理费的规定并且按照《国务院办公厅关于印发〈政府信息公开"),
      line(128, 523.5, u"信息处理费管理办法〉的通知》要求按照《国务院办公厅关于印发〈政府信息公开信息处理"),
      line(142, 471.1, u"费管理办法〉的通知》(国办函"),
      line(156, 400, u"〔2020〕109号)规定的标准,未收取费用。"),
  });
  page.width = 595;
  const std::u16string text = shown(lay(std::move(page)));
  EXPECT_TRUE(contains(text, u"(国办函〔2020〕109号)")) << to_utf8(text);
}

TEST(PageLayout, JoinsATitleOverTwoLinesWhoseFirstIsFull) {
  const auto large = [](double x, double y, std::u16string text) {
    const double width = 20 * static_cast<double>(text.size());
    return PlacedText{{x, y, x + width, y + 20}, std::move(text)};
  };
  const OfficeDocument document = lay(page_of({
      large(52, 60, u"云溪县人民政府信息公开工作年度"),
      large(180, 100, u"报告"),
      at(70, 140, u"本年收到申请十二件其中网络申请五件其余"),
      at(50, 160, u"为信函申请七件均已按期答复没有一件逾期的情况"),
      at(50, 180, u"一、总体情况"),
  }));
  EXPECT_TRUE(shown(document).starts_with(u"云溪县人民政府信息公开工作年度报告\n本年收到"));
}

TEST(PageLayout, KeepsAParagraphTogetherThatRunsOverTheEndOfThePage) {
  std::vector<PlacedPage> pages;
  pages.push_back(page_of({at(70, 300, u"前一段在这里"),
                           at(70, 500, u"本年收到申请十二件其中网络申请五件其余"), at(190, 570, u"- 1 -")}));
  pages.push_back(page_of({at(50, 80, u"为信函申请七件均已按期答复没有一件逾期的"), at(50, 100, u"情况"),
                           at(190, 570, u"- 2 -")}));
  const OfficeDocument document = lay_out(std::move(pages));
  EXPECT_EQ(
      shown(document),
      u"前一段在这里\n本年收到申请十二件其中网络申请五件其余为信函申请七件均已按期答复没有一件逾期的情况\n");
  EXPECT_TRUE(document.footers.empty());
}

TEST(PageLayout, TakesRepeatedHeadersOut) {
  std::vector<PlacedPage> pages;
  for (int i = 0; i < 3; ++i)
    pages.push_back(
        page_of({at(100, 20, u"某市年度报告"), at(50, 200, cat(u"正文", i)), at(195, 580, cat(i + 4))}));
  const OfficeDocument document = lay_out(std::move(pages));
  EXPECT_EQ(shown(document), u"正文0\n正文1\n正文2\n");
  EXPECT_EQ(document.headers, std::vector<std::u16string>{u"某市年度报告"});
}

TEST(PageLayout, KeepsALoneNumberThatIsNoPageNumber) {
  EXPECT_EQ(shown(lay(page_of({at(50, 200, u"收费合计"), at(195, 580, u"37")}))), u"收费合计\n37\n");
}

TEST(PageLayout, ReadsARuledTableWithMergedAndWrappedCells) {
  PlacedPage page =
      page_of({at(60, 105, u"项目"), at(260, 105, u"合计"), at(55, 125, u"收到"), at(55, 137, u"申请"),
               at(155, 125, u"新收"), at(265, 130, u"7"), at(155, 155, u"结转"), at(265, 155, u"0")});
  page.rules = {{50, 100, 300, 100.5},  {50, 120, 300, 120.5}, {150, 150, 300, 150.5},
                {50, 180, 300, 180.5},  {50, 100, 50.5, 180},  {300, 100, 300.5, 180},
                {250, 100, 250.5, 180}, {150, 120, 150.5, 180}};
  EXPECT_EQ(shown(lay(std::move(page))), u"|项目*2|合计\n|收到申请|新收|7\n|^|结转|0\n");
}

TEST(PageLayout, JoinsATableOverPagesAndDropsTheRepeatedHead) {
  std::vector<PlacedPage> pages;
  for (int i = 0; i < 2; ++i) {
    PlacedPage& page =
        pages.emplace_back(page_of({at(60, 105, u"项目"), at(160, 105, u"数量"),
                                    at(60, 125, i == 0 ? u"甲" : u"乙"), at(160, 125, cat(i + 8))}));
    rule(page, {50, 150, 250}, {100, 120, 140});
  }
  EXPECT_EQ(shown(lay_out(std::move(pages))), u"|项目|数量\n|甲|8\n|乙|9\n");
}

TEST(PageLayout, JoinsARowThatThePagesEndCut) {
  std::vector<PlacedPage> pages;
  PlacedPage& first = pages.emplace_back(page_of({at(60, 505, u"2.其他法律"), at(160, 505, u"11")}));
  rule(first, {50, 150, 250}, {500, 520});
  PlacedPage& second =
      pages.emplace_back(page_of({at(60, 85, u"禁止公开"), at(60, 105, u"3.危及稳定"), at(160, 105, u"4")}));
  rule(second, {50, 150, 250}, {80, 100, 120});
  EXPECT_EQ(shown(lay_out(std::move(pages))), u"|2.其他法律禁止公开|11\n|3.危及稳定|4\n");
}

TEST(PageLayout, JoinsACutRowWhoseNoughtsAreLetters) {
  std::vector<PlacedPage> pages;
  PlacedPage& first = pages.emplace_back(
      page_of({at(60, 505, u"3.危及“三安全一稳"), at(160, 505, u"O"), at(260, 505, u"O")}));
  rule(first, {50, 150, 250, 350}, {500, 520});
  PlacedPage& second =
      pages.emplace_back(page_of({at(60, 85, u"定”"), at(60, 105, u"4.第三方"), at(160, 105, u"O")}));
  rule(second, {50, 150, 250, 350}, {80, 100, 120});
  EXPECT_EQ(shown(lay_out(std::move(pages))), u"|3.危及“三安全一稳定”|O|O\n|4.第三方|O|\n");
}

TEST(PageLayout, LeavesAFrameAsLines) {
  PlacedPage page = page_of({at(60, 105, u"框里的话"), at(60, 205, u"框外的话")});
  rule(page, {50, 350}, {100, 120});
  EXPECT_EQ(shown(lay(std::move(page))), u"框里的话\n框外的话\n");
}

TEST(PageLayout, ReadsTwoColumnsOneAfterTheOther) {
  std::vector<PlacedText> texts;
  for (int i = 0; i < 8; ++i) {
    texts.push_back(at(40, 100 + 20 * i, u"左栏的文字左栏的文字左栏的"));
    texts.push_back(at(220, 100 + 20 * i, u"右栏的文字右栏的文字右栏的"));
  }
  const std::u16string text = shown(lay(page_of(std::move(texts))));
  EXPECT_LT(text.rfind(u"左栏"), text.find(u"右栏"));
}

TEST(PageLayout, TurnsAPageUpright) {
  // Read downwards, the first line at the right: (x, y) stands at (height - y, x).
  PlacedPage page;
  page.width = 600;
  page.height = 400;
  const auto down = [](double x, double y, std::u16string text) {
    PlacedText out = at(x, y, std::move(text));
    const PageBox box = out.box;
    out.box = {600 - box.bottom, box.left, 600 - box.top, box.right};
    return out;
  };
  page.texts = {down(50, 100, u"第一行的文字"), down(50, 120, u"第二行"), down(50, 300, u"第三行的文字")};
  EXPECT_EQ(shown(lay(std::move(page))), u"第一行的文字\n第二行\n第三行的文字\n");
}

TEST(PageLayout, TellsAScanAndABlankFile) {
  PlacedPage page = page_of({});
  page.pictures = 1;
  EXPECT_TRUE(contains(lay(page).problem, u"扫描件"));
  page.pictures = 0;
  EXPECT_TRUE(contains(lay(page).problem, u"没有文字"));
  std::vector<PlacedPage> pages{page_of({at(50, 50, u"正文")}), page_of({})};
  pages[1].pictures = 1;
  const OfficeDocument document = lay_out(std::move(pages));
  ASSERT_EQ(document.notices.size(), 1u);
  EXPECT_TRUE(contains(document.notices[0], u"第2页是图片"));
}

TEST(PageLayout, TellsOfColumnsWithoutRules) {
  std::vector<PlacedText> texts;
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 4; ++j) texts.push_back(at(50 + 80 * j, 100 + 20 * i, u"12"));
  const OfficeDocument document = lay(page_of(std::move(texts)));
  ASSERT_EQ(document.notices.size(), 1u);
  EXPECT_TRUE(contains(document.notices[0], u"没有框线"));
}

TEST(PageLayout, SurvivesPlacesThatAreNone) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  PlacedPage page = page_of({at(nan, 1, u"甲"), at(1e300, 1, u"乙"), at(10, 10, u"丙")});
  page.texts.push_back({{20, 20, 20, 20}, u"丁"});
  page.width = nan;
  page.height = -1;
  page.rules = {{nan, 0, 1, 1}, {0, 0, 0, 0}, {5, 5, 1, 1}};
  const std::u16string text = shown(lay(std::move(page)));
  EXPECT_EQ(text, u"丙\n丁\n");
}

TEST(PdfBbox, ReadsWordsRulesAndPictures) {
  std::vector<PlacedPage> pages = read_pdf_bbox(
      "<html><body><doc><page width=\"595.3\" height=\"841.9\"><flow><block><line>"
      "<word xMin=\"10.5\" yMin=\"20\" xMax=\"30.5\" yMax=\"30\">\xE6\x94\xB6 &lt;1&gt;</word>"
      "</line></block></flow></page><page width=\"841.9\" height=\"595.3\"></page></doc></body></html>");
  ASSERT_EQ(pages.size(), 2u);
  ASSERT_EQ(pages[0].texts.size(), 1u);
  EXPECT_EQ(pages[0].texts[0].text, u"收 <1>");
  EXPECT_DOUBLE_EQ(pages[0].texts[0].box.right, 30.5);
  add_svg_rules(
      pages,
      "<svg><pageSet><page><g transform=\"matrix(1,0,0,1,5,0)\"><path "
      "style=\"fill:none;stroke-width:1;stroke:rgb(0%,0%,0%);\" "
      "d=\"M 10 20 L 110 20 \" transform=\"matrix(1,0,0,-1,0,100)\"/></g></page>"
      "<page><path style=\"stroke:none;fill:rgb(0%,0%,0%);\" d=\"M 10 10 L 10.5 10 L 10.5 90 L 10 90 Z\"/>"
      "<path style=\"stroke:none;\" d=\"M 1 1 C 2 2 3 3 4 4\"/></page></pageSet></svg>",
      0);
  ASSERT_EQ(pages[0].rules.size(), 1u);
  EXPECT_DOUBLE_EQ(pages[0].rules[0].left, 15);
  EXPECT_DOUBLE_EQ(pages[0].rules[0].middle_y(), 80);
  ASSERT_EQ(pages[1].rules.size(), 1u);
  EXPECT_DOUBLE_EQ(pages[1].rules[0].height(), 80);
  add_pdf_pictures(pages,
                   "page   num  type   width height\n-------\n   2     0 image    1200  1700  rgb\n   2     "
                   "1 smask    1200  1700\n"
                   "   2     2 image  10 10\n   9     3 image  900 900\n");
  EXPECT_EQ(pages[0].pictures, 0u);
  EXPECT_EQ(pages[1].pictures, 1u);
}

TEST(PlacedText, BecomesAWordFile) {
  const Converted converted = convert_placed_text(
      R"({"pages":[{"width":595,"height":842,"items":[{"x":72.5,"y":100,"w":40,"h":10,"text":"总体情况"},)"
      R"({"x":55,"y":205,"w":20,"h":10,"text":"甲"},{"x":155,"y":205,"w":5,"h":10,"text":"3"}],)"
      R"("rules":[[50,200,200,0],[50,220,200,0],[50,200,0,20],[150,200,0,20],[250,200,0,20]]}]})");
  EXPECT_TRUE(converted.problem.empty());
  Draft draft;
  draft.name = "x.pdf";
  draft.bytes = converted.docx;
  const SourceText source = read_source(draft, make_form_set()->lexicon());
  EXPECT_EQ(source.original, u"总体情况\n甲\t3\n");
  EXPECT_EQ(source.layout.tables.size(), 1u);
  EXPECT_FALSE(convert_placed_text("[]").problem.empty());
  EXPECT_FALSE(convert_placed_text("{\"pages\":[{\"width\":1}]}").problem.empty());
}

}  // namespace
}  // namespace nianbao
