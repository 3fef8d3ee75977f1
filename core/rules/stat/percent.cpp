#include "core/base/text.h"
#include "core/rules/claim_text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  for (const Claim& claim : in.facts.claims) {
    if (claim.kind != ClaimKind::percent) continue;
    if (!is_reportable(claim)) continue;
    const Calculation share = calculation(in, claim);
    Finding finding = claim_finding(in, claim, share);
    if (claim.formula == Formula::hundred) {
      finding.message = cat(u"这几项占比相加得", share.result, u",与合起来应有的100%不一致,请核对。");
      out.add(std::move(finding));
      continue;
    }
    const std::u16string claimed = written(in, in.facts.quantities[claim.value]);
    finding.message = claim.agreement == Agreement::rounded
                          ? cat(u"按", share.formula, u"计算应为", share.result, u",文中“", claimed,
                                u"”只在舍入方式上有出入。")
                          : cat(u"按", share.formula, u"计算应为", share.result, u",文中占比为“", claimed,
                                u"”,两者不一致,请核对。");
    out.add(std::move(finding));
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
