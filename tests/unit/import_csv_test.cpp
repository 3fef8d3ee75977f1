#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/read/import.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

TEST(ImportCsv, QuotesAndLineEndsInFields) {
  const std::u16string csv =
      u"\"全年受理5件,\n办结\"\"全部\"\"。\"\r\n项目,\"数\n量\"\r\n\"规章\",\" 0 \"\r\n";
  const Imported out = import_csv(csv, TableSource::csv, test_lexicon());
  EXPECT_EQ(to_utf8(out.text), "全年受理5件,\n办结\"全部\"。\n项目\t数量\n规章\t0\n");
  ASSERT_EQ(out.layout.tables.size(), 1u);
  const LayoutTable& table = out.layout.tables[0];
  ASSERT_EQ(table.cells.size(), 4u);
  EXPECT_EQ(slice(csv, out.map.to_original(table.cells[3].span)), u"0");
  EXPECT_EQ(slice(csv, out.map.to_original(table.cells[2].span)), u"规章");
  EXPECT_EQ(out.map.original_size(), csv.size());
  EXPECT_EQ(out.map.clean_size(), out.text.size());
}

TEST(ImportCsv, ABlankRowEndsATable) {
  const Imported out = import_csv(u"甲,1\n乙,2\n,\n丙,3,4\n丁,5,6\n", TableSource::csv, test_lexicon());
  ASSERT_EQ(out.layout.tables.size(), 2u);
  EXPECT_EQ(out.layout.tables[0].columns, 2u);
  EXPECT_EQ(out.layout.tables[1].columns, 3u);
}

TEST(ImportCsv, AHeadingBetweenTwoTablesParts) {
  const Imported out =
      import_csv(u"甲,1\n\"三、收到和处理政府信息公开申请情况\"\n丙,3,4\n", TableSource::csv, test_lexicon());
  EXPECT_EQ(out.layout.tables.size(), 2u);
  EXPECT_EQ(out.layout.blocks.size(), 1u);
}

TEST(ImportCsv, ABrokenQuoteIsACharacter) {
  const Imported out = import_csv(u"\"甲,1\n乙,2\n", TableSource::csv, test_lexicon());
  EXPECT_EQ(to_utf8(out.text), "\"甲\t1\n乙\t2\n");
}

TEST(ImportCsv, Tabs) {
  const Imported out = import_csv(u"一、总体情况\n甲\t1\t\n", TableSource::tsv, test_lexicon());
  EXPECT_EQ(to_utf8(out.text), "一、总体情况\n甲\t1\t\n");
  ASSERT_EQ(out.layout.tables.size(), 1u);
  EXPECT_EQ(out.layout.tables[0].source, TableSource::tsv);
}

TEST(ImportJson, FindsTheDraft) {
  EXPECT_EQ(import_json(u"\"全年受理5件。\"").text, u"全年受理5件。");
  const JsonDraft record = import_json(u"[{\"title\":\"甲局报告\",\"content\":\"<p>正文</p>\"}]");
  EXPECT_TRUE(record.is_html);
  EXPECT_EQ(record.text, u"<h1>甲局报告</h1><p>正文</p>");
  EXPECT_EQ(import_json(u"{\"title\":\"甲局报告\",\"text\":\"甲局\\n报告\\n正文\"}").text,
            u"甲局\n报告\n正文");
}

TEST(ImportJson, SaysWhatIsWrong) {
  for (const std::u16string_view bad : {u"{", u"{\"a\":1}", u"[\"a\",\"b\"]", u"5"}) {
    EXPECT_FALSE(import_json(bad).problem.empty());
  }
}

}  // namespace
}  // namespace nianbao
