#include <optional>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"
#include "core/words/lists/left_over_year.h"

namespace nianbao::rules {

namespace {

struct WrittenYear {
  Span span;
  bool whole = false;   // four digits
  bool marked = false;  // followed by 年
};

/// Digit runs of the title that look like a year: 2024年, 2011xx单位, 202年.
std::optional<WrittenYear> broken_year(const RuleInput& in) {
  const std::u16string_view title = in.text(in.document.title);
  for (std::size_t i = 0; i < title.size();) {
    if (!is_digit(title[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < title.size() && is_digit(title[end])) ++end;
    const std::u16string_view digits = title.substr(i, end - i);
    std::size_t mark = end;  // a title may break before 年
    while (mark < title.size() && is_space(title[mark])) ++mark;
    const bool marked = starts_with_any(title.substr(mark), words::year_words);
    const bool whole = digits.size() == 4 && (digits.starts_with(u"20") || digits.starts_with(u"19"));
    const Offset start = in.document.title.start + static_cast<Offset>(i);
    const Span span{start, start + static_cast<Offset>(marked ? mark + 1 - i : digits.size())};
    const bool range = starts_with_any(title.substr(mark), words::year_ranges);
    if ((whole && !marked && !range) || (!whole && marked && digits.size() > 1)) {
      return WrittenYear{span, whole, marked};
    }
    i = end;
  }
  return std::nullopt;
}

void check(const RuleInput& in, Reporter& out) {
  if (const auto year = broken_year(in)) {
    Finding finding;
    finding.span = year->span;
    if (year->whole) {
      finding.message = cat(u"标题中的年份“", in.text(year->span), u"”后面缺少“年”字,请补上。");
      finding.evidence =
          Evidence{cat(u"应为“", in.text(year->span), u"年”, 文中为“", in.text(year->span), u"”"),
                   cat(in.text(year->span), u"年"), std::u16string(in.text(year->span))};
      finding.fix = Fix{year->span, cat(in.text(year->span), u"年")};
    } else if (in.facts.year) {
      finding.message = cat(u"标题中的年份写作“", in.text(year->span), u"”,从正文看报告年度是",
                            *in.facts.year, u"年,请改正标题。");
      finding.evidence = Evidence{cat(u"应为“", *in.facts.year, u"年”, 文中为“", in.text(year->span), u"”"),
                                  cat(*in.facts.year, u"年"), std::u16string(in.text(year->span))};
    } else {
      finding.message =
          cat(u"标题中的年份“", in.text(year->span), u"”不完整,看不出是哪一年度的报告,请补全。");
    }
    return out.add(std::move(finding));
  }
  if (in.facts.year) return;
  Finding finding;
  finding.span = head_of(in);
  finding.message = u"标题、正文和落款都没有写明年份,看不出这是哪一年度的报告,请在标题中写明。";
  out.add(std::move(finding));
}

}  // namespace

const Rule document_year = {
    .id = "document/year",
    .severity = Severity::warning,
    .title = u"报告年度是否明确",
    .basis = {},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
