// Shapes of Word 97 files that LibreOffice does not write, and files that are broken.
#include "core/convert/word_binary.h"

#include <gtest/gtest.h>

#include "core/convert/convert.h"
#include "tests/convert/compound_writer.h"
#include "tests/convert/word_binary_writer.h"

namespace nianbao {
namespace {

std::u16string kind_mark(RunKind kind) {
  switch (kind) {
    case RunKind::plain:
      return {};
    case RunKind::hidden:
      return u"hidden:";
    case RunKind::struck_out:
      return u"struck:";
    case RunKind::inserted:
      return u"inserted:";
    case RunKind::deleted:
      return u"deleted:";
    case RunKind::note:
      return u"note:";
    case RunKind::comment:
      return u"comment:";
  }
  return {};
}

/// "#2 heading", "text[hidden:text]", "|cell|2:wide cell|^|" for a row; a nested table in braces.
std::u16string written(const std::vector<OfficeBlock>& blocks) {
  std::u16string out;
  for (const OfficeBlock& block : blocks) {
    if (&block != &blocks.front()) out += u'\n';
    if (block.heading > 0) out += {u'#', static_cast<char16_t>(u'0' + block.heading), u' '};
    for (const OfficeRun& run : block.runs) {
      const std::u16string mark = kind_mark(run.kind);
      out += mark.empty() ? run.text : u"[" + mark + run.text + u"]";
    }
    if (!block.table) continue;
    for (const auto& row : block.table->rows) {
      if (&row != &block.table->rows.front()) out += u'\n';
      for (const OfficeCell& cell : row) {
        out += u'|';
        if (cell.columns > 1) out += {static_cast<char16_t>(u'0' + cell.columns), u':'};
        out += cell.merged_up ? u"^" : written(cell.content);
      }
      out += u'|';
    }
  }
  return out;
}

std::u16string read(const WordWriter& file) {
  const OfficeDocument document = read_word_binary(file.write());
  EXPECT_EQ(document.problem, u"");
  EXPECT_TRUE(document.notices.empty());
  return written(document.body);
}

TEST(WordBinary, ReadsPiecesOfOneAndTwoBytesInAnyOrder) {
  for (const bool backwards : {false, true}) {
    WordWriter file;
    file.backwards = backwards;
    file.add(u"受理").add(u"12.5\x93", {}, false).add(u"件").end().line(u"办结");
    EXPECT_EQ(read(file), u"受理12.5“件\n办结");
  }
}

TEST(WordBinary, ReadsTheOtherTableStreamWhereTheNamedOneIsMissing) {
  WordWriter file;
  file.names_other_table = true;
  file.line(u"正文");
  EXPECT_EQ(read(file), u"正文");
}

TEST(WordBinary, TellsHiddenStruckAndChangedText) {
  WordWriter file;
  file.add(u"收到").add(u"藏", sprm8(0x083C, 1)).add(u"划", sprm8(0x0837, 1)).add(u"双", sprm8(0x2A53, 1));
  file.add(u"加", sprm8(0x0801, 1)).add(u"删", sprm8(0x0800, 1)).add(u"末", sprm8(0x083C, 0)).end();
  EXPECT_EQ(read(file), u"收到[hidden:藏][struck:划双][inserted:加][deleted:删]末");
}

TEST(WordBinary, ADeletedParagraphMarkJoinsTwoParagraphs) {
  WordWriter file;
  file.add(u"前").end(0x0D, {}, 0, sprm8(0x0800, 1)).line(u"后").line(u"另");
  EXPECT_EQ(read(file), u"前后\n另");
}

TEST(WordBinary, AppliesChangesThatPiecesShare) {
  WordWriter file;
  file.change_of_pieces = 0x5C << 1 | 1 << 8;  // sprmCFVanish
  file.line(u"藏");
  EXPECT_EQ(read(file), u"[hidden:藏]");
  file.change_of_pieces = 1;  // the first of the list
  const std::string change = sprm8(0x0837, 1);
  file.changes = '\1';
  put16(file.changes, static_cast<std::uint32_t>(change.size()));
  file.changes += change;
  EXPECT_EQ(read(file), u"[struck:藏]");
}

TEST(WordBinary, ShowsTheResultsOfFieldsOnly) {
  WordWriter file;
  file.line(
      u"第\x13 PAGE \x13 X \x14y\x15\x14"
      u"3\x15页\x13 NOTHING \x15。");
  file.line(u"没有结束的\x13域");
  EXPECT_EQ(read(file), u"第3页。\n没有结束的域");
}

TEST(WordBinary, ReadsBreaksTabsAndHyphens) {
  WordWriter file;
  file.line(u"甲\t乙\x0B丙\x1E\x1F丁");
  EXPECT_EQ(read(file), u"甲\t乙\n丙-丁");
}

TEST(WordBinary, CountsPicturesButNotDataOfFields) {
  WordWriter file;
  const std::string special = sprm8(0x0855, 1);
  file.add(u"\x01", special).add(u"\x01", special + sprm8(0x0806, 1)).add(u"\x01").end();
  EXPECT_EQ(read_word_binary(file.write()).pictures, 1u);
}

TEST(WordBinary, ReadsSymbolsByTheirFont) {
  WordWriter file;
  std::string font(39, '\0');
  for (const char16_t unit : std::u16string(u"Wingdings")) put16(font, unit);
  put16(font, 0);
  std::string fonts;
  put16(fonts, 1);
  put16(fonts, 0);
  file.parts[15] = fonts + static_cast<char>(font.size()) + font;
  file.add(u"(", sprm8(0x0855, 1) + sprm32(0x6A09, 0xF0FEu << 16)).add(u"(是)").end();
  EXPECT_EQ(read(file), u"☑(是)");
}

TEST(WordBinary, ReadsHeadingsByOutlineAndByStyle) {
  // Normal and heading 2, which is based on it
  std::string sheet;
  put16(sheet, 18);
  put16(sheet, 3);
  put16(sheet, 10);
  sheet.resize(20);
  for (const std::uint32_t built_in : {0u, 1u, 2u}) {
    std::string style;
    put16(style, built_in);
    put16(style, 1 | (built_in == 0 ? 0xFFFu : 0u) << 4);
    style.resize(10);
    put16(style, 0);
    put16(style, 0);
    put16(style, 2);
    put16(style, built_in);
    put16(style, built_in == 1 ? 3 : 0);
    if (built_in == 1) style += sprm8(0x083C, 1) + '\0';  // hidden
    put16(sheet, static_cast<std::uint32_t>(style.size()));
    sheet += style;
  }
  WordWriter file;
  file.parts[1] = sheet;
  file.line(u"节", 2).line(u"正文").line(u"章", 0, sprm8(0x2640, 0)).line(u"不是", 2, sprm8(0x2640, 9));
  file.add(u"藏").add(u"见", sprm8(0x083C, 0)).add(u"反", sprm8(0x083C, 0x81)).end(0x0D, {}, 1);
  EXPECT_EQ(read(file), u"#2 节\n正文\n#1 章\n不是\n#1 [hidden:藏]见反");
}

TEST(WordBinary, PutsRowsOnCommonColumns) {
  WordWriter file;
  file.cell(u"项目").cell(u"合计").row({-108, 3000, 4000});
  file.cell(u"收").cell(u"新收").cell(u"7").row({-100, 1000, 3010, 4005});
  file.cell(u"全").row({0, 4000});
  file.line(u"后");
  EXPECT_EQ(read(file), u"|2:项目|合计|\n|收|新收|7|\n|3:全|\n后");
}

TEST(WordBinary, MergesCellsDownAndAcross) {
  WordWriter file;
  file.cell(u"一").cell(u"甲").cell(u"").row({0, 1000, 2000, 3000}, {0x60, 1, 2});
  file.cell(u"").cell(u"乙").cell(u"丙").row({0, 1000, 2000, 3000}, {0x20, 0, 0});
  file.cell(u"").cell(u"丁").row({0, 1500, 3000}, {0x20, 0});  // not as wide: not merged
  EXPECT_EQ(read(file), u"|一|3:甲|\n|^|2:乙|丙|\n|2:|2:丁|");
  WordWriter other;  // the bits the other way round, and by changes behind the definition
  other.cell(u"甲").cell(u"").cell(u"乙").cell(u"").row({0, 1000, 2000, 3000, 4000}, {2, 1, 3, 1});
  other.cell(u"a").cell(u"b").cell(u"c").cell(u"d");
  other.end(0x07, sprm8(0x2416, 1) + sprm8(0x2417, 1) + row_end({0, 1000, 2000, 3000, 4000}) +
                      sprm16(0x5624, 0x0200) + sprm(0xD62B, {"\2\3\1", 3}));
  EXPECT_EQ(read(other), u"|甲|2:乙|\n|a\nb|c|d|");
}

TEST(WordBinary, ReadsRowsWithFewerOrMoreDefinedCells) {
  WordWriter file;
  file.cell(u"a").cell(u"b").cell(u"c").row({0, 1000});
  file.cell(u"d").row({0, 1000, 2000, 3000});
  file.cell(u"e").cell(u"f");
  file.line(u"后");
  EXPECT_EQ(read(file), u"|a|b|c|\n|d|\n|e|f|\n后");
}

TEST(WordBinary, ReadsTablesInCells) {
  const std::string in = sprm8(0x2416, 1) + sprm32(0x6649, 2);
  WordWriter file;
  file.add(u"外").end(0x0D, sprm8(0x2416, 1));
  file.add(u"甲").end(0x0D, in + sprm8(0x244B, 1)).add(u"乙").end(0x0D, in + sprm8(0x244B, 1));
  file.end(0x0D, in + sprm8(0x244B, 1) + sprm8(0x244C, 1) + row_end({0, 500, 1000}));
  file.cell(u"末").cell(u"右").row({0, 2000, 4000});
  const OfficeDocument document = read_word_binary(file.write());
  ASSERT_EQ(document.body.size(), 1u);
  ASSERT_TRUE(document.body[0].table);
  ASSERT_EQ(document.body[0].table->rows.size(), 1u);
  const std::vector<OfficeCell>& row = document.body[0].table->rows[0];
  ASSERT_EQ(row.size(), 2u);
  EXPECT_EQ(written(row[0].content), u"外\n|甲|乙|\n末");
  EXPECT_EQ(written(row[1].content), u"右");
}

TEST(WordBinary, ReadsTheRowFromTheDataStream) {
  WordWriter file;
  const std::string row = row_end({0, 2000, 3000});
  put16(file.data, static_cast<std::uint32_t>(row.size()));
  file.data += row;
  file.data.resize(4096);
  file.cell(u"宽").cell(u"窄").end(0x07, sprm8(0x2416, 1) + sprm8(0x2417, 1) + sprm32(0x646B, 0));
  file.cell(u"左").cell(u"中").cell(u"右").row({0, 1000, 2000, 3000});
  EXPECT_EQ(read(file), u"|2:宽|窄|\n|左|中|右|");
}

TEST(WordBinary, KeepsTablesApartByTheParagraphBetween) {
  WordWriter file;
  file.cell(u"a").row({0, 1000}).line(u"间").cell(u"b").row({0, 1000});
  EXPECT_EQ(read(file), u"|a|\n间\n|b|");
}

std::string level(std::uint32_t format, std::u16string_view text) {
  std::string out;
  put32(out, 1);
  out += static_cast<char>(format);
  out.resize(28);
  put16(out, static_cast<std::uint32_t>(text.size()));
  for (const char16_t unit : text) put16(out, unit);
  return out;
}

TEST(WordBinary, WritesAutomaticNumbers) {
  std::string lists;
  put16(lists, 1);
  put32(lists, 4711);
  lists.resize(30);
  std::string uses;
  put32(uses, 1);
  put32(uses, 4711);
  uses.resize(20);
  put32(uses, 0xFFFFFFFF);
  WordWriter file;
  file.parts[73] = lists;
  file.tail = level(39, {u"\0、", 2}) + level(39, {u"（\1）", 3}) + level(0, {u"\2.", 2});
  for (int i = 3; i < 9; ++i) file.tail += level(23, u"•");
  file.parts[74] = uses;
  const auto numbered = [](std::uint32_t depth) { return sprm8(0x260A, depth) + sprm16(0x460B, 1); };
  file.line(u"总体", 0, numbered(0)).line(u"主动", 0, numbered(1)).line(u"申请", 0, numbered(1));
  file.line(u"2023年", 0, numbered(2)).line(u"", 0, numbered(0)).line(u"问题", 0, numbered(0));
  file.line(u"点", 0, numbered(4)).line(u"重来", 0, numbered(1));
  EXPECT_EQ(read(file), u"一、总体\n（一）主动\n（二）申请\n1. 2023年\n\n三、问题\n点\n（一）重来");
}

TEST(WordBinary, PutsNotesCommentsAndBoxesAtTheirPlaces) {
  WordWriter file;
  file.add(u"收到").add(u"\x02", sprm8(0x0855, 1)).add(u"12件").add(u"\x05", sprm8(0x0855, 1));
  const std::uint32_t shape = file.position();
  file.add(u"\x08", sprm8(0x0855, 1)).end().line(u"后");
  const std::uint32_t note_begin = file.position();
  file.story(1).line(u"\x02 脚注一").line(u"第二段").end();
  const std::uint32_t note_size = file.position() - note_begin - 1;
  file.story(2);
  for (int i = 0; i < 6; ++i) file.story(2);
  const std::uint32_t head = file.position();
  file.line(u"页眉").end();
  const std::uint32_t foot = file.position();
  file.line(u"第1页").end();
  const std::uint32_t end = file.position();
  file.story(3).story(4).line(u"\x05批注").end();
  file.story(5).story(6).cell(u"框中").cell(u"表").row({0, 100, 200}).line(u"框尾").end();
  file.parts[2] = plc({2, 99}, {{2, '\0'}});
  file.parts[3] = plc({0, note_size, note_size + 1});
  file.parts[4] = plc({6, 99}, {std::string(30, '\0')});
  file.parts[5] = plc({0, 4, 5});
  // six separators, then even and odd header, even and odd footer, and those of the first page
  const std::uint32_t header_size = foot - head;
  file.parts[11] =
      plc({0, 0, 0, 0, 0, 0, 0, 0, header_size, header_size, end - head, end - head, end - head});
  std::string place(26, '\0');
  put32_at(place, 0, 1025);
  file.parts[40] = plc({shape, 99}, {place});
  std::string box(22, '\0');
  put32_at(box, 14, 1025);
  file.parts[56] = plc({0, 9, 10}, {box, std::string(22, '\0')});
  const OfficeDocument document = read_word_binary(file.write());
  EXPECT_EQ(written(document.body), u"收到[note: 脚注一\n第二段]12件[comment:批注]\n|框中|表|\n框尾\n后");
  EXPECT_EQ(document.headers, std::vector<std::u16string>{u"页眉"});
  EXPECT_EQ(document.footers, std::vector<std::u16string>{u"第1页"});
}

TEST(WordBinary, RefusesLockedOldAndForeignFiles) {
  const auto problem = [](auto change) {
    WordWriter file;
    file.line(u"正文");
    change(file);
    return read_word_binary(file.write()).problem;
  };
  EXPECT_NE(problem([](WordWriter& file) { file.flags = 1u << 8; }).find(u"密码"), std::u16string::npos);
  EXPECT_NE(problem([](WordWriter& file) { file.flags = 1u << 8 | 1u << 15; }).find(u"密码"),
            std::u16string::npos);
  EXPECT_NE(problem([](WordWriter& file) { file.version = 0x68; }).find(u"Word 95"), std::u16string::npos);
  EXPECT_NE(problem([](WordWriter& file) { file.identifier = 0xA5DC; }).find(u"Word 95"),
            std::u16string::npos);
  EXPECT_NE(problem([](WordWriter& file) { file.identifier = 0x1234; }), u"");
  EXPECT_NE(problem([](WordWriter& file) { file.parts[33] = "\2"; }), u"");
  EXPECT_NE(read_word_binary("no compound file").problem, u"");
  EXPECT_NE(read_word_binary(write_compound({{u"Workbook", "x"}})).problem, u"");
  EXPECT_NE(read_word_binary(write_compound({{u"WordDocument", "x"}})).problem, u"");
}

TEST(WordBinary, TellsWhatOfADamagedFileIsMissing) {
  WordWriter file;
  for (int i = 0; i < 300; ++i) file.line(u"这一段文字有二十多个字符,读到哪里算哪里。");
  const std::string whole = file.write();
  EXPECT_TRUE(read_word_binary(whole).notices.empty());
  std::size_t read = 0;
  for (std::size_t size = 0; size < whole.size(); size += 509) {
    const OfficeDocument document = read_word_binary(std::string_view(whole).substr(0, size));
    EXPECT_TRUE(!document.problem.empty() || !document.notices.empty()) << size;
    if (document.problem.empty()) ++read;
  }
  file.parts[13] = plc({0, 9999}, {std::string("\xFF\xFF\0\0", 4)});
  EXPECT_FALSE(read_word_binary(file.write()).notices.empty());
}

TEST(WordBinary, AWorkbookWithADocumentInItIsAWorkbook) {
  const std::string in_workbook = write_compound({{u"Workbook", "x"}, {u"MBD1/WordDocument", "x"}});
  EXPECT_EQ(convert(in_workbook).problem, convert(write_compound({{u"Workbook", "x"}})).problem);
  const std::string in_document = write_compound({{u"WordDocument", "x"}, {u"ObjectPool/_1/Workbook", "x"}});
  EXPECT_EQ(convert(in_document).problem, read_word_binary(in_document).problem);
}

TEST(WordBinary, DepthsAndSizesThatLieAreBounded) {
  WordWriter file;
  for (std::uint32_t depth = 1; depth < 60; ++depth) file.line(u"深", 0, sprm32(0x6649, depth));
  file.line(u"更深", 0, sprm32(0x6649, 0xFFFFFFFF));
  const OfficeDocument document = read_word_binary(file.write());
  EXPECT_EQ(document.notices.size(), 1u);
  EXPECT_FALSE(write_docx(document).empty());
  WordWriter long_text;
  long_text.line(u"正文");
  std::string pieces("\2", 1);
  put32(pieces, 16);
  pieces += plc({0, 0x7FFFFFF0}, {std::string(8, '\0')});
  long_text.parts[33] = pieces;
  EXPECT_NE(read_word_binary(long_text.write()).problem, u"");
}

}  // namespace
}  // namespace nianbao
