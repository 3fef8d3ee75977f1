#include "core/read/clean.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/base/text.h"
#include "core/read/byte_pairs.h"

namespace nianbao {
namespace {

std::string clean(std::u16string_view text) { return to_utf8(clean_text(text, {}).text); }

struct Pair {
  std::u16string_view from;
  std::u16string_view to;
};

TEST(Characters, AreNormalisedButNumberedMarksStay) {
  const Pair cases[] = {
      {u"２０１７年，共３件；", u"2017年,共3件;"},
      {u"（一）概述　全文", u"(一)概述 全文"},
      {u"①一②二⑴三⒈四㈠五㊀六", u"①一②二⑴三⒈四㈠五㊀六"},
      {u"100㎡，37℃", u"100m2,37°C"},
      {u"a\u200Bb\uFEFFc\u00ADd", u"abcd"},
      {u"甲\r\n乙\r丙\v丁\u2028戊", u"甲\n乙\n丙\n丁\n戊"},
      {u"上页\n\f下页", u"上页\n下页"},
      {u"e\u0301 ｶﾞ", u"é ガ"},
      {u"⼀⾄", u"一至"},  // Kangxi radicals, as PDF copies have them
      {u"“引号”——…、。〔2021〕", u"“引号”——...、。〔2021〕"},
      {u"\U00020BB7野家\U0001F600", u"\U00020BB7野家\U0001F600"},
  };
  for (const Pair& one : cases) EXPECT_EQ(clean(one.from), to_utf8(one.to)) << to_utf8(one.from);
}

TEST(Characters, ALoneSurrogateBecomesTheReplacementCharacter) {
  std::u16string text = u"甲乙丙";
  text[1] = static_cast<char16_t>(0xD801);
  const Cleaned cleaned = clean_text(text, {});
  EXPECT_EQ(cleaned.text, u"甲\uFFFD丙");
  ASSERT_EQ(cleaned.noise.size(), 1u);
  EXPECT_EQ(cleaned.noise[0].kind, NoiseKind::control);
}

TEST(Mojibake, ALostByteIsPutBack) {
  const Pair cases[] = {
      // "。《工作簡訊》發": A1 A3 A1 B6 … B0 6C without its first byte; the full-width ！ may be folded
      // already.
      {u"對象全面?！豆ぷ骱営崱钒l送范圍", u"对象全面。《工作简讯》发送范围"},
      {u"對象全面?!豆ぷ骱営崱钒l送范圍", u"对象全面。《工作简讯》发送范围"},
      {u"對象全面?豆ぷ骱営崱钒l送范圍", u"对象全面。《工作简讯》发送范围"},
      {u"對象全面！豆ぷ骱営崱钒l送范圍", u"对象全面。《工作简讯》发送范围"},
      {u"對象全面?！豆ぷ骱営崱钒l(fā)送范圍", u"对象全面。《工作简讯》发送范围"},
      {u"了新進展?，F將我局情況報告如下", u"了新进展。现将我局情况报告如下"},
      {u"了新進展?，F(xiàn)將我局情況報告如下", u"了新进展。现将我局情况报告如下"},
      {u"會的刊發?！皟蓚€會議紀要”指會議紀要", u"会的刊发。“两个会议纪要”指会议纪要"},
  };
  for (const Pair& one : cases) {
    EXPECT_EQ(clean(one.from), to_utf8(one.to)) << to_utf8(one.from);
    const Cleaned cleaned = clean_text(one.from, {});
    EXPECT_TRUE(std::any_of(cleaned.noise.begin(), cleaned.noise.end(), [](const Noise& noise) {
      return noise.kind == NoiseKind::mojibake && noise.repaired;
    })) << to_utf8(one.from);
  }
}

/// What a GBK reader makes of `text` when the first byte is gone, two bytes at a time.
std::u16string lose_first_byte(std::u16string_view text) {
  std::string bytes;
  for (const char16_t unit : text) {
    const unsigned pair = BytePairs::gb18030().encode(unit);
    bytes += static_cast<char>(pair >> 8);
    bytes += static_cast<char>(pair & 0xFF);
  }
  std::u16string out;
  std::size_t i = 1;
  while (i < bytes.size()) {
    const auto lead = static_cast<std::uint8_t>(bytes[i]);
    if (lead < 0x80) {
      out += static_cast<char16_t>(lead);
      ++i;
    } else if (i + 1 < bytes.size()) {
      const char16_t unit = BytePairs::gb18030().decode(lead, static_cast<std::uint8_t>(bytes[i + 1]));
      out += unit ? unit : u'?';
      i += 2;
    } else {
      out += u'?';
      ++i;
    }
  }
  return out;
}

TEST(Mojibake, ASimplifiedRunGoesToTheEndOfItsLine) {
  const std::u16string_view lost = u"。《工作简报》发送范围包括各县区政府办公室。";
  const std::u16string broken = u"告知对象全面?" + lose_first_byte(lost) + u"\n三是内容翔实。";
  EXPECT_EQ(clean(broken),
            to_utf8(u"告知对象全面。《工作简报》发送范围包括各县区政府办公室。\n三是内容翔实。"));
}

TEST(Mojibake, OtherWrongDecodingsAreUndone) {
  const Pair cases[] = {
      {u"关于鏀垮簻淇℃伅鐨勬姤鍛婏紝共三件", u"关于政府信息的报告,共三件"},  // UTF-8 read as GBK
      {u"æ\u201D¿åºœä¿¡æ\u0081¯共三件", u"政府信息共三件"},                  // UTF-8 read as Windows-1252
      {u"ÕþÎñ¹«¿ª共三件", u"政务公开共三件"},                                // GBK read as Latin-1
  };
  for (const Pair& one : cases) EXPECT_EQ(clean(one.from), to_utf8(one.to)) << to_utf8(one.from);
}

TEST(Mojibake, WhatCannotBeRepairedIsNotedOnce) {
  const Cleaned cleaned = clean_text(u"主动公开锟斤拷锟斤拷信息3条,答复\uFFFD\uFFFD件。", {});
  EXPECT_EQ(cleaned.text, u"主动公开锟斤拷锟斤拷信息3条,答复\uFFFD\uFFFD件。");
  EXPECT_GE(cleaned.noise.size(), 1u);
  for (const Noise& noise : cleaned.noise) EXPECT_FALSE(noise.repaired);
}

TEST(Mojibake, CorrectTextIsLeftAlone) {
  const std::u16string_view cases[] = {
      u"是否收费?不收费。",
      u"谁来办?,怎么办?",
      u"Q&A:如何申请?FAQ见附件。",
      u"喆、堃、镕、垚等字",
      u"濠河、灞桥、鄠邑区、盩厔",
      u"Café、naïve、Zürich",
      u"さくら会社との交流",
      u"Россия 与 Беларусь",
      u"甯濛喆淼瀚鑫",
      u"α、β、γ检测",
      u"龘靐齉爩 生僻字",
      u"（“十四五”）？“互联网+”！",
      u"××××局××年",
      u"第一章····12",
      u"±±±±°°°°§§§§¥¥¥¥",
      u"××：……？××",
      u"是否收费？（一）收费标准",
      u"如何申请？A类",
      u"多少？，请核对",
      u"１＋１＝？，Ｂ选项",
  };
  for (const auto one : cases) {
    const Cleaned cleaned = clean_text(one, {});
    for (const Noise& noise : cleaned.noise) EXPECT_NE(noise.kind, NoiseKind::mojibake) << to_utf8(one);
  }
}

TEST(Annotations, OfEveryKindGo) {
  const Pair cases[] = {
      {u"政務(wù)公開", u"政务公开"},        {u"政务（wù）公开", u"政务公开"},
      {u"公(gong)開(kai)情况", u"公开情况"}, {u"政(zheng)(zheng)务公开", u"政务公开"},
      {u"(zheng)(zheng)务公开", u"务公开"},  {u"公開(gōng kāi)情况", u"公开情况"},
      {u"公開(gōngkāi)情况", u"公开情况"},   {u"務(wù)(wù)公開(kāi)", u"务公开"},
      {u"領(lǐnɡ)導(dǎo)", u"领导"},  // with the IPA letter ɡ
      {u"女(nǚ)性綠(lǜ)色", u"女性绿色"},
  };
  for (const Pair& one : cases) EXPECT_EQ(clean(one.from), to_utf8(one.to)) << to_utf8(one.from);
}

TEST(Annotations, RealLatinInParenthesesStays) {
  const std::u16string_view cases[] = {
      u"办公系统(OA)的手机APP",
      u"客户端(APP)",
      u"防火墙(waf)",
      u"(一)概述",
      u"专网(VPN)",
      u"5G(NR)基站",
      u"面积3公顷(ha)",
      u"30分钟(min)",
      u"局域网(lan)",
      u"选项(a)和(b)",
      u"人工智能(ai)应用",
      u"李垚(yáo)任组长",
      u"微信(weixin)公众号",
      u"见图(fig)",
      u"网址(www)",
      u"温室气体(CO2)",
      u"王喆(zhé)",
      u"f(x)=y",
      u"PM2.5(μg/m3)",
      u"元宇宙(Metaverse)",
  };
  for (const auto one : cases) {
    const Cleaned cleaned = clean_text(one, {});
    for (const Noise& noise : cleaned.noise) EXPECT_NE(noise.kind, NoiseKind::annotation) << to_utf8(one);
  }
}

TEST(Script, TraditionalTextIsFolded) {
  const Pair cases[] = {
      {u"政務公開工作領導小組", u"政务公开工作领导小组"},
      {u"著力推進政府信息公開，關於著作權保護", u"着力推进政府信息公开,关于著作权保护"},
      {u"答覆申請並瞭解情況", u"答复申请并了解情况"},
      {u"徵集意見後彙總", u"征集意见后汇总"},
  };
  for (const Pair& one : cases) EXPECT_EQ(clean(one.from), to_utf8(one.to)) << to_utf8(one.from);
}

TEST(Script, NamesAndCitationsInSimplifiedTextAreQuiet) {
  const std::u16string_view cases[] = {u"於伟、瞭望、著名、乾隆、藉口、慰藉均为规范字",
                                       u"联系人:張國榮,电话0755-2345678", u"引用《臺灣詩選導讀》一书",
                                       u"显著提升,著力不多", u"於文静、後文胜任组长"};
  for (const auto one : cases) {
    const Cleaned cleaned = clean_text(one, {});
    for (const Noise& noise : cleaned.noise) EXPECT_NE(noise.kind, NoiseKind::traditional) << to_utf8(one);
  }
  EXPECT_EQ(clean(u"显著提升,瞭望乾隆"), to_utf8(u"显著提升,瞭望乾隆"));
}

TEST(Script, ShortLinesOfATraditionalTextAreFoldedToo) {
  EXPECT_EQ(clean(u"深入推進政務公開，規範政府信息公開行為，暢通公開渠道，豐富公開內容。\n1."
                  u"屬於國家秘密\t0\n4.反覆申請\n於\n"),
            to_utf8(u"深入推进政务公开,规范政府信息公开行为,畅通公开渠道,丰富公开内容。\n1."
                    u"属于国家秘密\t0\n4.反复申请\n于\n"));
}

TEST(Script, APassageInASimplifiedTextIsOneRegion) {
  const Cleaned cleaned =
      clean_text(u"我局认真落实。全面推進政務公開標準化規範化建設,取得實效。今后继续努力做好各项工作。", {});
  ASSERT_EQ(cleaned.noise.size(), 1u);
  EXPECT_EQ(cleaned.noise[0].kind, NoiseKind::traditional);
  EXPECT_GE(cleaned.noise[0].count, 8u);
}

TEST(Clean, OffsetsStayValidOverRandomMixtures) {
  const std::u16string_view pieces[] = {u"政务公开",    u"務(wù)",     u"?！豆ぷ骱営崱钒l送",
                                        u"２０２４年",  u"\r\n",       u"\n",
                                        u"　",          u"①",          u"㎡",
                                        u"\u200B",      u"e\u0301",    u"?，F將",
                                        u"鏀垮簻淇℃伅", u"锟斤拷",     u"\uFFFD",
                                        u"a\tb",        u"- 3 -\n",    u"(zheng)(zheng)",
                                        u"領導",        u"。",         u"共收到",
                                        u"12",          u"\U00020BB7", u"ÕþÎñ¹«¿ª",
                                        u"\f",          u"……"};
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::u16string text;
    for (auto i = random() % 24; i > 0; --i) {
      text += pieces[random() % std::size(pieces)];
      if (random() % 40 == 0) text += static_cast<char16_t>(0xD800 + random() % 0x800);
    }
    const Cleaned cleaned = clean_text(text, {});
    ASSERT_EQ(cleaned.map.original_size(), text.size());
    ASSERT_EQ(cleaned.map.clean_size(), cleaned.text.size());
    Offset last = 0;
    for (Offset at = 0; at <= cleaned.text.size(); ++at) {
      const Offset original = cleaned.map.to_original(at);
      ASSERT_GE(original, last);
      ASSERT_LE(original, text.size());
      last = original;
    }
    for (const Noise& noise : cleaned.noise) {
      ASSERT_LE(noise.original.start, noise.original.end);
      ASSERT_LE(noise.original.end, text.size());
      ASSERT_LE(noise.clean.end, cleaned.text.size());
    }
    EXPECT_EQ(clean_text(text, {}).text, cleaned.text);
  }
}

TEST(Invisible, IsRemovedAndNoted) {
  const Cleaned cleaned =
      clean_text(u"\uFEFF1\u200B2\u202E\u20663件,\U000E0041甲\U000E0100👨\u200D👩❤\uFE0F", {});
  EXPECT_EQ(to_utf8(cleaned.text), "123件,甲👨👩❤");
  std::vector<Span> places;
  for (const Noise& noise : cleaned.noise) {
    if (noise.kind == NoiseKind::invisible) places.push_back(noise.original);
  }
  // The byte order mark and what emoji are put together with are nothing to tell of.
  EXPECT_EQ(places, (std::vector<Span>{{2, 3}, {4, 6}, {9, 11}, {12, 14}}));
}

TEST(Invisible, EveryKindOfNoiseHasAName) {
  for (const NoiseKind kind : {NoiseKind::annotation, NoiseKind::mojibake, NoiseKind::traditional,
                               NoiseKind::control, NoiseKind::invisible, NoiseKind::page_number}) {
    EXPECT_STRNE(to_string(kind), "");
  }
}

TEST(Spacing, BlanksBetweenChineseAndDigitsAreClosed) {
  struct Case {
    std::u16string_view draft, clean;
  };
  for (const Case& c :
       {Case{u"青岚县 2024 年政府信息公开", u"青岚县2024年政府信息公开"}, Case{u"2 0 2 4 年", u"2024年"},
        Case{u"20 24年", u"2024年"}, Case{u"二 〇 二 四 年", u"二〇二四年"},
        Case{u"2025 年 1 月 2 0 日", u"2025年1月20日"}, Case{u"国务院令第 711 号", u"国务院令第711号"},
        Case{u"国办公开办函〔2021〕 30 号", u"国办公开办函〔2021〕30号"},
        Case{u"国办发[2017] 94 号", u"国办发[2017]94号"},
        Case{u"收到申请\u00A012\u3000件,办结 10 件。", u"收到申请12件,办结10件。"},
        Case{u"青 岚 县 信 息 公 开 年 度 报 告", u"青岚县信息公开年度报告"},
        // What may part columns, or a heading from its number, stays.
        Case{u"规章 2 1 5", u"规章 2 1 5"},
        Case{u"行政规范性文件 3部 1部 9部", u"行政规范性文件 3部 1部 9部"},
        Case{u"行政许可 205", u"行政许可 205"}, Case{u"1 总体情况", u"1 总体情况"},
        Case{u"其 他 总 计", u"其 他 总 计"}, Case{u"APP 3 OA", u"APP 3 OA"}}) {
    EXPECT_EQ(to_utf8(clean_text(c.draft, {}).text), to_utf8(c.clean));
  }
}

}  // namespace
}  // namespace nianbao
