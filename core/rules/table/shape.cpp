#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule table_shape = {
    .id = "table/shape",
    .severity = Severity::error,
    .title = u"表格行列是否完整",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
