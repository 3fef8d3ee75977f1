#include "core/rules/registry.h"
#include "core/rules/table_sums.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) { report_sums(in, IdentityFamily::total, out); }

}  // namespace

const Rule table_total = {
    .id = "table/total",
    .severity = Severity::error,
    .title = u"表格合计是否相符",
    .basis = {"form2014", "form2019", "form2021"},
    .needs = kTableReport | kTables,
    .check = check,
};

}  // namespace nianbao::rules
