#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule stat_missing = {
    .id = "stat/missing",
    .severity = Severity::warning,
    .title = u"应报统计数是否齐全",
    .basis = {"decree492-32", "decree711-50", "fee109"},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
