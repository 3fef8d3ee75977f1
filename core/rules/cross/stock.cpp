#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule cross_stock = {
    .id = "cross/stock",
    .severity = Severity::warning,
    .title = u"现行有效件数与去年是否衔接",
    .basis = {"form2021"},
    .needs = kAnnualReport | kPrevious,
    .check = check,
};

}  // namespace nianbao::rules
