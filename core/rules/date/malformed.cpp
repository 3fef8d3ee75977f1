#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

/// "2010年12月5日或2010年1月25日"
std::u16string readings(const Date& date) {
  std::u16string out;
  for (std::size_t i = 0; i < date.candidates.size() && i < 3; ++i) {
    if (i > 0) out += u"或";
    out += print(date.candidates[i]);
  }
  return out;
}

std::u16string why_impossible(const Date& date) {
  const int month = date.month.value_or(0);
  if (month < 1 || month > 12) return cat(u"一年没有 ", month, u" 月");
  return cat(date.year ? cat(*date.year, u"年") : std::u16string(), month, u"月只有 ",
             days_in_month(date.year.value_or(0), month), u" 天");
}

void check(const RuleInput& in, Reporter& out) {
  for (const Date& date : in.facts.dates) {
    if (!date.broken()) continue;
    const std::u16string_view written = in.text(date.span);
    const std::u16string offered = readings(date);
    Finding finding;
    finding.span = date.span;
    switch (date.fault) {
      case DateFault::impossible:
        finding.evidence =
            Evidence{cat(why_impossible(date), u", 文中为", written), offered, std::u16string(written)};
        finding.message =
            cat(u"“", written, u"”这个日期不存在(", why_impossible(date), u")",
                offered.empty() ? std::u16string() : cat(u",可能是", offered), u",请核对后改正。");
        break;
      case DateFault::missing:
        finding.message = date.year ? cat(u"日期“", written, u"”缺少数字,请补全。")
                                    : cat(u"日期“", written, u"”没有写明是哪一年,请补上年份。");
        break;
      default:
        finding.message =
            cat(u"日期“", written, u"”的数字连在一起或有缺漏,可能是", offered, u",请核对后改正。");
    }
    if (date.candidates.size() == 1 && date.fault == DateFault::merged) {
      std::u16string text = print(date.candidates[0]);
      if (written.ends_with(u"份") && text.ends_with(u"月")) text += u"份";
      finding.fix = Fix{date.span, std::move(text)};
    }
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule date_malformed = {
    .id = "date/malformed",
    .severity = Severity::error,
    .title = u"日期是否成立",
    .basis = {},
    .needs = kDates,
    .check = check,
};

}  // namespace nianbao::rules
