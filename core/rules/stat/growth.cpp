#include "core/rules/claim_report.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  for (const Claim& claim : in.facts.claims) {
    if (claim.kind != ClaimKind::growth) continue;
    report_claim(in, claim, out);
  }
}

}  // namespace

const Rule stat_growth = {
    .id = "stat/growth",
    .severity = Severity::error,
    .title = u"增减幅度与两年数值是否相符",
    .basis = {},
    .needs = kGrowths,
    .check = check,
};

}  // namespace nianbao::rules
