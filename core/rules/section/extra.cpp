// Parts that the form does not have: 七、下一步工作打算.
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"
#include "core/words/lists/declaration.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  std::size_t wanted = 0;
  for (const FormPart& part : in.facts.form->parts) wanted += part.required ? 1 : 0;
  for (const Part& part : in.facts.parts) {
    if (!part.key.empty() || part.heading < 0) continue;
    const Heading& heading = in.document.headings[static_cast<std::size_t>(part.heading)];
    if (heading.mark < 0 || starts_with_any(in.text(heading.title), words::annex_starts)) continue;
    Finding finding;
    finding.span = part.title;
    finding.message = cat(u"格式只有", wanted, u"个部分,文中另有“", in.text(part.title),
                          u"”,请把其中的内容并入相应的部分。");
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule section_extra = {
    .id = "section/extra",
    .severity = Severity::info,
    .title = u"是否多出部分",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport | kFixedForm | kNotTemplate | kParts,
    .check = check,
};

}  // namespace nianbao::rules
