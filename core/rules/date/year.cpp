#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule date_year = {
    .id = "date/year",
    .severity = Severity::error,
    .title = u"年份是否前后一致",
    .basis = {},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
