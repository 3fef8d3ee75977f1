#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule text_placeholder = {
    .id = "text/placeholder",
    .severity = Severity::error,
    .title = u"是否留有待填内容",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
