#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

/// The first line that names the document at `index`, short enough for a label.
Span first_line(const Document& document) {
  if (!document.title.empty()) return document.title;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::furniture) return paragraph.span;
  }
  return document.span;
}

void check(const RuleInput& in, Reporter& out) {
  if (in.document_count < 2) return;
  if (in.document_index > 0) return out.not_applicable(u"已在第一篇处说明。");
  Finding finding;
  finding.span = first_line(in.document);
  finding.message =
      cat(u"这份材料里有", in.document_count, u"篇文稿,下面逐篇检查;只要检查其中一篇的,请把其余的删去。");
  finding.evidence = Evidence{cat(in.document_count, u"篇"), u"1", cat(in.document_count)};
  out.add(std::move(finding));
}

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
