#include "core/rules/claim_report.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  for (const Claim& claim : in.facts.claims) {
    if (claim.kind != ClaimKind::sum || claim.formula != Formula::sum) continue;
    report_claim(in, claim, out);
  }
}

}  // namespace

const Rule stat_sum = {
    .id = "stat/sum",
    .severity = Severity::error,
    .title = u"分项与合计是否相符",
    .basis = {},
    .needs = kSums,
    .check = check,
};

}  // namespace nianbao::rules
