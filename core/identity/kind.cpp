// What kind of document it is, by title, self-description and headings.
#include "core/words/lists/kind.h"

#include <algorithm>
#include <set>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/forms/part_titles.h"
#include "core/identity/identity.h"
#include "core/identity/named_issuer.h"
#include "core/words/lists/title.h"
#include "core/words/lists/writer.h"

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

/// So many headings of one form, and the text is a report of it, whatever else is missing.
constexpr int kWholeParts = 4;
constexpr std::u16string_view kOfParts = u"正文是年度报告的各个部分";

struct Verdict {
  DocumentKind kind = DocumentKind::unknown;
  std::u16string reason;
  bool is_sure = false;  // however short the text is
};

/// What a title or, for lack of one, the text says of the writer and the rules it stands under.
struct Look {
  std::u16string_view title;  // without a bracket behind it
  std::u16string_view issuer;
  const Asked& opening;
  int parts = 0;       // of a form, that headings name
  bool fixed = false;  // they are those of a fixed form

  std::u16string quoted() const { return cat(u"标题为“", title, u"”"); }
};

/// A school that reports as one. Some fill in the form of the State Council, which then is what counts.
bool is_school_report(const Look& look) {
  const bool year =
      contains_any(look.title, words::school_year) || contains_any(look.opening, words::school_year_reports);
  const bool decree = contains_any(look.opening, words::school_decrees);
  const bool subject = contains_any(look.title, words::disclosure_of_information) || look.title.empty();
  if (!subject || contains_any(look.title, words::organs_over_schools)) return false;
  if (year) return true;
  const bool own = is_school(look.title);
  if (own && look.fixed && look.parts >= kWholeParts &&
      contains_any(look.title, words::government_information))
    return false;
  return own || (decree && !contains_any(look.title, words::government_information) &&
                 contains_any(look.opening, words::own_school));
}

/// A hospital, a waterworks, a bank: likewise.
bool is_enterprise_report(const Look& look) {
  if (look.title.empty() && contains_any(Asked(look.issuer), words::enterprises))
    return look.parts < kWholeParts;
  const std::size_t subject = position_of_any(look.title, words::enterprise_subjects);
  if (subject == std::u16string_view::npos || !contains_any(look.title, words::report_word)) return false;
  if (look.fixed && look.parts >= kWholeParts && contains_any(look.title, words::government_information))
    return false;
  return contains_any(Asked(look.title.substr(0, subject)), words::enterprises);
}

bool orders(std::u16string_view title) { return ends_with_any(title, words::ordering_titles); }

Verdict by_title(const Look& look) {
  const std::u16string_view title = look.title;
  const bool information = contains_any(title, words::information_titles);
  const bool disclosure = information || contains_any(title, words::open_government);
  const bool yearly = contains_any(title, words::yearly_reports);
  const bool summary = contains_any(title, words::summary_titles);
  if (orders(title) && !(summary && disclosure)) {
    if (disclosure && yearly && look.parts >= 3) {
      return {DocumentKind::annual_report, std::u16string(kOfParts)};
    }
    return {DocumentKind::notice, look.quoted()};
  }
  if (ends_with_any(title, words::guide_titles)) return {DocumentKind::guide, look.quoted()};
  if (ends_with_any(title, words::regulation_titles)) return {DocumentKind::regulation, look.quoted()};
  if (is_school_report(look)) return {DocumentKind::university_report, look.quoted()};
  if (is_enterprise_report(look)) return {DocumentKind::enterprise_report, look.quoted()};
  if (disclosure && yearly) return {DocumentKind::annual_report, look.quoted()};
  if (information && !summary && contains_any(title, words::report_word))
    return {DocumentKind::annual_report, look.quoted()};
  if (disclosure && look.parts >= kWholeParts) return {DocumentKind::annual_report, std::u16string(kOfParts)};
  if (disclosure) return {DocumentKind::work_summary, look.quoted()};
  if (look.parts >= kWholeParts) return {DocumentKind::annual_report, std::u16string(kOfParts)};
  if (contains_any(title, words::any_summary_titles)) {
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
    if (!text.starts_with(u'第') || end == std::u16string_view::npos || end < 2) continue;
    const auto numeral = [](char16_t u) { return is_digit(u) || is_one_of(u, words::han_numerals); };
    const std::u16string_view number = text.substr(1, end - 1);
    if (std::all_of(number.begin(), number.end(), numeral) && ++articles == 3) return true;
  }
  return false;
}

/// "本报讯", "1月5日上午,青岚县召开…": something that happened on a day.
bool is_news(const Asked& opening) {
  const std::u16string_view head = opening.text.substr(0, 120);
  const Asked first(head.substr(0, head.find(u'。')));
  if (contains_any(first, words::news_marks)) return true;
  const std::size_t day = first.text.find(u'日');
  if (day == std::u16string_view::npos || day > 60 ||
      first.text.substr(0, day).find(u'月') == std::u16string_view::npos)
    return false;
  return starts_with_any(first.text.substr(day + 1), words::behind_news_day) &&
         contains_any(first, words::news_events);
}

/// "各县(市、区)人民政府:…通知如下", "同志们:…"
bool orders_by_text(std::u16string_view text) {
  const std::u16string_view start = text.substr(0, 40);
  if (contains_any(Asked(start), words::speech_marks)) return true;
  return starts_with_any(start, words::notice_readers) && start.find(u':') != std::u16string_view::npos &&
         contains_any(Asked(text), words::notice_openings);
}

/// "某市人民政府办公室关于印发…的通知" as the first line, where it is too short of years to be seen as a
/// title.
bool orders_by_first_line(const SourceText& source, const Document& document) {
  constexpr std::size_t kLongestLine = 80;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    const std::u16string_view line = slice(source.clean, paragraph.span);
    return line.size() <= kLongestLine && contains_any(Asked(line), words::about) && orders(line);
  }
  return false;
}

Verdict by_text(const SourceText& source, const Document& document, const Look& look) {
  const Asked& text = look.opening;
  if (has_articles(source, document)) return {DocumentKind::regulation, u"正文由一条条规定组成", true};
  if (is_school_report(look))
    return {DocumentKind::university_report, u"正文称依据教育部关于学校信息公开的规定"};
  if (contains_any(text, words::guide_openings)) return {DocumentKind::guide, u"正文自称指南"};
  const bool reports = contains_any(text, words::report_openings);
  const bool disclosure = contains_any(text, words::disclosure_words);
  if (look.parts < 3 && is_news(text))
    return {DocumentKind::news, u"正文报道的是一次活动",
            contains_any(Asked(text.text.substr(0, 60)), words::news_marks)};
  if (is_enterprise_report(look)) return {DocumentKind::enterprise_report, u"编制单位是公共企事业单位"};
  if (look.parts < 3 && (orders_by_text(text.text) || orders_by_first_line(source, document)))
    return {DocumentKind::notice, u"正文写明了收文机关和通知事项", true};
  if (reports && disclosure) return {DocumentKind::annual_report, u"正文开头称年度政府信息公开工作报告"};
  if (look.parts >= 3) return {DocumentKind::annual_report, std::u16string(kOfParts)};
  if (contains_any(text, words::summary_openings)) {
    return disclosure ? Verdict{DocumentKind::work_summary, u"正文开头称政务公开工作总结"}
                      : Verdict{DocumentKind::general_summary, u"正文开头称工作总结"};
  }
  return {};
}

/// "关于2016年政府信息公开工作情况的报告": before the fixed form many annual reports bore such a title; one
/// that speaks of requests, fees and disputes is one.
bool reports_by_contents(std::u16string_view title, std::u16string_view text) {
  if (!contains_any(title, words::disclosure_of_information) || !contains_any(title, words::state_of_work) ||
      !ends_with_any(title, words::report_word))
    return false;
  return contains_any(text, words::requests) && contains_any(text, words::fees) &&
         contains_any(text, words::dispute_words);
}

bool is_school(std::u16string_view name) {
  const Asked organ(name.substr(0, position_of_any(name, words::disclosure_of_information)));
  if (contains_any(organ, words::no_schools)) return false;
  return contains_any(organ, words::schools);
}

}  // namespace

bool is_higher_education(std::u16string_view name) {
  const Asked organ(name.substr(0, position_of_any(name, words::disclosure_of_information)));
  return contains_any(organ, words::universities);
}

void find_kind(const SourceText& source, const Document& document, const FormSet& forms,
               DocumentIdentity& out) {
  // A piece of a report: too little text and no shape. Structure is not asked of it.
  constexpr std::size_t kWholeProse = 300;
  bool fixed = false;
  const int parts = count_parts(document, source, forms, fixed);
  const auto top = std::count_if(document.headings.begin(), document.headings.end(),
                                 [](const Heading& heading) { return heading.level == 1; });
  const std::u16string start = opening(source, document);
  const Asked asked(start);
  const Look look{bare_title(out.title), out.issuer, asked, parts, fixed};
  Verdict verdict = by_title(look);
  if (verdict.kind == DocumentKind::work_summary &&
      reports_by_contents(out.title, slice(source.clean, document.span))) {
    verdict = {DocumentKind::annual_report, u"正文报告了依申请公开、收费和复议诉讼的情况"};
  }
  if (verdict.kind == DocumentKind::unknown) verdict = by_text(source, document, look);
  const std::size_t prose = prose_length(document);
  const bool shape = top >= 2 && (prose >= kWholeProse / 2 || !document.tables.empty());
  const bool whole =
      !out.title.empty() || shape || prose >= kWholeProse || parts >= kWholeParts || verdict.is_sure;
  out.is_fragment = !whole || (out.title.empty() && verdict.kind == DocumentKind::unknown && top < 3);
  out.kind = out.is_fragment ? DocumentKind::unknown : verdict.kind;
  out.kind_reason = out.is_fragment ? std::u16string(u"只是一个片段") : verdict.reason;
}

namespace {

/// Whose tables they are: the line above them, "青岚县财政局2025年…情况表", or "填报单位:青岚县财政局".
std::u16string unit_of_tables(const SourceText& source, const Document& document) {
  constexpr std::size_t kFirst = 4;
  for (std::size_t i = 0; i < document.paragraphs.size() && i < kFirst; ++i) {
    const std::u16string line = squeeze(slice(source.clean, document.paragraphs[i].span));
    const std::size_t label = length_of_start(line, words::unit_labels);
    const std::u16string name = label > 0 ? line.substr(label)
                                : position_of_any(line, words::disclosed) < line.size()
                                    ? issuer_of_title(line)
                                    : std::u16string();
    if (is_organ_name(name)) return name;
  }
  return {};
}

}  // namespace

void find_table_only(const SourceText& source, const Document& document, std::size_t form_tables,
                     DocumentIdentity& out) {
  // Who wrote it, the unit, notes below the table: what stands beside tables without being prose.
  constexpr std::size_t kMostBeside = 200;
  constexpr std::size_t kMostInOne = 60;
  const bool of_tables = out.title.empty() || ends_with_any(bare_title(out.title), words::table_titles);
  const bool open = out.kind == DocumentKind::unknown || out.kind == DocumentKind::work_summary ||
                    (out.kind == DocumentKind::annual_report && of_tables) ||
                    (out.kind == DocumentKind::regulation && out.title.empty());  // "第二十条第(一)项"
  if (!open || form_tables == 0 || document.headings.size() > form_tables) return;
  std::size_t beside = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::body) continue;
    const std::u16string_view text = slice(source.clean, paragraph.span);
    if (text.size() >= kMostInOne || text.find(u'。') < text.size() - 1) return;
    beside += text.size();
  }
  if (beside > kMostBeside) return;
  out.kind = DocumentKind::table_only;
  out.kind_reason.clear();
  if (out.issuer.empty()) out.issuer = unit_of_tables(source, document);
}

}  // namespace nianbao::identity
