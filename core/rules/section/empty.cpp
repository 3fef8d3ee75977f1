#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule section_empty = {
    .id = "section/empty",
    .severity = Severity::error,
    .title = u"标题之下是否有内容",
    .basis = {"decree492-32", "decree711-50"},
    .needs = kAnnualReport,
    .check = check,
};

}  // namespace nianbao::rules
