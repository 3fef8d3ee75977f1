#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule cross_carry = {
    .id = "cross/carry",
    .severity = Severity::error,
    .title = u"上年结转是否等于去年结转下年度",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport | kPrevious,
    .check = check,
};

}  // namespace nianbao::rules
