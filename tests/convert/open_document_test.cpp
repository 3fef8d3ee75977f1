#include "core/convert/open_document.h"

#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/convert/convert.h"
#include "tests/convert/sheets.h"

namespace nianbao::testing {
namespace {

using Lines = std::vector<std::string>;

/// A flat file; the readers look at local names only.
std::string flat(const std::string& body, const std::string& styles = {}, const std::string& masters = {}) {
  return "<office:document xmlns:office=\"o\"><office:styles>" + styles +
         "</office:styles><office:master-styles>" + masters + "</office:master-styles><office:body>" + body +
         "</office:body></office:document>";
}
OfficeDocument text(const std::string& content, const std::string& styles = {},
                    const std::string& masters = {}) {
  return read_open_document(flat("<office:text>" + content + "</office:text>", styles, masters));
}
Lines text_lines(const std::string& content, const std::string& styles = {}) {
  return lines_of(text(content, styles));
}
Lines sheet_lines(const std::string& content, const std::string& styles = {}) {
  return lines_of(
      read_open_document(flat("<office:spreadsheet>" + content + "</office:spreadsheet>", styles)));
}

TEST(Odt, ReadsParagraphsHeadingsAndBlanks) {
  EXPECT_EQ(
      text_lines(
          "<text:h text:outline-level=\"2\">一、\n  总体情况</text:h><text:p>  收到<text:s text:c=\"2\"/>12"
          "<text:tab/>件<text:line-break/> 另 </text:p><text:p>甲<text:span>乙</text:span>"
          "<text:a><text:span>丙</text:span></text:a><text:ruby><text:ruby-base>丁</text:ruby-base>"
          "<text:ruby-text>ding</text:ruby-text></text:ruby></text:p>"),
      (Lines{"## 一、 总体情况", "收到  12\t件\n另 ", "甲乙丙丁"}));
}

TEST(Odt, NumbersListsAndHeadings) {
  const std::string styles =
      "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
      "style:num-format=\"一, 二, 三, "
      "...\" style:num-suffix=\"、\"/><text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "
      "style:num-suffix=\".\" text:display-levels=\"2\"/></text:list-style><text:list-style style:name=\"B\">"
      "<text:list-level-style-bullet text:level=\"1\" "
      "text:bullet-char=\"•\"/></text:list-style><text:outline-style>"
      "<text:outline-level-style text:level=\"1\" style:num-format=\"I\" "
      "style:num-suffix=\")\"/></text:outline-style>";
  EXPECT_EQ(
      text_lines(
          "<text:h text:outline-level=\"1\">头</text:h><text:list xml:id=\"x\" "
          "text:style-name=\"L\"><text:list-item>"
          "<text:p>甲</text:p><text:p>续</text:p></text:list-item><text:list-item><text:list><text:list-item>"
          "<text:p>子</text:p></text:list-item></text:list></text:list-item></text:list><text:p>间</text:p>"
          "<text:list text:continue-list=\"x\"><text:list-item><text:p>乙</text:p></text:list-item>"
          "<text:list-header><text:p>无号</text:p></text:list-header><text:list-item text:start-value=\"12\">"
          "<text:p>丙</text:p></text:list-item></text:list><text:list text:style-name=\"B\"><text:list-item>"
          "<text:p>点</text:p></text:list-item></text:list><text:list text:style-name=\"L\"><text:list-item>"
          "<text:p>新</text:p></text:list-item></text:list>",
          styles),
      (Lines{"# I)头", "一、甲", "续", "一.1. 子", "间", "二、乙", "无号", "十二、丙", "点", "一、新"}));
}

TEST(Odt, ReadsTablesWithSpansAndTablesInside) {
  EXPECT_EQ(
      text_lines(
          "<table:table><table:table-column table:number-columns-repeated=\"3\"/><table:table-header-rows>"
          "<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>项目</text:p>"
          "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>计</text:p></"
          "table:table-cell>"
          "</table:table-row></table:table-header-rows><table:table-row><table:table-cell "
          "table:number-rows-spanned=\"2\"><text:p>收</text:p></table:table-cell><table:table-cell "
          "table:number-columns-repeated=\"2\"><text:p>0</text:p></table:table-cell></table:table-row>"
          "<table:table-row><table:covered-table-cell/><table:table-cell><table:table><table:table-row>"
          "<table:table-cell><text:p>内</text:p></table:table-cell></table:table-row></table:table>"
          "</table:table-cell><table:table-cell/></table:table-row></table:table>"),
      (Lines{"| 项目 >2 | 计 |", "| 收 | 0 | 0 |", "| ^ | | 内 | | |"}));
}

TEST(Odt, KeepsApartWhatIsNotText) {
  const std::string styles =
      "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties "
      "text:display=\"none\"/></style:style>"
      "<style:style style:name=\"H2\" style:family=\"text\" style:parent-style-name=\"H\"/>"
      "<style:style style:name=\"S\" style:family=\"text\"><style:text-properties "
      "style:text-line-through-style=\"solid\"/></style:style>";
  const OfficeDocument out = text(
      "<text:tracked-changes><text:changed-region "
      "text:id=\"d\"><text:deletion><office:change-info><dc:creator>我"
      "</dc:creator></office:change-info><text:p>删去</text:p></text:deletion></"
      "text:changed-region><text:changed-region "
      "text:id=\"i\"><text:insertion/></text:changed-region></"
      "text:tracked-changes><text:p>共12件<text:change "
      "text:change-id=\"d\"/><text:change-start text:change-id=\"i\"/>加上<text:change-end "
      "text:change-id=\"i\"/>"
      "<text:span text:style-name=\"H2\">藏着</text:span><text:span "
      "text:style-name=\"S\">划掉</text:span><text:note>"
      "<text:note-citation>1</text:note-citation><text:note-body><text:p>脚注</text:p></text:note-body></"
      "text:note>"
      "<office:annotation><dc:creator>我</dc:creator><text:p>批注</text:p></"
      "office:annotation><draw:frame><draw:text-box>"
      "<text:p>框里</text:p></draw:text-box></draw:frame><draw:frame><draw:image/><draw:image/></"
      "draw:frame>。</text:p>"
      "<text:section text:display=\"none\"><text:p>藏节</text:p></text:section>",
      styles,
      "<style:master-page><style:header><text:p>页眉</text:p></"
      "style:header><style:footer><text:p>第<text:page-number>1"
      "</text:page-number>页</text:p></style:footer></"
      "style:master-page><style:master-page><style:header><text:p>页眉"
      "</text:p></style:header></style:master-page>");
  EXPECT_EQ(lines_of(out),
            (Lines{"共12件[deleted 删去][inserted 加上][hidden 藏着][struck 划掉][note 脚注][comment 批注]。",
                   "框里", "[hidden 藏节]"}));
  EXPECT_EQ(out.pictures, 1u);
  EXPECT_EQ(out.headers, std::vector<std::u16string>{u"页眉"});
  EXPECT_EQ(out.footers, std::vector<std::u16string>{u"第1页"});
}

TEST(Ods, ReadsShownValuesRepeatsAndWhatIsHidden) {
  const std::string styles =
      "<style:style style:name=\"hid\" style:family=\"table\"><style:table-properties "
      "table:display=\"false\"/></style:style>"
      "<style:style style:name=\"b\" style:family=\"table-cell\"><style:table-cell-properties "
      "fo:border=\"0.5pt solid "
      "#000\"/></style:style>";
  EXPECT_EQ(
      sheet_lines(
          "<table:table><table:table-column table:default-cell-style-name=\"b\" "
          "table:number-columns-repeated=\"3\"/>"
          "<table:table-row><table:table-cell "
          "table:number-columns-spanned=\"2\"><text:p>项目</text:p></table:table-cell>"
          "<table:covered-table-cell/><table:table-cell office:value-type=\"float\" "
          "office:value=\"0.43\"><text:p>43%"
          "</text:p></table:table-cell><table:table-cell "
          "table:number-columns-repeated=\"16381\"/></table:table-row>"
          "<table:table-row><table:table-cell table:number-columns-repeated=\"2\" "
          "office:value-type=\"float\" "
          "office:value=\"7\"/><table:table-cell><office:annotation><text:p>查</text:p></office:annotation>"
          "</table:table-cell></table:table-row><table:table-row "
          "table:visibility=\"collapse\"><table:table-cell>"
          "<text:p>藏</text:p></table:table-cell></table:table-row><table:table-row "
          "table:number-rows-repeated=\"1048573\"><table:table-cell table:number-columns-repeated=\"16384\"/>"
          "</table:table-row></table:table><table:table "
          "table:style-name=\"hid\"><table:table-row><table:table-cell>"
          "<text:p>底稿</text:p></table:table-cell></table:table-row></table:table>",
          styles),
      (Lines{"| 项目 >2 | 43% |", "| 7 | 7 | [comment 查] |", "[hidden 藏]", "[hidden 底稿]"}));
}

TEST(OpenDocument, SaysWhatIsWrongWithAFile) {
  const std::string mimetype = "application/vnd.oasis.opendocument.text";
  const std::string encrypted =
      write_zip({{"mimetype", mimetype},
                 {"META-INF/manifest.xml", "<m><e full-path=\"content.xml\"><encryption-data/></e></m>"},
                 {"content.xml", "noise"}});
  EXPECT_NE(to_utf8(read_open_document(encrypted).problem).find("密码"), std::string::npos);
  const std::string empty = write_zip({{"META-INF/manifest.xml", "<m/>"}});
  EXPECT_NE(to_utf8(read_open_document(empty).problem).find("损坏"), std::string::npos);
  EXPECT_NE(to_utf8(read_open_document(flat("<office:presentation/>")).problem).find("演示"),
            std::string::npos);
  const std::string whole = flat("<office:text><text:p>甲</text:p><text:p>乙</text:p></office:text>");
  const OfficeDocument cut = read_open_document(whole.substr(0, whole.find("乙")));
  EXPECT_EQ(cut.body.size(), 2u);
  EXPECT_EQ(cut.notices.size(), 1u);
}

TEST(OpenDocument, IsBoundedInDepthAndRepeats) {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<text:section>";
  EXPECT_EQ(text(deep + "<text:p>深</text:p>").notices.size(), 2u);
  std::string nested = "<text:p>甲</text:p>";
  for (int i = 0; i < 30; ++i)
    nested = "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"1000\">" +
             nested + "</table:table-cell></table:table-row></table:table>";
  EXPECT_FALSE(text(nested).body.empty());
  EXPECT_EQ(
      sheet_lines(
          "<table:table><table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
          "table:number-columns-repeated=\"16384\"><text:p>件</text:p></table:table-cell></table:table-row>"
          "</table:table>")
          .size(),
      200u);
}

}  // namespace
}  // namespace nianbao::testing
