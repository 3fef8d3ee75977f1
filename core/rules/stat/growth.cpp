#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule stat_growth = {
    .id = "stat/growth",
    .severity = Severity::error,
    .title = u"增减幅度与两年数值是否相符",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
