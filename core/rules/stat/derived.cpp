#include "core/base/text.h"
#include "core/rules/claim_text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

/// 100% where the numbers say otherwise is stat/impossible's business.
bool is_full_rate(const Facts& facts, const Claim& claim) {
  const Quantity& value = facts.quantities[claim.value];
  return claim.formula == Formula::ratio && value.unit == u"%" && value.is_plain() &&
         value.value == Decimal::whole(100);
}

std::u16string message(const RuleInput& in, const Claim& claim, const Calculation& derived) {
  const std::u16string_view claimed = in.text(claim.span);
  if (claim.agreement == Agreement::rounded) {
    return cat(u"按", derived.formula, u"计算应为", derived.result, u",文中“", claimed,
               u"”只在舍入方式上有出入。");
  }
  std::u16string out;
  if (claim.wrong_way) {
    const Quantity& now = in.facts.quantities[claim.operands[0]];
    const Quantity& then = in.facts.quantities[claim.operands[1]];
    return cat(u"“", written(in, now), u"”比“", written(in, then), claim.direction > 0 ? u"”少" : u"”多",
               u",文中却写“", claimed, u"”,增减方向不一致,请核对。");
  }
  if (claim.formula == Formula::same) {
    return cat(u"“", written(in, in.facts.quantities[claim.operands[0]]), u"”换算后为", derived.result,
               u",与文中的“", claimed, u"”不一致,请核对。");
  }
  if (claim.formula == Formula::sum) {
    out = cat(u"各项相加得", derived.result, u",文中合计为“", written(in, in.facts.quantities[claim.value]),
              u"”");
  } else {
    out = cat(u"按", derived.formula, u"计算应为", derived.result, u",文中写“", claimed, u"”");
  }
  if (!claim.other_reading.empty()) out += cat(u"(", claim.other_reading, u")");
  return out + u",两者不一致,请核对。";
}

void check(const RuleInput& in, Reporter& out) {
  for (const Claim& claim : in.facts.claims) {
    if (claim.kind != ClaimKind::derived || is_full_rate(in.facts, claim)) continue;
    if (!is_reportable(claim)) continue;
    const Calculation derived = calculation(in, claim);
    Finding finding = claim_finding(in, claim, derived);
    finding.message = message(in, claim, derived);
    out.add(std::move(finding));
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
