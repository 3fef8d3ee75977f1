#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/read/html_filter.h"
#include "core/read/import.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

Imported import_html(std::u16string_view html) { return nianbao::import_html(html, test_lexicon()); }

std::string text_of(std::u16string_view html) { return to_utf8(import_html(html).text); }

struct Case {
  const char* name;
  std::u16string_view html;
  const char* text;
};

class HtmlText : public testing::TestWithParam<Case> {};

TEST_P(HtmlText, ReadsAs) { EXPECT_EQ(text_of(GetParam().html), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(
    Cases, HtmlText,
    testing::Values(
        Case{"Paragraphs", u"<p>一</p><p>二<p>三<div>四</div>五", "一\n二\n三\n四\n五\n"},
        Case{"LineBreaks", u"<p>甲<br>乙<br/><br>丙</p>", "甲\n乙\n丙\n"},
        Case{"Blanks", u"<p>&nbsp;&nbsp;受理 \n 165&nbsp;件  </p>", "受理165 件\n"},
        Case{"WrappedSource", u"<p>政府信息\r\n公开 open\n data</p>", "政府信息公开 open data\n"},
        Case{"Entities", u"<p>&lt;甲&gt; &amp;&#19968;&#x4E8C;&hellip;</p>", "<甲> &一二…\n"},
        Case{"Hidden",
             u"<title>题</title><style>p{}</style><script>alert('<p>x</p>')</script><noscript>无</noscript>"
             u"<template><p>模</p></template><!-- <p>注</p> --><p style='display: none'>隐</p>"
             u"<div hidden>藏<div>深</div></div><p>留</p>",
             "留\n"},
        Case{
            "OfficeConditionals",
            u"<!--[if gte mso 9]><xml><o:p>x</o:p></xml><![endif]--><p><![if !supportEmptyParas]>甲<![endif]>"
            u"<o:p></o:p></p><table><tr><td>1</td><td>2</td></tr><![if !supportMisalignedColumns]>"
            u"<tr height=0><td width=9></td></tr><![endif]></table>",
            "甲\n1\t2\n"},
        Case{"WordList",
             u"<p class=MsoListParagraph><![if !supportLists]><span><span style='mso-list:Ignore'>一、<span>"
             u"&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>总体情况</p><p><span "
             u"style='mso-list:Ignore'>1.<span>&nbsp; </span></span>2023年</p>"
             u"<p><span style='mso-list:Ignore'>l<span>&nbsp; </span></span>要点</p>",
             "一、总体情况\n1. 2023年\n要点\n"},
        Case{"OrderedLists",
             u"<ol><li>甲<li><p>乙</p></ol><ol start=3 type=a><li>丙</ol><ul><li>丁</ul>"
             u"<ol style='list-style-type:cjk-ideographic'><li>戊</li></ol>",
             "1. 甲\n2. 乙\nc. 丙\n丁\n一、戊\n"},
        Case{"Formatting", u"<p>公开<b>政府<i>信</b>息</i><font color=red>1<a href=x>2</font>3</a>条</p>",
             "公开政府信息123条\n"},
        Case{"Deleted", u"<p>受理<del>5</del><ins>6</ins>件</p>", "受理6件\n"},
        Case{"PinyinRuby", u"<p><ruby>务<rp>(</rp><rt>wu</rt><rp>)</rp></ruby>公开</p>", "务公开\n"},
        Case{"Pre", u"<pre>一、总体情况\n  甲\n\n乙</pre>", "一、总体情况\n甲\n乙\n"},
        Case{"LoneLess", u"<p>1 < 2 且 3 <4</p>", "1 < 2 且 3 <4\n"},
        Case{"ClipboardHeader",
             u"Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000200\r\n<html><body><!--StartFragment-->"
             u"<p>甲</p><!--EndFragment--></body></html>",
             "甲\n"},
        Case{"Truncated", u"<p>甲<table><tr><td>1<td>2</t", "甲\n1\t2\n"},
        Case{"SvgShowsItsText", u"<p>甲<svg><title>题</title><text>x</text><g>y</g></svg>乙</p>", "甲x乙\n"},
        Case{"SelfClosedSvg", u"<p>甲<svg width=9 height=9 />乙<math/>丙</p><p>丁", "甲乙丙\n丁\n"},
        Case{"SvgEndsAtABlock", u"<svg><path d='M0 0'><p>甲</p><svg><g><b>乙</b>", "甲\n乙\n"},
        Case{"UnclosedReading", u"<p><ruby>务<rt>wù</ruby>公开</p><p><ruby>机<rt>jī<p>全年5件</p>",
             "务公开\n机\n全年5件\n"},
        Case{"ReadingWithRtc", u"<ruby>务<rb>公<rtc><rt>wù<rt>gōng</ruby>开", "务公开\n"},
        Case{"UnclosedDeleted", u"<p>受理<del>5<p>6件</p>", "受理\n6件\n"},
        Case{"UnclosedHidden", u"<p>受<b><span style='display:none'>5</b>6件</p>", "受6件\n"},
        Case{"ShownAgain",
             u"<p style='display:none;display:block'>甲<span style='visibility:hidden'>乙<b "
             u"style='visibility:visible'>丙</b></span></p>"
             u"<p hidden style='display:block'>丁",
             "甲丙\n丁\n"},
        Case{"WholeNamesOfProperties",
             u"<p style='x-display:none'>甲<i style='background:url(\"a;display:none\")'>乙", "甲乙\n"},
        Case{"UnclosedConditional", u"<table><tr><td>1<![if !supportMisalignedColumns]><tr height=0><td>2",
             "1\n2\n"},
        Case{"ShownVerbatim", u"<textarea>甲<b>1</b></textarea><xmp>乙<i></xmp>", "甲<b>1</b>\n乙<i>\n"},
        Case{"CdataInSvg", u"<svg><text><![CDATA[甲<b>]]></text></svg><p><![CDATA[乙]]>丙", "甲<b>\n丙\n"}),
    [](const auto& each) { return each.param.name; });

std::string problem_of(std::u16string_view html) {
  const Imported out = import_html(html);
  return out.problems.empty() ? "" : to_utf8(out.problems[0].message);
}

TEST(ImportHtml, SaysHowMuchIsLeftOut) {
  EXPECT_EQ(
      problem_of(u"<p>受理<del>5</del><s>共4</s>6件</p><p style='visibility:hidden'>全年<b>9</b>件</p>"),
      "有7字被标为删除线或隐藏,没有检查:“5共4全年9件”。如果是正文,请取消隐藏或删除线后再查一次。");
  EXPECT_EQ(
      problem_of(u"<p><s>一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二</s>6件"),
      "有32字被标为删除线或隐藏,没有检查:“一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十…”。"
      "如果是正文,请取消隐藏或删除线后再查一次。");
  EXPECT_EQ(problem_of(u"<p>受理<span style='text-decoration:underline line-through'>5</span>6件"),
            "有1字被标为删除线或隐藏,没有检查:“5”。如果是正文,请取消隐藏或删除线后再查一次。");
  // Scripts, the choices of a form and readings are nothing to tell of.
  EXPECT_EQ(
      problem_of(
          u"<script>公开</script><style>公</style><select><option>公开</select><template>公开</template>"
          u"<p><ruby>务<rp>(</rp><rt>wù</rt><rp>)</rp></ruby>"),
      "");
  // What an unclosed tag takes with it, in browsers too, is.
  EXPECT_EQ(problem_of(u"<p>甲</p><title>全年受理5件"),
            "网页末尾有一个标签没有结束,后面的6字浏览器也不显示,没有检查:“全年受理5件…”。");
  EXPECT_EQ(problem_of(u"<p>甲</p><template><p>全年受理5件"),
            "有6字被标为删除线或隐藏,没有检查:“全年受理5件”。如果是正文,请取消隐藏或删除线后再查一次。");
}

TEST(ImportHtml, CountsPictures) {
  const Imported out = import_html(u"<p><img src=a><img src=b></p>");
  EXPECT_EQ(out.pictures, 2u);
  EXPECT_TRUE(out.text.empty());
}

TEST(ImportHtml, MisnestedMarkupKeepsItsTables) {
  std::u16string html;
  for (int i = 0; i < 1000; ++i)
    html += u"<b><div><a name=x>甲</b></div><p><span>乙</p></span><font><i>";  // as old editors leave it
  html += u"<table><tr><td>1<td>2</table>";
  const Imported out = import_html(html);
  EXPECT_TRUE(out.problems.empty());
  EXPECT_EQ(out.layout.tables.size(), 1u);
}

TEST(ImportHtml, MarksHeadingsListsAndFurniture) {
  const Imported out = import_html(
      u"<div class='breadcrumb'>首页 &gt; 年报</div><h2>一、总体情况</h2><p>正文</p><ul><li>项</ul>"
      u"<footer><p>主办单位</p></footer>");
  ASSERT_EQ(out.layout.blocks.size(), 5u);
  EXPECT_EQ(out.layout.blocks[0].kind, BlockKind::furniture);
  EXPECT_EQ(out.layout.blocks[1].kind, BlockKind::heading);
  EXPECT_EQ(out.layout.blocks[1].level, 2);
  EXPECT_EQ(out.layout.blocks[2].kind, BlockKind::paragraph);
  EXPECT_EQ(out.layout.blocks[3].kind, BlockKind::list_item);
  EXPECT_EQ(out.layout.blocks[4].kind, BlockKind::furniture);
  EXPECT_EQ(slice(out.text, out.layout.blocks[1].span), u"一、总体情况");
}

TEST(ImportHtml, AHeaderWithTheReportItselfIsNoFurniture) {
  const Imported out = import_html(u"<div class=header><h1>某局2024年政府信息公开工作年度报告</h1></div>");
  ASSERT_EQ(out.layout.blocks.size(), 1u);
  EXPECT_EQ(out.layout.blocks[0].kind, BlockKind::heading);
}

TEST(ImportHtml, ExpandsMergedCells) {
  const Imported out = import_html(
      u"<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>1</td><td>&nbsp;</td></tr>"
      u"<tr><td>丙</td><td>2</td><td>3</td></tr></table>");
  ASSERT_EQ(out.layout.tables.size(), 1u);
  const LayoutTable& table = out.layout.tables[0];
  EXPECT_EQ(table.rows, 3u);
  EXPECT_EQ(table.columns, 3u);
  ASSERT_EQ(table.cells.size(), 7u);
  EXPECT_EQ(table.cells[0].row_span, 2u);
  EXPECT_EQ(table.cells[1].column_span, 2u);
  EXPECT_EQ(table.cells[2].row, 1u);
  EXPECT_EQ(table.cells[2].column, 1u);
  EXPECT_TRUE(table.cells[3].span.empty());
  EXPECT_EQ(to_utf8(slice(out.text, table.span)), "甲\t乙\t\n\t1\t\n丙\t2\t3");
}

TEST(ImportHtml, ALayoutTableFlowsAndItsInnerTableStays) {
  const Imported out = import_html(
      u"<table><tr><td>导航</td><td><p>正文第一段。</p><table><tr><td>规章</td><td>0</td></tr></"
      u"table><p>后文</p>"
      u"</td></tr></table>");
  ASSERT_EQ(out.layout.tables.size(), 1u);
  EXPECT_EQ(to_utf8(out.text), "导航\n正文第一段。\n规章\t0\n后文\n");
}

TEST(ImportHtml, AWorksheetFallsIntoProseAndTables) {
  const Imported out = import_html(
      u"<table><tr><td colspan=4>全年主动公开政府信息120条,其中网站公开100条,公众号公开20条。</td></tr>"
      u"<tr><td colspan=4>二、主动公开政府信息情况</td></tr>"
      u"<tr><td>信息内容</td><td>制发件数</td></tr><tr><td>规章</td><td>0</td></tr>"
      u"<tr><td colspan=4>三、收到和处理政府信息公开申请情况</td></tr>"
      u"<tr><td>申请</td><td>自然人</td><td>总计</td></tr><tr><td>新收</td><td>1</td><td>1</td></tr></"
      u"table>");
  ASSERT_EQ(out.layout.tables.size(), 2u);
  EXPECT_EQ(out.layout.tables[0].columns, 2u);
  EXPECT_EQ(out.layout.tables[1].columns, 3u);
  EXPECT_EQ(out.layout.blocks.size(), 3u);
}

TEST(ImportHtml, DeepNestingIsBoundedAndSaid) {
  std::u16string html;
  for (int i = 0; i < 10'000; ++i) html += u"<table><tr><td>";
  html += u"底</td>";
  const Imported out = import_html(html);
  EXPECT_EQ(to_utf8(out.text), "底\n");
  ASSERT_EQ(out.problems.size(), 1u);
  EXPECT_FALSE(out.problems[0].fatal);
}

TEST(ImportHtml, UnclosedFormattingStaysLinear) {
  std::u16string html;
  for (int i = 0; i < 20'000; ++i) html += cat(u"<b id=x", i, u"><p>甲");
  EXPECT_EQ(import_html(html).layout.blocks.size(), 20'000u);
}

TEST(ImportHtml, SniffsTheDeclaredCharset) {
  EXPECT_EQ(sniff_html_charset("<meta charset=\"GBK\">"), "gbk");
  EXPECT_EQ(sniff_html_charset("<META http-equiv=Content-Type content='text/html; charset=gb2312'>"),
            "gb2312");
  EXPECT_EQ(sniff_html_charset("<?xml version='1.0' encoding='utf-8'?>"), "utf-8");
  EXPECT_EQ(sniff_html_charset("<p>no charset here</p>"), "");
}

TEST(ImportHtml, TellsHtmlFromText) {
  EXPECT_TRUE(looks_like_html(u"  <!DOCTYPE html><html>"));
  EXPECT_TRUE(looks_like_html(u"Version:0.9\r\nStartHTML:0001"));
  EXPECT_FALSE(looks_like_html(u"<script>alert(1)</script>全年受理5件"));
  EXPECT_FALSE(looks_like_html(u"全年受理5件"));
}

}  // namespace
}  // namespace nianbao
