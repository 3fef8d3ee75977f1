// Which passages of two reports are told as copies; tests/cli/twins.test.mjs measures whole batches.
#include "core/likeness/twins.h"

#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/likeness/bare_words.h"
#include "core/likeness/differences.h"

namespace nianbao {
namespace {

constexpr std::u16string_view kText =
    u"河长制公示牌全部加贴二维码,群众扫码可以查看河段水质、巡河记录和投诉电话,信息由专人逐日更新。"
    u"关停更新缓慢的两个订阅号,每周由专人巡查错别字和失效链接,聘请六名河道保洁员担任监督员。";
constexpr std::u16string_view kOtherText =
    u"重新编排档案目录,逐项写明保管期限和查阅办法,方便群众到馆查询历年文件;为听力不便的群众开设手语窗口。";

Sketch sketch_of(std::string input, std::u16string issuer, std::u16string_view text = kText) {
  return {std::move(input), 0, std::move(issuer), {{{}, std::u16string(text)}}};
}

bool are_twins(const Sketch& one, const Sketch& two) { return !find_twins({one, two})[0].empty(); }

TEST(Twins, TheSameOrganIsNoOther) {
  EXPECT_FALSE(are_twins(sketch_of("a", u"青岚县水务局"), sketch_of("b", u"青岚县水务局")));
  EXPECT_FALSE(are_twins(sketch_of("a", u"青岚县水务局"), sketch_of("b", u"县水务局")));
  EXPECT_TRUE(are_twins(sketch_of("a", u"青岚县水务局"), sketch_of("b", u"白桥县水务局")));
  EXPECT_TRUE(are_twins(sketch_of("a", u"青岚县水务局"), sketch_of("b", u"青岚县财政局")));
}

TEST(Twins, OneReportInTwoFilesIsNoCopy) {
  EXPECT_FALSE(are_twins(sketch_of("a", u"青岚县水务局"), sketch_of("a.docx", u"")));
  Sketch longer = sketch_of("b", u"");
  longer.passages.push_back({{}, std::u16string(kOtherText)});
  EXPECT_TRUE(are_twins(sketch_of("a", u"青岚县水务局"), longer));
}

TEST(Twins, APassageInALongerOneIsOne) {
  const Sketch longer = sketch_of("b", u"白桥县水务局", cat(kOtherText, kText, kOtherText));
  const std::vector<std::vector<Twin>> twins = find_twins({sketch_of("a", u"青岚县水务局"), longer});
  ASSERT_EQ(twins[0].size(), 1u);
  EXPECT_EQ(twins[0][0].likeness, 100);
  EXPECT_EQ(twins[1].size(), 1u);
}

TEST(Twins, WhatVeryManyHaveIsCommon) {
  std::vector<Sketch> sketches;
  for (int i = 0; i < 12; ++i) sketches.push_back(sketch_of(std::to_string(i), cat(u"青岚县第", i, u"局")));
  for (const std::vector<Twin>& twins : find_twins(sketches)) EXPECT_TRUE(twins.empty());
}

TEST(Likeness, NamesNumbersAndSetPhrasesAreNoOwnWords) {
  const std::vector<std::u16string> names = likeness::names_of(u"青岚县农业农村局");
  EXPECT_EQ(to_utf8(likeness::own_words(u"2024年,青岚县农业农村局共公开补贴信息35条,我局、全县", names)),
            "年共公开补贴信息条");
  EXPECT_EQ(likeness::own_words(u"常态,坚持以人民为中心,依据《档案法》巡查", {}),
            cat(u"常态", likeness::kGap, u"依据", likeness::kGap, u"巡查"));
}

TEST(Likeness, DifferencesNameWhatIsOther) {
  const auto print = [](std::u16string_view a, std::u16string_view b) {
    std::string out;
    for (const Difference& each : differences(a, b))
      out += std::to_string(each.at) + to_utf8(cat(u":", each.here, u"/", each.there, u";"));
    return out;
  };
  EXPECT_EQ(print(u"全年召开座谈会三次", u"全年召开座谈会两次"), "7:三/两;");
  EXPECT_EQ(print(u"关停微信账号", u"关停抖音账号一个"), "2:微信/抖音;6:/一个;");
  EXPECT_EQ(print(u"一次会三次", u"两次会两次"), "0:一/两;3:三/两;");
  EXPECT_EQ(print(u"座谈三次会", u"座谈两次议"), "2:三次会/两次议;");
  EXPECT_EQ(print(u"2023年收到17件", u"2024年收到117件"), "0:2023/2024;7:17/117;");
  EXPECT_EQ(print(u"相同", u"相同"), "");
}

}  // namespace
}  // namespace nianbao
