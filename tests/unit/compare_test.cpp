// Two years side by side: which paragraphs meet, which words changed, how far numbers moved, and that the
// shares agree with what cross/copied says.
#include "core/compare/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/base/text.h"
#include "core/check.h"
#include "core/render/compare.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

std::u16string frame(const std::string& name) {
  std::ifstream in(std::string(NIANBAO_SOURCE_DIR) + "/tests/examples/frames/" + name, std::ios::binary);
  return to_utf16(std::string(std::istreambuf_iterator<char>(in), {}));
}

void replace(std::u16string& text, std::u16string_view from, std::u16string_view to) {
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::u16string::npos) << to_utf8(from);
  text.replace(at, from.size(), to);
}

Draft draft_of_text(std::string name, std::u16string text) {
  Draft draft;
  draft.name = std::move(name);
  draft.is_text = true;
  draft.text = std::move(text);
  return draft;
}

YearsCompared compared(std::u16string now, std::u16string last) {
  return compare_years(draft_of_text("now.txt", std::move(now)), draft_of_text("last.txt", std::move(last)),
                       test_forms());
}

/// A report of nothing but an opening part with these paragraphs.
std::u16string report(int year, std::u16string_view paragraphs) {
  return cat(u"青岚县农业农村局", year, u"年政府信息公开工作年度报告\n一、总体情况\n", paragraphs, u"\n");
}

const ComparedPart& part(const YearsCompared& years, std::string_view key) {
  const auto& parts = years.pairs.at(0).parts;
  const auto found =
      std::find_if(parts.begin(), parts.end(), [key](const ComparedPart& each) { return each.key == key; });
  EXPECT_NE(found, parts.end()) << key;
  return *found;
}

std::string text_of(const ComparedSide& side, const std::vector<Span>& pieces) {
  std::string out;
  for (const Span piece : pieces) out += to_utf8(slice(side.source.original, piece)) + "|";
  return out;
}

const char* kind_of(const ComparedRow& row) {
  switch (row.kind) {
    case ComparedKind::same:
      return "same";
    case ComparedKind::changed:
      return "changed";
    case ComparedKind::added:
      return "new";
    case ComparedKind::gone:
      break;
  }
  return "gone";
}

/// "same moved" … of each row of 总体情况.
std::vector<std::string> kinds(const YearsCompared& years) {
  std::vector<std::string> out;
  for (const ComparedRow& row : part(years, "overview").rows)
    out.push_back(std::string(kind_of(row)) + (row.moved ? " moved" : ""));
  return out;
}

constexpr std::u16string_view kWells =
    u"组织技术人员到三十个村查看机井,逐眼登记水量和电表读数,结果张贴在村务栏,村民可以当场核对。";
constexpr std::u16string_view kSeeds =
    u"编写种子选购手册,配上常见病害的照片和防治办法,通过农资店发到农户手里,错漏处由读者来信指正。";
constexpr std::u16string_view kRoads =
    u"田间道路的硬化进度每周拍照上网,工程款支付到哪一步一并写明,施工单位的质保期限也能查到。";

TEST(Compare, ParagraphsAreKeptChangedAddedAndDropped) {
  const YearsCompared years = compared(
      report(2024,
             cat(kWells, u"\n", u"新设蔬菜价格公告牌,每日两次更新,摊主和买主都能看到批发市场的成交价。")),
      report(2023, cat(kWells, u"\n", kRoads)));
  EXPECT_EQ(kinds(years), (std::vector<std::string>{"same", "gone", "new"}));
  EXPECT_FALSE(years.pairs[0].doubt.any());
}

TEST(Compare, MovedParagraphsAreFound) {
  EXPECT_EQ(kinds(compared(report(2024, cat(kSeeds, u"\n", kRoads, u"\n", kWells)),
                           report(2023, cat(kWells, u"\n", kSeeds, u"\n", kRoads)))),
            (std::vector<std::string>{"same", "same", "same moved"}));
}

TEST(Compare, SplitAndJoinedParagraphsMeet) {
  const std::u16string joined = cat(kWells, kSeeds);
  const YearsCompared split = compared(report(2024, cat(kWells, u"\n", kSeeds)), report(2023, joined));
  ASSERT_EQ(part(split, "overview").rows.size(), 1u);
  EXPECT_EQ(part(split, "overview").rows[0].now.size(), 2u);
  EXPECT_TRUE(part(split, "overview").rows[0].changes.empty());
  const YearsCompared back = compared(report(2024, joined), report(2023, cat(kWells, u"\n", kSeeds)));
  ASSERT_EQ(part(back, "overview").rows.size(), 1u);
  EXPECT_EQ(part(back, "overview").rows[0].last.size(), 2u);
}

TEST(Compare, WordsThatChangedAreWholeWordsAndNumbers) {
  std::u16string now(kWells);
  replace(now, u"三十个村", u"45个村");
  replace(now, u"村务栏", u"公示墙");
  const YearsCompared years = compared(report(2024, cat(now, u"全年公开信息1,324条。")),
                                       report(2023, cat(kWells, u"全年公开信息1180条。")));
  const ComparedRow& row = part(years, "overview").rows.at(0);
  std::vector<std::string> changes;
  for (const WordChange& each : row.changes)
    changes.push_back(text_of(years.last, {each.last}) + text_of(years.now, {each.now}));
  EXPECT_EQ(changes, (std::vector<std::string>{"三十|45|", "村务栏|公示墙|", "1180|1,324|"}));
  ASSERT_TRUE(row.changes[2].number.has_value());
  EXPECT_EQ(row.changes[2].number->change, Decimal::whole(144));
  EXPECT_EQ(to_utf8(row.changes[2].number->growth->print()), "12.20");
  EXPECT_EQ(to_utf8(row.changes[2].unit), "条");
  EXPECT_FALSE(row.changes[1].number.has_value());
}

TEST(Compare, AYearIsNoNumberThatGrows) {
  const YearsCompared years =
      compared(report(2024, cat(u"2024年,", kWells)), report(2023, cat(u"2023年,", kWells)));
  const ComparedRow& row = part(years, "overview").rows.at(0);
  ASSERT_EQ(row.changes.size(), 1u);
  EXPECT_EQ(text_of(years.now, {row.changes[0].now}), "2024|");
  EXPECT_FALSE(row.changes[0].number.has_value());
  EXPECT_EQ(row.copy.how, likeness::Copy::other_numbers);
}

TEST(Compare, UnlikeParagraphsOfOneOrganAreNotTakenForEachOther) {
  // Both about publicity, as two paragraphs of such a report always are.
  const YearsCompared years = compared(
      report(2024,
             u"按季度检查局属政务新媒体,关停长期不更新的账号1个。在县政务服务中心农业窗口设立政府信息查阅点,"
             u"接待查阅群众214人次。"),
      report(2023,
             u"完成局门户网站适老化改造,"
             u"新增大字版和语音播报功能。配合县政府办公室把历年行政规范性文件归入统一的文件库。"));
  EXPECT_EQ(kinds(years), (std::vector<std::string>{"gone", "new"}));
}

/// The share that cross/copied tells: "328 / 520 = 63%".
std::string told_share(const std::u16string& now, const std::u16string& last) {
  CheckOptions options = test_options();
  options.previous = draft_of_text("last.txt", last);
  const Result result = check(draft_of_text("now.txt", now), options);
  for (const ReportedFinding& each : result.documents.at(0).findings) {
    if (each.rule->id == "cross/copied" && each.evidence) return to_utf8(each.evidence->expression);
  }
  return "none";
}

TEST(Compare, TheLikenessIsThatOfTheRuleOnCopies) {
  // Last year's report with the years moved on.
  std::u16string now = frame("fmt2021-last-year.txt");
  const std::u16string last = now;
  for (std::size_t at = now.find(u"2023"); at != std::u16string::npos; at = now.find(u"2023", at + 4))
    now.replace(at, 4, u"2025");
  for (std::size_t at = now.find(u"2025"); at != std::u16string::npos; at = now.find(u"2025", at + 4))
    now.replace(at, 4, u"2024");
  const YearsCompared years = compared(now, last);
  const ComparedDocument& pair = years.pairs.at(0);
  EXPECT_GT(pair.words.words, 300u);
  EXPECT_EQ(told_share(now, last),
            to_utf8(cat(pair.words.copied, u" / ", pair.words.words, u" = ", pair.words.share(), u"%")));
}

TEST(Compare, TablesAreComparedCellByCell) {
  std::u16string now = frame("fmt2021.txt");
  replace(now, u"行政处罚\t73", u"行政处罚\t7300");
  const YearsCompared years = compared(now, frame("fmt2021-last-year.txt"));
  const auto& tables = years.pairs.at(0).tables;
  ASSERT_EQ(tables.size(), 3u);
  EXPECT_EQ(tables[0].key, "active");
  const auto row = [&](const ComparedTable& table, std::string_view key) {
    return *std::find_if(table.rows.begin(), table.rows.end(),
                         [key](const ComparedTableRow& each) { return each.key == key; });
  };
  const ComparedCell punished = row(tables[0], "punishment").cells.at(0);
  EXPECT_EQ(*punished.last, Decimal::whole(68));
  EXPECT_EQ(*punished.now, Decimal::whole(7300));
  EXPECT_EQ(punished.move->jump, Jump::magnitude);
  const ComparedCell received = row(tables[1], "received").cells.back();
  EXPECT_EQ(received.move->change, Decimal::whole(7));
  EXPECT_EQ(to_utf8(received.move->growth->print()), "17.50");
  EXPECT_EQ(received.move->jump, Jump::none);
  EXPECT_EQ(text_of(years.now, {received.now_span}), "47|");
}

TEST(Compare, TablesOfTwoFormsAreAlignedByKey) {
  const YearsCompared years = compared(frame("fmt2021.txt"), frame("fmt2019.txt"));
  const auto& tables = years.pairs.at(0).tables;
  const auto requests = std::find_if(tables.begin(), tables.end(),
                                     [](const ComparedTable& each) { return each.key == "requests"; });
  ASSERT_NE(requests, tables.end());
  EXPECT_TRUE(requests->other_form);
  const auto row = std::find_if(requests->rows.begin(), requests->rows.end(),
                                [](const ComparedTableRow& each) { return each.key == "other"; });
  ASSERT_NE(row, requests->rows.end());
  EXPECT_TRUE(row->is_sum_now);
  EXPECT_EQ(*row->cells.back().now, Decimal::whole(2));
  EXPECT_EQ(*row->cells.back().last, Decimal::whole(5));
  const auto piece = std::find_if(requests->rows.begin(), requests->rows.end(),
                                  [](const ComparedTableRow& each) { return each.key == "other.unpaid"; });
  ASSERT_NE(piece, requests->rows.end());
  EXPECT_TRUE(piece->cells[0].in_now);
  EXPECT_FALSE(piece->cells[0].in_last);
  EXPECT_FALSE(piece->cells[0].move.has_value());
  const auto disputes = std::find_if(tables.begin(), tables.end(),
                                     [](const ComparedTable& each) { return each.key == "disputes"; });
  EXPECT_FALSE(disputes->other_form) << "the two forms have the same table four";
}

TEST(Compare, OwnTablesAreAlignedByTheirFirstLines) {
  const YearsCompared years =
      compared(report(2024, cat(kWells, u"\n渠道\t条数\n网站\t90\n微信\t30\n公示栏\t5\n")),
               report(2023, cat(kSeeds, u"\n渠道\t条数\n网站\t60\n公示栏\t5\n")));
  const auto& tables = years.pairs.at(0).tables;
  ASSERT_EQ(tables.size(), 1u);
  ASSERT_EQ(tables[0].rows.size(), 3u);
  EXPECT_EQ(to_utf8(tables[0].rows[0].label), "网站");
  EXPECT_EQ(tables[0].rows[0].cells.at(0).move->change, Decimal::whole(30));
  EXPECT_FALSE(tables[0].rows[1].cells.at(0).in_last);
}

TEST(Compare, JumpsAreNumbersThatNoYearBrings) {
  const auto jump = [](std::int64_t last, std::int64_t now, bool money = false) {
    return move_between(Decimal::whole(last), Decimal::whole(now), money).jump;
  };
  EXPECT_EQ(jump(68, 7300), Jump::magnitude);
  EXPECT_EQ(jump(73, 730), Jump::magnitude);
  EXPECT_EQ(jump(70, 273), Jump::none);
  EXPECT_EQ(jump(1, 100), Jump::none);
  EXPECT_EQ(jump(0, 200), Jump::from_zero);
  EXPECT_EQ(jump(1286, 0), Jump::from_zero);
  EXPECT_EQ(jump(0, 199), Jump::none);
  EXPECT_EQ(jump(18, 180'000, true), Jump::other_unit);
  EXPECT_EQ(jump(0, 500, true), Jump::none);
  EXPECT_FALSE(move_between(Decimal::whole(0), Decimal::whole(5), false).growth.has_value());
}

TEST(Compare, DoubtsAreToldAndTheTwoAreComparedAllTheSame) {
  const auto doubt = [](const YearsCompared& years) {
    const std::vector<std::u16string> all = doubts_of(years);
    return all.empty() ? std::string() : to_utf8(all.front());
  };
  const std::u16string now = report(2024, kWells);
  EXPECT_EQ(doubt(compared(now, report(2023, kWells))), "");
  EXPECT_NE(doubt(compared(report(2023, kWells), now)).find("给反了"), std::string::npos);
  EXPECT_NE(doubt(compared(now, report(2024, kSeeds))).find("都是2024年"), std::string::npos);
  EXPECT_NE(doubt(compared(now, now)).find("完全相同"), std::string::npos);
  std::u16string other = report(2023, kWells);
  replace(other, u"青岚县农业农村局", u"青岚县水务局");
  const YearsCompared years = compared(now, other);
  EXPECT_NE(doubt(years).find("“青岚县水务局”"), std::string::npos);
  EXPECT_EQ(kinds(years), (std::vector<std::string>{"same"}));
}

TEST(Compare, EachOfSeveralReportsInAFileHasItsOwn) {
  const auto of = [](std::u16string_view organ, int year) {
    std::u16string text = frame(year == 2024 ? "fmt2021.txt" : "fmt2021-last-year.txt");
    for (std::size_t at = text.find(u"青岚县农业农村局"); at != std::u16string::npos;
         at = text.find(u"青岚县农业农村局", at + 1))
      text.replace(at, 8, organ);
    return text;
  };
  const YearsCompared years = compared(cat(of(u"青岚县水务局", 2024), u"\n\n", of(u"青岚县财政局", 2024)),
                                       cat(of(u"青岚县财政局", 2023), u"\n\n", of(u"青岚县民政局", 2023)));
  ASSERT_EQ(years.now.documents.size(), 2u);
  ASSERT_EQ(years.pairs.size(), 3u);
  EXPECT_FALSE(years.pairs[0].last.has_value());
  EXPECT_EQ(years.pairs[1].now, 1u);
  EXPECT_EQ(years.pairs[1].last, 0u);
  EXPECT_FALSE(years.pairs[2].now.has_value());
}

TEST(Compare, APartOfOneYearIsTold) {
  const YearsCompared years = compared(
      cat(report(2024, kWells), u"二、存在的主要问题及改进情况\n", kSeeds, u"\n"), report(2023, kWells));
  EXPECT_TRUE(part(years, "problems").in_now);
  EXPECT_FALSE(part(years, "problems").in_last);
  EXPECT_EQ(part(years, "problems").rows.at(0).kind, ComparedKind::added);
}

TEST(Compare, WhatADraftHoldsIsNoMarkup) {
  const std::u16string bad = u"<script>alert(1)</script><img src=x onerror=\"alert(1)\">'&amp;";
  const std::string page =
      render_compare_html(compared(report(2024, cat(kWells, bad)), report(2023, kWells)));
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("<img"), std::string::npos);
  EXPECT_NE(page.find("&lt;script&gt;alert(1)&lt;/script&gt;"), std::string::npos);
  EXPECT_NE(page.find("<html lang=\"zh-CN\">"), std::string::npos);
}

TEST(Compare, WhatCannotBeReadIsComparedWithNothing) {
  const YearsCompared years = compared(report(2024, kWells), u"");
  EXPECT_TRUE(years.pairs.empty());
  EXPECT_EQ(years.last.status, Status::empty);
  EXPECT_FALSE(years.last.problems.empty());
}

}  // namespace
}  // namespace nianbao
