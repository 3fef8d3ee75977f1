#include "core/convert/xlsx.h"

#include <gtest/gtest.h>

#include <utility>

#include "core/base/text.h"
#include "core/check.h"
#include "core/convert/convert.h"
#include "tests/convert/sheets.h"

namespace nianbao::testing {
namespace {

using Lines = std::vector<std::string>;

std::string inline_cell(const std::string& at, const std::string& text, const std::string& style = {}) {
  return "<c r=\"" + at + "\" t=\"inlineStr\"" + (style.empty() ? "" : " s=\"" + style + "\"") + "><is><t>" +
         text + "</t></is></c>";
}

Lines read_sheet(const std::string& sheet, const std::string& strings = {}, const std::string& styles = {}) {
  return lines_of(read_xlsx(xlsx_of(sheet, strings, styles)));
}

TEST(Xlsx, ReadsEveryKindOfCell) {
  const std::string styles =
      "<numFmts><numFmt numFmtId=\"164\" "
      "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
      "<fonts><font/><font><strike/></font></fonts>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/><xf numFmtId=\"0\" "
      "fontId=\"1\"/></cellXfs>";
  const std::string strings =
      "<si><t>甲</t></si><si><r><t>乙</t></r><r><rPr><strike/></rPr><t>旧</t></r><r><t "
      "xml:space=\"preserve\"> 丙</t></r><rPh sb=\"0\" eb=\"1\"><t>yi</t></rPh></si>";
  EXPECT_EQ(
      read_sheet("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>" +
                     inline_cell("C1", "丁_x000A_戊") +
                     "<c r=\"D1\"><v>12</v></c><c r=\"E1\" s=\"1\"><v>0.43</v></c>"
                     "<c r=\"F1\" s=\"2\"><v>45292</v></c><c r=\"G1\" t=\"b\"><v>1</v></c>"
                     "<c r=\"H1\" t=\"e\"><f>A9</f><v>#REF!</v></c>"
                     "<c r=\"I1\" t=\"str\"><f>1</f><v>得</v></c><c r=\"J1\" s=\"3\"><v>7</v></c></row>"
                     "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row></sheetData>",
                 strings, styles),
      (Lines{"| 甲 | 乙 丙[struck 旧] | 丁\n戊 | 12 | 43% | 2024年1月1日 | TRUE | #REF! | 得 | [struck 7] |",
             "| 1 | 2 | | | | | | | | |"}));
}

TEST(Xlsx, TellsProseFromTables) {
  const Lines expected = {"青岚县2023年年度报告", "一、总体情况",   "| 项目 | 件数 |",
                          "| 新收 | 7 |",         "二、存在的问题", "没有。"};
  EXPECT_EQ(
      read_sheet("<sheetData><row r=\"1\">" + inline_cell("A1", "青岚县2023年年度报告") +
                 "</row><row r=\"3\">" + inline_cell("A3", "一、总体情况") + "</row><row r=\"4\">" +
                 inline_cell("B4", "项目") + inline_cell("C4", "件数") + "</row><row r=\"5\">" +
                 inline_cell("B5", "新收") + "<c r=\"C5\"><v>7</v></c></row><row r=\"6\">" +
                 inline_cell("A6", "二、存在的问题") + "</row><row r=\"7\">" + inline_cell("A7", "没有。") +
                 "</row></sheetData><mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells>"),
      expected);
}

TEST(Xlsx, KeepsFramedRowsThatAreEmptyAndWhatStandsAroundAFrame) {
  const std::string styles =
      "<borders><border/><border><left style=\"thin\"/></border></borders>"
      "<cellXfs><xf/><xf borderId=\"1\"/></cellXfs>";
  const auto framed = [](const std::string& at, const std::string& text) {
    return inline_cell(at, text, "1");
  };
  EXPECT_EQ(read_sheet("<sheetData><row r=\"1\">" + inline_cell("A1", "填报单位:青岚县") +
                           inline_cell("B1", "单位:件") + "</row><row r=\"2\">" + framed("A2", "项目") +
                           framed("B2", "件数") + "</row><row r=\"3\">" + framed("A3", "结转") +
                           "<c r=\"B3\" s=\"1\"/></row><row r=\"4\"><c r=\"A4\" s=\"1\"/>"
                           "<c r=\"B4\" s=\"1\"/></row><row r=\"5\">" +
                           framed("A5", "新收") + "<c r=\"B5\" s=\"1\"><v>7</v></c></row><row r=\"6\">" +
                           inline_cell("A6", "负责人:") + inline_cell("B6", "填表人:") + "</row></sheetData>",
                       {}, styles),
            (Lines{"填报单位:青岚县\t单位:件", "| 项目 | 件数 |", "| 结转 | |", "| | |", "| 新收 | 7 |",
                   "负责人:\t填表人:"}));
}

TEST(Xlsx, MergesCellsOverRowsAndColumns) {
  EXPECT_EQ(
      read_sheet("<sheetData><row r=\"1\">" + inline_cell("A1", "项目") + inline_cell("C1", "合计") +
                 "</row><row r=\"2\">" + inline_cell("A2", "收") + inline_cell("B2", "新收") +
                 "<c r=\"C2\"><v>7</v></c></row><row r=\"3\">" + inline_cell("B3", "结转") +
                 "<c r=\"C3\"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell "
                 "ref=\"A2:A3\"/><mergeCell ref=\"A3:B3\"/><mergeCell ref=\"Z\"/></mergeCells>"),
      (Lines{"| 项目 >2 | 合计 |", "| 收 | 新收 | 7 |", "| ^ | 结转 | 0 |"}));
}

TEST(Xlsx, TellsWhatIsHidden) {
  const Parts second = {{"xl/worksheets/sheet2.xml", "<worksheet><sheetData><row r=\"1\">" +
                                                         inline_cell("A1", "底稿") +
                                                         "<c><v>5</v></c></row></sheetData></worksheet>"}};
  const std::string sheet = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\">" +
                            inline_cell("A1", "甲") + inline_cell("B1", "藏") + inline_cell("C1", "乙") +
                            "</row><row r=\"2\" hidden=\"1\">" + inline_cell("A2", "藏行") +
                            inline_cell("C2", "末") + "</row><row r=\"3\">" + inline_cell("A3", "丙") +
                            inline_cell("C3", "丁") + "</row></sheetData>";
  EXPECT_EQ(lines_of(read_xlsx(xlsx_of(sheet, {}, {}, second))),
            (Lines{"| 甲 | 乙 |", "| 丙 | 丁 |", "[hidden 藏]", "[hidden 藏行\t末]", "[hidden 底稿\t5]"}));
}

TEST(Xlsx, ReadsCommentsBoxesPicturesAndMargins) {
  const Parts more = {
      {"xl/worksheets/_rels/sheet1.xml.rels",
       "<Relationships><Relationship Id=\"a\" Type=\"http://x/comments\" Target=\"../comments1.xml\"/>"
       "<Relationship Id=\"b\" Type=\"http://x/drawing\" Target=\"../drawings/d.xml\"/></Relationships>"},
      {"xl/comments1.xml",
       "<comments><commentList><comment "
       "ref=\"A1\"><text><r><t>查</t></r></text></comment></commentList></comments>"},
      {"xl/drawings/d.xml",
       "<wsDr><a><pic/></a><a><sp><txBody><p><r><t>说</t></r><r><t>明</t></r></p></txBody></sp></a></wsDr>"}};
  const OfficeDocument out = read_xlsx(xlsx_of(
      "<sheetData><row r=\"1\">" + inline_cell("A1", "甲") +
          "</row></sheetData><headerFooter><oddHeader>&amp;C&amp;\"宋体,常规\"&amp;9年报 &amp;P</oddHeader>"
          "</headerFooter>",
      {}, {}, more));
  EXPECT_EQ(lines_of(out), (Lines{"甲[comment 查]", "说明"}));
  EXPECT_EQ(out.pictures, 1u);
  EXPECT_EQ(out.headers, std::vector<std::u16string>{u"年报 "});
}

TEST(Xlsx, ATableAloneIsCheckedAsThatTable) {
  std::string sheet;
  std::string row;
  const std::string table =
      "行政复议\t\t\t\t\t行政诉讼\n\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\n结果维持\t结果纠正\t其他结"
      "果\t尚未审结\t总计\t"
      "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
      "1\t0\t1\t0\t3\t1\t0\t0\t0\t1\t0\t0\t0\t0\t0\n";
  std::string cell;
  for (const char each : table) {
    if (each != '\t' && each != '\n') {
      cell += each;
      continue;
    }
    row += "<c t=\"inlineStr\"><is><t>" + std::exchange(cell, {}) + "</t></is></c>";
    if (each == '\n') sheet += "<row>" + std::exchange(row, {}) + "</row>";
  }
  Draft draft;
  draft.name = "表四.xlsx";
  draft.bytes =
      xlsx_of("<sheetData>" + sheet +
              "</sheetData><mergeCells><mergeCell ref=\"A1:E2\"/><mergeCell ref=\"F1:O1\"/><mergeCell "
              "ref=\"F2:J2\"/><mergeCell ref=\"K2:O2\"/></mergeCells>");
  convert_draft(draft);
  const Result result = check(draft, {});
  EXPECT_EQ(result.status, Status::checked);
  ASSERT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(result.documents[0].facts.kind, DocumentKind::table_only);
  ASSERT_EQ(result.documents[0].findings.size(), 1u);  // 1 + 0 + 1 + 0 = 2, and 3 stands there
  EXPECT_EQ(result.documents[0].findings[0].rule->id, "table/total");
}

TEST(Xlsx, IsBoundedWhateverASheetClaims) {
  const OfficeDocument far = read_xlsx(
      xlsx_of("<sheetData><row r=\"1\">" + inline_cell("A1", "甲") + inline_cell("XFD1", "乙") +
              "</row><row r=\"1048576\">" + inline_cell("A1048576", "丙") + inline_cell("XFD1048576", "丁") +
              "</row></sheetData><mergeCells><mergeCell ref=\"A2:XFD1048575\"/></mergeCells>"));
  EXPECT_EQ(lines_of(far), (Lines{"| 甲 | 乙 |", "| 丙 | 丁 |"}));
  const OfficeDocument tall =
      read_xlsx(xlsx_of("<sheetData><row r=\"1\">" + inline_cell("A1", "甲") + inline_cell("B1", "乙") +
                        "</row><row r=\"1048576\">" + inline_cell("B1048576", "丁") +
                        "</row></sheetData><mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>"));
  EXPECT_EQ(tall.notices.size(), 1u);
  std::string many;
  for (int i = 0; i < 100'001; ++i) many += "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row><row>";
  const OfficeDocument full =
      read_xlsx(xlsx_of("<sheetData><row>" + many + "</row></sheetData>", "<si><t>件</t></si>"));
  ASSERT_EQ(full.notices.size(), 1u);
  EXPECT_NE(to_utf8(full.notices[0]).find("过大"), std::string::npos);
  const OfficeDocument repeated = read_xlsx(xlsx_of("<sheetData><row>" + many + "</row></sheetData>",
                                                    "<si><t>" + std::string(30'000, 'x') + "</t></si>"));
  EXPECT_EQ(repeated.notices.size(), 1u);
}

TEST(Xlsx, SaysWhatIsWrongWithAFile) {
  EXPECT_NE(to_utf8(read_xlsx("PK\3\4 and nothing").problem).find("损坏"), std::string::npos);
  const std::string whole = xlsx_of("<sheetData><row>" + inline_cell("A1", "甲") + "</row></sheetData>");
  EXPECT_EQ(convert(whole).problem, u"");
  EXPECT_NE(to_utf8(read_xlsx(write_zip({{"xl/workbook.xml", "<x/>"}})).problem).find("损坏"),
            std::string::npos);
  const OfficeDocument formula =
      read_xlsx(xlsx_of("<sheetData><row><c r=\"A1\"><f>B1+1</f></c></row></sheetData>"));
  ASSERT_EQ(formula.notices.size(), 1u);
  EXPECT_NE(to_utf8(formula.notices[0]).find("1个公式"), std::string::npos);
  const OfficeDocument missing =
      read_xlsx(xlsx_of("<sheetData><row><c t=\"s\"><v>9</v></c></row></sheetData>"));
  ASSERT_EQ(missing.notices.size(), 1u);
  EXPECT_NE(to_utf8(missing.notices[0]).find("损坏"), std::string::npos);
}

}  // namespace
}  // namespace nianbao::testing
