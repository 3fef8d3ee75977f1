#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule outline_declared = {
    .id = "outline/declared",
    .severity = Severity::warning,
    .title = u"自述的组成与正文是否相符",
    .basis = {},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
