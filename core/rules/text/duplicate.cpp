#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule text_duplicate = {
    .id = "text/duplicate",
    .severity = Severity::warning,
    .title = u"段落是否重复",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
