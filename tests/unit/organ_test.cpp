// Names of organs: their area, and how two of them stand to each other.
#include "core/organs/organ.h"

#include <gtest/gtest.h>

#include "core/base/text.h"

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
        Case{u"青岚县乡村振兴局", u"青岚县", u"乡村振兴局"},
        Case{u"青岚县人民政府办公室", u"青岚县", u"人民政府办公室"},
        Case{u"青岚县河口镇人民政府", u"青岚县河口镇", u"人民政府"}, Case{u"青岚县", u"青岚县", u""}}) {
    const OrganName parts = split_organ(c.name);
    EXPECT_EQ(to_utf8(parts.area), to_utf8(c.area)) << to_utf8(c.name);
    EXPECT_EQ(to_utf8(parts.own), to_utf8(c.own)) << to_utf8(c.name);
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
