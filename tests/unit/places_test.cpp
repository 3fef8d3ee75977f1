// Places in words: part, paragraph, table, row and column, as a person looks for them in Word.
#include "core/places.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "core/base/text.h"
#include "core/check.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

constexpr char16_t kDraft[] =
    u"云溪市水务局2024年政府信息公开工作年度报告\n"
    u"根据要求,编制本报告。联系电话13912345678。\n"
    u"一、总体情况\n"
    u"(一)主动公开。公开信息120条。\n"
    u"XX年还做了培训。\n"
    u"二、主动公开政府信息情况\n"
    u"三、收到和处理政府信息公开申请情况\n"
    u"项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
    u"一、本年新收政府信息公开申请数量\t5\t0\t0\t0\t0\t0\t6\n"
    u"二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n"
    u"(一)予以公开\t约5\t0\t0\t0\t0\t0\t5\n"
    u"(七)总计\t5\t0\t0\t0\t0\t0\t5\n"
    u"四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n"
    u"云溪市水务局\n"
    u"2025年2月30日\n";

class Spoken : public testing::Test {
 protected:
  Spoken() {
    Draft draft;
    draft.name = "draft.txt";
    draft.is_text = true;
    draft.text = kDraft;
    result_ = check(draft, test_options());
  }

  Where at(std::u16string_view words, bool missing = false) const {
    const std::u16string& clean = result_.source.clean;
    const auto start = static_cast<Offset>(clean.find(words));
    EXPECT_LT(start, clean.size()) << to_utf8(words);
    const DocumentResult& document = result_.documents[0];
    const Places places(result_.source, document.document, document.facts);
    return places.of({start, missing ? start : start + static_cast<Offset>(words.size())});
  }

  Result result_;
};

TEST_F(Spoken, PartsAndParagraphs) {
  EXPECT_EQ(at(u"2024年政府信息").words, u"标题");
  EXPECT_EQ(at(u"13912345678").words, u"开头第1段");
  EXPECT_EQ(at(u"120条").words, u"第一部分“总体情况”第1段");
  EXPECT_EQ(at(u"XX").words, u"第一部分“总体情况”第2段");
  EXPECT_EQ(at(u"XX").paragraph, 2u);
  EXPECT_EQ(at(u"XX").part, u"一、总体情况");
  EXPECT_EQ(at(u"主动公开政府信息情况").words, u"第二部分“主动公开政府信息情况”的标题");
  EXPECT_EQ(at(u"\n二、主动公开", true).words, u"第一部分“总体情况”末尾");
}

TEST_F(Spoken, CellsOfATableThatNoFormHas) {
  const Where cell = at(u"约5");
  EXPECT_EQ(cell.words, u"第三部分“收到和处理政府信息公开申请情况”表格第4行第2格");
  EXPECT_EQ(cell.table, u"表格");
  EXPECT_EQ(cell.row, u"第4行");
  EXPECT_EQ(cell.column, u"第2格");
}

TEST(Places, CellsOfAFormsTable) {
  std::ifstream file(std::string(NIANBAO_SOURCE_DIR) + "/tests/examples/frames/fmt2021.txt",
                     std::ios::binary);
  Draft draft;
  draft.name = "fmt2021.txt";
  draft.bytes.assign(std::istreambuf_iterator<char>(file), {});
  const Result result = check(draft, test_options());
  const DocumentResult& document = result.documents[0];
  const Places places(result.source, document.document, document.facts);
  const KeyedTable* requests = nullptr;
  for (const KeyedTable& table : document.facts.tables) {
    if (table.key == "requests") requests = &table;
  }
  ASSERT_NE(requests, nullptr);
  const KeyedRow* granted = requests->row("granted");
  const Where cell = places.of(granted->cells[0].span);
  EXPECT_EQ(cell.words, u"表三·(一)予以公开·自然人");
  EXPECT_EQ(cell.table, u"表三");
  EXPECT_EQ(cell.row, u"(一)予以公开");
  EXPECT_EQ(cell.column, u"自然人");
  EXPECT_EQ(cell.part, u"三、收到和处理政府信息公开申请情况");
  EXPECT_EQ(cell.paragraph, 0u);
  EXPECT_EQ(places.of(requests->row("total")->label_span).words, u"表三·(七)总计");
}

TEST_F(Spoken, EveryFindingHasAPlace) {
  ASSERT_FALSE(result_.documents[0].findings.empty());
  for (const ReportedFinding& finding : result_.documents[0].findings)
    EXPECT_FALSE(finding.where.words.empty()) << finding.rule->id;
}

}  // namespace
}  // namespace nianbao
