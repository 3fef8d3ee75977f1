#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule privacy_personal = {
    .id = "privacy/personal",
    .severity = Severity::warning,
    .title = u"是否含个人信息",
    .basis = {"pipl-28"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
