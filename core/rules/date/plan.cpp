// The report's own year, or the one before it, written as a year to come: last year's plans left in.
#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/parse/sentence.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"
#include "core/words/lists/declaration.h"
#include "core/words/lists/intention.h"
#include "core/words/lists/stops.h"

namespace nianbao::rules {

namespace {

/// A year and the words of its sentence around it.
struct YearPlace {
  std::u16string_view before;
  std::u16string_view after;  // without 度 and what separates it from the year
};

constexpr std::size_t kSubjectReach = 34;  // "2024年,我局在县委、县政府的领导下,将…"
constexpr std::size_t kMarkLength = 4;     // "(一)" before a heading

bool is_separator(char16_t unit) { return is_one_of<u",、:;( ">(unit); }

YearPlace place_of(std::u16string_view clean, const Date& date) {
  const Span sentence = sentence_at(clean, date.span.start);
  YearPlace out{slice(clean, {sentence.start, date.span.start}), slice(clean, {date.span.end, sentence.end})};
  if (out.after.starts_with(u'度')) out.after.remove_prefix(1);
  while (!out.after.empty() && is_separator(out.after.front())) out.after.remove_prefix(1);
  return out;
}

/// In 《…》: the year of a document.
bool is_in_title(const YearPlace& place) {
  const std::size_t opened = place.before.rfind(u'《');
  const std::size_t closed = place.before.rfind(u'》');
  return opened != std::u16string_view::npos && (closed == std::u16string_view::npos || closed < opened);
}

/// 将 with the future behind it, and not 将公开工作纳入考核.
bool is_future(std::u16string_view behind_will) {
  if (starts_with_any(behind_will, words::joined_to_plan)) return false;  // 供应计划以及…
  if (starts_with_any(behind_will, words::sure_adverbs)) return true;
  const std::u16string_view clause =
      behind_will.substr(0, behind_will.find_first_of(words::content_clause_ends));
  return starts_with_any(behind_will, words::planned_verbs) &&
         !contains_any(Asked(clause), words::not_planned_verbs);
}

/// 2022年拟建的项目, 将于2022年底到期的文件: what a thing is to be, and nobody's plan.
bool is_attribute(std::u16string_view words_behind) {
  constexpr std::size_t kNear = 6;
  return words_behind.substr(0, kNear).find(u'的') != std::u16string_view::npos;
}

/// "2024年,我局将进一步…": 将 close behind the year, and nothing between the two that was done.
bool plans(const YearPlace& place) {
  const std::u16string_view near = place.after.substr(0, kSubjectReach);
  for (std::size_t at = position_of_any(near, words::will); at < near.size();
       at = position_of_any(near, words::will, at + 1)) {
    const std::u16string_view between = near.substr(0, at);
    const bool done = contains_any(Asked(between), words::done_before_plan) ||
                      std::any_of(between.begin(), between.end(), is_digit);
    if (done) return false;
    if (near[at] == u'要' && at > 0 && is_one_of(near[at - 1], words::before_no_need)) continue;
    const std::u16string_view rest = place.after.substr(at);
    if (is_attribute(rest)) return false;
    if (is_future(rest.substr(length_of_start(rest, words::will)))) return true;
  }
  return false;
}

/// "下一步,2024年…", "展望2024年,…".
bool is_to_come(const YearPlace& place) {
  std::u16string_view before = place.before;
  while (!before.empty() && is_separator(before.back())) before.remove_suffix(1);
  return ends_with_any(before, words::next_steps) &&
         !contains_any(Asked(place.after.substr(0, kSubjectReach)), words::done_before_plan);
}

/// "力争到2022年底…", "计划在2021年上半年…".
bool is_due(const YearPlace& place) {
  const std::size_t length = length_of_end(place.before, words::planned_before);
  if (length == 0 || contains_any(Asked(place.after), words::done_after_all)) return false;
  if (is_attribute(place.after)) return false;
  const std::u16string_view lead = place.before.substr(0, place.before.size() - length);
  return lead.empty() || !is_one_of(lead.back(), words::not_planned_before);
}

/// "2024年工作打算:…", also as a heading.
bool names_plan(const YearPlace& place) {
  const std::size_t noun = length_of_start(place.after, words::plan_nouns);
  const bool next = starts_with_any(place.before, words::next_steps);
  return noun > 0 && (next || place.before.size() <= kMarkLength) &&
         !contains_any(Asked(place.after.substr(noun, 8)), words::carried_out_plan);
}

bool is_running_text(const RuleInput& in, Offset at) {
  const std::int32_t found = paragraph_at(in.document, at);
  if (found < 0) return false;
  const Role role = in.document.paragraphs[static_cast<std::size_t>(found)].role;
  return role == Role::body || role == Role::heading;
}

void report(const RuleInput& in, const Date& date, int year, Reporter& out) {
  const std::u16string_view rest = std::u16string_view(in.source.clean).substr(date.span.start, 24);
  const std::u16string next = cat(year + 1, u"年");
  Finding finding;
  finding.span = date.span;
  finding.message = cat(u"本文是", year, u"年度的报告,这里却把", *date.year, u"年的工作写成打算(",
                        quoted(rest.substr(0, rest.find_first_of(words::sentence_ends))),
                        u"),像是以前的文字没有更新,请改为", next, u"的打算,或者写成已经做的工作。");
  finding.evidence = Evidence{cat(u"打算应是", next, u", 文中为", in.text(date.span)), next,
                              std::u16string(in.text(date.span))};
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  if (!in.facts.year) return out.not_checked(u"看不出是哪一年度的报告。");
  const int year = *in.facts.year;
  bool any = false;  // a year stands in the text
  for (const Date& date : in.facts.dates) {
    if (!date.year || date.broken() || date.span.size() < 5) continue;
    if (!is_running_text(in, date.span.start)) continue;
    any = true;
    if (*date.year != year && *date.year != year - 1) continue;
    const YearPlace place = place_of(in.source.clean, date);
    if (is_in_title(place) || contains_any(Asked(place.before), words::looks_back_at_plan)) continue;
    const bool whole_year = !date.month && (plans(place) || is_to_come(place) || names_plan(place));
    if (whole_year || is_due(place)) report(in, date, year, out);
  }
  if (!any) out.not_applicable(u"正文没有写年份。");
}

}  // namespace

const Rule date_plan = {
    .id = "date/plan",
    .severity = Severity::warning,
    .title = u"打算的年份是否已过",
    .basis = {},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
