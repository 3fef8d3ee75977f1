#include "core/facts/facts.h"

#include <array>

namespace nianbao {

const char* to_string(DocumentKind kind) {
  static constexpr std::array names = {"annual-report", "work-summary", "general-summary", "notice",
                                       "unknown"};
  return names[static_cast<std::size_t>(kind)];
}

Facts extract_facts(const SourceText& source, const Document& document, const ExtractOptions& options) {
  Facts facts;
  extract_dates(source, document, facts);
  extract_identity(source, document, options, facts);
  extract_parts(source, document, facts);
  extract_tables(source, document, facts);
  extract_quantities(source, document, facts);
  extract_claims(source, document, facts);
  extract_statistics(source, document, facts);
  return facts;
}

}  // namespace nianbao
