// A document that is written as a Word file and read again says the same.
#include <gtest/gtest.h>

#include "core/convert/office_document.h"
#include "core/forms/form_set.h"
#include "core/read/aside.h"

namespace nianbao {
namespace {

OfficeBlock line(std::u16string text, std::uint8_t heading = 0) {
  OfficeBlock out;
  out.heading = heading;
  add_text(out, RunKind::plain, text);
  return out;
}

WholeDraft read_back(const OfficeDocument& document) {
  Draft draft;
  draft.name = "x.doc";
  draft.bytes = write_docx(document);
  return read_whole(draft, make_form_set()->lexicon());
}

OfficeCell cell(std::u16string text, std::uint32_t columns = 1) {
  OfficeCell out;
  out.columns = columns;
  out.content.push_back(line(std::move(text)));
  return out;
}

TEST(DocxWriter, WritesTextHeadingsTabsAndBreaks) {
  OfficeDocument document;
  document.body.push_back(line(u"一、总体情况", 1));
  document.body.push_back(line(u"受理 <12> 件 & 3 件\t另\n换行"));
  const WholeDraft back = read_back(document);
  EXPECT_TRUE(back.source.problems.empty());
  EXPECT_EQ(back.source.original, u"一、总体情况\n受理 <12> 件 & 3 件\t另\n换行\n");
  ASSERT_FALSE(back.source.layout.blocks.empty());
  EXPECT_EQ(back.source.layout.blocks[0].kind, BlockKind::heading);
  EXPECT_EQ(back.source.layout.blocks[0].level, 1);
}

TEST(DocxWriter, WritesTablesWithMergedCells) {
  OfficeDocument document;
  OfficeBlock block;
  block.table = std::make_unique<OfficeTable>();
  block.table->rows.resize(3);
  block.table->rows[0].push_back(cell(u"项目", 2));
  block.table->rows[0].push_back(cell(u"合计"));
  block.table->rows[1].push_back(cell(u"收"));
  block.table->rows[1].push_back(cell(u"新收"));
  block.table->rows[1].push_back(cell(u"7"));
  OfficeCell up;
  up.merged_up = true;
  block.table->rows[2].push_back(std::move(up));
  block.table->rows[2].push_back(cell(u"结转"));
  block.table->rows[2].push_back(cell(u"0"));
  document.body.push_back(std::move(block));
  const WholeDraft back = read_back(document);
  ASSERT_EQ(back.source.layout.tables.size(), 1u);
  const LayoutTable& table = back.source.layout.tables[0];
  EXPECT_EQ(table.rows, 3u);
  EXPECT_EQ(table.columns, 3u);
  ASSERT_EQ(table.cells.size(), 7u);
  EXPECT_EQ(table.cells[0].column_span, 2u);
  EXPECT_EQ(table.cells[2].row_span, 2u);
  EXPECT_EQ(back.source.original, u"项目\t\t合计\n收\t新收\t7\n\t结转\t0\n");
}

TEST(DocxWriter, KeepsApartWhatIsNotText) {
  OfficeDocument document;
  document.headers = {u"2023年年度报告"};
  document.footers = {u"第1页"};
  OfficeBlock block = line(u"共收到12件");
  add_text(block, RunKind::deleted, u"删去");
  add_text(block, RunKind::hidden, u"藏着");
  add_text(block, RunKind::struck_out, u"划掉");
  add_text(block, RunKind::inserted, u"加上");
  add_text(block, RunKind::note, u"脚注\n两行");
  add_text(block, RunKind::comment, u"批注");
  document.body.push_back(std::move(block));
  const WholeDraft back = read_back(document);
  EXPECT_EQ(back.source.original, u"共收到12件加上\n");
  std::vector<std::pair<AsideKind, std::u16string>> found;
  for (const Aside& aside : back.asides) found.emplace_back(aside.kind, aside.text);
  const std::vector<std::pair<AsideKind, std::u16string>> expected = {
      {AsideKind::header, u"2023年年度报告\n"},
      {AsideKind::footer, u"第1页\n"},
      {AsideKind::deleted, u"删去"},
      {AsideKind::hidden, u"藏着"},
      {AsideKind::struck_out, u"划掉"},
      {AsideKind::inserted, u"加上"},
      {AsideKind::note, u"脚注\n两行\n"},
      {AsideKind::comment, u"批注\n"}};
  EXPECT_EQ(found, expected);
}

TEST(DocxWriter, CountsPicturesAndGivesTheSameBytes) {
  OfficeDocument document;
  document.pictures = 2;
  EXPECT_EQ(read_back(document).source.pictures, 2u);
  EXPECT_EQ(write_docx(document), write_docx(document));
}

TEST(DocxWriter, DropsWhatXmlForbids) {
  OfficeDocument document;
  document.body.push_back(line(u"甲\u0001\u0007乙\xD800丙"));
  EXPECT_EQ(read_back(document).source.original, u"甲乙\uFFFD丙\n");
}

}  // namespace
}  // namespace nianbao
