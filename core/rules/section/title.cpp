#include "core/base/text.h"
#include "core/facts/part_titles.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  for (const Part& found : in.facts.parts) {
    const FormPart* part = in.facts.form ? in.facts.form->part(found.key) : nullptr;
    if (!part || found.heading < 0) continue;
    const Heading& heading = in.document.headings[static_cast<std::size_t>(found.heading)];
    const std::u16string_view title = in.text(heading.title);
    if (match_title(*part, title) == TitleMatch::title) continue;
    Finding finding;
    finding.span = heading.title;
    finding.message =
        cat(u"这一部分的标题写作“", title, u"”,格式规定为“", part->title, u"”,建议改用规定的标题。");
    finding.evidence = Evidence{cat(u"格式为“", part->title, u"”, 文中为“", title, u"”"), part->title,
                                std::u16string(title)};
    finding.fix = Fix{heading.title, part->title};
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule section_title = {
    .id = "section/title",
    .severity = Severity::info,
    .title = u"各部分标题是否与格式一致",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport | kFixedForm | kParts,
    .check = check,
};

}  // namespace nianbao::rules
