// What must not change: a draft re-wrapped, in Traditional characters, with full-width digits, wrapped in
// page furniture, moved to another carrier or another encoding has the same findings (but for their places).
// And a finding goes with its sentence.
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <ostream>

#include "core/base/text.h"
#include "core/check.h"
#include "tests/forms/forms.h"
#include "tests/fuzz/invariants.h"

namespace nianbao {
namespace {

Draft text_draft(std::u16string text) {
  Draft draft;
  draft.name = "draft.txt";
  draft.is_text = true;
  draft.text = std::move(text);
  return draft;
}

/// Errors and warnings as "rule severity evidence"; places, wording and page furniture left out.
std::vector<std::string> essence(const Draft& draft) {
  const Result result = check(draft, test_options());
  EXPECT_EQ(fuzz::broken_promise(result), "");
  std::vector<std::string> out;
  for (const DocumentResult& document : result.documents) {
    for (const ReportedFinding& finding : document.findings) {
      if (finding.severity == Severity::info) continue;
      out.push_back(std::string(finding.rule->id) + " " + to_string(finding.severity) + " " +
                    (finding.evidence ? to_utf8(finding.evidence->expression) : ""));
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::u16string frame() {
  std::ifstream file(std::string(NIANBAO_SOURCE_DIR) + "/tests/examples/frames/fmt2021.txt",
                     std::ios::binary);
  return to_utf16(std::string(std::istreambuf_iterator<char>(file), {}));
}

std::u16string replaced(std::u16string text, std::u16string_view from, std::u16string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::u16string::npos) << to_utf8(from);
  if (at != std::u16string::npos) text.replace(at, from.size(), to);
  return text;
}

std::vector<std::u16string> lines_of(const std::u16string& text) {
  std::vector<std::u16string> out(1);
  for (const char16_t u : text) {
    if (u == u'\n') {
      out.emplace_back();
    } else if (u != u'\r') {
      out.back().push_back(u);
    }
  }
  return out;
}

std::u16string by_line(const std::u16string& text,
                       const std::function<std::u16string(const std::u16string&)>& change) {
  std::u16string out;
  for (const std::u16string& line : lines_of(text)) out += change(line) + u"\n";
  return out;
}

bool is_prose(const std::u16string& line) { return line.size() > 40 && !contains(line, u"\t"); }

Draft same(const std::u16string& text) { return text_draft(text); }

/// A line end after every 38 characters of prose, as a PDF gives it.
Draft wrapped(const std::u16string& text) {
  return text_draft(by_line(text, [](const std::u16string& line) {
    if (!is_prose(line)) return line;
    std::u16string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0 && i % 38 == 0) out.push_back(u'\n');
      out.push_back(line[i]);
    }
    return out;
  }));
}

Draft full_width(const std::u16string& text) {
  return text_draft(by_line(text, [](std::u16string line) {
    for (char16_t& u : line) {
      if (is_digit(u) && !contains(line, u"\t")) u = static_cast<char16_t>(u - u'0' + 0xFF10);
    }
    return line;
  }));
}

Draft traditional(const std::u16string& text) {
  static constexpr std::u16string_view simplified = u"务开县业农报总动众与为产实规处积极质监营复议诉讼结转项";
  static constexpr std::u16string_view hant = u"務開縣業農報總動眾與為產實規處積極質監營復議訴訟結轉項";
  std::u16string out = text;
  for (char16_t& u : out) {
    const std::size_t at = simplified.find(u);
    if (at != std::u16string_view::npos) u = hant[at];
  }
  return text_draft(out);
}

Draft in_a_page(const std::u16string& text) {
  return text_draft(u"您当前所在的位置: 首页 > 政务公开 > 政府信息公开年报\n" + text +
                    u"\n打印\n关闭本页\n扫一扫在手机打开当前页\n");
}

/// Table rows keep their tabs in <pre>; real HTML tables are compared cell by cell in tests/corpus.
Draft html(const std::u16string& text) {
  std::u16string out = u"<html><head><title>年报</title></head><body><pre>";
  for (const char16_t u : text) out += u == u'&' ? std::u16string(u"&amp;") : std::u16string(1, u);
  Draft draft = text_draft(out + u"</pre></body></html>");
  draft.name = "draft.html";
  return draft;
}

Draft encoded(const std::u16string& text, const char* charset) {
  Draft draft;
  draft.name = "draft.txt";
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset, &status);
  if (U_FAILURE(status)) return text_draft(text);
  draft.bytes.resize(text.size() * 4 + 16);
  const int32_t length =
      ucnv_fromUChars(converter, draft.bytes.data(), static_cast<int32_t>(draft.bytes.size()), text.data(),
                      static_cast<int32_t>(text.size()), &status);
  ucnv_close(converter);
  draft.bytes.resize(static_cast<std::size_t>(length));
  return draft;
}
Draft gb18030(const std::u16string& text) { return encoded(text, "GB18030"); }
Draft utf16(const std::u16string& text) { return encoded(text, "UTF-16"); }

Draft crlf(const std::u16string& text) {
  std::u16string out;
  for (const char16_t u : text) out += u == u'\n' ? std::u16string(u"\r\n") : std::u16string(1, u);
  return text_draft(out);
}

Draft with_a_clean_paragraph(const std::u16string& text) {
  return text_draft(replaced(text, u"二、主动公开政府信息情况",
                             u"各股室对照分工做好日常公开,遇到疑难问题及时会商。\n二、主动公开政府信息情况"));
}

struct Change {
  const char* name;
  Draft (*apply)(const std::u16string&);
};
void PrintTo(const Change& each, std::ostream* out) { *out << each.name; }

/// A fault and the rule that must find it; none for the clean report.
struct Fault {
  const char* name;
  std::u16string_view from;
  std::u16string_view to;
  const char* rule;
};
void PrintTo(const Fault& each, std::ostream* out) { *out << each.name; }

constexpr Fault kFaults[] = {
    {"Clean", u"", u"", ""},
    {"Sum", u"当面申请6件", u"当面申请8件", "stat/sum"},
    {"Percent", u"占65.11%", u"占56.11%", "stat/percent"},
    {"Character", u"拟公开稿件356篇", u"拟公开稿件356篇,公示栏设在醒目位臵", "text/character"},
    {"Placeholder", u"全年审核拟公开稿件", u"由XX股室审核拟公开稿件", "text/placeholder"},
    {"Date", u"二、主动公开政府信息情况", u"自2月30日起按日报送。\n二、主动公开政府信息情况",
     "date/malformed"},
};

class Metamorphic : public testing::TestWithParam<std::tuple<Change, Fault>> {};

TEST_P(Metamorphic, SameFindings) {
  const Change& change = std::get<0>(GetParam());
  const Fault& fault = std::get<1>(GetParam());
#ifdef __EMSCRIPTEN__
  if (std::string_view(change.name) == "Gb18030") GTEST_SKIP() << "no converter from Unicode in this build";
#endif
  const std::u16string clean = frame();
  const std::u16string text = fault.from.empty() ? clean : replaced(clean, fault.from, fault.to);
  const std::vector<std::string> before = essence(text_draft(text));
  if (*fault.rule) {
    EXPECT_TRUE(std::any_of(before.begin(), before.end(), [&](const std::string& f) {
      return f.starts_with(fault.rule);
    })) << "not found before the change";
  } else {
    EXPECT_TRUE(before.empty());
  }
  EXPECT_EQ(essence(change.apply(text)), before);
}

INSTANTIATE_TEST_SUITE_P(
    Changes, Metamorphic,
    testing::Combine(testing::Values(Change{"Again", same}, Change{"Wrapped", wrapped},
                                     Change{"FullWidth", full_width}, Change{"Traditional", traditional},
                                     Change{"InAPage", in_a_page}, Change{"Html", html},
                                     Change{"Gb18030", gb18030}, Change{"Utf16", utf16}, Change{"Crlf", crlf},
                                     Change{"CleanParagraph", with_a_clean_paragraph}),
                     testing::ValuesIn(kFaults)),
    [](const auto& each) {
      return std::string(std::get<0>(each.param).name) + std::get<1>(each.param).name;
    });

/// `text` without the sentence around `span`.
std::u16string without_sentence(const std::u16string& text, Span span) {
  const auto ends = [](char16_t u) { return u == u'。' || u == u'\n'; };
  std::size_t start = span.start;
  while (start > 0 && !ends(text[start - 1])) --start;
  std::size_t end = std::max<std::size_t>(span.end, start);
  while (end < text.size() && !ends(text[end])) ++end;
  return text.substr(0, start) + text.substr(text[end] == u'。' ? end + 1 : end);
}

class Removal : public testing::TestWithParam<Fault> {};

TEST_P(Removal, TakesTheFindingAway) {
  const Fault& fault = GetParam();
  const std::u16string text = replaced(frame(), fault.from, fault.to);
  const auto finding_of = [&fault](const Result& result) -> const ReportedFinding* {
    for (const ReportedFinding& finding : result.documents.at(0).findings) {
      if (finding.rule->id == fault.rule) return &finding;
    }
    return nullptr;
  };
  const Result before = check(text_draft(text), test_options());
  const ReportedFinding* found = finding_of(before);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(finding_of(check(text_draft(without_sentence(text, found->span)), test_options())), nullptr);
}

INSTANTIATE_TEST_SUITE_P(Sentences, Removal, testing::ValuesIn(std::begin(kFaults) + 1, std::end(kFaults)),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace nianbao
