#include "tools/summary.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/text.h"
#include "core/render/visible.h"

namespace nianbao::cli {

void Summary::add(const Result& result) {
  tally_.add(result);
  std::set<const Rule*> seen;
  std::u16string issuer;
  for (const DocumentResult& document : result.documents) {
    if (issuer.empty()) issuer = document.facts.issuer;
    for (const ReportedFinding& finding : document.findings) {
      OfRule& of_rule = rules_[finding.rule];
      ++of_rule.findings;
      if (seen.insert(finding.rule).second) ++of_rule.inputs;
    }
  }
  if (seen.empty()) return;
  std::string name = issuer.empty() ? result.input : to_utf8(issuer) + "(" + result.input + ")";
  units_.push_back({std::move(name), {result.errors, result.warnings, result.infos}});
}

std::string Summary::text() const {
  std::u16string out;
  std::vector<std::pair<const Rule*, OfRule>> rules(rules_.begin(), rules_.end());
  std::sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
    if (a.second.findings != b.second.findings) return a.second.findings > b.second.findings;
    return a.first->id < b.first->id;
  });
  if (!rules.empty()) out += u"按规则:\n";
  for (const auto& [rule, count] : rules) {
    out += cat(u"  ", count.findings, u" 处,", count.inputs, u" 份  ", rule->title, u"  [",
               to_utf16(rule->id), u"]\n");
  }
  std::vector<const OfUnit*> units;
  for (const OfUnit& each : units_) units.push_back(&each);
  std::stable_sort(units.begin(), units.end(),
                   [](const OfUnit* a, const OfUnit* b) { return a->findings > b->findings; });
  if (!units.empty()) out += u"按单位:\n";
  for (const OfUnit* unit : units) {
    const auto& [errors, warnings, infos] = unit->findings;
    out += cat(u"  错误 ", errors, u"、提醒 ", warnings, u"、提示 ", infos, u"  ",
               visible(to_utf16(unit->name)), u"\n");
  }
  if (out.empty()) out = u"没有发现问题。\n";
  return to_utf8(out) + render_tally(tally_);
}

}  // namespace nianbao::cli
