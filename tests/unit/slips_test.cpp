// The tables of core/slips: what they call wrong is told, and what they call right is not.
#include "core/slips/slips.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/slips/traces.h"

namespace nianbao {
namespace {

using Row = std::vector<std::string>;

Row split(const std::string& line, char separator) {
  Row cells(1);
  for (const char c : line) c == separator ? void(cells.emplace_back()) : void(cells.back() += c);
  return cells;
}

/// The lines of a table without its heading, with the same number of cells.
std::vector<Row> rows_of(const std::string& name, const std::string& folder = "core/slips/") {
  std::ifstream table(std::string(NIANBAO_SOURCE_DIR) + "/" + folder + name);
  std::vector<Row> rows;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    rows.push_back(split(line, '\t'));
    rows.back().resize(rows.front().size());
  }
  rows.erase(rows.begin());
  return rows;
}

bool is_silent(const std::string& sentence) {
  const std::vector<slips::Slip> slips = slips::find(to_utf16(sentence));
  for (const slips::Slip& slip : slips) {
    if (slip.kind != slips::Kind::dated) return false;
  }
  return true;
}

/// What `text` becomes when what is told is mended.
std::string mended(const std::string& text) {
  std::u16string out = to_utf16(text);
  std::vector<slips::Slip> slips = slips::find(out);
  for (auto slip = slips.rbegin(); slip != slips.rend(); ++slip) {
    if (slip->kind != slips::Kind::dated) out.replace(slip->span.start, slip->span.size(), slip->right);
  }
  return to_utf8(out);
}

TEST(Slips, WrongFormsAreMended) {
  int forms = 0;
  for (const std::string table : {"wrong.tsv", "told.tsv"}) {
    for (const Row& row : rows_of(table)) {
      for (const std::string& form : split(row[1], ' ')) {
        EXPECT_EQ(mended(form), row[2]) << form;
        ++forms;
      }
    }
  }
  EXPECT_GT(forms, 500);
}

TEST(Slips, SentencesOfTheTablesAreRight) {
  for (const Row& row : rows_of("wrong.tsv")) EXPECT_TRUE(is_silent(row[6])) << row[6];
  for (const Row& row : rows_of("right.tsv")) EXPECT_TRUE(is_silent(row[1])) << row[1];
  for (const Row& row : rows_of("doubled.tsv")) EXPECT_TRUE(is_silent(row[3])) << row[3];
}

TEST(Slips, PhrasesAreRight) {
  for (const Row& row : rows_of("phrases.tsv")) {
    for (const std::string& phrase : split(row[1], ' ')) EXPECT_TRUE(is_silent(phrase)) << phrase;
  }
  for (const Row& row : rows_of("right.tsv")) {
    for (const std::string& word : split(row[0], ' ')) EXPECT_TRUE(is_silent(word)) << word;
  }
}

/// The sentences hold what is wrong between brackets.
TEST(Slips, SentencesOfStrangers) {
  int wrong = 0;
  for (const Row& row : rows_of("faulty.tsv", "tests/unit/slips/")) {
    std::u16string text = to_utf16(row[1]);
    const auto start = static_cast<Offset>(text.find(u'\u27E6'));
    text.erase(start, 1);
    const auto end = static_cast<Offset>(text.find(u'\u27E7'));
    text.erase(end, 1);
    bool is_told = false;
    for (const slips::Slip& slip : slips::find(text)) {
      is_told |= slip.kind != slips::Kind::dated && slip.span.overlaps({start, end});
    }
    EXPECT_TRUE(is_told) << row[1];
    ++wrong;
  }
  EXPECT_GT(wrong, 200);
  for (const Row& row : rows_of("clean.tsv", "tests/unit/slips/")) EXPECT_TRUE(is_silent(row[1])) << row[1];
}

TEST(Slips, UsualWordsAreRight) {
  for (const Row& row : rows_of("usual.tsv")) {
    for (const std::string& word : split(row[1], ' ')) EXPECT_TRUE(is_silent(word)) << word;
  }
}

TEST(Slips, WordsThatStandTwiceAreMended) {
  for (const Row& row : rows_of("doubled.tsv")) {
    for (const std::string& word : split(row[0], ' ')) EXPECT_EQ(mended(word + word + "。"), word + "。");
  }
}

TEST(Slips, MeetingsKnowTheirDays) {
  const std::vector<slips::Slip> slips = slips::find(u"学习党的二十届三中全会精神");
  ASSERT_EQ(slips.size(), 1u);
  EXPECT_EQ(slips[0].kind, slips::Kind::dated);
  EXPECT_EQ(slips[0].since, 20240715u);
}

TEST(Slips, OneSlipIsToldInEachWay) {
  EXPECT_EQ(mended("行政复仪"), "行政复议");
  EXPECT_EQ(mended("政府信开息公开"), "政府信开息公开") << "two slips";
  EXPECT_EQ(mended("政府息信公开"), "政府信息公开");
  EXPECT_EQ(mended("政府信信息公开"), "政府信息公开");
  EXPECT_EQ(mended("政府信公开"), "政府信息公开");
  EXPECT_EQ(mended("政府信路公开"), "政府信息公开");
}

std::vector<std::string> traces_in(std::u16string_view text) {
  std::vector<std::string> out;
  for (const slips::Trace& trace : slips::find_traces(text)) out.push_back(to_utf8(slice(text, trace.span)));
  return out;
}

TEST(Traces, WhatIsLeftOver) {
  using Found = std::vector<std::string>;
  EXPECT_EQ(traces_in(u"公开38个,,更新"), Found{",,"});
  EXPECT_EQ(traces_in(u"公开38个,。更新;;"), (Found{",。", ";;"}));
  EXPECT_EQ(traces_in(u"解读率100%%。公开..更新"), (Found{"%%", ".."}));
  EXPECT_EQ(traces_in(u"2024年年,2023年度年"), (Found{"2024年年", "2023年度年"}));
  EXPECT_EQ(traces_in(u"2022年年度,"), Found{"2022年年度"});
  EXPECT_EQ(traces_in(u"培训《条例》》((解读))"), (Found{"》》", "(("}));
  EXPECT_EQ(traces_in(u"我局&nbsp;逐件&#160;审核</p>"), (Found{"&nbsp;", "&#160;", "</p>"}));
  EXPECT_EQ(traces_in(u"见错误!未找到引用源。接待???人"), (Found{"错误!未找到引用源", "???"}));
}

TEST(Traces, WhatIsRight) {
  for (const std::u16string_view text :
       {u"2024年年底,2024年年初,2024年年度报告,2024年年报", u"推进R&D、Q&A,a<b>c,1<2", u"……。。。......",
        u"http://a.gov.cn/../b?x=1&lt=2", u"怎么办?怎么查?“怎么办??”",
        u"((一)至(三))《关于印发《办法》的通知》", u"地址:,电话:", u"约50%,其中,上上下下都有", u"C++::x",
        u""}) {
    EXPECT_EQ(traces_in(text), std::vector<std::string>{}) << to_utf8(text);
  }
}

}  // namespace
}  // namespace nianbao
