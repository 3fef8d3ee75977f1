#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule cross_growth = {
    .id = "cross/growth",
    .severity = Severity::error,
    .title = u"同比增减与去年报告是否相符",
    .basis = {},
    .needs = kAnnualReport | kPrevious,
    .check = check,
};

}  // namespace nianbao::rules
