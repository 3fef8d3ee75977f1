// What kind of document it is, by title, self-description and headings.
#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/facts/identity.h"
#include "core/facts/part_titles.h"

namespace nianbao::identity {

namespace {

/// How many different parts of a form the top headings name; the form that fits best counts.
int count_parts(const Document& document, const SourceText& source) {
  std::uint8_t top = 9;
  for (const Heading& heading : document.headings) top = std::min(top, heading.level);
  std::size_t best = 0;
  for (const Form& form : built_in_forms()) {
    const TitleMatcher matcher(form);
    std::set<const FormPart*> found;
    for (const Heading& heading : document.headings) {
      if (heading.level != top && heading.mark >= 0) continue;
      for (const NamedPart& named : matcher.parts(slice(source.clean, heading.title))) {
        if (named.match == TitleMatch::title) found.insert(named.part);
      }
    }
    best = std::max(best, found.size());
  }
  return static_cast<int>(best);
}

/// The opening, where a report says what it is: "现将…年度政府信息公开工作报告如下".
std::u16string opening(const SourceText& source, const Document& document) {
  std::u16string out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::body && paragraph.role != Role::heading) continue;
    out += squeeze(slice(source.clean, paragraph.span));
    if (out.size() > 600) break;
  }
  return out;
}

std::size_t prose_length(const Document& document) {
  std::size_t length = 0;
  for (const Paragraph& p : document.paragraphs) {
    if (p.role == Role::body) length += p.span.size();
  }
  return length;
}

struct Verdict {
  DocumentKind kind = DocumentKind::unknown;
  std::u16string reason;
};

Verdict by_title(std::u16string_view title, int parts) {
  // "…年度报告(公开稿)": what stands behind the name does not change it.
  while (title.size() > 4 && title.back() == u')' && title.rfind(u'(') != std::u16string_view::npos) {
    title = title.substr(0, title.rfind(u'('));
  }
  const std::u16string quoted = cat(u"标题为“", title, u"”");
  const bool information = contains_any<u"信息公开", u"政务信息">(title);
  const bool disclosure = information || contains(title, u"政务公开");
  const bool yearly = contains_any<u"年度报告", u"年报", u"年度工作报告">(title);
  const bool summary = contains_any<u"总结", u"汇报", u"工作情况">(title);
  if (ends_with_any<u"通知", u"通报", u"公告", u"方案", u"要点", u"计划", u"请示", u"批复", u"决定", u"意见",
                    u"办法", u"规定", u"的函", u"复函">(title) &&
      !(summary && disclosure)) {
    if (disclosure && yearly && parts >= 3) {
      return {DocumentKind::annual_report, u"正文是年度报告的各个部分"};
    }
    return {DocumentKind::notice, quoted};
  }
  if (disclosure && yearly) return {DocumentKind::annual_report, quoted};
  if (information && !summary && contains(title, u"报告")) return {DocumentKind::annual_report, quoted};
  if (disclosure && parts >= 4) return {DocumentKind::annual_report, u"正文是年度报告的各个部分"};
  if (disclosure) return {DocumentKind::work_summary, quoted};
  if (parts >= 4) return {DocumentKind::annual_report, u"正文是年度报告的各个部分"};
  if (contains_any<u"总结", u"报告", u"汇报", u"述职", u"工作情况">(title)) {
    return {DocumentKind::general_summary, quoted};
  }
  return {};
}

Verdict by_text(std::u16string_view text, int parts) {
  const bool reports = contains_any<u"信息公开工作年度报告", u"信息公开年度报告", u"信息公开工作报告如下",
                                    u"信息公开年报", u"信息公开工作年报", u"编制本报告", u"编制本年度报告",
                                    u"年度政府信息公开工作报告", u"本报告由">(text);
  const bool disclosure = contains_any<u"信息公开", u"政务公开">(text);
  if (reports && disclosure) return {DocumentKind::annual_report, u"正文开头称年度政府信息公开工作报告"};
  if (parts >= 3) return {DocumentKind::annual_report, u"正文是年度报告的各个部分"};
  if (contains_any<u"总结如下", u"汇报如下", u"工作情况报告如下", u"开展情况报告如下">(text)) {
    return disclosure ? Verdict{DocumentKind::work_summary, u"正文开头称政务公开工作总结"}
                      : Verdict{DocumentKind::general_summary, u"正文开头称工作总结"};
  }
  return {};
}

/// "关于2016年政府信息公开工作情况的报告": before the fixed form many annual reports bore such a title; one
/// that speaks of requests, fees and disputes is one.
bool reports_by_contents(std::u16string_view title, std::u16string_view text) {
  if (!contains(title, u"信息公开") || !contains(title, u"工作情况") || !title.ends_with(u"报告"))
    return false;
  return contains(text, u"申请") && contains_any<u"收费", u"收取", u"费用", u"免费">(text) &&
         contains_any<u"复议", u"诉讼">(text);
}

}  // namespace

void find_kind(const SourceText& source, const Document& document, Facts& facts) {
  // A piece of a report: too little text and no shape. Structure is not asked of it.
  constexpr std::size_t kWholeProse = 300;
  const int parts = count_parts(document, source);
  const auto top = std::count_if(document.headings.begin(), document.headings.end(),
                                 [](const Heading& heading) { return heading.level == 1; });
  Verdict verdict = by_title(facts.title, parts);
  if (verdict.kind == DocumentKind::work_summary &&
      reports_by_contents(facts.title, slice(source.clean, document.span))) {
    verdict = {DocumentKind::annual_report, u"正文报告了依申请公开、收费和复议诉讼的情况"};
  }
  if (verdict.kind == DocumentKind::unknown) verdict = by_text(opening(source, document), parts);
  const std::size_t prose = prose_length(document);
  const bool shape = top >= 2 && (prose >= kWholeProse / 2 || !document.tables.empty());
  const bool whole = !facts.title.empty() || shape || prose >= kWholeProse;
  facts.is_fragment = !whole || (facts.title.empty() && verdict.kind == DocumentKind::unknown && top < 3);
  facts.kind = facts.is_fragment ? DocumentKind::unknown : verdict.kind;
  facts.kind_reason = facts.is_fragment ? std::u16string(u"只是一个片段") : verdict.reason;
}

}  // namespace nianbao::identity
