#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule section_missing = {
    .id = "section/missing",
    .severity = Severity::error,
    .title = u"必备内容是否齐全",
    .basis = {"decree492-32", "decree711-50"},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
