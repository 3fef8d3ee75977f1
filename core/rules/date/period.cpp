#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule date_period = {
    .id = "date/period",
    .severity = Severity::warning,
    .title = u"统计期限是否为全年",
    .basis = {"decree492-31", "decree711-49"},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
