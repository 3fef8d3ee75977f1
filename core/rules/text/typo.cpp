// Words that stand twice, and single wrong characters in the fixed words of the form and of reports.
#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/slip_report.h"
#include "core/rules/text/confusions.h"

namespace nianbao::rules {

namespace {

/// table/label tells of the whole label.
bool is_altered_label(const RuleInput& in, Span place) {
  return std::any_of(in.facts.tables.begin(), in.facts.tables.end(), [&](const KeyedTable& table) {
    return std::any_of(table.altered_labels.begin(), table.altered_labels.end(),
                       [&](const AlteredLabel& label) { return label.span.contains(place); });
  });
}

/// text/character tells of it.
bool is_confusion(std::u16string_view words) {
  return std::any_of(kConfusions.begin(), kConfusions.end(),
                     [&](const Confusion& confusion) { return contains(words, confusion.wrong); });
}

void check(const RuleInput& in, Reporter& out) {
  for (const slips::Slip& slip : in.facts.slips) {
    if (slip.kind != slips::Kind::typo && slip.kind != slips::Kind::doubled) continue;
    if (is_altered_label(in, slip.span) || is_confusion(in.text(slip.span))) continue;
    Finding finding = slip_finding(in, slip);
    if (slip.kind == slips::Kind::typo && slip.source.empty()) finding.severity = Severity::info;
    if (slip.kind == slips::Kind::doubled)
      finding.message = cat(u"“", in.text(slip.span), u"”里的“", slip.right, u"”重复了,请删去一个。");
    out.add(std::move(finding));
  }
}

}  // namespace

const Rule text_typo = {
    .id = "text/typo",
    .severity = Severity::warning,
    .title = u"固定用语是否有错字、重复",
    .basis = {},
    .needs = kAnything,
    .check = check,
};

}  // namespace nianbao::rules
