// Names of the state, its organs, offices, laws and documents that are miswritten, and those of another year.
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/registry.h"
#include "core/rules/slip_report.h"
#include "core/words/lists/slip.h"

namespace nianbao::rules {

namespace {

constexpr Offset kAround = 12;
constexpr int kLastMonth = 4;  // by then the report on last year is written

Day day_of(std::uint32_t since) {
  return {static_cast<int>(since / 10000), static_cast<int>(since / 100 % 100),
          static_cast<int>(since % 100)};
}

/// Whoever wrote the report could know what came on `day`.
bool is_known(const Facts& facts, const Day& day) {
  if (!facts.year || *facts.year >= day.year) return true;
  if (facts.signed_on || facts.published_on) {
    return (facts.signed_on && *facts.signed_on >= day) || (facts.published_on && *facts.published_on >= day);
  }
  return *facts.year + 1 == day.year && day.month <= kLastMonth;
}

/// 迎接党的二十大, 数据安全法(草案): told as what is still to come.
bool is_awaited(const RuleInput& in, Span words) {
  const Offset start = words.start > kAround ? words.start - kAround : 0;
  return contains_any(in.text({start, words.start}), words::before_awaited) ||
         contains_any(in.text({words.end, words.end + kAround}), words::still_to_come);
}

void report_dated(const RuleInput& in, const slips::Slip& slip, Reporter& out) {
  const bool is_yearly = in.facts.kind == DocumentKind::annual_report || in.facts.is_fragment;
  const Day day = day_of(slip.since);
  if (!is_yearly || is_known(in.facts, day) || is_awaited(in, slip.span)) return;
  Finding finding;
  finding.span = slip.span;
  const std::u16string_view words = in.text(slip.span);
  finding.message = slip.source.empty() ? cat(u"报告的是", *in.facts.year, u"年度,写报告时“", words,
                                              u"”还没有召开,请核对是哪一次会议。")
                                        : cat(u"“", words, u"”是", print(day), u"才有的提法,报告的是",
                                              *in.facts.year, u"年度,请核对是否用了别的年度的文字。");
  finding.evidence = Evidence{cat(words, u": ", print(day)), {}, std::u16string(words)};
  finding.own_basis = slip.source;
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  for (const slips::Slip& slip : in.facts.slips) {
    if (slip.kind == slips::Kind::name) out.add(slip_finding(in, slip));
    if (slip.kind == slips::Kind::dated) report_dated(in, slip, out);
  }
}

}  // namespace

const Rule text_name = {
    .id = "text/name",
    .severity = Severity::warning,
    .title = u"专有名称和固定提法是否有误",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
