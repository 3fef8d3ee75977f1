#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"

namespace nianbao::rules {

namespace {

void check(const RuleInput& in, Reporter& out) {
  for (std::size_t i = 0; i < in.facts.parts.size(); ++i) {
    const Part& part = in.facts.parts[i];
    if (part.heading < 0 || part.key.empty()) continue;
    const auto first = std::find_if(in.facts.parts.begin(), in.facts.parts.end(), [&](const Part& other) {
      return other.key == part.key && other.heading >= 0;
    });
    if (&*first == &part) continue;
    const bool later = first->title.start < part.title.start;
    const Part& again = later ? part : *first;
    const Part& before = later ? *first : part;
    Finding finding;
    finding.span = again.title;
    finding.related.push_back({before.title, u"前一处"});
    finding.message = cat(u"“", in.text(again.title), u"”与前面的“", in.text(before.title),
                          u"”是同一部分,出现了两次,请合并为一处,或改正其中一个标题。");
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule section_duplicate = {
    .id = "section/duplicate",
    .severity = Severity::warning,
    .title = u"同一部分是否重复",
    .basis = {},
    .needs = kAnnualReport | kParts,
    .check = check,
};

}  // namespace nianbao::rules
