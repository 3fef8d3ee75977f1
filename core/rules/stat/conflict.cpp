#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule stat_conflict = {
    .id = "stat/conflict",
    .severity = Severity::error,
    .title = u"同一统计数前后是否一致",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
