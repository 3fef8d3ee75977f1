// One table three with random numbers in every plain carrier: each cell read back, each span at its
// characters.
#include <gtest/gtest.h>

#include <random>

#include "core/base/text.h"
#include "core/facts/facts.h"
#include "core/forms/cell.h"
#include "core/forms/lexicon.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

enum class Plain { tabs, pipes, crawler, lines, columns };

struct Row {
  std::string key;
  std::u16string label;
  std::vector<std::u16string> cells;
};

std::vector<Row> random_rows(std::mt19937& random) {
  std::vector<Row> out;
  for (const FormRow& row : test_forms()->find("fmt2021")->table("requests")->rows) {
    if (row.role != RowRole::number) continue;
    Row made{row.key, row.label, {}};
    for (int c = 0; c < 7; ++c) made.cells.push_back(cat(static_cast<int>(random() % (c == 0 ? 5000 : 30))));
    out.push_back(made);
  }
  return out;
}

std::u16string write(const std::vector<std::vector<std::u16string>>& rows, Plain carrier) {
  std::u16string out;
  for (const std::vector<std::u16string>& row : rows) {
    if (carrier == Plain::pipes) out += u"|";
    for (std::size_t c = 0; c < row.size(); ++c) {
      switch (carrier) {
        case Plain::tabs:
          out += cat(c == 0 ? u"" : u"\t", row[c]);
          break;
        case Plain::pipes:
          out += cat(row[c], u"|");
          break;
        case Plain::crawler:
          out += cat(c == 0 ? u"| \n" : u"", row[c], u" |\n");
          break;
        case Plain::lines:
          out += cat(row[c], u"\n");
          break;
        case Plain::columns:
          out += cat(c == 0 ? u"" : u"   ", row[c]);
          break;
      }
    }
    if (carrier != Plain::crawler && carrier != Plain::lines) out += u"\n";
  }
  return out;
}

class PlainTables : public testing::TestWithParam<Plain> {};

TEST_P(PlainTables, EveryCellIsReadAtItsPlace) {
  std::mt19937 random(20240711);
  for (int round = 0; round < 20; ++round) {
    const std::vector<Row> rows = random_rows(random);
    std::vector<std::vector<std::u16string>> grid = {
        {u"申请人情况"},
        {u"自然人", u"法人或其他组织", u"总计"},
        {u"商业企业", u"科研机构", u"社会公益组织", u"法律服务机构", u"其他"}};
    for (const Row& row : rows) {
      grid.push_back({row.label});
      grid.back().insert(grid.back().end(), row.cells.begin(), row.cells.end());
    }
    Draft draft;
    draft.name = "a.txt";
    draft.is_text = true;
    draft.text = cat(u"某县2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n",
                     write(grid, GetParam()), u"四、政府信息公开行政复议、行政诉讼情况\n无。\n");
    const SourceText source = read_source(draft, test_lexicon());
    const std::vector<Document> documents = parse_documents(source, test_lexicon());
    const Facts facts = extract_facts(source, documents.at(0), *test_forms(), {});
    ASSERT_EQ(facts.tables.size(), 1u);
    const KeyedTable& table = facts.tables[0];
    EXPECT_EQ(table.format, "fmt2021");
    EXPECT_TRUE(table.missing_rows.empty() && table.extra_rows.empty() && table.altered_labels.empty());
    EXPECT_FALSE(contains(slice(source.clean, table.span), u"收到和处理"));
    for (const Row& row : rows) {
      const KeyedRow* read = table.row(row.key);
      ASSERT_NE(read, nullptr) << row.key;
      ASSERT_EQ(read->cells.size(), 7u);
      for (std::size_t c = 0; c < 7; ++c) {
        EXPECT_EQ(read->cells[c].raw, row.cells[c]) << row.key << " " << c;
        EXPECT_EQ(slice(source.clean, read->cells[c].span), row.cells[c]);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Carriers, PlainTables,
                         testing::Values(Plain::tabs, Plain::pipes, Plain::crawler, Plain::lines,
                                         Plain::columns));

struct CellCase {
  const char16_t* text;
  bool decimals;
  CellState state;
  CellFault fault;
  const char16_t* value;
};

TEST(Cell, NumbersBlanksAndFaults) {
  const CellCase cases[] = {
      {u"3件", false, CellState::number, CellFault::none, u"3"},
      {u"１２", false, CellState::number, CellFault::none, u"12"},
      {u"1,234", false, CellState::number, CellFault::none, u"1234"},
      {u"1 234 567", false, CellState::number, CellFault::none, u"1234567"},
      {u"12.50万元", true, CellState::number, CellFault::none, u"12.5"},
      {u"3.0", false, CellState::number, CellFault::none, u"3"},
      {u"", false, CellState::blank, CellFault::none, u"0"},
      {u"/", false, CellState::blank, CellFault::none, u"0"},
      {u"——", false, CellState::blank, CellFault::none, u"0"},
      {u"无", false, CellState::blank, CellFault::none, u"0"},
      {u"-3", false, CellState::invalid, CellFault::negative, u"-3"},
      {u"1.5", false, CellState::invalid, CellFault::fraction, u"1.5"},
      {u"2(含补正1)", false, CellState::invalid, CellFault::two_numbers, u"0"},
      {u"约2", false, CellState::invalid, CellFault::not_a_number, u"0"},
  };
  for (const CellCase& c : cases) {
    const CellValue read = read_cell(c.text, c.decimals, false);
    EXPECT_EQ(read.state, c.state) << to_utf8(c.text);
    EXPECT_EQ(read.fault, c.fault) << to_utf8(c.text);
    EXPECT_EQ(to_utf8(read.value.print()), to_utf8(c.value)) << to_utf8(c.text);
  }
}

}  // namespace
}  // namespace nianbao
