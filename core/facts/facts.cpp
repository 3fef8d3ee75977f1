#include "core/facts/facts.h"

#include <algorithm>

#include "core/claims/node.h"

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
  Facts facts(std::move(dates), std::move(identity), std::move(tables));
  facts.forms = &forms;
  facts.parts = std::move(parts);
  facts.quantities = find_quantities(source, document, facts.dates);
  facts.list_counts = find_list_counts(source, document);
  const std::vector<claims::Block> blocks = extract_claims(source, document, facts);
  facts.claims.shrink_to_fit();
  extract_statistics(source, document, blocks, facts);
  facts.statistics.shrink_to_fit();
  link_mentions(facts);
  return facts;
}

}  // namespace nianbao
