// Names of organs: their area, and how two of them stand to each other.
#include "core/organs/organ.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "core/base/text.h"
#include "core/organs/self_name.h"
#include "core/organs/stranger.h"

namespace nianbao {
namespace {

TEST(Organ, NamesAreSplitBehindTheArea) {
  struct Case {
    std::u16string_view name, area, own;
  };
  for (const Case& c :
       {Case{u"青岚县财政局", u"青岚县", u"财政局"}, Case{u"清江市青岚县财政局", u"清江市青岚县", u"财政局"},
        Case{u"县财政局", u"县", u"财政局"}, Case{u"财政局", u"", u"财政局"},
        Case{u"青岚县市场监督管理局", u"青岚县", u"市场监督管理局"},
        Case{u"清江市城市管理局", u"清江市", u"城市管理局"},
        Case{u"青岚县住房和城乡建设局", u"青岚县", u"住房和城乡建设局"},
        Case{u"桐城市财政局", u"桐城市", u"财政局"}, Case{u"桐城市城市管理局", u"桐城市", u"城市管理局"},
        Case{u"青岚县乡村振兴局", u"青岚县", u"乡村振兴局"},
        Case{u"青岚县人民政府办公室", u"青岚县", u"人民政府办公室"},
        Case{u"青岚县河口镇人民政府", u"青岚县河口镇", u"人民政府"}, Case{u"青岚县", u"青岚县", u""}}) {
    const OrganName parts = split_organ(c.name);
    EXPECT_EQ(to_utf8(parts.area), to_utf8(c.area)) << to_utf8(c.name);
    EXPECT_EQ(to_utf8(parts.own), to_utf8(c.own)) << to_utf8(c.name);
  }
}

TEST(Organ, SelfNamesOfAnother) {
  struct Case {
    std::u16string_view organ, text;
    std::size_t count;  // names that are another's
  };
  for (const Case& c :
       {Case{u"青岚县水务局", u"我委公开", 1}, Case{u"青岚县水务局", u"我局公开,我县满意", 0},
        Case{u"青岚县水务局", u"我局委托评估,我市场监管信息公开", 0},
        Case{u"青岚县卫生健康委员会", u"我局公开,我委答复", 1},
        Case{u"青岚县河口镇人民政府", u"我镇公开,我县考核,我市部署", 0},
        Case{u"青岚县河口镇人民政府", u"我乡公开,我街道答复", 2},
        Case{u"青岚县人民政府", u"我市政府信息公开有进展", 1},
        Case{u"青岚县人民政府", u"根据我市部署,我县公开", 0},
        Case{u"高新区管理委员会", u"我委、我区、我局公开", 0}, Case{u"清江海关", u"我关公开", 0}}) {
    const std::vector<SelfName> names = find_self_names(c.text, {0, static_cast<Offset>(c.text.size())});
    const auto others = std::count_if(
        names.begin(), names.end(), [&](const SelfName& name) { return is_name_of_another(name, c.organ); });
    EXPECT_EQ(static_cast<std::size_t>(others), c.count) << to_utf8(c.organ) << ": " << to_utf8(c.text);
  }
}

TEST(Organ, StrangersActAsTheIssuerDoes) {
  struct Case {
    std::u16string_view organ, text;
    std::size_t count;
  };
  for (const Case& c : {Case{u"青岚县人民政府", u"2024年,安河县认真落实条例。", 1},
                        Case{u"青岚县水务局", u"(一)管理:县林业局严格审核。", 1},
                        Case{u"青岚县河口镇人民政府", u"白石镇人民政府党政办统一审核。", 1},
                        Case{u"青岚县人民政府", u"县林业局严格审核,河口镇坚持公开。", 0},
                        Case{u"青岚县水务局", u"县政府办公室坚持通报,清江市水务局严格考核。", 0},
                        Case{u"青岚县水务局", u"会同县林业局全年答复3件。", 0}}) {
    const std::vector<Span> found = find_strangers(c.text, {0, static_cast<Offset>(c.text.size())}, c.organ);
    EXPECT_EQ(found.size(), c.count) << to_utf8(c.organ) << ": " << to_utf8(c.text);
  }
}

TEST(Organ, TwoNamesStandToEachOther) {
  struct Case {
    std::u16string_view a, b;
    OrganRelation relation;
  };
  using R = OrganRelation;
  for (const Case& c : {Case{u"青岚县财政局", u"青岚县财政局", R::same},
                        Case{u"青岚县财政局", u"县财政局", R::same},
                        Case{u"青岚县财政局", u"财政局", R::same},
                        Case{u"清江市青岚县财政局", u"青岚县财政局", R::same},
                        Case{u"青岚县教育和体育局", u"县教体局", R::same},
                        Case{u"青岚县财政局(国资局)", u"青岚县财政局", R::same},
                        Case{u"青岚县", u"青岚县人民政府", R::same},
                        Case{u"青岚县人民政府", u"青岚县人民政府办公室", R::office},
                        Case{u"青岚县人民政府", u"县政府办公室", R::office},
                        Case{u"县政府办公室", u"青岚县人民政府办公室", R::same},
                        Case{u"柳溪经济开发区管委会", u"清江市柳溪经济开发区管理委员会", R::same},
                        Case{u"柳溪街道", u"柳溪街道办事处", R::same},
                        Case{u"青岚县农业局", u"青岚县农业农村局", R::renamed},
                        Case{u"青岚县国土资源局", u"青岚县自然资源局", R::renamed},
                        Case{u"青岚县工商行政管理局", u"青岚县市场监督管理局", R::renamed},
                        Case{u"清江市", u"清江市青岚县人民政府", R::above},
                        Case{u"清江市青岚县财政局", u"清江市财政局", R::below},
                        Case{u"青岚县财政局", u"青岚县水务局", R::other},
                        Case{u"青岚县教育局", u"青岚县司法局", R::other},
                        Case{u"青岚县财政局", u"望岭县财政局", R::other},
                        Case{u"青岚县财政局", u"青岚县人民政府", R::other},
                        Case{u"青岚县人民政府", u"望岭县人民政府", R::other},
                        Case{u"市财政局", u"青岚县财政局", R::other},
                        Case{u"", u"青岚县财政局", R::unknown}}) {
    EXPECT_EQ(static_cast<int>(relation_of(c.a, c.b)), static_cast<int>(c.relation))
        << to_utf8(c.a) << " / " << to_utf8(c.b);
  }
}

TEST(Organ, DeniesOfAnother) {
  constexpr std::u16string_view county = u"清江市青岚县人民政府";
  for (const std::u16string_view clause :
       {u"市教育局、市水利局未收到申请", u"其中县教育局和县水利局均未收到申请",
        u"2024年,县供销社联合社没有申请", u"县卫生健康局全年没有发生行政复议"}) {
    EXPECT_TRUE(denies_of_another(clause, county)) << to_utf8(clause);
  }
  for (const std::u16string_view clause :
       {u"县政府未收到申请", u"青岚县人民政府全年未收到申请", u"全县行政机关未收到申请", u"各局均未收到申请",
        u"我局未收到申请", u"未收到申请", u"县政府办公室没有申请", u"", u"2024年"}) {
    EXPECT_FALSE(denies_of_another(clause, county)) << to_utf8(clause);
  }
}

TEST(Organ, TownshipsAndStreets) {
  for (const std::u16string_view name : {u"河口镇", u"青岚县河口镇人民政府", u"柳浪街道办事处",
                                         u"澄江区柳浪街道", u"青岚县青岚乡人民政府", u"河口镇党政办公室"}) {
    EXPECT_TRUE(is_township(name)) << to_utf8(name);
  }
  for (const std::u16string_view name : {u"青岚县人民政府", u"青岚县乡村振兴局", u"青岚县住房和城乡建设局",
                                         u"清江市", u"景德镇市财政局", u"青岚县财政局", u""}) {
    EXPECT_FALSE(is_township(name)) << to_utf8(name);
  }
}

}  // namespace
}  // namespace nianbao
