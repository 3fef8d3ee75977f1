#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule text_mojibake = {
    .id = "text/mojibake",
    .severity = Severity::error,
    .title = u"是否有乱码",
    .basis = {"gb18030"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
