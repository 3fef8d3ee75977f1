#include "core/rules/registry.h"
#include "core/rules/table_sums.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) { report_sums(in, IdentityFamily::balance, out); }

}  // namespace

const Rule table_balance = {
    .id = "table/balance",
    .severity = Severity::error,
    .title = u"申请表勾稽关系",
    .basis = {"form2019", "form2021"},
    .needs = kTableReport | kTables,
    .check = check,
};

}  // namespace nianbao::rules
