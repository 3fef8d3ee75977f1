#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule stat_percent = {
    .id = "stat/percent",
    .severity = Severity::error,
    .title = u"占比与分子分母是否相符",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
