#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/wording.h"

namespace nianbao::rules {

namespace {

std::u16string counted(const ListCount& count) {
  return count.least == count.most ? cat(count.least) : cat(count.least, u"或", count.most);
}

void check(const RuleInput& in, Reporter& out) {
  for (const ListCount& count : in.facts.list_counts) {
    if (count.least <= count.stated && count.stated <= count.most) continue;
    const std::u16string_view stated = in.text(count.number);
    Finding finding;
    finding.span = count.number;
    const char16_t* where = count.place == ListPlace::before ? u"前面列出" : u"后面列出";
    finding.message = cat(u"文中说", quoted(stated), u",", where, u"的是", counted(count),
                          u"项,请核对:漏写的请补上,没有漏写的请改正“", count.stated, u"”这个数目。");
    finding.related.push_back({count.list, u"列出的各项"});
    finding.evidence = Evidence{cat(u"列出 ", counted(count), u" 项, 文中为 ", count.stated), counted(count),
                                cat(count.stated)};
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule stat_count = {
    .id = "stat/count",
    .severity = Severity::warning,
    .title = u"所称项数与列举是否相符",
    .basis = {},
    .needs = kListCounts,
    .check = check,
};

}  // namespace nianbao::rules
