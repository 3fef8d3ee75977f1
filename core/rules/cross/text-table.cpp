#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule cross_text_table = {
    .id = "cross/text-table",
    .severity = Severity::error,
    .title = u"正文与表格是否一致",
    .basis = {},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
