#include "core/base/text.h"
#include "core/rules/claim_text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

std::u16string message(const RuleInput& in, const Claim& claim, const Calculation& growth) {
  const std::u16string_view claimed = in.text(claim.span);
  if (claim.wrong_way) {
    const Quantity& now = in.facts.quantities[claim.operands[0]];
    const Quantity& then = in.facts.quantities[claim.operands[1]];
    const std::u16string pair =
        cat(u"“", written(in, now), u"”比“", written(in, then), claim.direction > 0 ? u"”少" : u"”多");
    if (claim.formula == Formula::direction) {
      return cat(pair, u",文中却说是", claim.direction > 0 ? u"上升" : u"下降", u",增减方向不一致,请核对。");
    }
    return cat(pair, u",文中却写“", claimed, u"”,增减方向不一致,请核对。");
  }
  if (claim.agreement == Agreement::rounded) {
    return cat(u"按", growth.formula, u"计算应为", growth.result, u",文中“", claimed,
               u"”只在舍入方式上有出入。");
  }
  return cat(u"按", growth.formula, u"计算应为", growth.result, u",文中写“", claimed,
             u"”,两者不一致,请核对。");
}

void check(const RuleInput& in, Reporter& out) {
  for (const Claim& claim : in.facts.claims) {
    if (claim.kind != ClaimKind::growth) continue;
    if (!is_reportable(claim)) continue;
    const Calculation growth = calculation(in, claim);
    Finding finding = claim_finding(in, claim, growth);
    finding.message = message(in, claim, growth);
    out.add(std::move(finding));
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
