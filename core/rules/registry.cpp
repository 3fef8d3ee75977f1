#include "core/rules/registry.h"

#include <algorithm>
#include <array>

namespace nianbao {

std::span<const Rule* const> all_rules() {
  static constexpr std::array kRules = {
      &rules::batch_twin,         &rules::cross_carry,       &rules::cross_copied,
      &rules::cross_growth,       &rules::cross_statement,   &rules::cross_stock,
      &rules::cross_text_table,   &rules::date_deadline,     &rules::date_malformed,
      &rules::date_period,        &rules::date_plan,         &rules::date_year,
      &rules::document_kind,      &rules::document_letter,   &rules::document_previous,
      &rules::document_several,   &rules::document_title,    &rules::document_year,
      &rules::format_outdated,    &rules::law_citation,      &rules::link_domain,
      &rules::numbering_sequence, &rules::outline_aspects,   &rules::outline_declared,
      &rules::privacy_personal,   &rules::privacy_secret,    &rules::section_duplicate,
      &rules::section_empty,      &rules::section_extra,     &rules::section_missing,
      &rules::section_order,      &rules::section_substance, &rules::section_title,
      &rules::stat_conflict,      &rules::stat_count,        &rules::stat_derived,
      &rules::stat_growth,        &rules::stat_impossible,   &rules::stat_missing,
      &rules::stat_percent,       &rules::stat_sum,          &rules::table_balance,
      &rules::table_blank,        &rules::table_cell,        &rules::table_label,
      &rules::table_missing,      &rules::table_plausible,   &rules::table_shape,
      &rules::table_total,        &rules::text_annotation,   &rules::text_character,
      &rules::text_digits,        &rules::text_duplicate,    &rules::text_furniture,
      &rules::text_issuer,        &rules::text_mojibake,     &rules::text_name,
      &rules::text_placeholder,   &rules::text_revision,     &rules::text_script,
      &rules::text_typo,
  };
  return kRules;
}

const Rule* find_rule(std::string_view id) {
  const auto rules = all_rules();
  const auto it = std::lower_bound(rules.begin(), rules.end(), id,
                                   [](const Rule* rule, std::string_view key) { return rule->id < key; });
  return it != rules.end() && (*it)->id == id ? *it : nullptr;
}

}  // namespace nianbao
