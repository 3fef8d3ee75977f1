#include "core/rules/slip_report.h"

#include "core/base/text.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

Finding slip_finding(const RuleInput& in, const slips::Slip& slip) {
  Finding finding;
  finding.span = slip.span;
  const std::u16string_view words = in.text(slip.span);
  finding.message = slip.right.empty() ? cat(u"没有“", words, u"”这一名称,请核对后改正。")
                    : slip.is_safe     ? cat(u"“", words, u"”应为“", slip.right, u"”,请改正。")
                                   : cat(u"“", words, u"”像是“", slip.right, u"”的误写,请核对后改正。");
  finding.evidence = Evidence{slip.right.empty() ? std::u16string(words) : cat(words, u" → ", slip.right),
                              slip.right, std::u16string(words)};
  if (slip.is_safe) finding.fix = Fix{slip.span, in_widths_of(in, slip.span, slip.right)};
  finding.own_basis = slip.source;
  return finding;
}

}  // namespace nianbao::rules
