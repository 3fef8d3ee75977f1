#include <optional>

#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"

namespace nianbao::rules {

namespace {

/// The number of a part's heading, with what stands before it; empty where it is as the form has it.
Span wrong_number(const RuleInput& in, const FormPart& part, const Heading& heading) {
  if (heading.mark < 0 || part.number <= 0) return {};
  const Mark& mark = in.document.marks[static_cast<std::size_t>(heading.mark)];
  const Offset start = in.document.paragraphs[heading.paragraph].span.start;
  if (mark.style == MarkStyle::bu || start > mark.span.start) return {};
  const std::u16string written = squeeze(in.text({start, mark.span.end}));
  const bool usual =
      mark.style == MarkStyle::han_dun && mark.span.start == start && written.size() > 1;  // 一. 一,
  return usual || written == cat(han_number(mark.value), u"、") ? Span{} : Span{start, mark.span.end};
}

Finding about_number(const RuleInput& in, Span number, std::int32_t value) {
  const std::u16string_view written = trim(in.text(number));
  const std::u16string due = cat(han_number(value), u"、");
  Finding finding;
  finding.span = number;
  finding.message = cat(u"这一部分的序号写作“", written, u"”,格式规定为“", due, u"”。");
  finding.evidence =
      Evidence{cat(u"格式为“", due, u"”, 文中为“", written, u"”"), due, std::u16string(written)};
  finding.fix = Fix{number, due};
  return finding;
}

/// "1." for 一、, a page number or a letter before it: the part is there, its number is not as the form has
/// it. Another style all through is said once.
void check_numbers(const RuleInput& in, Reporter& out) {
  std::optional<Finding> style;
  for (const Part& found : in.facts.parts) {
    const FormPart* part = in.facts.form ? in.facts.form->part(found.key) : nullptr;
    if (!part || found.heading < 0) continue;
    const Heading& heading = in.document.headings[static_cast<std::size_t>(found.heading)];
    const Span number = wrong_number(in, *part, heading);
    if (number.empty()) continue;
    const Mark& mark = in.document.marks[static_cast<std::size_t>(heading.mark)];
    if (mark.style == MarkStyle::han_dun || mark.span.start > number.start) {
      out.add(about_number(in, number, mark.value));
    } else if (!style) {
      style = about_number(in, number, mark.value);
    } else {
      style->related.push_back({number, u"这里也是"});
    }
  }
  if (style) out.add(std::move(*style));
}

void check(const RuleInput& in, Reporter& out) {
  check_numbers(in, out);
  for (const Part& found : in.facts.parts) {
    const FormPart* part = in.facts.form ? in.facts.form->part(found.key) : nullptr;
    if (!part || found.heading < 0) continue;
    const Heading& heading = in.document.headings[static_cast<std::size_t>(found.heading)];
    const std::u16string_view title = in.text(heading.title);
    if (in.facts.forms->titles(*in.facts.form).is_title_of(*part, title)) continue;
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
