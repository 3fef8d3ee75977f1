#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule table_blank = {
    .id = "table/blank",
    .severity = Severity::warning,
    .title = u"应填0处是否空缺",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
