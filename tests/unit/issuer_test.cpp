// Who reports and what kind of text it is, where no title says so: by the first sentences.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/check.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

DocumentIdentity identity_of(std::u16string text) {
  Draft draft;
  draft.name = "draft.txt";
  draft.is_text = true;
  draft.text = std::move(text);
  const Result result = check(draft, test_options());
  if (result.documents.empty()) return {};
  return result.documents.front().facts;
}

/// The parts of the form of 2021 behind an opening.
std::u16string report(std::u16string_view opening) {
  return cat(
      opening,
      u"\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、"
      u"行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n下一步加强培训。\n\n六、其他需要报告的事项\n\n无。"
      u"\n");
}

struct IssuerCase {
  std::u16string opening;
  std::u16string issuer;
};

TEST(Issuer, IsTheOneThatTheFirstSentencesAreAbout) {
  const std::vector<IssuerCase> cases = {
      {u"一、总体情况\n2023年,在区委、区政府的领导下,清河经济技术开发区管委会坚持以公开为常态。",
       u"清河经济技术开发区管委会"},
      {u"一、总体情况\n2022年青石高新技术产业开发区管理委员会认真贯彻落实《条例》。",
       u"青石高新技术产业开发区管理委员会"},
      {u"一、总体情况\n2024年,柳溪街道办事处严格依照区委要求公开信息。", u"柳溪街道办事处"},
      {u"一、总体情况\n2024年,白桥县水务局办公室结合工作实际,加强公开。", u"白桥县水务局"},
      {u"为做好望岭市卫生健康局政府信息公开工作,我局精心组织。\n一、总体情况\n公开信息6条。",
       u"望岭市卫生健康局"},
      {u"根据《条例》,特编制青川工业园区2022年度政府信息公开工作报告,并向社会公布。\n一、总体情况\n略。",
       u"青川工业园区"},
      {u"本报告由白桥县人民政府党政办公室联系解释。如有疑问,请与柳溪镇人民政府党政办公室联系(电话:0578-"
       u"1234567)"
       u"。\n一、概述\n略。",
       u"柳溪镇人民政府"},
      {u"根据《条例》规定,现公布2023年岚县水利局信息公开工作年度报告。\n一、总体情况\n略。", u"岚县水利局"},
      {u"语音播报\n主题词: \n主题分类: 水利\n有效性: "
       u"有效\n本年度报告由望岭市水利局编制。\n一、总体情况\n略。",
       u"望岭市水利局"},
      {u"望岭市卫生健康委员会办公室\n关于2022年度政府信息公开工作情况的报告\n市政府办公室:"
       u"\n编制本年度报告。\n"
       u"一、基本情况\n略。",
       u"望岭市卫生健康委员会"},
      {u"现通过望岭市自然资源和规划局门户网站予以公布。\n一、总体情况\n略。", u"望岭市自然资源和规划局"},
      {u"报告涵盖了2022年柳林区自然资源局政府信息公开工作。\n一、总体情况\n略。", u"柳林区自然资源局"},
      {u"如有疑问,请与青岚经济开发区综合办公室联系(电话:0578-1234567)。\n一、总体情况\n略。",
       u"青岚经济开发区"},
  };
  for (const IssuerCase& c : cases)
    EXPECT_EQ(to_utf8(identity_of(report(c.opening)).issuer), to_utf8(c.issuer)) << to_utf8(c.opening);
}

TEST(Issuer, IsNobodyThatIsOnlyTalkedOf) {
  for (const std::u16string opening :
       {u"一、总体情况\n2023年,我局坚持公开。市政府信息公开办公室组织了检查。",
        u"一、总体情况\n2023年,在县委、县政府的坚强领导下,全县认真贯彻《条例》。",
        u"一、总体情况\n2023年,各乡镇积极落实要求,本机关加强指导。",
        u"一、总体情况\n根据上级有关政府信息公开工作要求,我委印发了方案。",
        u"一、总体情况\n2023年,高新区坚持公开,结合高新区政府信息公开工作实际编制。",
        u"现将市局及中心城区分局2022年度政府信息公开工作情况报告如下。\n一、总体情况\n略。",
        u"一、总体情况\n国务院办公厅高度重视,我局认真落实。"})
    EXPECT_EQ(to_utf8(identity_of(report(opening)).issuer), "") << to_utf8(opening);
}

TEST(Issuer, OfASchoolIsNamedByItsReport) {
  const std::vector<IssuerCase> cases = {
      {u"青岚大学\n2022-2023学年度信息公开工作报告\n按照《高等学校信息公开办法》,现予公布。", u"青岚大学"},
      {u"根据《高等学校信息公开办法》,根据望岭师范学院2017-2018学年信息公开工作执行情况编制本报告。",
       u"望岭师范学院"},
      {u"省教育厅:\n2023-2024学年,青岚理工大学深入学习贯彻《高等学校信息公开办法》,我校做好公开。",
       u"青岚理工大学"},
      {u"按照《高等学校信息公开办法》,青岚大学学校办公室结合学校实际,编制发布本报告。", u"青岚大学"},
  };
  for (const IssuerCase& c : cases) {
    const DocumentIdentity found = identity_of(
        cat(c.opening,
            u"\n一、概述\n学校信息公开工作有序开展。\n二、主动公开情况\n学校主动公开信息1200条。\n三、"
            u"依申请公开情况\n学校未收到申请。\n四、存在的问题\n学校将加强培训。\n"));
    EXPECT_EQ(to_utf8(found.issuer), to_utf8(c.issuer)) << to_utf8(c.opening);
    EXPECT_EQ(found.kind, DocumentKind::university_report) << to_utf8(c.opening);
  }
}

TEST(Kind, OfAShortTextIsToldByItsShape) {
  const std::vector<std::pair<std::u16string, DocumentKind>> cases = {
      {report(u"一、总体情况\n我局做好公开。"), DocumentKind::annual_report},
      {u"第二条 本制度由公开办解释。\n第三条 各镇负责编制年度报告。\n第四条 年度报告包括以下内容。\n",
       DocumentKind::regulation},
      {u"某某市人民政府办公室关于印发信息发布协调工作规定的通知\n现印发给你们。\n", DocumentKind::notice},
      {u"新闻网11月1日电(记者)10月31日是高校公布信息公开年度报告的最后期限。\n", DocumentKind::news},
      {u"本报告由青岚市人民医院编制。\n一、主动公开情况\n我院做好公开。\n(一)依申请公开情况\n未收到申请。\n" +
           std::u16string(300, u'好'),
       DocumentKind::enterprise_report},
  };
  for (const auto& [text, kind] : cases) EXPECT_EQ(identity_of(text).kind, kind) << to_utf8(text);
}

}  // namespace
}  // namespace nianbao
