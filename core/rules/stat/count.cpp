#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule stat_count = {
    .id = "stat/count",
    .severity = Severity::warning,
    .title = u"所称项数与列举是否相符",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
