#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule table_balance = {
    .id = "table/balance",
    .severity = Severity::error,
    .title = u"申请表勾稽关系",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
