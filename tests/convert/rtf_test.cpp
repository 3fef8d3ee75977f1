// RTF as Word, WPS and LibreOffice write it becomes a document.
#include "core/convert/rtf.h"

#include <gtest/gtest.h>

#include "core/base/text.h"

namespace nianbao {
namespace {

std::u16string shown(const OfficeDocument& document) {
  std::u16string out;
  for (const OfficeBlock& block : document.body) {
    if (block.heading > 0) out += cat(u"#", static_cast<int>(block.heading), u" ");
    for (const OfficeRun& run : block.runs)
      out +=
          run.kind == RunKind::plain ? run.text : cat(u"<", static_cast<int>(run.kind), u":", run.text, u">");
    if (block.table) {
      for (const auto& row : block.table->rows) {
        for (const OfficeCell& cell : row) {
          out += cell.merged_up ? u"|^" : u"|";
          for (const OfficeBlock& each : cell.content)
            for (const OfficeRun& run : each.runs) out += run.text;
          if (cell.columns > 1) out += cat(u"*", cell.columns);
        }
        out += u";";
      }
    }
    out += u"\n";
  }
  return out;
}

OfficeDocument read(const std::string& body) {
  return read_rtf(
      "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\fcharset136 "
      "Ming;}}" +
      body + "}");
}

TEST(Rtf, ReadsTextInCodePagesAndUnicode) {
  EXPECT_EQ(shown(read("\\pard \\'b9\\'ab\\'bf\\'aa 12\\'bc\\'fe\\par {\\f1 \\'a4\\'a4}\\uc1\\u25991 "
                       "?\\u-28672\\'3f\\par")),
            u"公开 12件\n中文退\n");
  EXPECT_EQ(shown(read("\\uc2 \\u25991\\'ce\\'c4 a\\~b\\{\\line c\\tab d\\emdash")),
            u"文 a\u00A0b{\nc\td—\n");
}

TEST(Rtf, ReadsTablesWithMergedCells) {
  EXPECT_EQ(
      shown(read("\\trowd\\cellx2000\\cellx3000\\pard\\intbl A\\cell B\\cell\\row"
                 "\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3000 C\\cell D\\cell 7\\cell\\row"
                 "\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\cell E\\cell 0\\cell\\row\\pard Z\\par")),
      u"|A*2|B;|C|D|7;|^|E|0;\n"
      u"Z\n");
  EXPECT_EQ(shown(read("\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\pard\\intbl A\\cell\\cell\\row")),
            u"|A*2;\n");
}

TEST(Rtf, ReadsNestedTables) {
  const OfficeDocument document = read(
      "\\trowd\\cellx3000\\pard\\intbl A\\par\\pard\\intbl\\itap2 x\\nestcell "
      "y\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900"
      "\\nestrow}{\\nonesttables\\par}\\pard\\intbl B\\cell\\row");
  ASSERT_EQ(document.body.size(), 1u);
  const auto& content = document.body[0].table->rows[0][0].content;
  ASSERT_EQ(content.size(), 3u);
  EXPECT_EQ(content[1].table->rows[0].size(), 2u);
}

TEST(Rtf, KeepsApartWhatIsNotText) {
  const OfficeDocument document = read(
      "{\\info{\\title no}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}{\\header top\\par}{\\footer "
      "{\\field{\\*\\fldinst PAGE}"
      "{\\fldrslt 1}}}{\\*\\unknown no}\\pard\\s1 {\\listtext 1.\\tab}Head\\par\\pard\\plain a{\\v "
      "h}{\\strike s}{\\deleted d}{\\revised i}"
      "{\\footnote n}{\\*\\annotation c}{\\*\\shppict{\\pict\\bin3 }}{}{\\nonshppict{\\pict 00}}\\par");
  EXPECT_EQ(shown(document), u"#1 1.Head\na<1:h><2:s><4:d><3:i><5:n><6:c>\n");
  EXPECT_EQ(document.headers, std::vector<std::u16string>{u"top"});
  EXPECT_EQ(document.footers, std::vector<std::u16string>{u"1"});
  EXPECT_EQ(document.pictures, 1u);
}

TEST(Rtf, TellsWhatIsBroken) {
  EXPECT_FALSE(read_rtf("{\\rtf1").problem.empty());
  const OfficeDocument cut = read_rtf("{\\rtf1 abc{\\b d");
  EXPECT_EQ(shown(cut), u"abcd\n");
  EXPECT_EQ(cut.notices.size(), 1u);
  EXPECT_EQ(shown(read_rtf("{\\rtf1 " + std::string(5000, '{') + "x" + std::string(5000, '}') + "y}")),
            u"y\n");
}

}  // namespace
}  // namespace nianbao
