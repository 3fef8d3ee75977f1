#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule text_character = {
    .id = "text/character",
    .severity = Severity::warning,
    .title = u"是否有转换造成的错字",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
