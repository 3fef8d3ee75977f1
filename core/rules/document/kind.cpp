#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule document_kind = {
    .id = "document/kind",
    .severity = Severity::warning,
    .title = u"文种是否为年度报告",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
