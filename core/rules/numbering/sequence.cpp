#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule numbering_sequence = {
    .id = "numbering/sequence",
    .severity = Severity::warning,
    .title = u"序号是否连续",
    .basis = {"gbt9704"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
