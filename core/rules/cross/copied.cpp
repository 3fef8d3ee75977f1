#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule cross_copied = {
    .id = "cross/copied",
    .severity = Severity::warning,
    .title = u"是否照抄去年段落",
    .basis = {},
    .needs = kAnnualReport | kPrevious,
    .check = check,
};

}  // namespace nianbao::rules
