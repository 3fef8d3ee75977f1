#include "core/facts/facts.h"

#include <algorithm>

#include "core/claims/claims.h"

namespace nianbao {

const char* to_string(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::annual_report:
      return "annual-report";
    case DocumentKind::work_summary:
      return "work-summary";
    case DocumentKind::general_summary:
      return "general-summary";
    case DocumentKind::notice:
      return "notice";
    case DocumentKind::university_report:
      return "university-report";
    case DocumentKind::enterprise_report:
      return "enterprise-report";
    case DocumentKind::guide:
      return "guide";
    case DocumentKind::regulation:
      return "regulation";
    case DocumentKind::news:
      return "news";
    case DocumentKind::table_only:
      return "table-only";
    case DocumentKind::unknown:
      break;
  }
  return "unknown";
}

const char* to_string(PartStatus status) {
  switch (status) {
    case PartStatus::present:
      return "present";
    case PartStatus::in_text:
      return "in-text";
    case PartStatus::missing:
      return "missing";
  }
  return "";
}

ClaimTally tally_claims(const Facts& facts) {
  const auto checked =
      std::count_if(facts.claims.begin(), facts.claims.end(), [](const Claim& c) { return c.is_checked(); });
  const std::size_t lists = facts.list_counts.size();
  return {facts.claims.size() + lists, static_cast<std::size_t>(checked) + lists};
}

Facts extract_facts(const SourceText& source, const Document& document, const FormSet& forms,
                    const ExtractOptions& options) {
  DocumentDates dates = find_dates(source, document);
  DocumentIdentity identity = identify(source, document, dates, forms, options);
  std::vector<Part> parts = find_parts(source, document, identity, forms);
  ReadTables tables = read_tables(source, document, identity, parts, forms);
  if (!options.kind) identity::find_table_only(source, document, tables.tables.size(), identity);
  Quantities quantities = find_quantities(source, document, dates.dates, tables.own_tables);
  const std::vector<claims::Grid> own_tables =
      claims::read_grids(source.clean, document, tables.own_tables, quantities);
  claims::round_numbers(own_tables, quantities);
  const std::vector<claims::Block> blocks = claims::build_blocks(source, document, quantities);
  std::vector<Mention> mentions = read_mentions(source.clean, blocks, quantities, identity);
  const Numbers numbers{quantities, mentions, identity.year};
  std::vector<Claim> claims = find_claims(source, document, blocks, own_tables, numbers);
  DocumentStatistics statistics = find_statistics(source, document, parts, blocks, numbers, claims);
  claims = complete_claims(std::move(claims), statistics.statistics, source.clean, blocks, numbers);
  claims.shrink_to_fit();
  statistics.statistics.shrink_to_fit();

  Facts facts(std::move(dates), std::move(identity), std::move(tables), std::move(statistics));
  facts.forms = &forms;
  facts.parts = std::move(parts);
  facts.numbers = link_mentions(std::move(mentions), claims);
  facts.quantities = std::move(quantities);
  facts.claims = std::move(claims);
  facts.list_counts = find_list_counts(source, document);
  return facts;
}

}  // namespace nianbao
