// What kind of document it is, by title, self-description and headings.
#include <algorithm>
#include <set>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/forms/part_titles.h"
#include "core/identity/identity.h"

namespace nianbao::identity {

namespace {

bool is_school(std::u16string_view name);

/// How many different parts of a form the top headings name; the form that fits best counts.
int count_parts(const Document& document, const SourceText& source, const FormSet& forms, bool& fixed) {
  std::uint8_t top = 9;
  for (const Heading& heading : document.headings) top = std::min(top, heading.level);
  std::vector<WrittenTitle> titles;
  for (const Heading& heading : document.headings) {
    if (heading.level == top || heading.mark < 0) titles.emplace_back(slice(source.clean, heading.title));
  }
  std::size_t best = 0;
  for (const Form& form : forms.forms()) {
    const std::set<const FormPart*> found = forms.titles(form).titled(titles);
    // Between equals the free form: the fixed ones have the same names and more.
    if (found.size() > best) fixed = form.fixed;
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

/// "…年度报告(公开稿)": what stands behind the name does not change it.
std::u16string_view bare_title(std::u16string_view title) {
  while (title.size() > 4 && title.back() == u')' && title.rfind(u'(') != std::u16string_view::npos) {
    title = title.substr(0, title.rfind(u'('));
  }
  return title;
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

/// What a title or, for lack of one, the text says of the writer and the rules it stands under.
struct Look {
  std::u16string_view title;  // without a bracket behind it
  const Asked& opening;
  int parts = 0;       // of a form, that headings name
  bool fixed = false;  // they are those of a fixed form

  std::u16string quoted() const { return cat(u"标题为“", title, u"”"); }
};

/// A school that reports as one. Some fill in the form of the State Council, which then is what counts.
bool is_school_report(const Look& look) {
  const bool year =
      contains_any<u"学年">(look.title) || contains_any<u"学年信息公开", u"学年度信息公开">(look.opening);
  const bool decree = contains_any<u"高等学校信息公开办法", u"教育部令第29号", u"高校信息公开事项清单",
                                   u"高等学校信息公开事项清单", u"中小学信息公开">(look.opening);
  const bool subject = contains(look.title, u"信息公开") || look.title.empty();
  if (!subject ||
      contains_any<u"教育局", u"教育厅", u"教体局", u"教育和体育局", u"教育委员会", u"教科局">(look.title))
    return false;
  if (year) return true;
  const bool own = is_school(look.title);
  if (own && look.fixed && look.parts >= 4 && contains(look.title, u"政府信息公开")) return false;
  return own || (decree && look.title.empty() && contains_any<u"我校", u"本校", u"学校">(look.opening));
}

/// A hospital, a waterworks, a bank: likewise.
bool is_enterprise_report(const Look& look) {
  const std::size_t subject = std::min(look.title.find(u"信息公开"), look.title.find(u"厂务公开"));
  if (subject == std::u16string_view::npos || !contains(look.title, u"报告")) return false;
  if (look.fixed && look.parts >= 4 && contains(look.title, u"政府信息公开")) return false;
  return contains_any<u"公司", u"集团", u"医院", u"卫生院", u"保健院", u"银行", u"自来水厂", u"供水厂",
                      u"燃气", u"公共企事业单位">(Asked(look.title.substr(0, subject)));
}

bool orders(std::u16string_view title) {
  return ends_with_any<u"通知", u"通报", u"公告", u"方案", u"要点", u"计划", u"请示", u"批复", u"决定",
                       u"意见", u"的函", u"复函", u"公示", u"通告", u"纪要", u"讲话">(title);
}

Verdict by_title(const Look& look) {
  const std::u16string_view title = look.title;
  const bool information = contains_any<u"信息公开", u"政务信息">(title);
  const bool disclosure = information || contains(title, u"政务公开");
  const bool yearly = contains_any<u"年度报告", u"年报", u"年度工作报告">(title);
  const bool summary = contains_any<u"总结", u"汇报", u"工作情况">(title);
  if (orders(title) && !(summary && disclosure)) {
    if (disclosure && yearly && look.parts >= 3) {
      return {DocumentKind::annual_report, u"正文是年度报告的各个部分"};
    }
    return {DocumentKind::notice, look.quoted()};
  }
  if (ends_with_any<u"指南", u"目录", u"须知">(title)) return {DocumentKind::guide, look.quoted()};
  if (ends_with_any<u"条例", u"办法", u"规定", u"细则", u"制度", u"规则", u"规范", u"章程", u"规程">(title))
    return {DocumentKind::regulation, look.quoted()};
  if (is_school_report(look)) return {DocumentKind::university_report, look.quoted()};
  if (is_enterprise_report(look)) return {DocumentKind::enterprise_report, look.quoted()};
  if (disclosure && yearly) return {DocumentKind::annual_report, look.quoted()};
  if (information && !summary && contains(title, u"报告"))
    return {DocumentKind::annual_report, look.quoted()};
  if (disclosure && look.parts >= 4) return {DocumentKind::annual_report, u"正文是年度报告的各个部分"};
  if (disclosure) return {DocumentKind::work_summary, look.quoted()};
  if (look.parts >= 4) return {DocumentKind::annual_report, u"正文是年度报告的各个部分"};
  if (contains_any<u"总结", u"报告", u"汇报", u"述职", u"工作情况">(title)) {
    return {DocumentKind::general_summary, look.quoted()};
  }
  return {};
}

/// "第一条 …", "第二条 …": paragraphs that are articles.
bool has_articles(const SourceText& source, const Document& document) {
  int articles = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    const std::u16string_view text = slice(source.clean, paragraph.span).substr(0, 8);
    const std::size_t end = text.find(u'条');
    if (!text.starts_with(u"第") || end == std::u16string_view::npos || end < 2) continue;
    const auto numeral = [](char16_t u) { return is_digit(u) || is_one_of<u"一二三四五六七八九十百">(u); };
    const std::u16string_view number = text.substr(1, end - 1);
    if (std::all_of(number.begin(), number.end(), numeral) && ++articles == 3) return true;
  }
  return false;
}

/// "本报讯", "1月5日上午,青岚县召开…": something that happened on a day.
bool is_news(const Asked& opening) {
  const std::u16string_view head = opening.text.substr(0, 120);
  const Asked first(head.substr(0, head.find(u'。')));
  if (contains_any<u"本报讯", u"本网讯", u"讯(", u"(通讯员", u"(记者", u"记者从">(first)) return true;
  const std::size_t day = first.text.find(u'日');
  if (day == std::u16string_view::npos || day > 60 || !contains(first.text.substr(0, day), u"月"))
    return false;
  return starts_with_any<u",", u"上午", u"下午", u"晚", u"至">(first.text.substr(day + 1)) &&
         contains_any<u"召开", u"举行", u"举办", u"组织召开", u"开展", u"参加", u"调研">(first);
}

Verdict by_text(const SourceText& source, const Document& document, const Look& look) {
  const Asked& text = look.opening;
  if (has_articles(source, document)) return {DocumentKind::regulation, u"正文由一条条规定组成"};
  if (is_school_report(look))
    return {DocumentKind::university_report, u"正文称依据教育部关于学校信息公开的规定"};
  if (contains_any<u"编制本指南", u"制定本指南", u"编制了本指南", u"编制《指南》">(text))
    return {DocumentKind::guide, u"正文自称指南"};
  const bool reports = contains_any<u"信息公开工作年度报告", u"信息公开年度报告", u"信息公开工作报告如下",
                                    u"信息公开年报", u"信息公开工作年报", u"编制本报告", u"编制本年度报告",
                                    u"年度政府信息公开工作报告", u"本报告由">(text);
  const bool disclosure = contains_any<u"信息公开", u"政务公开">(text);
  if (look.parts < 3 && is_news(text)) return {DocumentKind::news, u"正文报道的是一次活动"};
  if (reports && disclosure) return {DocumentKind::annual_report, u"正文开头称年度政府信息公开工作报告"};
  if (look.parts >= 3) return {DocumentKind::annual_report, u"正文是年度报告的各个部分"};
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

bool is_school(std::u16string_view name) {
  const Asked organ(name.substr(0, name.find(u"信息公开")));
  if (contains_any<u"学院路", u"大学路", u"大学城", u"学校路", u"党校", u"行政学院", u"大学生">(organ))
    return false;
  return contains_any<u"大学", u"学院", u"学校", u"中学", u"小学", u"幼儿园", u"高中", u"职教中心">(organ);
}

}  // namespace

bool is_higher_education(std::u16string_view name) {
  const Asked organ(name.substr(0, name.find(u"信息公开")));
  return contains_any<u"大学", u"学院", u"高等专科学校", u"高等学校", u"高校">(organ);
}

void find_kind(const SourceText& source, const Document& document, Facts& facts) {
  // A piece of a report: too little text and no shape. Structure is not asked of it.
  constexpr std::size_t kWholeProse = 300;
  bool fixed = false;
  const int parts = count_parts(document, source, *facts.forms, fixed);
  const auto top = std::count_if(document.headings.begin(), document.headings.end(),
                                 [](const Heading& heading) { return heading.level == 1; });
  const std::u16string start = opening(source, document);
  const Asked asked(start);
  const Look look{bare_title(facts.title), asked, parts, fixed};
  Verdict verdict = by_title(look);
  if (verdict.kind == DocumentKind::work_summary &&
      reports_by_contents(facts.title, slice(source.clean, document.span))) {
    verdict = {DocumentKind::annual_report, u"正文报告了依申请公开、收费和复议诉讼的情况"};
  }
  if (verdict.kind == DocumentKind::unknown) verdict = by_text(source, document, look);
  const std::size_t prose = prose_length(document);
  const bool shape = top >= 2 && (prose >= kWholeProse / 2 || !document.tables.empty());
  const bool whole = !facts.title.empty() || shape || prose >= kWholeProse;
  facts.is_fragment = !whole || (facts.title.empty() && verdict.kind == DocumentKind::unknown && top < 3);
  facts.kind = facts.is_fragment ? DocumentKind::unknown : verdict.kind;
  facts.kind_reason = facts.is_fragment ? std::u16string(u"只是一个片段") : verdict.reason;
}

}  // namespace nianbao::identity
