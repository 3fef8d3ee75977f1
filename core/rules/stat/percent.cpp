#include "core/rules/claim_report.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  for (const Claim& claim : in.facts.claims) {
    if (claim.kind != ClaimKind::percent) continue;
    report_claim(in, claim, out);
  }
}

}  // namespace

const Rule stat_percent = {
    .id = "stat/percent",
    .severity = Severity::error,
    .title = u"占比与分子分母是否相符",
    .basis = {},
    .needs = kPercents,
    .check = check,
};

}  // namespace nianbao::rules
