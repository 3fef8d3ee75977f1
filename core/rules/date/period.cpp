#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"
#include "core/words/lists/left_over_year.h"

namespace nianbao::rules {

namespace {

/// "截至11月底": how long the word before the date is; 0: there is none.
Offset cut_off_word(std::u16string_view clean, const Date& date) {
  const std::u16string_view before = clean.substr(0, date.span.start);
  return static_cast<Offset>(length_of_end(before, words::cut_off));
}

/// The rest of the sentence gives figures (and no due date: "截至6月底前完成").
bool gives_figures(std::u16string_view rest) {
  rest = rest.substr(0, std::min(rest.find_first_of(u"。\n"), rest.size()));
  if (starts_with_any(rest, words::due_until)) return false;
  if (contains_any(rest, words::told_to_the_end)) return false;  // 截至6月底办结58件,年底累计办结113件
  for (std::size_t i = 0; i + 1 < rest.size(); ++i) {
    if (is_digit(rest[i]) && !is_digit(rest[i + 1]) && is_one_of(rest[i + 1], words::figures)) {
      return true;
    }
  }
  return false;
}

std::u16string whole_year(int year) { return cat(year, u"年1月1日至12月31日"); }

/// From January to December, with the days or by the months alone: 2024年1月至12月.
bool is_whole_year(const Period& period) {
  const Day& first = period.first;
  const Day& last = period.last;
  if (first.year != last.year || first.month != 1 || last.month != 12) return false;
  return (first.day == 0 || first.day == 1) && (last.day == 0 || last.day == 31);
}

void check_periods(const RuleInput& in, int year, Reporter& out) {
  for (const Period& period : in.facts.periods) {
    if (!period.of_statistics) continue;
    if (is_whole_year(period)) continue;  // another year is date/year's
    // Decree 492 came into force on 1 May 2008: the first reports start there.
    if (year == 2008 && period.first == Day{2008, 5, 1} && period.last == Day{2008, 12, 31}) continue;
    Finding finding;
    finding.span = period.span;
    finding.message = cat(u"统计期限应为", whole_year(year), u",文中写的是", quoted(in.text(period.span)),
                          u",请改正期限,并核对各项数据是否统计到了年底。");
    finding.evidence = Evidence{cat(u"应为", whole_year(year), u", 文中为", in.text(period.span)),
                                whole_year(year), std::u16string(in.text(period.span))};
    out.add(std::move(finding));
  }
}

void check_cut_offs(const RuleInput& in, int year, Reporter& out) {
  Finding finding;
  std::size_t count = 0;
  for (const Date& date : in.facts.dates) {
    if (date.broken() || !date.month || (date.year && *date.year != year)) continue;
    const Offset word = cut_off_word(in.source.clean, date);
    if (word == 0) continue;
    if (*date.month == 12 && (!date.day || *date.day == 31)) continue;
    const std::u16string_view before =
        slice(in.source.clean, {in.document.span.start, date.span.start - word});
    const bool says_how_far = ends_with_any(before, words::figures_until);
    if (!says_how_far && !gives_figures(slice(in.source.clean, {date.span.end, in.document.span.end})))
      continue;
    Span span = date.span;
    span.start -= word;
    if (in.source.clean.substr(span.end, 1) == u"底" || in.source.clean.substr(span.end, 1) == u"末")
      ++span.end;
    if (count++ == 0) {
      finding.span = span;
    } else if (count <= 20) {
      finding.related.push_back({span, u"这里也是"});
    }
  }
  if (count == 0) return;
  const std::u16string written(in.text(finding.span));
  finding.message = cat(u"年度报告的数据应统计到", year, u"年12月31日,文中有", count, u"处数据写的是",
                        quoted(written), u",请换成到年底的数。");
  finding.evidence =
      Evidence{cat(u"应截至", year, u"年12月31日, 文中为", written), cat(year, u"年12月31日"), written};
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  if (!in.facts.year) return out.not_checked(u"看不出是哪一年度的报告。");
  check_periods(in, *in.facts.year, out);
  check_cut_offs(in, *in.facts.year, out);
}

}  // namespace

const Rule date_period = {
    .id = "date/period",
    .severity = Severity::warning,
    .title = u"统计期限是否为全年",
    .basis = {"decree492-31", "decree711-49"},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
