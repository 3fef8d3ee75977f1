#include "core/rules/needs.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao {

namespace {

Unmet not_applicable(std::u16string_view reason) { return {Outcome::not_applicable, std::u16string(reason)}; }
Unmet not_checked(std::u16string_view reason) { return {Outcome::not_checked, std::u16string(reason)}; }

std::optional<Unmet> unmet_by_document(std::uint32_t needs, const RuleInput& in) {
  const Facts& facts = in.facts;
  const bool fixed = facts.form && facts.form->fixed;
  if ((needs & kAnnualReport) && facts.kind != DocumentKind::annual_report) {
    return not_applicable(u"本文不是政府信息公开工作年度报告。");
  }
  if ((needs & kTableReport) && facts.kind != DocumentKind::annual_report &&
      facts.kind != DocumentKind::table_only) {
    return not_applicable(u"本文不是政府信息公开工作年度报告。");
  }
  if ((needs & kFixedForm) && !fixed) return not_applicable(u"2019年以前的年度报告没有固定格式。");
  if ((needs & kNotTemplate) && facts.is_template) return not_applicable(u"本文是尚未填写的模板。");
  if ((needs & kPrevious) && !in.previous) {
    return in.previous_failed ? not_checked(u"上一年度的报告没能读取。")
                              : not_applicable(u"没有提供上一年度的报告。");
  }
  return std::nullopt;
}

/// There is no table of the form that could be read.
std::optional<Unmet> unmet_by_tables(const Facts& facts) {
  if (!facts.tables.empty()) return std::nullopt;
  if (!facts.unread_tables.empty()) {
    return not_checked(cat(u"表格没有读出:", facts.unread_tables.front().reason, u"。"));
  }
  const bool fixed = facts.form && facts.form->fixed;
  return fixed ? not_checked(u"没有找到规定格式的表格。") : not_applicable(u"本文没有规定格式的表格。");
}

/// No claim of this kind is made, or none of them could be recomputed.
std::optional<Unmet> unmet_by_claims(const Facts& facts, ClaimKind kind, std::u16string_view name) {
  const auto is_kind = [kind](const Claim& claim) { return claim.kind == kind; };
  const auto found = std::count_if(facts.claims.begin(), facts.claims.end(), is_kind);
  if (found == 0) return not_applicable(cat(u"文中没有", name, u"。"));
  const bool checked = std::any_of(facts.claims.begin(), facts.claims.end(),
                                   [&](const Claim& claim) { return is_kind(claim) && claim.is_checked(); });
  if (checked) return std::nullopt;
  return not_checked(cat(u"文中", name, u"有", static_cast<long long>(found), u"处,都缺少可以核算的数。"));
}

bool names_a_part(const Facts& facts) {
  return std::any_of(facts.parts.begin(), facts.parts.end(),
                     [](const Part& part) { return part.heading >= 0 && !part.key.empty(); });
}

std::optional<Unmet> unmet_by_facts(std::uint32_t needs, const Facts& facts) {
  struct ClaimNeed {
    Needs need;
    ClaimKind kind;
    std::u16string_view name;
  };
  static constexpr ClaimNeed claims[] = {{kSums, ClaimKind::sum, u"分项与总数的关系"},
                                         {kPercents, ClaimKind::percent, u"占比"},
                                         {kGrowths, ClaimKind::growth, u"与上年相比的增减幅度"},
                                         {kDerived, ClaimKind::derived, u"由别的数推算出来的数"}};
  for (const ClaimNeed& each : claims) {
    if (!(needs & each.need)) continue;
    if (std::optional<Unmet> unmet = unmet_by_claims(facts, each.kind, each.name)) return unmet;
  }
  if ((needs & kListCounts) && facts.list_counts.empty()) {
    return not_applicable(u"文中没有先说几项再逐项列举的地方。");
  }
  if ((needs & kDates) && facts.dates.empty()) return not_applicable(u"文中没有日期。");
  if ((needs & kParts) && !names_a_part(facts)) return not_checked(u"没有认出报告各部分的标题。");
  if ((needs & kTableTraces) && facts.unread_tables.empty()) return unmet_by_tables(facts);
  if (needs & kTables) return unmet_by_tables(facts);
  return std::nullopt;
}

}  // namespace

std::optional<Unmet> unmet_need(const Rule& rule, const RuleInput& in) {
  if (std::optional<Unmet> unmet = unmet_by_document(rule.needs, in)) return unmet;
  return unmet_by_facts(rule.needs, in.facts);
}

}  // namespace nianbao
