#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule text_digits = {
    .id = "text/digits",
    .severity = Severity::warning,
    .title = u"数字是否脱落或粘连",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
