#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  const Facts& facts = in.facts;
  if (contains(facts.kind_reason, u"指定")) return out.not_applicable(u"文种由检查者指定。");
  if (facts.kind == DocumentKind::annual_report) return;
  Finding finding;
  finding.span = head_of(in);
  finding.message = facts.kind == DocumentKind::unknown
                        ? cat(facts.is_fragment ? u"文字太短,看不出本文是不是" : u"看不出本文是不是",
                              name_of(DocumentKind::annual_report),
                              u",年度报告的要求没有对它检查;如果是,请交来带标题的全文,或指定按年度报告检查。")
                        : cat(u"本文", facts.kind_reason, u",应是", name_of(facts.kind), u",不是",
                              name_of(DocumentKind::annual_report), u",年度报告的结构要求没有对它检查。");
  out.add(std::move(finding));
}

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
