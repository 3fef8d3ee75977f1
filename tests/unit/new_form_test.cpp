// A form is data: tests/forms/fmt2027.json, made up for this test, has a part more, other columns in a table,
// a table of its own, another notice and other deadlines. Everything below is done by that file alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/base/text.h"
#include "core/check.h"
#include "core/forms/form_set.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

std::string read(const std::string& name) {
  std::ifstream file(std::string(NIANBAO_SOURCE_DIR) + "/tests/forms/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

CheckOptions with_new_form() {
  Forms forms = test_forms()->forms();
  Form added;
  const auto error = read_form(read("fmt2027.json"), added);
  EXPECT_FALSE(error) << error->place.line << " " << to_utf8(error->message);
  forms.push_back(std::move(added));
  CheckOptions options;
  options.forms = make_form_set(std::move(forms));
  return options;
}

/// A whole report on 2027 as the new form wants it; `from` is replaced by `to`.
std::u16string report(std::u16string_view from = {}, std::u16string_view to = {}) {
  std::u16string text = to_utf16(read("fmt2027.txt"));
  if (from.empty()) return text;
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::u16string::npos) << to_utf8(from);
  return at == std::u16string::npos ? text : text.replace(at, from.size(), to);
}

class NewForm : public ::testing::Test {
 protected:
  const DocumentResult& check_text(std::u16string text, std::string name = "draft.txt") {
    Draft draft;
    draft.name = std::move(name);
    draft.is_text = true;
    draft.text = std::move(text);
    result_ = check(draft, options_);
    return result_.documents.at(0);
  }
  /// Errors and warnings: "rule: message".
  std::vector<std::string> found(std::u16string text) {
    std::vector<std::string> out;
    for (const ReportedFinding& f : check_text(std::move(text)).findings) {
      if (f.severity != Severity::info) out.push_back(std::string(f.rule->id) + ": " + to_utf8(f.message));
    }
    return out;
  }
  /// The one error or warning there is, with all of these words.
  void expect_only(std::u16string text, std::string_view rule,
                   std::initializer_list<std::string_view> words) {
    const std::vector<std::string> all = found(std::move(text));
    ASSERT_EQ(all.size(), 1u) << ::testing::PrintToString(all);
    EXPECT_TRUE(all[0].starts_with(std::string(rule) + ": ")) << all[0];
    for (const std::string_view word : words) EXPECT_NE(all[0].find(word), std::string::npos) << all[0];
  }

  const CheckOptions options_ = with_new_form();
  Result result_;
};

TEST_F(NewForm, ACorrectReportIsSilentAndReadWhole) {
  EXPECT_EQ(found(report()), std::vector<std::string>{});
  const Facts& facts = result_.documents.at(0).facts;
  EXPECT_EQ(facts.format, "fmt2027");
  std::vector<std::string> parts;
  for (const Part& part : facts.parts) parts.push_back(part.key);
  EXPECT_EQ(parts, (std::vector<std::string>{"overview", "active", "requests", "disputes", "problems", "data",
                                             "other"}));
  ASSERT_EQ(facts.tables.size(), 4u);
  for (const KeyedTable& table : facts.tables) EXPECT_EQ(table.format, "fmt2027") << table.key;
  EXPECT_EQ(facts.tables[0].row("normative_documents")->cells.size(), 4u);
  EXPECT_EQ(facts.tables[3].row("data_total")->cells[2].value, Decimal::whole(2564));
}

/// The tables as other carriers bring them.
std::u16string one_cell_a_line(std::u16string text) {
  std::replace(text.begin(), text.end(), u'\t', u'\n');
  return text;
}
std::u16string columns_by_blanks(const std::u16string& text) {
  std::u16string out;
  for (const char16_t unit : text) unit == u'\t' ? out += u"    " : out += unit;
  return out;
}
std::u16string bars(const std::u16string& text) {
  std::u16string out;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(u'\n', start), text.size());
    std::u16string line = text.substr(start, end - start);
    if (line.find(u'\t') != std::u16string::npos) {
      std::replace(line.begin(), line.end(), u'\t', u'|');
      line = u"|" + line + u"|";
    }
    out += line + u"\n";
    start = end + 1;
  }
  return out;
}

TEST_F(NewForm, ItsTablesAreFoundInOtherCarriers) {
  for (const std::u16string& text :
       {one_cell_a_line(report()), columns_by_blanks(report()), bars(report())}) {
    EXPECT_EQ(found(text), std::vector<std::string>{}) << to_utf8(text.substr(0, 900));
    const Facts& facts = result_.documents.at(0).facts;
    ASSERT_EQ(facts.tables.size(), 4u);
    EXPECT_EQ(facts.tables[0].row("normative_documents")->cells[2].value, Decimal::whole(3));
    EXPECT_EQ(facts.tables[3].row("people")->cells[2].value, Decimal::whole(1315));
  }
}

TEST_F(NewForm, APartOfItsOwnIsMissed) {
  const std::u16string whole = report();
  const std::size_t from = whole.find(u"六、公共数据开放情况");
  const std::size_t to = whole.find(u"七、其他");
  std::u16string text = whole.substr(0, from) + whole.substr(to);
  text.replace(text.find(u"七、其他"), 1, u"六");
  expect_only(text, "section/missing", {"六、公共数据开放情况", "7个部分"});
}

TEST_F(NewForm, ATableOfItsOwnIsMissed) {
  const std::u16string whole = report();
  const std::size_t from = whole.find(u"数据类别");
  const std::size_t to = whole.find(u"七、其他");
  expect_only(whole.substr(0, from) + u"全年开放了公共数据。\n\n" + whole.substr(to), "table/missing",
              {"公共数据开放情况"});
}

TEST_F(NewForm, ItsSumsAreRecomputed) {
  expect_only(report(u"开放数据合计\t47\t45", u"开放数据合计\t47\t54"), "table/total", {"45", "54"});
}

TEST_F(NewForm, TheOldTableIsOutdated) {
  std::u16string text = report(u"信息内容\t本年制发件数\t本年废止件数\t本年修改件数\t年末有效件数",
                               u"信息内容\t本年制发件数\t本年废止件数\t现行有效件数");
  text.replace(text.find(u"规章\t0\t0\t0\t0"), 10, u"规章\t0\t0\t0");
  text.replace(text.find(u"行政规范性文件\t2\t1\t3\t11"), 16, u"行政规范性文件\t2\t1\t11");
  expect_only(text, "format/outdated", {"国办公开办函〔2021〕30号", "国办公开办函〔2027〕12号"});
}

TEST_F(NewForm, ItsDeadlineCounts) {
  EXPECT_EQ(found(report(u"2028年1月20日", u"2028年2月15日")), std::vector<std::string>{});
  expect_only(report(u"2028年1月20日", u"2028年2月18日"), "date/deadline", {"2028年2月15日", "晚了3天"});
}

TEST_F(NewForm, TheNoticeOfAnOlderFormIsNoLongerCited) {
  expect_only(report(u"《新版政府信息公开工作年度报告样式》（国办公开办函〔2027〕12号）",
                     u"《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）"),
              "law/citation", {"国办公开办函〔2027〕12号"});
}

TEST_F(NewForm, ProseIsHeldAgainstItsTablesAndItself) {
  // The table, the balance and the list of ways all say 47: one number, one finding.
  expect_only(report(u"申请47件，比2026年增长17.50%", u"申请74件"), "cross/text-table",
              {"改为47件,这3处就都相符"});
}

}  // namespace
}  // namespace nianbao
