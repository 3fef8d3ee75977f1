#include "core/base/text.h"
#include "core/rules/claim_report.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

/// 100% where the numbers say otherwise is stat/impossible's business.
bool is_full_rate(const Facts& facts, const Claim& claim) {
  const Quantity& value = facts.quantities[claim.value];
  return claim.formula == Formula::ratio && value.unit == u"%" && value.is_plain() &&
         value.value == Decimal::whole(100);
}

void check(const RuleInput& in, Reporter& out) {
  for (const Claim& claim : in.facts.claims) {
    if (claim.kind != ClaimKind::derived || is_full_rate(in.facts, claim)) continue;
    report_claim(in, claim, out);
  }
}

}  // namespace

const Rule stat_derived = {
    .id = "stat/derived",
    .severity = Severity::error,
    .title = u"推算数值是否相符",
    .basis = {},
    .needs = kDerived,
    .check = check,
};

}  // namespace nianbao::rules
