#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule table_cell = {
    .id = "table/cell",
    .severity = Severity::error,
    .title = u"单元格是否为合规数字",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
