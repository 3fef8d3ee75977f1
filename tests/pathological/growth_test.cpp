// What grows faster than its input: everything a draft is made of, repeated, in two sizes. Four times the
// text may not take much more than four times the work. Work is the processor's time of this thread, so that
// other work on the machine does not count; a step that grows with the square takes sixteen times as long.
#include <gtest/gtest.h>
#include <time.h>

#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/check.h"
#include "tests/forms/forms.h"
#include "tests/fuzz/pack.h"

namespace nianbao {
namespace {

constexpr std::size_t kSmall = std::size_t{48} << 10;
constexpr double kWorthALook = 0.25;  // seconds: less is no hang, whatever it grows with
constexpr double kMostGrowth = 9;

double seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Shape {
  std::string file;
  std::string head;
  std::string piece;
};

double time_of(const Shape& shape, std::size_t bytes) {
  Draft draft;
  draft.name = shape.file;
  draft.bytes = shape.head;
  while (draft.bytes.size() < bytes) draft.bytes += shape.piece;
  if (shape.file == "a.docx") {
    draft.bytes = fuzz::pack_zip({{"word/document.xml", draft.bytes + "</w:body></w:document>"}});
  }
  const double start = seconds();
  check(std::move(draft), test_options());
  return seconds() - start;
}

void expect_in_step(const std::vector<Shape>& shapes) {
  for (const Shape& shape : shapes) {
    double growth = 0;
    for (int attempt = 0; attempt < 3; ++attempt) {  // a cache that is cold once is no growth
      const double small = time_of(shape, kSmall);
      const double large = time_of(shape, 4 * kSmall);
      growth = large < kWorthALook ? 0 : large / small;
      if (growth <= kMostGrowth) break;
    }
    EXPECT_LE(growth, kMostGrowth) << shape.file << " " << shape.head.substr(0, 40) << " " << shape.piece;
  }
}

constexpr const char* kHead = "青岚县农业农村局2024年政府信息公开工作年度报告\n一、总体情况\n";

std::vector<Shape> around(const char* before, const std::vector<const char*>& words, const char* behind) {
  std::vector<Shape> out;
  for (const char* word : words) out.push_back({"a.txt", kHead, std::string(before) + word + behind});
  return out;
}

TEST(Growth, Units) {
  expect_in_step(around("收到9", {"件", "条",       "次", "人次", "份", "期", "项", "个", "家", "万元",
                                  "%",  "个百分点", "倍", "成",   "‰",  "年", "月", "日", "号", "人"},
                        ","));
}

TEST(Growth, CueWords) {
  const std::vector<const char*> words = {"其中",     "包括", "分别", "占",   "同比", "增长", "下降",
                                          "共",       "合计", "约",   "以上", "不足", "结转", "新收",
                                          "上年结转", "办结", "平均", "其余", "均为", "全部", "无",
                                          "未",       "一是", "首先", "第一", "截至", "超过"};
  expect_in_step(around("", words, "1件,"));
  expect_in_step(around("", words, ""));
}

TEST(Growth, Marks) {
  std::vector<Shape> shapes;
  const std::u16string_view marks =
      u"，。；：、？！?（）()《》“”【】[]〔〕{}<>—-…·.,;:*#|/\\_~%‰×①⑴ⅣⅫ㈠⒈㎡ﬁ�𠀀";
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const std::size_t length = marks[i] >= 0xD800 && marks[i] < 0xDC00 ? 2 : 1;
    shapes.push_back({"a.txt", kHead, to_utf8(marks.substr(i, length))});
    i += length - 1;
  }
  for (const char* piece : {"1",       "1234567890", "110101199003070000",
                            "1.",      "1,234,",     "5.3%",
                            "一",      "零",         "一百二十",
                            "a",       "abc ",       "公开",
                            "a\u0301", "\u0301",     "1\u200B",
                            "\u202E",  "務開",       "务(wù)",
                            "锟斤拷",  "Ã¤Â¸",       "?豆ぷ骱営崱钒l",
                            "\t",      "\r",         "\f",
                            "\u00A0",  "\u3000"}) {
    shapes.push_back({"a.txt", kHead, piece});
  }
  expect_in_step(shapes);
}

TEST(Growth, Headings) {
  const std::vector<const char*> marks = {"一、",    "(一)",      "1.",   "1、",      "(1)",   "①",
                                          "第一篇:", "第一部分 ", "一是", "首先,",    "附件:", "# ",
                                          "- ",      "> ",        "1)",   "第十二章 "};
  expect_in_step(around("", marks, "总体情况\n"));
  expect_in_step(around("", marks, "\n"));
  expect_in_step(around("", marks, ""));
}

TEST(Growth, Lines) {
  std::vector<Shape> shapes;
  for (const char* piece : {"| --- | --- |\n",
                            "| 1 | 2 |\n",
                            "| 甲 |\n",
                            "1 |\n",
                            "|\n",
                            "1\t2\n",
                            "自然人   法人   其 他   总计\n",
                            "一、本年新收   1   2   3\n",
                            "自然人\n",
                            "总计\n0\n",
                            "0\n",
                            "一、本年新收政府信息公开申请数量\n",
                            "一、本年新收政府信息公开申请书数量\n",
                            "(本列数据的勾稽关系为第一项)\n",
                            "2024年1月2日",
                            "2023年",
                            "国办发〔2019〕12号",
                            "〔2019〕",
                            "www.abc.gov.cn ",
                            "13800138000 ",
                            "XX",
                            "某",
                            "全年受理165件,其中当面60件、网络105件,占63.64%,同比增长1.05%。",
                            "收到9件,收到47件,",
                            "5家企业、",
                            "以下四个方面:",
                            "《条例》、",
                            "甲1件、",
                            "1件、2件和3件,",
                            "(甲1件",
                            "某局2024年政府信息公开工作年度报告\n",
                            "某局\n2025年1月20日\n",
                            "- 3 -\n",
                            "全年主动公开政府信息情况良好持续推进政务公开工作力度不断加\n",
                            "您当前所在的位置:首页 > 公开\n",
                            "来源:某局 发布时间:2024-01-01\n",
                            "一、总体情况……1\n",
                            "目录\n一、总体情况\n"}) {
    shapes.push_back({"a.txt", kHead, piece});
  }
  shapes.push_back({"a.csv", "", "1,2,3\n"});
  shapes.push_back({"a.csv", "", "\"a\"\"b\"\n"});
  shapes.push_back({"a.md", "", "| --- | --- |\n"});
  expect_in_step(shapes);
}

TEST(Growth, HtmlTags) {
  std::vector<Shape> shapes;
  for (const std::string tag :
       {"p",   "div",  "span",   "b",      "a",        "s",        "del",    "ruby",  "rt",
        "rp",  "ul",   "li",     "dd",     "table",    "tr",       "td",     "tbody", "caption",
        "svg", "math", "select", "option", "textarea", "template", "script", "title", "pre",
        "h2",  "form", "button", "object", "noscript", "br",       "input",  "mi"}) {
    shapes.push_back({"a.html", "", "<" + tag + ">甲"});
    shapes.push_back({"a.html", "", "<" + tag + ">甲</" + tag + ">"});
    shapes.push_back({"a.html", "<div>", "甲</" + tag + ">"});
  }
  expect_in_step(shapes);
}

TEST(Growth, HtmlShapes) {
  expect_in_step({{"a.html", "", "<table><tr><td>1<td>2</table>"},
                  {"a.html", "<table>", "<tr><td>1<td>2"},
                  {"a.html", "<table><tr>", "<td>1"},
                  {"a.html", "<table>", "甲<tr>"},
                  {"a.html", "<table>", "<p>甲"},
                  {"a.html", "", "<span hidden>甲"},
                  {"a.html", "", "<s><p>甲"},
                  {"a.html", "", "<b><i><u><a><p>甲"},
                  {"a.html", "", "<b><p></b>"},
                  {"a.html", "", "<a><div></a>"},
                  {"a.html", "", "<span><div></span>"},
                  {"a.html", "", "<button><p></button>"},
                  {"a.html", "", "<"},
                  {"a.html", "x", "<!--"},
                  {"a.html", "<!--", "--"},
                  {"a.html", "<p ", "a=1 "},
                  {"a.html", "<p style=\"", "display:none;"},
                  {"a.html", "<p class=\"", "nav "},
                  {"a.html", "<p>", "&amp"},
                  {"a.html", "", "<div><table><tr><td>"},
                  {"a.html", "<table>", "<tr><td rowspan=65534>1"},
                  {"a.html", "", "<div class=nav><p>甲。</p></div>"},
                  {"a.html", "<div><div><div><div>", "</div>"}});
}

TEST(Growth, Docx) {
  std::vector<Shape> shapes;
  for (const std::string piece : {"<w:p><w:r><w:t>甲1件,</w:t></w:r></w:p>", "<w:r><w:t>甲</w:t></w:r>",
                                  "<w:p/>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
                                  "<w:p><w:del><w:r><w:delText>甲</w:delText></w:r></w:del></w:p>",
                                  "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r></w:p>",
                                  "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>",
                                  "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>",
                                  "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"}) {
    shapes.push_back({"a.docx", "<w:document><w:body>", piece});
  }
  expect_in_step(shapes);
}

}  // namespace
}  // namespace nianbao
