#include "core/base/text.h"
#include "core/organs/organ.h"
#include "core/rules/clauses.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

/// The statutory day of the form; for an organ of unknown kind the later one.
const FormDeadline* deadline_of(const Facts& facts) {
  const FormDeadline* found = nullptr;
  for (const FormDeadline& one : facts.form->deadlines) {
    const bool matches =
        facts.organ == OrganKind::unknown || one.government == (facts.organ == OrganKind::government);
    const bool later =
        !found || one.month > found->month || (one.month == found->month && one.day > found->day);
    if (matches && later) found = &one;
  }
  return found;
}

void check(const RuleInput& in, Reporter& out) {
  const Facts& facts = in.facts;
  if (!facts.year) return out.not_checked(u"看不出是哪一年度的报告。");
  if (!facts.form) return out.not_applicable(u"2008年以前没有年度报告的公布期限。");
  // Decree 492 art. 31 bound every organ; decree 711 art. 49 names a day from the county level up.
  if (!facts.form->binds_townships && is_township(facts.issuer))
    return out.not_applicable(u"《政府信息公开条例》没有为乡镇、街道规定公布期限。");
  const FormDeadline* deadline = deadline_of(facts);
  if (!deadline) return out.not_applicable(u"这一年度的格式没有规定公布期限。");
  if (!facts.signed_on && !facts.published_on) {
    return out.not_checked(facts.signed_span.empty() ? u"没有找到落款日期或发布日期。"
                                                     : u"落款日期无法辨认。");
  }
  const Day last{*facts.year + 1, deadline->month, deadline->day};
  const bool signed_late = facts.signed_on && *facts.signed_on > last;
  const bool published_late = facts.published_on && *facts.published_on > last;
  if (!signed_late && !published_late) return;
  const Day& day = signed_late ? *facts.signed_on : *facts.published_on;
  const std::u16string whose = facts.organ == OrganKind::department   ? u"部门的年度报告"
                               : facts.organ == OrganKind::government ? u"政府的年度报告"
                                                                      : u"年度报告";
  Finding finding;
  finding.span = signed_late ? facts.signed_span : facts.published_span;
  finding.message = cat(*facts.year, u"年度", whose, u"最迟应在", print(last), u"前公布,",
                        signed_late ? u"落款日期" : u"页面发布日期", u"是", print(day), u",晚了",
                        day_number(day) - day_number(last), u"天,请核对日期是否写错;没有写错的,请尽快公布。");
  finding.evidence = Evidence{cat(print(day), u" > ", print(last)), print(last), print(day)};
  if (signed_late && published_late) finding.related.push_back({facts.published_span, u"页面发布日期"});
  // The day of an agency's own profile rests on no law.
  const Clause* clause = find_clause(deadline->basis);
  finding.basis = clause ? clause->id : std::string_view();
  out.add(std::move(finding));
}

}  // namespace

const Rule date_deadline = {
    .id = "date/deadline",
    .severity = Severity::warning,
    .title = u"是否按期公布",
    .basis = {"decree492-31", "decree711-49"},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
