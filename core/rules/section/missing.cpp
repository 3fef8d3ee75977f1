#include <set>

#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  const Form* form = in.facts.form;
  if (!form) return out.not_checked(u"报告年度无法确定,不知道应当适用哪种格式。");
  const bool fixed = form->fixed;
  std::set<std::string_view> found;
  std::set<std::string_view> missing;
  for (const Part& part : in.facts.parts) {
    (part.status == PartStatus::missing ? missing : found).insert(part.key);
  }
  std::size_t wanted = 0;
  std::size_t there = 0;
  for (const FormPart& part : form->parts) {
    if (!part.required) continue;
    ++wanted;
    if (found.contains(part.key)) ++there;
  }
  const std::vector<Span> places = places_of_parts(in);
  for (std::size_t i = 0; i < form->parts.size(); ++i) {
    const FormPart* form_part = &form->parts[i];
    if (!form_part->required || !missing.contains(form_part->key)) continue;
    Finding finding;
    finding.span = places[i];
    if (fixed) {
      finding.about = name_of(*form_part);
      finding.message = cat(u"缺少“", finding.about, u"”,格式要求", wanted, u"个部分,文中只找到", there,
                            u"个,请补写这一部分,单列标题。");
    } else {
      finding.about = form_part->title;
      finding.severity = Severity::warning;
      finding.message =
          cat(u"既没有“", form_part->title, u"”的标题,正文中也没有写到这项内容,请补写,没有发生的也请写明。");
    }
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule section_missing = {
    .id = "section/missing",
    .severity = Severity::error,
    .title = u"必备内容是否齐全",
    .basis = {"decree492-32", "decree711-50"},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
