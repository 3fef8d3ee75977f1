// Comments and tracked changes in a Word file: where they stand, and that all else stays.
#include "core/annotate/annotate.h"

#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/base/zip_archive.h"
#include "tests/annotate/read_back.h"
#include "tests/forms/forms.h"

namespace nianbao {
namespace {

using namespace annotate_tests;

constexpr const char* kSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string main_part(const std::string& body) {
  return std::string(
             "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document xmlns:w=\"") +
         kSpace +
         "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:v\" "
         "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><w:body>" +
         body + "<w:sectPr/></w:body></w:document>";
}

using Entries = std::vector<std::pair<std::string, std::string>>;

constexpr const char* kTypes =
    "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
constexpr const char* kRelations =
    "<?xml version=\"1.0\"?><Relationships "
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://x/styles\" Target=\"styles.xml\"/></Relationships>";

std::string docx(const std::string& body, const Entries& more = {}) {
  Entries all = {{"[Content_Types].xml", kTypes},
                 {"word/document.xml", main_part(body)},
                 {"word/_rels/document.xml.rels", kRelations},
                 {"word/media/image1.png", "\x89PNG not one"}};
  for (const auto& [name, content] : more) {
    const auto there =
        std::find_if(all.begin(), all.end(), [&n = name](const auto& each) { return each.first == n; });
    there == all.end() ? all.emplace_back(name, content), void() : void(there->second = content);
  }
  return write_zip(all);
}

std::string run(const std::string& text, const std::string& properties = {}) {
  return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
std::string para(const std::string& content) { return "<w:p>" + content + "</w:p>"; }

/// The words as a span of the file's text.
Span span_of(const std::string& bytes, std::u16string_view words) {
  const std::u16string text = text_of(bytes);
  const std::size_t at = text.find(words);
  EXPECT_NE(at, std::u16string::npos) << to_utf8(words) << " in " << to_utf8(text);
  return {static_cast<Offset>(at), static_cast<Offset>(at + words.size())};
}

Annotated annotated(const std::string& bytes, const std::vector<Note>& notes) {
  Annotated out = annotate_docx(bytes, notes, test_lexicon());
  EXPECT_EQ(to_utf8(out.problem), "");
  EXPECT_EQ(disorder(out.docx), "");
  EXPECT_EQ(to_utf8(text_of(rejected(out.docx))), to_utf8(text_of(bytes)));
  std::u16string expected = text_of(bytes);
  for (auto change = out.changes.rbegin(); change != out.changes.rend(); ++change)
    expected.replace(change->span.start, change->span.size(), change->text);
  EXPECT_EQ(to_utf8(text_of(out.docx)), to_utf8(expected));
  EXPECT_EQ(to_utf8(text_of(accepted(out.docx))), to_utf8(expected));
  return out;
}

std::string comment_on(const std::string& bytes, std::u16string_view words) {
  const Annotated out = annotated(bytes, {{span_of(bytes, words), u"有误", {}}});
  EXPECT_EQ(out.comments, 1u);
  const auto where = marked(out.docx);
  return where.size() == 1 ? where.begin()->second : "marked " + std::to_string(where.size());
}

std::string body_of(const std::string& bytes) {
  const std::string xml = entry(bytes, "word/document.xml");
  const std::size_t from = xml.find("<w:body>") + 8;
  return xml.substr(from, xml.find("<w:sectPr/></w:body>") - from);
}

constexpr const char* kStart = "<w:commentRangeStart w:id=\"1\"/>";
constexpr const char* kEnd = "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>";

TEST(Comments, StandAtTheirWords) {
  const std::string bytes = docx(para(run("收到") + run("申请165件") + run("。")));
  EXPECT_EQ(comment_on(bytes, u"165"), "165");
  EXPECT_EQ(comment_on(bytes, u"收到申请165件。"), "收到申请165件。");
  EXPECT_EQ(comment_on(bytes, u"到申"), "到申");
}

TEST(Comments, SplitARunAndKeepItsProperties) {
  const std::string bold = "<w:rPr><w:b/></w:rPr>";
  const std::string bytes =
      docx("<w:p w:rsidR=\"00A\"><w:r w:rsidR=\"00B\">" + bold + "<w:t>收到165件</w:t></w:r></w:p>");
  const Annotated out = annotated(bytes, {{span_of(bytes, u"165"), u"有误", {}}});
  const std::string open = "<w:r w:rsidR=\"00B\">" + bold + "<w:t xml:space=\"preserve\">";
  EXPECT_EQ(body_of(out.docx), "<w:p w:rsidR=\"00A\">" + open + "收到</w:t></w:r>" + kStart + open +
                                   "165</w:t></w:r>" + kEnd + open + "件</w:t></w:r></w:p>");
}

TEST(Comments, AddNothingButWhatIsTheirs) {
  const std::string before = "<!-- kept --><w:p >" + run("甲&amp;&#19968;") + "\n  ";
  const std::string bytes = docx(before + run("乙") + "</w:p>" + para(run("丙")));
  const Annotated out = annotated(bytes, {{span_of(bytes, u"乙"), u"有误", {}}});
  EXPECT_EQ(body_of(out.docx), before + kStart + run("乙") + kEnd + "</w:p>" + para(run("丙")));
}

TEST(Comments, LeaveOtherPartsAsTheyArePacked) {
  const std::string bytes = docx(para(run("收到165件")));
  const Annotated out = annotated(bytes, {{span_of(bytes, u"165"), u"有误", {}}});
  std::vector<std::string> names;
  for (const auto& [name, content] : entries(out.docx)) names.push_back(name);
  EXPECT_EQ(names, (std::vector<std::string>{"[Content_Types].xml", "word/document.xml",
                                             "word/_rels/document.xml.rels", "word/media/image1.png",
                                             "word/comments.xml"}));
  EXPECT_EQ(packed(out.docx, "word/media/image1.png"), packed(bytes, "word/media/image1.png"));
  std::string types = kTypes;
  types.insert(types.find("</Types>"),
               "<Override PartName=\"/word/comments.xml\" ContentType=\"application/"
               "vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>");
  EXPECT_EQ(entry(out.docx, "[Content_Types].xml"), types);
  std::string relations = kRelations;
  relations.insert(relations.find("</Relationships>"),
                   "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                   "relationships/comments\" Target=\"comments.xml\"/>");
  EXPECT_EQ(entry(out.docx, "word/_rels/document.xml.rels"), relations);
}

TEST(Comments, SayWhatTheNoteSaysAParagraphALine) {
  const std::string bytes = docx(para(run("收到165件")));
  const Annotated out =
      annotated(bytes, {{span_of(bytes, u"165"), u"合计 < 分项 & 不等。\n计算:1 + 1 = 2", {}}});
  EXPECT_EQ(comments(out.docx).at("1"), "合计 < 分项 & 不等。\n计算:1 + 1 = 2");
}

TEST(Comments, JoinThoseThatAreThere) {
  const std::string old =
      std::string("<w:comments xmlns:w=\"") + kSpace +
      "\"><w:comment w:id=\"7\" w:author=\"王\"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment></w:comments>";
  std::string relations = kRelations;
  relations.insert(relations.find("</Relationships>"),
                   "<Relationship Id=\"rId9\" Type=\"http://x/comments\" Target=\"/word/comments.xml\"/>");
  std::string types = kTypes;
  types.insert(types.find("</Types>"), "<Override PartName=\"/word/Comments.xml\" ContentType=\"x\"/>");
  const std::string bytes =
      docx("<w:p><w:commentRangeStart w:id=\"7\"/>" + run("收到165件") +
               "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>",
           {{"word/comments.xml", old},
            {"word/_rels/document.xml.rels", relations},
            {"[Content_Types].xml", types}});
  const Annotated out = annotated(bytes, {{span_of(bytes, u"165"), u"有误", {}}});
  EXPECT_EQ(entry(out.docx, "word/_rels/document.xml.rels"), relations);
  EXPECT_EQ(entry(out.docx, "[Content_Types].xml"), types);
  const std::string now = entry(out.docx, "word/comments.xml");
  EXPECT_TRUE(now.starts_with(old.substr(0, old.size() - 13))) << now;
  EXPECT_EQ(comments(out.docx).count("8"), 1u);
}

TEST(Comments, SpanParagraphsAndCells) {
  const auto cell = [](const std::string& text) { return "<w:tc>" + para(run(text)) + "</w:tc>"; };
  const std::string bytes =
      docx(para(run("甲段")) + para(run("乙段")) + "<w:tbl><w:tr>" + cell("项目") + cell("合计") +
           "</w:tr><w:tr>" + cell("新收") + cell("12") + "</w:tr></w:tbl>");
  EXPECT_EQ(comment_on(bytes, u"段\n乙"), "段乙");
  EXPECT_EQ(comment_on(bytes, u"12"), "12");
  EXPECT_EQ(comment_on(bytes, u"新收\t12"), "新收12");
}

TEST(Comments, OfWhatIsAbsentStandOnTheWordsBefore) {
  const std::string bytes =
      docx(para(run("标题")) + para(run("前一句。这是本部分最后一句,没有别的。")) + para(run("下一段")));
  const Span next = span_of(bytes, u"下一段");
  const auto at = [&bytes](Offset offset) {
    const Annotated out = annotated(bytes, {{{offset, offset}, u"缺", {}}});
    return marked(out.docx).begin()->second;
  };
  EXPECT_EQ(at(next.start), "前一句。这是本部分最后一句,没有别的。");
  EXPECT_EQ(at(0), "标题");
  EXPECT_EQ(at(next.start + 1), "下");
  EXPECT_EQ(at(9999), "下一段");
}

TEST(Comments, StandInABlankCell) {
  const std::string row = "<w:tr><w:tc>" + para(run("新收")) + "</w:tc><w:tc>" + para(run("3")) + "</w:tc>";
  for (const char* blank : {"<w:p/>", "<w:p></w:p>", "<w:p><w:pPr><w:jc/></w:pPr></w:p>"}) {
    const std::string bytes = docx("<w:tbl>" + row + "<w:tc>" + blank + "</w:tc></w:tr></w:tbl>");
    const auto end = static_cast<Offset>(text_of(bytes).size() - 1);
    const Annotated out = annotated(bytes, {{{end, end}, u"空着", {{{end, end}, u"0"}}}});
    EXPECT_EQ(out.changes.size(), 1u);
    EXPECT_EQ(to_utf8(text_of(out.docx)), "新收\t3\t0\n");
    const std::string body = body_of(out.docx);
    EXPECT_GT(body.find("commentRangeStart"), body.find("3</w:t>"));
  }
}

struct Case {
  const char* name;
  std::string body;
  const char16_t* words;
  const char* marked;
};
void PrintTo(const Case& each, std::ostream* out) { *out << each.name; }
class CommentIn : public testing::TestWithParam<Case> {};

TEST_P(CommentIn, StaysBetweenRuns) {
  EXPECT_EQ(comment_on(docx(GetParam().body), GetParam().words), GetParam().marked);
}

const std::string kBox = "<w:txbxContent>" + para(run("框里12件")) + "</w:txbxContent>";

INSTANTIATE_TEST_SUITE_P(
    Cases, CommentIn,
    testing::Values(
        Case{"Link", para("<w:hyperlink>" + run("见附件") + "</w:hyperlink>"), u"附", "附"},
        Case{"Insertion", para("<w:ins w:id=\"4\" w:author=\"王\">" + run("收到12件") + "</w:ins>"), u"12",
             "12"},
        Case{"Control", para("<w:sdt><w:sdtPr/><w:sdtContent>" + run("收到12件") + "</w:sdtContent></w:sdt>"),
             u"12", "12"},
        Case{"SmartTag", para("<w:smartTag>" + run("收到12件") + "</w:smartTag>"), u"12", "12"},
        Case{"Field",
             para("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>X</w:instrText><w:fldChar "
                  "w:fldCharType=\"separate\"/><w:t>共12件</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"),
             u"12", "12"},
        Case{"TabsAndSymbols", para("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>"), u"甲\t", "甲"},
        Case{"Pair", para(run("𠮷收")), u"收", "收"},
        Case{"Box", para(run("前") + "<w:r><w:pict><v:x>" + kBox + "</v:x></w:pict></w:r>" + run("后")),
             u"12", "框里12件"},
        Case{"BoxAndText",
             para(run("前") + "<w:r><w:pict><v:x>" + kBox + "</v:x></w:pict></w:r>" + run("后文")),
             u"后文\n框里", "框里12件后文"},
        Case{"Alternative",
             para("<mc:AlternateContent><mc:Choice>" + run("选12件") + "</mc:Choice><mc:Fallback>" +
                  run("备") + "</mc:Fallback></mc:AlternateContent>"),
             u"12", "选12件备"},
        Case{"Formula", para(run("得") + "<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>"), u"+", "1+1"},
        Case{"Ruby",
             para("<w:r><w:ruby><w:rt>" + run("li") + "</w:rt><w:rubyBase>" + run("李") +
                  "</w:rubyBase></w:ruby></w:r>"),
             u"李", "li李"},
        Case{"PageBreakBefore", para("<w:r><w:lastRenderedPageBreak/><w:t>收到12件</w:t></w:r>"), u"收到",
             "收到"}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(Comments, DoNotBreakAPair) {
  const std::string bytes = docx(para(run("𠮷收")));
  const Annotated out = annotated(bytes, {{{1, 2}, u"半个字", {}}});
  EXPECT_EQ(marked(out.docx).begin()->second, "𠮷");
}

TEST(Comments, ManyMayOverlap) {
  const std::string bytes = docx(para(run("一二三四五六")) + para(run("七八九")));
  std::vector<Note> notes;
  for (Offset start = 0; start < 9; ++start)
    for (Offset end = start; end < 10; ++end) notes.push_back({{start, end}, u"有误", {}});
  EXPECT_EQ(annotated(bytes, notes).comments, notes.size());
}

TEST(Comments, UseThePrefixOfTheFile) {
  const std::string xml =
      std::string("<document xmlns=\"") + kSpace + "\"><body><p><r><t>收到12件</t></r></p></body></document>";
  const std::string bytes = docx("", {{"word/document.xml", xml}});
  const Annotated out =
      annotated(bytes, {{span_of(bytes, u"12"), u"有误", {{span_of(bytes, u"12"), u"13"}}}});
  EXPECT_EQ(out.comments, 1u);
  EXPECT_EQ(out.changes.size(), 1u);
  EXPECT_NE(entry(out.docx, "word/document.xml").find("<commentRangeStart xmlns:w=\""), std::string::npos);
}

TEST(Comments, StandInAFileOfUtf16) {
  const std::u16string wide = to_utf16(main_part(para(run("收到12件"))));
  std::string bytes16 = "\xFF\xFE";
  for (const char16_t unit : wide) bytes16 += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
  const std::string bytes = docx("", {{"word/document.xml", bytes16}});
  EXPECT_EQ(comment_on(bytes, u"12"), "12");
}

std::string change_in(const std::string& bytes, std::u16string_view words, std::u16string text) {
  const Span span = span_of(bytes, words);
  const Annotated out = annotated(bytes, {{span, u"有误", {{span, std::move(text)}}}});
  EXPECT_EQ(out.comments, 1u);
  EXPECT_EQ(out.changes.size() + out.changes_left, 1u);
  return out.changes.empty() ? "left out" : to_utf8(text_of(out.docx));
}

TEST(Changes, AreTracked) {
  const std::string bold = "<w:rPr><w:b/></w:rPr>";
  const std::string bytes = docx(para(run("收到165件", bold)));
  const Span span = span_of(bytes, u"165");
  const Annotated out = annotated(bytes, {{span, u"有误", {{span, u"166"}}}});
  EXPECT_EQ(body_of(out.docx),
            para(run("收到", bold) +
                 "<w:commentRangeStart w:id=\"2\"/><w:del w:id=\"3\" w:author=\"年报校对\"><w:r>" + bold +
                 "<w:delText xml:space=\"preserve\">165</w:delText></w:r></w:del><w:ins w:id=\"1\" "
                 "w:author=\"年报校对\">" +
                 run("166", bold) +
                 "</w:ins><w:commentRangeEnd w:id=\"2\"/><w:r><w:commentReference w:id=\"2\"/></w:r>" +
                 run("件", bold)));
}

TEST(Changes, ReplaceTakeAwayAndInsert) {
  const std::string bytes = docx(para(run("收") + run("到1") + run("65件")));
  EXPECT_EQ(change_in(bytes, u"165", u"166"), "收到166件\n");
  EXPECT_EQ(change_in(bytes, u"收到165件", u"无"), "无\n");
  EXPECT_EQ(change_in(bytes, u"到1", u""), "收65件\n");
  const Annotated out =
      annotated(bytes, {{{2, 2}, u"缺", {{{2, 2}, u"了"}}}, {{0, 0}, u"缺", {{{0, 0}, u"共"}}}});
  EXPECT_EQ(to_utf8(text_of(out.docx)), "共收到了165件\n");
}

TEST(Changes, OfOneTextDoNotOverlap) {
  const std::string bytes = docx(para(run("一二三四五")));
  const Annotated out = annotated(bytes, {{{0, 3}, u"甲", {{{0, 3}, u"1"}}},
                                          {{0, 3}, u"甲又一次", {{{0, 3}, u"1"}}},
                                          {{2, 4}, u"乙", {{{2, 4}, u"2"}}},
                                          {{3, 5}, u"丙", {{{3, 5}, u"3"}}}});
  EXPECT_EQ(out.comments, 4u);
  EXPECT_EQ(out.changes_left, 1u);
  EXPECT_EQ(to_utf8(text_of(out.docx)), "13\n");
}

TEST(Changes, KeepAwayFromFieldsOthersChangesAndGeneratedText) {
  const std::string field =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>X</w:instrText></w:r><w:r><w:fldChar "
      "w:fldCharType=\"separate\"/></w:r>" +
      run("12") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  EXPECT_EQ(change_in(docx(para(run("共") + field + run("件"))), u"12", u"13"), "left out");
  EXPECT_EQ(change_in(docx(para("<w:fldSimple>" + run("共12件") + "</w:fldSimple>")), u"12", u"13"),
            "left out");
  EXPECT_EQ(change_in(docx(para("<w:ins w:author=\"王\">" + run("共12件") + "</w:ins>")), u"12", u"13"),
            "left out");
  EXPECT_EQ(change_in(docx(para("<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t></w:r>")), u"1\t2", u"13"), "left out");
  EXPECT_EQ(change_in(docx(para(run("甲")) + para(run("乙"))), u"甲\n乙", u"丙"), "left out");
  EXPECT_EQ(change_in(docx(para("<w:r><w:pict>" + kBox + "</w:pict></w:r>")), u"12", u"13"), "left out");
  EXPECT_EQ(
      change_in(docx(para("<w:sdt><w:sdtPr/><w:sdtContent>" + run("共12件") + "</w:sdtContent></w:sdt>")),
                u"12", u"13"),
      "left out");
  EXPECT_EQ(
      change_in(docx("<w:sdt><w:sdtPr/><w:sdtContent>" + para(run("共12件")) + "</w:sdtContent></w:sdt>"),
                u"12", u"13"),
      "共13件\n");
  EXPECT_EQ(change_in(docx(para("<w:hyperlink>" + run("共12件") + "</w:hyperlink>")), u"12", u"13"),
            "共13件\n");
}

TEST(Changes, GiveCopiedFormatChangesNewIds) {
  const std::string changed =
      "<w:rPr><w:b/><w:rPrChange w:id=\"5\" w:author=\"王\"><w:rPr/></w:rPrChange></w:rPr>";
  const std::string bytes = docx(para(run("收到165件", changed)));
  const Annotated out =
      annotated(bytes, {{span_of(bytes, u"165"), u"有误", {{span_of(bytes, u"165"), u"166"}}}});
  const std::string body = body_of(out.docx);
  for (std::size_t at = body.find("rPrChange w:id="), last = 0; at != std::string::npos;
       at = body.find("rPrChange w:id=", at + 1)) {
    const std::string id = body.substr(at + 16, 2);
    EXPECT_EQ(body.find("w:id=\"" + id, at + 20), std::string::npos) << id;
    EXPECT_GE(at, last);
  }
}

TEST(Annotating, TellsWhatCannotBeRead) {
  EXPECT_NE(annotate_docx("no zip", {}, test_lexicon()).problem, u"");
  const std::string bytes = docx(para(run("文")));
  EXPECT_EQ(annotate_docx(bytes, {}, test_lexicon()).docx, bytes);
}

TEST(Annotating, IsTheSameTwice) {
  const std::string bytes = docx(para(run("收到165件")));
  const std::vector<Note> notes = {{{0, 2}, u"有误", {{{0, 1}, u"共"}}}};
  EXPECT_EQ(annotate_docx(bytes, notes, test_lexicon()).docx,
            annotate_docx(bytes, notes, test_lexicon()).docx);
}

}  // namespace
}  // namespace nianbao
