// Whole small reports in which one thing is worded otherwise: true ones must stay quiet, faulty ones be
// found.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/check.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

using Heads = std::array<std::u16string, 6>;

const Heads kHeads = {u"一、总体情况",
                      u"二、主动公开政府信息情况",
                      u"三、收到和处理政府信息公开申请情况",
                      u"四、政府信息公开行政复议、行政诉讼情况",
                      u"五、存在的主要问题及改进情况",
                      u"六、其他需要报告的事项"};

struct Wording {
  std::u16string title = u"青岚县水务局2024年政府信息公开工作年度报告";
  std::u16string intro = u"根据《中华人民共和国政府信息公开条例》编制本报告。";
  std::u16string disclosed = u"主动公开政府信息120条";
  std::u16string fee = u"2024年没有收取信息处理费。";
  std::u16string signer = u"青岚县水务局";
  Heads heads = kHeads;

  std::u16string draft() const {
    const std::array<std::u16string, 6> bodies = {
        cat(u"2024年，本机关", disclosed,
            u"，未收到政府信息公开申请。信息管理、平台建设、监督保障有序，社会评议良好，无责任追究。"),
        u"本年没有制发行政规范性文件。",
        u"本年没有收到申请。",
        u"没有发生行政复议和行政诉讼。",
        u"公开内容不够丰富。下一步，加强培训，丰富公开内容。",
        fee};
    std::u16string out = cat(title, u"\n", intro, u"\n");
    for (std::size_t i = 0; i < heads.size(); ++i) out += cat(heads[i], u"\n", bodies[i], u"\n");
    return cat(out, u"\n", signer, u"\n2025年1月20日\n");
  }
};

/// Rules that warn or accuse; the tables are left out of these drafts on purpose.
std::vector<std::string> told(const Wording& wording) {
  Draft draft;
  draft.name = "draft.txt";
  draft.is_text = true;
  draft.text = wording.draft();
  const Result result = check(draft, test_options());
  std::vector<std::string> out;
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& finding : document.findings) {
      if (finding.severity != Severity::info && finding.rule->id != "table/missing")
        out.emplace_back(finding.rule->id);
    }
  }
  return out;
}

void expect_quiet(const Wording& wording, std::u16string_view what) {
  EXPECT_EQ(told(wording), std::vector<std::string>{}) << to_utf8(what);
}
void expect_told(const Wording& wording, const std::string& rule, std::u16string_view what) {
  const std::vector<std::string> rules = told(wording);
  EXPECT_NE(std::find(rules.begin(), rules.end(), rule), rules.end()) << to_utf8(what);
}

Wording with_intro(std::u16string_view intro) {
  Wording out;
  out.intro = intro;
  return out;
}

Wording with_heads(std::u16string_view numerals) {
  Wording out;
  for (std::size_t i = 0; i < out.heads.size(); ++i) out.heads[i][0] = numerals[i];
  return out;
}

TEST(Wordings, TitlesWithBlanksAndOverLines) {
  for (const std::u16string_view title :
       {u"青岚县水务局 2024 年政府信息公开工作年度报告", u"青岚县水务局2024\n年政府信息公开工作年度报告",
        u"青岚县水务局\n2024 年度政府信息公开工作年度报告",
        u"青岚县水务局\n2024年\n政府信息公开工作\n年度报告", u"青岚县水务局2024年政府信息公开工作年\n度报告",
        u"青岚县水务局 2 0 2 4 年政府信息公开工作年度报告",
        u"青岚县水务局二 〇 二 四 年政府信息公开工作年度报告",
        u"青岚县水务局\u30002024\u3000年政府信息公开工作年度报告",
        u"青岚县水务局\u00A02024\u00A0年政府信息公开工作年度报告",
        u"青 岚 县 水 务 局 2 0 2 4 年 政 府 信 息 公 开 工 作 年 度 报 告",
        u"青岚县水务局\n2024年政府信息\n公开工作年度报告",
        u"关于青岚县水务局2024年政府信息公开工作\n年度报告", u"2024 年\n青岚县水务局政府信息公开工作年度报告",
        u"青岚县\n水务局\n2024年政府信息公开工作年度报告",
        u"青岚县水务局政府信息公开工作年度报告（2024 年度）",
        u"青岚县水务局 20 24 年政府信息公开工作年度报告"}) {
    Wording wording;
    wording.title = title;
    expect_quiet(wording, title);
  }
}

TEST(Wordings, HeadingsWithSlips) {
  const auto each = [](auto change) {
    Wording out;
    for (std::u16string& head : out.heads) head = change(head);
    return out;
  };
  using Text = std::u16string;
  static constexpr std::u16string_view arabic = u"123456";
  const auto digit = [](const Text& head) {
    return Text(1, arabic[std::u16string_view(u"一二三四五六").find(head[0])]);
  };
  const std::vector<Wording> all = {
      each([](const Text& h) { return cat(h.substr(0, 1), u" ", h.substr(2)); }),
      each([](const Text& h) { return cat(h.substr(0, 1), u". ", h.substr(2)); }),
      each([](const Text& h) { return cat(u"第", h.substr(0, 1), u"部分 ", h.substr(2)); }),
      each([](const Text& h) { return cat(u"第", h.substr(0, 1), u"部分", h.substr(2)); }),
      each([](const Text& h) { return cat(u"第", h.substr(0, 1), u"、", h.substr(2)); }),
      each([](const Text& h) { return cat(u"★", h); }),
      each([](const Text& h) { return cat(u"l", h); }),
      each([](const Text& h) { return cat(u"- 3 - ", h); }),
      each([](const Text& h) { return cat(u"第 3 页 ", h); }),
      each([](const Text& h) { return cat(u"【", h, u"】"); }),
      each([](const Text& h) { return cat(h, u"："); }),
      each([](const Text& h) { return cat(h, u"。"); }),
      each([](const Text& h) { return h.substr(2); }),
      each([](const Text& h) { return h.substr(0, 1) + h.substr(2); }),
      each([](const Text& h) { return cat(u"（", h.substr(0, 1), u"）", h.substr(2)); }),
      each([&](const Text& h) { return cat(digit(h), u".", h.substr(2)); }),
      each([&](const Text& h) { return cat(digit(h), u"、", h.substr(2)); }),
      each([&](const Text& h) { return cat(digit(h), u" ", h.substr(2)); }),
      each([&](const Text& h) { return cat(u"(", digit(h), u")", h.substr(2)); }),
      each([](const Text& h) {
        Text out;
        for (const char16_t u : h) out += {u, u' '};
        return out;
      })};
  for (const Wording& wording : all) expect_quiet(wording, wording.heads[2]);
  Wording typos;
  typos.heads = {u"一、总体情兄",
                 u"二、主动公开政府信息清况",
                 u"三、收到和处理政府信息公开申清情况",
                 u"四、政府信息公开行政复义、行政诉讼情况",
                 u"五、存在的主要问题及改近情况",
                 u"六、其他需要报告的事顶"};
  const std::vector<std::string> rules = told(typos);
  EXPECT_EQ(std::count(rules.begin(), rules.end(), "section/missing"), 0);
}

TEST(Wordings, PartsThatAreSkippedInTheNumbering) {
  for (const std::u16string_view numerals :
       {u"一三四五六七", u"一二三五六七", u"一二四四五六", u"一二二三四五", u"一二三四五七"}) {
    expect_told(with_heads(numerals), "numbering/sequence", numerals);
  }
}

TEST(Wordings, TheIntroductionNamesAnotherYear) {
  for (const std::u16string_view intro :
       {u"本年报是由青岚县水务局编制的2021年度政府信息公开年度报告。",
        u"特向社会公布2023年度政府信息公开年度报告。",
        u"我局编制完成了2023年政府信息公开工作年度报告，现予公布。",
        u"这是青岚县水务局发布的2023年政府信息公开年报。",
        u"本报告为青岚县水务局2023年度政府信息公开工作年度报告。",
        u"青岚县水务局2023年政府信息公开工作年度报告由总体情况等六个部分组成。",
        u"本报告对2023年政府信息公开工作进行总结。",
        u"按要求形成《青岚县水务局2023年度政府信息公开工作年度报告》。"}) {
    expect_told(with_intro(intro), "date/year", intro);
  }
  for (const std::u16string_view intro : {u"根据《青岚县关于做好2023年政府信息公开工作年度报告编制发布工作的"
                                          u"通知》要求，现公布2024年政府信息公开工作年度报告。",
                                          u"2023年度报告发布以来，我局认真整改，现公布2024年度报告。",
                                          u"自2008年《条例》施行以来，我局每年公布政府信息公开年度报告。",
                                          u"按照2021年印发的政府信息公开工作年度报告格式编制本报告。"}) {
    expect_quiet(with_intro(intro), intro);
  }
}

TEST(Wordings, PartsThatTheIntroductionLists) {
  const std::u16string six =
      u"总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、"
      u"存在的主要问题及改进情况、其他需要报告的事项";
  const std::u16string five =
      u"总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报"
      u"告的事项";
  for (const std::u16string& intro :
       {cat(u"本报告由", six, u"六个部分组成。"), cat(u"本报告共六部分，分别为", six, u"。"),
        cat(u"本年度报告由县水务局编制，本报告由", six, u"组成。"),
        std::u16string(u"本报告由青岚县水务局编写，包括总体情况、主动公开、依申请公开、复议诉讼、问题和改进、"
                       u"其他事项六个部分。"),
        std::u16string(u"报告由总体情况、主动公开情况等部分组成。"),
        std::u16string(u"本报告由我局办公室负责编制，共分六个部分。")}) {
    expect_quiet(with_intro(intro), intro);
  }
  for (const std::u16string& intro :
       {cat(u"本报告由", five, u"等六部分组成。"), cat(u"本报告由", six, u"七部分组成。"),
        std::u16string(u"本报告共五个部分。")}) {
    expect_told(with_intro(intro), "outline/declared", intro);
  }
}

TEST(Wordings, OrgansInContactAndSignature) {
  struct Case {
    std::u16string_view title, signer, contact;
  };
  const auto wording = [](const Case& c) {
    Wording out;
    out.title = cat(c.title, u"2024年政府信息公开工作年度报告");
    out.signer = c.signer;
    out.intro += cat(u"如有疑问，请与", c.contact, u"联系（地址：青岚路1号，电话：0755-2345678）。");
    return out;
  };
  for (const Case& c : {Case{u"青岚县水务局", u"县水务局", u"县水务局办公室"},
                        Case{u"青岚县水务局", u"青岚县水务局", u"青岚县人民政府办公室"},
                        Case{u"青岚县", u"青岚县人民政府办公室", u"县政府办公室政务公开股"},
                        Case{u"青岚县教育和体育局", u"青岚县教体局", u"县教体局办公室"},
                        Case{u"青岚县河口镇", u"河口镇人民政府", u"镇党政办公室"},
                        Case{u"清江市公安局青岚分局", u"清江市公安局青岚分局", u"青岚分局办公室"}}) {
    expect_quiet(wording(c), c.title);
  }
  for (const Case& c : {Case{u"青岚县水务局", u"青岚县财政局", u"青岚县水务局"},
                        Case{u"青岚县水务局", u"望岭县水务局", u"青岚县水务局"},
                        Case{u"青岚县水务局", u"青岚县水务局", u"青岚县财政局办公室"},
                        Case{u"青岚县河口镇人民政府", u"青岚县东山镇人民政府", u"青岚县河口镇人民政府"}}) {
    expect_told(wording(c), "text/issuer", c.title);
  }
}

TEST(Wordings, CitationsOfDecreesAndNotices) {
  for (const std::u16string_view intro :
       {u"根据《中华人民共和国政府信息公开条例》（国务院令第 492 号）编制本报告。",
        u"根据《中华人民共和国政府信息公开条例》（国务院令492号）编制本报告。",
        u"按照国办公开办函〔2019〕60号格式编制本报告。", u"按照国办函〔2021〕30号要求编制本年度报告。",
        u"按照国办公开函【2021】30号文件要求编制本报告。",
        u"落实《国务院办公厅关于推进重大建设项目批准和实施领域政府信息公开的意见》（国办发〔2017〕97号）"
        u"。"}) {
    expect_told(with_intro(intro), "law/citation", intro);
  }
  for (const std::u16string_view intro :
       {u"根据《条例》（国务院令第 711 号）第四十九条、第五十条编制本报告。",
        u"按照国办公开办函〔 2021 〕30 号编制本报告。", u"按照国办公开办函[2021]30号编制本报告。",
        u"落实县政府办公室要求（青政办发〔2021〕30号），编制本报告。",
        u"落实《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）。"}) {
    expect_quiet(with_intro(intro), intro);
  }
}

TEST(Wordings, CountsOfTimeAreNoLists) {
  for (const std::u16string_view intro :
       {u"收到申请后20个工作日内答复：一是登记；二是审查；三是答复。",
        u"为期3个月，分别是宣传、自查、整改、总结。", u"15个工作日内：1.受理。2.审核。3.办理。4.答复。",
        u"经过6个小时：一、抽查；二、讲评。"}) {
    expect_quiet(with_intro(intro), intro);
  }
}

TEST(Wordings, FeesToldAndNot) {
  Wording wording;
  for (const std::u16string_view fee :
       {u"2024年未产生信息处理费。", u"2024年没有收取任何费用。", u"全年依申请公开未收费。",
        u"收费情况：无。", u"本年度发出收费通知0件，总金额0元。", u"我局提供政府信息一律免费。"}) {
    wording.fee = fee;
    expect_quiet(wording, fee);
  }
  for (const std::u16string_view fee : {u"无。", u"没有其他需要报告的事项。", u"2024年我局办理建议5件。"}) {
    wording.fee = fee;
    expect_told(wording, "stat/missing", fee);
  }
}

}  // namespace
}  // namespace nianbao
