#include <algorithm>

#include "core/base/text.h"
#include "core/rules/registry.h"
#include "core/rules/structure.h"

namespace nianbao::rules {

namespace {

Span place_for(const RuleInput& in, std::string_view part_key) {
  for (const Part& part : in.facts.parts) {
    if (part.key == part_key && part.status == PartStatus::present) return {part.span.end, part.span.end};
  }
  return {in.document.span.end, in.document.span.end};
}

bool has_statistic(const Facts& facts, std::string_view prefix) {
  return std::any_of(facts.statistics.begin(), facts.statistics.end(), [&](const Statistic& s) {
    return std::string_view(s.key).substr(0, prefix.size()) == prefix;
  });
}

void add(const RuleInput& in, Reporter& out, std::string_view part, std::u16string_view what) {
  Finding finding;
  finding.span = place_for(in, part);
  const FormPart* form_part = in.facts.form ? in.facts.form->part(part) : nullptr;
  finding.message = cat(u"全文没有写", what, u",请在",
                        form_part ? cat(u"“", name_of(*form_part), u"”部分") : std::u16string(u"正文中"),
                        u"补写一句,没有发生的也请写明为0。");
  out.add(std::move(finding));
}

void check(const RuleInput& in, Reporter& out) {
  const Facts& facts = in.facts;
  if (facts.format == Format::none) {
    out.not_applicable(u"报告年度不明,没有可对照的格式要求。");
    return;
  }
  const bool table =
      std::any_of(facts.tables.begin(), facts.tables.end(),
                  [](const KeyedTable& t) { return t.key == "requests" || t.key == "stat2014"; }) ||
      !facts.unread_tables.empty();
  if (!facts.mentions.disclosures && !(facts.format == Format::reg2008 && table))
    add(in, out, "active", u"主动公开政府信息的数量");
  if (!facts.mentions.requests && !has_statistic(facts, "requests.") &&
      !(facts.format == Format::reg2008 && table)) {
    add(in, out, "requests", u"收到政府信息公开申请的数量");
  }
  if (facts.format == Format::fmt2021 && !facts.mentions.processing_fee)
    add(in, out, "other", u"收取政府信息公开信息处理费的情况");
}

}  // namespace

const Rule stat_missing = {
    .id = "stat/missing",
    .severity = Severity::warning,
    .title = u"应报统计数是否齐全",
    .basis = {"decree492-32", "decree711-50", "fee109"},
    .needs = kAnnualReport | kNotTemplate,
    .check = check,
};

}  // namespace nianbao::rules
