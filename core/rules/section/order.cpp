#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"

namespace nianbao::rules {

namespace {

struct Placed {
  const FormPart* part = nullptr;
  const Part* found = nullptr;
};

void check(const RuleInput& in, Reporter& out) {
  std::vector<Placed> order;
  for (const Part& found : in.facts.parts) {
    const FormPart* part = in.facts.form ? in.facts.form->part(found.key) : nullptr;
    const bool twice =
        std::any_of(order.begin(), order.end(), [&](const Placed& p) { return p.part == part; });
    if (part && part->number > 0 && found.heading >= 0 && !twice) order.push_back({part, &found});
  }
  std::sort(order.begin(), order.end(),
            [](const Placed& a, const Placed& b) { return a.found->title.start < b.found->title.start; });
  std::vector<Placed> should = order;
  std::sort(should.begin(), should.end(),
            [](const Placed& a, const Placed& b) { return a.part->number < b.part->number; });
  // One finding, at the first part that stands where another is due.
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (order[i].part == should[i].part) continue;
    Finding finding;
    finding.span = order[i].found->title;
    finding.related.push_back({should[i].found->title, u"格式规定排在前面的部分"});
    finding.message = cat(u"“", order[i].part->title, u"”排在了“", should[i].part->title,
                          u"”之前,格式规定的次序正相反,请调换这两部分。");
    std::u16string now;
    std::u16string due;
    for (std::size_t k = 0; k < order.size(); ++k) {
      now += han_number(order[k].part->number);
      due += han_number(should[k].part->number);
    }
    finding.evidence = Evidence{cat(u"格式次序 ", due, u", 文中次序 ", now), due, now};
    return out.add(std::move(finding));
  }
}

}  // namespace

const Rule section_order = {
    .id = "section/order",
    .severity = Severity::error,
    .title = u"各部分次序是否合乎格式",
    .basis = {"form2019", "form2021"},
    .needs = kAnnualReport | kFixedForm | kParts,
    .check = check,
};

}  // namespace nianbao::rules
