#include "core/base/text.h"
#include "core/rules/previous_report.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  if (in.document_index > 0 && in.document_count > 1) return out.not_applicable(u"已在第一篇处说明。");
  Finding finding;
  finding.span = head_of(in);
  const std::u16string_view last = in.previous->facts.issuer;
  if (const std::u16string why = why_not_comparable(in); !why.empty()) {
    finding.message = cat(why, u"两年的数字没有比对,请换成本机关上一年度的报告。");
    finding.evidence = Evidence{why, {}, {}};
    return out.add(std::move(finding));
  }
  if (previous_organ(in) != OrganRelation::renamed) return;
  finding.severity = Severity::info;
  finding.message = cat(u"上一年度报告的机关是“", last, u"”,本报告是“", in.facts.issuer,
                        u"”,已按机构更名照常比对;如果不是同一机关,请换成本机关上一年度的报告。");
  finding.evidence = Evidence{cat(last, u" → ", in.facts.issuer), in.facts.issuer, std::u16string(last)};
  out.add(std::move(finding));
}

}  // namespace

const Rule document_previous = {
    .id = "document/previous",
    .severity = Severity::warning,
    .title = u"上一年度的报告是否对应",
    .basis = {},
    .needs = kAnnualReport | kPrevious,
    .check = check,
};

}  // namespace nianbao::rules
