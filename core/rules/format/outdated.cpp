#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule format_outdated = {
    .id = "format/outdated",
    .severity = Severity::error,
    .title = u"表格式样是否与年度相符",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
