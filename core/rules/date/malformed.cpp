#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule date_malformed = {
    .id = "date/malformed",
    .severity = Severity::error,
    .title = u"日期是否成立",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
