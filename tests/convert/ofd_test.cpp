// OFD files as the standard has them, written here, become documents.
#include "core/convert/ofd.h"

#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/base/zip_archive.h"

namespace nianbao {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

std::string wrapped(const std::string& name, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:" + name +
         " xmlns:ofd=\"http://www.ofdspec.org/2016\">" + content + "</ofd:" + name + ">";
}

/// One line of text, 4 mm high, its offsets as given.
std::string text(double x, double y, const std::string& words, const std::string& more,
                 const std::string& object = "") {
  return "<ofd:TextObject ID=\"1\" Font=\"2\" Size=\"4\" Boundary=\"" + std::to_string(x) + " " +
         std::to_string(y) + " 150 5\"" + object + "><ofd:TextCode X=\"0\" Y=\"3.5\"" + more + ">" + words +
         "</ofd:TextCode></ofd:TextObject>";
}

std::string line(double x0, double y0, double x1, double y1) {
  return "<ofd:PathObject ID=\"9\" Boundary=\"" + std::to_string(x0) + " " + std::to_string(y0) + " " +
         std::to_string(x1 - x0) + " " + std::to_string(y1 - y0) +
         "\" LineWidth=\"0.2\"><ofd:AbbreviatedData>M 0 0 L " + std::to_string(x1 - x0) + " " +
         std::to_string(y1 - y0) + "</ofd:AbbreviatedData></ofd:PathObject>";
}

std::string page_of(const std::string& objects, const std::string& before = "") {
  return wrapped("Page",
                 before + "<ofd:Content><ofd:Layer ID=\"3\">" + objects + "</ofd:Layer></ofd:Content>");
}

std::string ofd_of(const std::vector<std::string>& pages, const std::string& common = "", Entries more = {}) {
  std::string list;
  Entries entries = {
      {"OFD.xml",
       wrapped("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>")}};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string name = "Pages/Page_" + std::to_string(i) + "/Content.xml";
    list += "<ofd:Page ID=\"" + std::to_string(i + 10) + "\" BaseLoc=\"" + name + "\"/>";
    entries.emplace_back("Doc_0/" + name, pages[i]);
  }
  entries.emplace_back("Doc_0/Document.xml",
                       wrapped("Document",
                               "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
                               "</ofd:PageArea>" +
                                   common + "</ofd:CommonData><ofd:Pages>" + list + "</ofd:Pages>"));
  for (auto& each : more) entries.push_back(std::move(each));
  return write_zip(entries);
}

std::u16string shown(const OfficeDocument& document) {
  std::u16string out;
  for (const OfficeBlock& block : document.body) {
    for (const OfficeRun& run : block.runs) out += run.text;
    if (block.table) {
      for (const auto& row : block.table->rows)
        for (const OfficeCell& cell : row)
          for (const OfficeBlock& each : cell.content)
            out += u"|" + (each.runs.empty() ? std::u16string() : each.runs[0].text);
    }
    out += u"\n";
  }
  return out;
}

TEST(Ofd, ReadsRunsWithRepeatedOffsets) {
  const OfficeDocument document =
      read_ofd(ofd_of({page_of(text(30, 40, "收到申请12件", " DeltaX=\"g 4 4 2 4\"") +
                               text(30, 60, "逐字", " DeltaX=\"4\"") + text(30, 80, "没有偏移", ""))}));
  EXPECT_TRUE(document.problem.empty());
  EXPECT_EQ(shown(document), u"收到申请12件\n逐字\n没有偏移\n");
}

TEST(Ofd, PutsSingleCharactersAndSplitRunsTogether) {
  std::string objects;
  const std::vector<std::string> characters = {"年", "度", "报", "告"};
  for (std::size_t i = characters.size(); i-- > 0;)
    objects += text(30 + 4 * static_cast<double>(i), 40, characters[i], "");
  objects +=
      "<ofd:TextObject Size=\"4\" Boundary=\"30 60 90 5\"><ofd:CGTransform CodePosition=\"0\" "
      "CodeCount=\"1\" "
      "GlyphCount=\"1\"><ofd:Glyphs>77</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"3.5\" "
      "DeltaX=\"4\">受理"
      "</ofd:TextCode><ofd:TextCode X=\"8\">三件</ofd:TextCode></ofd:TextObject>";
  EXPECT_EQ(shown(read_ofd(ofd_of({page_of(objects)}))), u"年度报告\n受理三件\n");
}

TEST(Ofd, TheLastCharacterOfARunIsAsWideAsItsType) {
  const OfficeDocument document =
      read_ofd(ofd_of({page_of(text(30, 40, "共3.6万", " DeltaX=\"4 2 2 2\"") + text(44, 40, "条", ""))}));
  EXPECT_EQ(shown(document), u"共3.6万条\n");
}

TEST(Ofd, ReadsTablesByTheirPaths) {
  const std::string grid = line(20, 50, 100, 50) + line(20, 60, 100, 60) + line(20, 70, 100, 70) +
                           line(20, 50, 20, 70) + line(60, 50, 60, 70) + line(100, 50, 100, 70);
  // The row's two cells in one run, far apart.
  const OfficeDocument document =
      read_ofd(ofd_of({page_of(grid + text(22, 52, "项目数量", " DeltaX=\"4 36 4\"") + "<ofd:PageBlock>" +
                               text(22, 62, "甲", "") + text(65, 62, "7", "") + "</ofd:PageBlock>")}));
  ASSERT_EQ(document.body.size(), 1u);
  EXPECT_EQ(shown(document), u"|项目|数量|甲|7\n");
}

TEST(Ofd, ReadsTurnedPages) {
  const std::string down = " CTM=\"0 1 -1 0 0 0\"";  // read downwards, the first line at the right
  const OfficeDocument document =
      read_ofd(ofd_of({page_of(text(150, 30, "横排的第一行", "", down) + text(140, 30, "第二行", "", down) +
                               text(80, 30, "末行", "", down))}));
  EXPECT_EQ(shown(document), u"横排的第一行\n第二行\n末行\n");
}

TEST(Ofd, ReadsTemplatesAndSeveralDocuments) {
  const std::string common = "<ofd:TemplatePage ID=\"5\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/>";
  const OfficeDocument document = read_ofd(
      ofd_of({page_of(text(30, 100, "正文", ""), "<ofd:Template TemplateID=\"5\" ZOrder=\"Background\"/>")},
             common, {{"Doc_0/Tpls/Tpl_0/Content.xml", page_of(text(30, 60, "模板里的标题", ""))}}));
  EXPECT_EQ(shown(document), u"模板里的标题\n正文\n");
  Entries two = {
      {"OFD.xml", wrapped("OFD",
                          "<ofd:DocBody><ofd:DocRoot>/A/Document.xml</ofd:DocRoot></ofd:DocBody>"
                          "<ofd:DocBody><ofd:DocRoot>B/Document.xml</ofd:DocRoot></ofd:DocBody>")}};
  for (const char* name : {"A", "B"}) {
    two.emplace_back(std::string(name) + "/Document.xml",
                     wrapped("Document", "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"../" + std::string(name) +
                                             "/P.xml\"/></ofd:Pages>"));
    two.emplace_back(std::string(name) + "/P.xml", page_of(text(30, 100, name, "")));
  }
  EXPECT_EQ(shown(read_ofd(write_zip(two))), u"A\nB\n");
}

TEST(Ofd, CountsPicturesAndLeavesOutWhatIsHidden) {
  const OfficeDocument document = read_ofd(
      ofd_of({page_of(text(30, 100, "看得见", "") + text(30, 120, "看不见", "", " Visible=\"false\"") +
                      "<ofd:ImageObject ID=\"8\"/>")}));
  EXPECT_EQ(shown(document), u"看得见\n");
  EXPECT_EQ(document.pictures, 1u);
  EXPECT_TRUE(contains(read_ofd(ofd_of({page_of("<ofd:ImageObject ID=\"8\"/>")})).problem, u"扫描件"));
}

TEST(Ofd, TellsWhatItCannotRead) {
  EXPECT_FALSE(read_ofd("PK").problem.empty());
  EXPECT_FALSE(read_ofd(write_zip({{"OFD.xml", "<ofd:OFD"}})).problem.empty());
  EXPECT_FALSE(read_ofd(ofd_of({})).problem.empty());
  const OfficeDocument lost = read_ofd(ofd_of({page_of(text(30, 100, "正文", "")), "<broken"}));
  EXPECT_EQ(shown(lost), u"正文\n");
  ASSERT_EQ(lost.notices.size(), 1u);
  EXPECT_TRUE(contains(lost.notices[0], u"有1页读不出来"));
  const OfficeDocument shapes = read_ofd(ofd_of({page_of(text(30, 100, "字¤¤", ""))}));
  ASSERT_EQ(shapes.notices.size(), 1u);
  EXPECT_TRUE(contains(shapes.notices[0], u"有2个字只有字形"));
}

}  // namespace
}  // namespace nianbao
