#include "core/base/text.h"
#include "core/rules/claim_text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

std::u16string message(const RuleInput& in, const Claim& claim, const Calculation& sum) {
  const std::u16string total = written(in, in.facts.quantities[claim.value]);
  if (claim.agreement == Agreement::rounded) {
    return cat(u"各分项相加得", sum.result, u",总数写作“", total, u"”,只在舍入方式上有出入。");
  }
  std::u16string out = cat(u"各分项相加得", sum.result, u",与总数“", total, u"”相差", sum.difference);
  if (!claim.other_reading.empty()) {
    out += cat(u"(", claim.other_reading, u")");
  } else if (claim.certainty == Certainty::probable) {
    out += u",如果列举的是全部分项";
  }
  return out + u",请核对是哪一个数有误。";
}

void check(const RuleInput& in, Reporter& out) {
  for (const Claim& claim : in.facts.claims) {
    if (claim.kind != ClaimKind::sum || claim.formula != Formula::sum) continue;
    if (!is_reportable(claim)) continue;
    const Calculation sum = calculation(in, claim);
    Finding finding = claim_finding(in, claim, sum);
    finding.message = message(in, claim, sum);
    out.add(std::move(finding));
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
