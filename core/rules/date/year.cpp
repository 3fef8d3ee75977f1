#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"
#include "core/words/lists/left_over_year.h"

namespace nianbao::rules {

namespace {

struct Place {
  Span span;
  std::u16string what;  // "标题", "统计期限" …
  std::u16string said;  // what it says
  bool sure = true;
};

std::u16string year_of(int year) { return cat(year, u"年"); }

/// The sentence that holds `at`, without its full stop. Looks at most 1000 units each way.
Span sentence_at(std::u16string_view clean, Offset at) {
  constexpr std::size_t kFar = 1000;
  const std::size_t from = at > kFar ? at - kFar : 0;
  const std::u16string_view around = clean.substr(from, 2 * kFar);
  const std::size_t inside = at - from;
  const std::size_t before =
      inside == 0 ? std::u16string_view::npos : around.find_last_of(u"。\n", inside - 1);
  const std::size_t start = before == std::u16string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(around.find_first_of(u"。\n", inside), around.size());
  return {static_cast<Offset>(from + start), static_cast<Offset>(from + end)};
}

std::vector<Date>::const_iterator first_date_from(const RuleInput& in, Offset start) {
  return std::partition_point(in.facts.dates.begin(), in.facts.dates.end(),
                              [start](const Date& date) { return date.span.start < start; });
}

/// Words that speak of another year on purpose.
bool speaks_of_other_years(std::u16string_view text) {
  std::u16string bare(text);
  erase_words(bare, words::no_comparison);
  return contains_any(bare, words::other_years);
}

/// "今年以来" is this year, not the time since an earlier one.
std::u16string without_this_year(std::u16string_view text) {
  std::u16string out(text);
  const std::u16string_view word = words::this_year_so_far[0];
  for (std::size_t at = out.find(word); at != std::u16string::npos; at = out.find(word)) {
    out.erase(at, word.size());
  }
  return out;
}

/// 2021年收到申请296件,2020年收到259件; 2023年复议11件,本年度15件: years are told side by side.
bool tells_several_years(const RuleInput& in, const Date& date, Span sentence) {
  const std::u16string_view text = slice(in.source.clean, sentence);
  const std::u16string_view behind = slice(in.source.clean, {date.span.end, sentence.end});
  if (contains_any(text, words::years_together)) return true;
  if (contains_any(without_this_year(behind), words::own_year)) return true;
  for (auto other = first_date_from(in, sentence.start);
       other != in.facts.dates.end() && other->span.start < sentence.end; ++other) {
    if (other->year && *other->year != *date.year && !other->month) return true;
  }
  return false;
}

/// 本年度未收到申请。 (a line of its own) 2021年收到申请1件: the paragraph before has told the same of the
/// own year.
bool is_told_of_own_year(const RuleInput& in, std::int32_t at, std::u16string_view clause) {
  if (at <= 0) return false;
  const Paragraph& before = in.document.paragraphs[static_cast<std::size_t>(at - 1)];
  if (before.role != Role::body) return false;
  const Asked text(in.text(before.span));
  return contains_any(text, words::own_year) &&
         std::any_of(
             words::counted_things.begin(), words::counted_things.end(),
             [&](std::u16string_view thing) { return contains(text, thing) && contains(clause, thing); });
}

/// The paragraph that opens the report, or its first part.
bool is_opening(const Document& document, std::int32_t at) {
  for (std::int32_t i = at - 1; i >= 0; --i) {
    const Role role = document.paragraphs[static_cast<std::size_t>(i)].role;
    if (role == Role::body || role == Role::table) return false;
    const bool first =
        !document.headings.empty() && document.headings[0].paragraph == static_cast<std::uint32_t>(i);
    if (role == Role::heading) return first;
  }
  return true;
}

/// A paragraph that opens "2023年,…" with what was done that year and never speaks of the report's own year.
bool opens_with_last_year(const RuleInput& in, const Date& date, int year, std::u16string_view sentence) {
  const std::int32_t at = paragraph_at(in.document, date.span.start);
  if (at < 0) return false;
  const Paragraph& paragraph = in.document.paragraphs[static_cast<std::size_t>(at)];
  const std::u16string_view text = in.text(paragraph.span);
  if (paragraph.role != Role::body || paragraph.span.start != date.span.start) return false;
  if (contains(text, year_of(year)) || speaks_of_other_years(text)) return false;
  if (is_opening(in.document, at)) return true;
  return contains_any(sentence, words::year_counts) && contains_any(sentence, words::counted_work);
}

/// "2018年主动公开各类信息212条": a clause that opens with last year and counts what the report owes for its
/// own, in a paragraph that never names the report's year.
bool counts_last_year(const RuleInput& in, const Date& date, int year, std::u16string_view before,
                      std::u16string_view after) {
  if (*date.year != year - 1 || !before.empty()) return false;
  const std::int32_t at = paragraph_at(in.document, date.span.start);
  if (at < 0) return false;
  const std::u16string text =
      without_this_year(in.text(in.document.paragraphs[static_cast<std::size_t>(at)].span));
  if (contains(text, year_of(year)) || speaks_of_other_years(text)) return false;
  if (contains_any(Asked(text), words::over_years)) return false;
  if (after.starts_with(u',')) after.remove_prefix(1);
  const std::u16string_view clause = after.substr(0, std::min(after.find(u','), after.size()));
  return clause.size() <= 40 && !is_told_of_own_year(in, at, clause) &&
         contains_any(clause, words::counted_steps) && contains_any(clause, words::counted_things) &&
         std::any_of(clause.begin(), clause.end(), is_digit);
}

/// A part on requests, fees, disputes or the fee of 2021 whose only year is last year's:
/// "2023年未收取信息处理费。" opens a sentence that states what the part owes for the report's own year.
bool states_last_year(const RuleInput& in, const Date& date, int year, std::u16string_view before,
                      std::u16string_view sentence) {
  if (*date.year != year - 1 || before.size() > 12) return false;
  if (contains_any(before, words::before_year_of_event)) return false;
  if (!contains_any(sentence, words::stated_for_year)) return false;
  for (const Part& part : in.facts.parts) {
    if (part.status != PartStatus::present || !part.span.contains(date.span)) continue;
    if (part.key != "requests" && part.key != "fees" && part.key != "disputes" && part.key != "other")
      continue;
    const std::u16string_view text = in.text(part.span);
    return !contains(text, year_of(year)) && !speaks_of_other_years(text) && !contains(text, u"结转");
  }
  return false;
}

/// "本年报是由某局编制的2008年度政府信息公开年度报告", "我镇编制了《某镇2020年…年度报告》": what the
/// introduction calls the report itself. A notice on writing it is another document.
bool names_this_report(std::u16string_view before, std::u16string_view after) {
  if (contains_any(Asked(before), words::this_report) &&
      contains_any(Asked(after.substr(0, 36)), words::looks_back))
    return true;
  const std::size_t report = after.substr(0, 36).find(u"报告");
  const std::size_t name = report != std::u16string_view::npos ? report : after.substr(0, 24).find(u"年报");
  if (name == std::u16string_view::npos) return false;
  const std::u16string_view rest = after.substr(name + 2);
  const Asked behind(rest.substr(0, std::min(rest.find_first_of(u"》,;"), rest.size())));
  if (contains_any(behind, words::about_reports)) return false;
  if (starts_with_any(rest, words::says_of_report)) return true;
  const std::size_t clause = before.find_last_of(u",;");
  const Asked lead(clause == std::u16string_view::npos ? before : before.substr(clause + 1));
  return contains_any(lead, words::makes_report);
}

/// Running text of last year: "现将2023年…情况报告如下", "2023年全年…", a paragraph that opens "2023年,…".
bool is_left_over(const RuleInput& in, const Date& date, int year, bool in_preamble) {
  const std::u16string_view clean = in.source.clean;
  const Span span = trim(clean, sentence_at(clean, date.span.start));
  const std::u16string_view sentence = slice(clean, span);
  const std::u16string_view before = slice(clean, {span.start, date.span.start});
  const std::u16string_view after = slice(clean, {date.span.end, span.end});
  if (in_preamble && !speaks_of_other_years(sentence) && !contains(before, year_of(year)) &&
      contains_any(Asked(after.substr(0, 30)), words::field) && names_this_report(before, after)) {
    return true;
  }
  if (contains(sentence, year_of(year)) || tells_several_years(in, date, span)) return false;
  if (after.starts_with(u"全年") && !speaks_of_other_years(before)) return true;
  if (counts_last_year(in, date, year, before, after)) return true;
  if (states_last_year(in, date, year, before, sentence)) return true;
  if (*date.year == year - 1 && before.empty() && after.starts_with(u",") &&
      opens_with_last_year(in, date, year, sentence)) {
    return true;
  }
  if (!in_preamble || speaks_of_other_years(sentence)) return false;
  const Asked behind(after.substr(0, 30));
  if (!contains_any(behind, words::field)) return false;
  return contains_any(sentence, words::now_told);
}

/// "2023年,本机关政府信息公开工作取得了一定成效": a paragraph that begins with last year's work, as if it
/// were this year's, and never names the report's year or compares.
bool tells_last_year(const RuleInput& in, const Date& date, int year) {
  constexpr std::size_t kMark = 4;
  constexpr std::size_t kNear = 24;
  const std::int32_t at = paragraph_at(in.document, date.span.start);
  if (at < 0 || *date.year != year - 1) return false;
  const Paragraph& paragraph = in.document.paragraphs[static_cast<std::size_t>(at)];
  if (paragraph.role != Role::body || date.span.start - paragraph.span.start > kMark) return false;
  const std::u16string_view text = in.text(paragraph.span);
  const Span sentence = trim(in.source.clean, sentence_at(in.source.clean, date.span.start));
  if (contains(text, year_of(year)) || speaks_of_other_years(text)) return false;
  if (tells_several_years(in, date, paragraph.span)) return false;
  const std::u16string_view after = in.text({date.span.end, sentence.end});
  const std::u16string_view near = after.substr(0, kNear);
  const bool by_name = !in.facts.issuer.empty() && contains(near, in.facts.issuer);
  if (contains_any(Asked(after), words::over_years)) return false;
  if (by_name && contains_any(Asked(after), words::does_own_work)) return true;
  return (by_name || contains_any(Asked(near), words::own_work)) &&
         contains_any(Asked(after), words::tells_done);
}

void add_title(const RuleInput& in, int year, std::vector<Place>& out) {
  for (const YearEvidence& one : in.facts.year_evidence) {
    if (one.from == YearEvidence::From::title && one.year != year) {
      out.push_back({one.span, u"标题", year_of(one.year)});
      return;
    }
  }
}

void add_periods(const RuleInput& in, int year, std::vector<Place>& out) {
  for (const Period& period : in.facts.periods) {
    if (period.of_statistics && period.first.year == period.last.year && period.first.year != year) {
      out.push_back({period.span, u"统计期限", std::u16string(in.text(period.span))});
    }
  }
}

void add_headings(const RuleInput& in, int year, std::vector<Place>& out) {
  for (const Heading& heading : in.document.headings) {
    const std::u16string_view text = in.text(heading.title);
    if (heading.level > 2 || contains_any(text, words::other_year_headings)) continue;
    for (auto at = first_date_from(in, heading.title.start);
         at != in.facts.dates.end() && at->span.start < heading.title.end; ++at) {
      const Date& date = *at;
      if (!heading.title.contains(date.span) || !date.year || date.broken() || date.month) continue;
      if (*date.year == year - 1 && !contains(text, year_of(year))) {
        out.push_back({date.span, u"小标题", year_of(*date.year)});
      }
    }
  }
}

void add_signature(const RuleInput& in, int year, std::vector<Place>& out) {
  // A report on a year is signed when the year ends or is over: an earlier day is last year's signature.
  if (in.facts.signed_on && *in.facts.signed_on < Day{year, 11, 1}) {
    out.push_back({in.facts.signed_span, u"落款日期", print(*in.facts.signed_on)});
  }
}

void add_text(const RuleInput& in, int year, std::vector<Place>& out) {
  const Offset preamble =
      in.document.headings.empty() ? in.document.span.end : in.document.headings[0].span.start;
  for (const Date& date : in.facts.dates) {
    if (!date.year || date.month || date.broken() || *date.year == year ||
        in.document.title.contains(date.span))
      continue;
    if (date.span.size() < 5) continue;  // the first half of 2021—2025年
    if (is_left_over(in, date, year, date.span.start < preamble)) {
      out.push_back({date.span, u"正文", std::u16string(in.text(date.span))});
    } else if (tells_last_year(in, date, year)) {
      out.push_back({date.span, u"正文", std::u16string(in.text(date.span)), false});
    }
  }
}

void check(const RuleInput& in, Reporter& out) {
  if (!in.facts.year) return out.not_checked(u"看不出是哪一年度的报告。");
  const int year = *in.facts.year;
  std::vector<Place> places;
  add_title(in, year, places);
  add_periods(in, year, places);
  add_headings(in, year, places);
  add_text(in, year, places);
  add_signature(in, year, places);
  for (const Place& place : places) {
    Finding finding;
    finding.span = place.span;
    if (!place.sure) finding.severity = Severity::warning;
    finding.message = place.what == u"落款日期"
                          ? cat(u"本文是", year, u"年度的报告,落款日期却是", place.said,
                                u",早于该年度结束,像是上一年度留下的日期,请核对后改正。")
                          : cat(u"本文是", year, u"年度的报告,", place.what, u"写的却是", quoted(place.said),
                                u",像是上一年度留下的文字,请核对后改正。");
    finding.evidence = Evidence{cat(place.said, u" ≠ ", year, u"年"), year_of(year), place.said};
    if (!in.document.title.empty() && place.what != u"标题")
      finding.related.push_back({in.document.title, u"标题"});
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule date_year = {
    .id = "date/year",
    .severity = Severity::error,
    .title = u"年份是否前后一致",
    .basis = {},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
