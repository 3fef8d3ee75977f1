#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/read/clean.h"
#include "core/read/line_shape.h"

namespace nianbao {
namespace {

std::string clean(std::u16string_view text) { return to_utf8(clean_text(text, {}).text); }

/// A text with an indent of four columns at each paragraph, wrapped at 38 Han characters, as a PDF copy has
/// it.
constexpr std::u16string_view kWrapped =
    u"    2024年，我局围绕粮食安全和乡村建设两条主线推进政府信息公开，各项工作平稳有序，全\n"
    u"年主动公开政府信息1324条，比2023年的1180条增长12.20%。其中，县政府网站公开862\n"
    u"条，占65.11%；微信公众号公开391条，占29.53%；其他方式公开71条，占5.36%。新增“惠农\n"
    u"补贴一键查”栏目，补贴发放结果细化到村组。\n"
    u"    全年收到政府信息公开申请47件，比2023年增长17.50%。从申请渠道看，当面申请6件，信函\n"
    u"申请9件，网络申请32件。\n";

TEST(Unwrap, HardWrappedProseIsJoined) {
  EXPECT_EQ(
      clean(kWrapped),
      to_utf8(
          u"    2024年,我局围绕粮食安全和乡村建设两条主线推进政府信息公开,各项工作平稳有序,全年主动公开政府"
          u"信息1324条,比2023年的1180条增长12.20%。其中,县政府网站公开862条,占65.11%;微信公众号公开391条,"
          u"占29."
          u"53%;其他方式公开71条,占5.36%。新增“惠农补贴一键查”栏目,补贴发放结果细化到村组。\n"
          u"    "
          u"全年收到政府信息公开申请47件,比2023年增长17.50%。从申请渠道看,当面申请6件,信函申请9件,"
          u"网络申请32件。\n"));
}

TEST(Unwrap, APageNumberInASentenceGoes) {
  for (const std::u16string_view page : {u"- 3 -", u"—3—", u"第3页", u"第 3 页 共 8 页", u"3/8", u"3"}) {
    std::u16string text(kWrapped);
    const std::size_t at = text.find(u"条，占65");
    text.insert(at, cat(u"\n", page, u"\n\n"));
    const Cleaned cleaned = clean_text(text, {});
    EXPECT_EQ(to_utf8(cleaned.text), clean(kWrapped)) << to_utf8(page);
    ASSERT_EQ(cleaned.noise.size(), 1u);
    EXPECT_EQ(cleaned.noise[0].kind, NoiseKind::page_number);
    EXPECT_EQ(slice(text, cleaned.noise[0].original), page);
  }
}

TEST(Unwrap, ASingleBreakInASentenceIsJoined) {
  EXPECT_EQ(
      clean(u"完成目录系统升级，充实信息内容。并将各部门栏目与政府信息公开网做了链接，提高信息上传发\n布效率"
            u"。"),
      to_utf8(
          u"完成目录系统升级,充实信息内容。并将各部门栏目与政府信息公开网做了链接,提高信息上传发布效率。"));
  EXPECT_EQ(
      clean(
          u"印发了《青岚县贯彻〈政府信息公开条例〉实施意见》《关于转发〈青岚\n县公开办法〉的通知》等文件。"),
      to_utf8(
          u"印发了《青岚县贯彻〈政府信息公开条例〉实施意见》《关于转发〈青岚县公开办法〉的通知》等文件。"));
}

TEST(Unwrap, LinesOfTheirOwnStay) {
  const std::u16string_view cases[] = {
      // headings, signature, lists
      u"一、总体情况\n2024年,我局认真落实《条例》要求,主动公开政府信息132条。\n(一)主动公开\n全年公开132条。",
      u"六、加强党风廉政建设,促进各项工作和谐发展\n为落实责任制工作,促进建设同步发展,我局成立了工作小组。",
      u"以上是2024年政府信息公开工作的全部情况,没有其他需要报告的事项\n青岚县农业农村局\n2025年1月20日",
      u"主要措施如下:\n1、加强领导,明确责任分工,细化工作任务\n2、完善制度,健全审查机制,"
      u"堵塞工作漏洞\n3、强化培训。",
      // tables
      u"信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t2\t1\t11",
      u"| 信息内容 | 本年制发件数,含联合发文 |\n| 规章 | 0 |",
      u"信息内容      本年制发件数,含联合发文      本年废止件数      现行有效件数\n规章      0      0      0",
      u"一、本年新收政府信息公开申请数量,含网上申请 38 5 0 0 3 1 47\n二、上年结转政府信息公开申请数量 3 1 0",
      // paragraphs that end without a full stop
      u"全年主动公开政府信息132条,其中通过政府网站公开100条,政务新媒体32条\n2024年,我局收到申请3件,"
      u"均已办结。",
  };
  for (const auto one : cases) EXPECT_EQ(clean(one), to_utf8(one)) << to_utf8(one);
}

TEST(Unwrap, BlocksOfACarrierAreNotJoined) {
  const std::u16string text =
      u"完成目录系统升级,充实信息内容。并将各部门栏目与政府信息公开网做了链接,提高信息上传发\n布效率。";
  Layout layout;
  const Offset line = static_cast<Offset>(text.find(u'\n'));
  layout.blocks.push_back({BlockKind::paragraph, 0, {0, line}});
  layout.blocks.push_back({BlockKind::paragraph, 0, {line + 1, static_cast<Offset>(text.size())}});
  EXPECT_EQ(clean_text(text, layout).text, text);
  layout.blocks = {{BlockKind::paragraph, 0, {0, static_cast<Offset>(text.size())}}};
  EXPECT_EQ(clean_text(text, layout).text.find(u'\n'), std::u16string::npos);
}

TEST(LineShape, KnowsPageNumbers) {
  for (const std::u16string_view one :
       {u"- 3 -", u"—12—", u"-3-", u"第3页", u"第 3 页 共 8 页", u"第3页/共8页", u"3/8", u"12"}) {
    EXPECT_TRUE(is_page_number(one)) << to_utf8(one);
  }
  for (const std::u16string_view one :
       {u"2024", u"3.5", u"3-5", u"- 三 -", u"第3条", u"3件", u"", u"1/2/3", u"-3"}) {
    EXPECT_FALSE(is_page_number(one)) << to_utf8(one);
  }
}

}  // namespace
}  // namespace nianbao
