#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule link_domain = {
    .id = "link/domain",
    .severity = Severity::warning,
    .title = u"政府网址是否为政务域名",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
