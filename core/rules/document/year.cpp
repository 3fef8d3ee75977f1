#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule document_year = {
    .id = "document/year",
    .severity = Severity::warning,
    .title = u"报告年度是否明确",
    .basis = {},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
