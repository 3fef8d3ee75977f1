#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule stat_sum = {
    .id = "stat/sum",
    .severity = Severity::error,
    .title = u"分项与合计是否相符",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
