#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule text_issuer = {
    .id = "text/issuer",
    .severity = Severity::warning,
    .title = u"机关名称是否一致",
    .basis = {},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
