#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput&, Reporter& out) { out.not_checked(u"本条规则尚未启用。"); }

}  // namespace

const Rule law_citation = {
    .id = "law/citation",
    .severity = Severity::warning,
    .title = u"引用的法规文件是否现行、准确",
    .basis = {"decree711-50"},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
