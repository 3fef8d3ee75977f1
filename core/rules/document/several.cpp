#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule document_several = {
    .id = "document/several",
    .severity = Severity::info,
    .title = u"一份材料里有几篇文档",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
