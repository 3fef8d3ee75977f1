#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule stat_impossible = {
    .id = "stat/impossible",
    .severity = Severity::error,
    .title = u"数值是否可能",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
