#include <gtest/gtest.h>
#include <zip.h>

#include <map>

#include "core/base/text.h"
#include "core/read/import.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

Imported import_docx(std::string_view bytes) { return nianbao::import_docx(bytes, test_lexicon()); }

using Parts = std::map<std::string, std::string>;

/// A .docx in memory, as libzip writes it.
std::string pack(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* zip = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
  zip_source_keep(target);
  for (const auto& [name, content] : parts) {
    zip_file_add(zip, name.c_str(), zip_source_buffer(zip, content.data(), content.size(), 0),
                 ZIP_FL_ENC_UTF_8);
  }
  zip_close(zip);
  zip_source_open(target);
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string bytes(static_cast<std::size_t>(stat.size), '\0');
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string document(const std::string& body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>" +
         body + "<w:sectPr/></w:body></w:document>";
}

std::string docx(const std::string& body) { return pack({{"word/document.xml", document(body)}}); }
std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string para(const std::string& text) { return "<w:p>" + run(text) + "</w:p>"; }
std::string text_of(const std::string& bytes) { return to_utf8(import_docx(bytes).text); }

struct Case {
  const char* name;
  std::string body;
  const char* text;
};

class DocxText : public testing::TestWithParam<Case> {};

TEST_P(DocxText, ReadsAs) { EXPECT_EQ(text_of(docx(GetParam().body)), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(
    Cases, DocxText,
    testing::Values(
        Case{"Runs", "<w:p>" + run("受理") + run("165") + run("件") + "</w:p>" + para("办结"),
             "受理165件\n办结\n"},
        Case{"Entities", para("&lt;甲&gt;&amp;&#19968;"), "<甲>&一\n"},
        Case{"Characters",
             "<w:p><w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/><w:tab/><w:t>页</w:t>"
             "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:br/><w:t>次行</w:t></w:r></w:p>",
             "2024-1\t页☑\n次行\n"},
        Case{"TrackedChanges",
             "<w:p>" + run("受理") + "<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>" + run("6") +
                 "</w:ins>" + run("件") + "</w:p>",
             "受理6件\n"},
        Case{"JoinedByADeletedParagraphEnd",
             "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("受理") + "</w:p>" + para("6件"),
             "受理6件\n"},
        Case{"HiddenRun", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>" + run("显") + "</w:p>",
             "显\n"},
        Case{"FieldsShowTheirResult",
             "<w:p>" + run("见") +
                 "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK "
                 "x</w:instrText></w:r>"
                 "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
                 run("附表") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run("。") + "</w:p>",
             "见附表。\n"},
        Case{"Hyperlink", "<w:p>" + run("见") + "<w:hyperlink>" + run("网站") + "</w:hyperlink></w:p>",
             "见网站\n"},
        Case{"ContentControl", "<w:sdt><w:sdtPr/><w:sdtContent>" + para("甲") + "</w:sdtContent></w:sdt>",
             "甲\n"},
        Case{"TextBoxOnce",
             "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + para("框") +
                 "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + para("框") +
                 "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("甲") + "</w:p>",
             "甲\n框\n"},
        Case{"StruckOutRun",
             "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>5</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>4</"
             "w:t></w:r>"
             "<w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>6</w:t></w:r>" +
                 run("件") + "</w:p>",
             "6件\n"},
        Case{"UnknownElementsHoldText",
             "<w:novel><w:p><w:smartTag><w:other>" + run("甲") +
                 "</w:other></w:smartTag></w:p></w:novel><w:tbl><w:x><w:tr>"
                 "<w:y><w:tc><w:z>" +
                 para("1") + "</w:z></w:tc><w:tc>" + para("2") + "</w:tc></w:y></w:tr></w:x></w:tbl>",
             "甲\n1\t2\n"},
        Case{"FallbackWhereTheChoiceHasNoText",
             "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing/></"
             "mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
                 para("框") + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
             "框\n"},
        Case{"Footnote", "<w:p>" + run("甲") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", "甲\n"}),
    [](const auto& each) { return each.param.name; });

TEST(ImportDocx, SaysHowMuchIsLeftOut) {
  const Imported out = import_docx(pack(
      {{"word/document.xml", document("<w:p>" + run("受理") +
                                      "<w:del><w:r><w:delText>5件</w:delText></w:r></w:del>"
                                      "<w:r><w:rPr><w:strike/></w:rPr><w:t>共</w:t></"
                                      "w:r><w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>9</w:t></w:r>" +
                                      run("6件") + "</w:p><w:p><w:moveFrom>" + run("移走") +
                                      "</w:moveFrom></w:p><w:altChunk/>"
                                      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" +
                                      run("完") + "</w:p>")},
       {"word/styles.xml",
        "<w:styles xmlns:w=\"w\"><w:style w:type=\"character\" "
        "w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"},
       {"word/footnotes.xml",
        "<w:footnotes xmlns:w=\"w\"><w:footnote>" + para("含上年") + "</w:footnote></w:footnotes>"}}));
  EXPECT_EQ(to_utf8(out.text), "受理6件\n");
  ASSERT_EQ(out.problems.size(), 3u);
  EXPECT_EQ(to_utf8(out.problems[0].message),
            "有5字被标为删除线或隐藏,没有检查:“5件共9完”。如果是正文,请取消隐藏或删除线后再查一次。");
  EXPECT_EQ(to_utf8(out.problems[1].message), "脚注、尾注和批注里的3字没有检查:“含上年”。");
  EXPECT_EQ(to_utf8(out.problems[2].message),
            "这个 Word 文档里嵌入了1个别的文件,没有读取;请把其中的内容粘贴到正文里再查。");
}

TEST(ImportDocx, WhatStandsBesideTheTextIsToldApart) {
  const std::string changed = "<w:p>" + run("受理") + "<w:ins>" + run("6") + run("7") +
                              "</w:ins><w:del><w:r><w:delText>5</w:delText></w:r></w:del>" + run("件") +
                              "<w:r><w:commentReference w:id=\"1\"/></w:r></w:p>";
  const Imported out = import_docx(
      pack({{"word/document.xml",
             document(para("甲") + changed + "<w:p><w:moveFrom>" + run("移") + "</w:moveFrom></w:p>")},
            {"word/_rels/document.xml.rels",
             "<Relationships><Relationship Type=\"http://x/header\" Target=\"header1.xml\"/>"
             "<Relationship Type=\"http://x/footer\" Target=\"/word/f.xml\"/>"
             "<Relationship Type=\"http://x/header\" Target=\"none.xml\"/></Relationships>"},
            {"word/header1.xml", "<w:hdr xmlns:w=\"w\">" + para("去年") + para("次行") + "</w:hdr>"},
            {"word/f.xml", "<w:ftr xmlns:w=\"w\">" + para("页脚") + "</w:ftr>"},
            {"word/comments.xml", "<w:comments xmlns:w=\"w\"><w:comment w:id=\"1\">" + para("核") +
                                      "</w:comment><w:comment w:id=\"2\">" + para("无处") +
                                      "</w:comment></w:comments>"}}));
  EXPECT_EQ(to_utf8(out.text), "甲\n受理67件\n");
  std::string asides;
  for (const Aside& aside : out.asides)
    asides += std::to_string(static_cast<int>(aside.kind)) + " " + to_utf8(squeeze(aside.text)) + " @" +
              to_utf8(slice(out.text, aside.place)) + "\n";
  EXPECT_EQ(asides,
            "0 去年次行 @\n"
            "1 页脚 @\n"
            "4 67 @受理67件\n"
            "5 5 @受理67件\n"
            "3 核 @受理67件\n"
            "5 移 @\n"
            "3 无处 @\n");
}

std::string cell(const std::string& properties, const std::string& text) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + para(text) + "</w:tc>";
}

TEST(ImportDocx, MergedCells) {
  const Imported out = import_docx(
      docx("<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "甲") +
           cell("<w:gridSpan w:val=\"2\"/>", "乙") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") +
           cell("", "1") + cell("", "2") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("", "删") +
           "</w:tr><w:tr>" + cell("", "丙") + cell("", "3") + cell("", "") + "</w:tr></w:tbl>"));
  ASSERT_EQ(out.layout.tables.size(), 1u);
  const LayoutTable& table = out.layout.tables[0];
  EXPECT_EQ(table.source, TableSource::docx);
  EXPECT_EQ(table.rows, 3u);
  EXPECT_EQ(table.columns, 3u);
  ASSERT_EQ(table.cells.size(), 7u);
  EXPECT_EQ(table.cells[0].row_span, 2u);
  EXPECT_EQ(table.cells[1].column_span, 2u);
  EXPECT_EQ(to_utf8(out.text), "甲\t乙\t\n\t1\t2\n丙\t3\t\n");
}

constexpr const char* kNumbering = R"xml(<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="(%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="*"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>)xml";

std::string item(int id, int level, const std::string& text) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(id) + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>";
}

TEST(ImportDocx, AutomaticNumbersAreWritten) {
  const std::string body = item(1, 0, "总体情况") + item(1, 1, "主动公开") + item(1, 1, "依申请公开") +
                           item(1, 2, "甲") + item(1, 0, "问题") + item(1, 1, "不足") +
                           item(2, 0, "2023年甲") + item(2, 0, "乙") + item(3, 0, "丙") + item(4, 0, "点") +
                           item(0, 0, "无号");
  EXPECT_EQ(text_of(pack({{"word/document.xml", document(body)}, {"word/numbering.xml", kNumbering}})),
            "一、总体情况\n(一)主动公开\n(二)依申请公开\n1.2.1 甲\n二、问题\n(一)不足\n1. 2023年甲\n2. "
            "乙\n1. 丙\n点\n无号\n");
}

TEST(ImportDocx, HeadingsComeFromStyles) {
  const char* styles = R"xml(<w:styles xmlns:w="w">
<w:style w:type="paragraph" w:styleId="a" w:default="1"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="x"><w:name w:val="own"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="loop"/><w:basedOn w:val="loop"/></w:style></w:styles>)xml";
  const auto styled = [](const std::string& id, const std::string& text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + id + "\"/></w:pPr>" + run(text) + "</w:p>";
  };
  const Imported out =
      import_docx(pack({{"word/document.xml",
                         document(styled("1", "甲") + styled("x", "乙") + styled("loop", "丙") + para("丁"))},
                        {"word/numbering.xml", kNumbering},
                        {"word/styles.xml", styles}}));
  EXPECT_EQ(to_utf8(out.text), "一、甲\n二、乙\n丙\n丁\n");
  ASSERT_EQ(out.layout.blocks.size(), 4u);
  EXPECT_EQ(out.layout.blocks[0].kind, BlockKind::heading);
  EXPECT_EQ(out.layout.blocks[1].level, 1);
  EXPECT_EQ(out.layout.blocks[2].kind, BlockKind::paragraph);
}

TEST(ImportDocx, TheMainPartMayHaveAnotherName) {
  EXPECT_EQ(text_of(pack({{"_rels/.rels",
                           "<Relationships><Relationship Type=\"http://x/officeDocument\" "
                           "Target=\"/word/document2.xml\"/></Relationships>"},
                          {"word/document2.xml", document(para("甲"))}})),
            "甲\n");
}

/// The one fatal problem of a file that cannot be read.
std::string problem_of(const std::string& bytes) {
  const Imported out = import_docx(bytes);
  EXPECT_TRUE(out.text.empty());
  if (out.problems.size() != 1 || !out.problems[0].fatal) return "";
  return to_utf8(out.problems[0].message);
}

TEST(ImportDocx, SaysWhyAFileCannotBeRead) {
  const auto names = [](const std::string& bytes, const char* cause) {
    return problem_of(bytes).find(cause) != std::string::npos;
  };
  const std::string good = docx(para("甲"));
  const std::string ole("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  const auto wide = [](const std::string& name) {
    std::string out;
    for (const char c : name) out += {c, '\0'};
    return out;
  };
  EXPECT_TRUE(names("", "不是 Word 文档"));
  EXPECT_TRUE(names("plain text", "不是 Word 文档"));
  EXPECT_TRUE(names(good.substr(0, good.size() / 2), "已损坏"));
  EXPECT_TRUE(names("PK", "已损坏"));
  EXPECT_TRUE(names(ole + wide("EncryptedPackage"), "密码"));
  EXPECT_TRUE(names(ole + wide("WordDocument"), ".doc"));
  EXPECT_TRUE(names("%PDF-1.7", "PDF"));
  EXPECT_TRUE(names("{\\rtf1", "RTF"));
  EXPECT_TRUE(names(pack({{"xl/workbook.xml", "<x/>"}}), "Excel"));
  EXPECT_TRUE(names(pack({{"a.txt", "x"}}), "没有 Word 正文"));
  EXPECT_TRUE(names(pack({{"word/document.xml", "<w:document><w:body>"}}), "XML"));
}

TEST(ImportDocx, RefusesEntitiesAndBombs) {
  const std::string dtd = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + document(para("&a;"));
  EXPECT_NE(problem_of(pack({{"word/document.xml", dtd}})).find("DTD"), std::string::npos);
  const std::string bomb = "<w:document>" + std::string(60u << 20, ' ') + "</w:document>";
  EXPECT_NE(problem_of(pack({{"word/document.xml", bomb}})).find("过大"), std::string::npos);
}

TEST(ImportDocx, DeepNestingIsBoundedAndSaid) {
  std::string body;
  for (int i = 0; i < 10'000; ++i) body += "<w:tbl><w:tr><w:tc>";
  body += para("底");
  for (int i = 0; i < 10'000; ++i) body += "</w:tc></w:tr></w:tbl>";
  const Imported out = import_docx(docx(para("面") + body));
  EXPECT_EQ(to_utf8(out.text), "面\n");
  ASSERT_EQ(out.problems.size(), 1u);
  EXPECT_FALSE(out.problems[0].fatal);
}

/// Any damage gives text or a named problem, never more.
TEST(ImportDocx, SurvivesDamage) {
  const std::string good = pack(
      {{"word/document.xml", document(item(1, 0, "甲") + para("乙"))}, {"word/numbering.xml", kNumbering}});
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x55);
    const Imported out = import_docx(bad);
    EXPECT_TRUE(!out.text.empty() || !out.problems.empty());
    EXPECT_FALSE(import_docx(good.substr(0, at)).problems.empty());
  }
}

}  // namespace
}  // namespace nianbao
