#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule section_title = {
    .id = "section/title",
    .severity = Severity::info,
    .title = u"各部分标题是否与格式一致",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport | kFixedForm,
    .check = check,
};

}  // namespace nianbao::rules
