#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule section_order = {
    .id = "section/order",
    .severity = Severity::error,
    .title = u"各部分次序是否合乎格式",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport | kFixedForm,
    .check = check,
};

}  // namespace nianbao::rules
