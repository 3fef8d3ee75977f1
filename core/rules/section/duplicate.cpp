#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule section_duplicate = {
    .id = "section/duplicate",
    .severity = Severity::warning,
    .title = u"同一部分是否重复",
    .basis = {},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
