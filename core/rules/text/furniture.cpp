#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule text_furniture = {
    .id = "text/furniture",
    .severity = Severity::info,
    .title = u"是否混入网页内容",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
