// The third stage: what a document says, as typed facts. Rules read only these (and Document for places).
// All spans are in SourceText::clean.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "core/claims/claim.h"
#include "core/dates/dates.h"
#include "core/forms/form_set.h"
#include "core/identity/identity.h"
#include "core/mentions/mention.h"
#include "core/outline/list_count.h"
#include "core/outline/parts.h"
#include "core/parse/document.h"
#include "core/quantities/quantities.h"
#include "core/slips/slips.h"
#include "core/statistics/statistics.h"
#include "core/tables/tables.h"

namespace nianbao {

/// All of it. The rooms of dates, identity, tables and statistics return a piece each, which are one here.
struct Facts : DocumentDates, DocumentIdentity, ReadTables, DocumentStatistics {
  Facts() = default;
  Facts(DocumentDates when, DocumentIdentity what, ReadTables read, DocumentStatistics told)
      : DocumentDates(std::move(when)),
        DocumentIdentity(std::move(what)),
        ReadTables(std::move(read)),
        DocumentStatistics(std::move(told)) {}

  const FormSet* forms = nullptr;  // all forms that were looked for; outlives this
  std::vector<Part> parts;         // in the form's order, then free sections in the text's order
  Quantities quantities;
  std::vector<Mention> numbers;  // whose and of when each of `quantities` is
  std::vector<Claim> claims;
  std::vector<ListCount> list_counts;  // claims too, all of them checked
  /// Of the hand, in names and set phrases. check() looks for them, and not in last year's report.
  std::vector<slips::Slip> slips;
};

/// How many arithmetic claims the prose makes, and how many of them could be recomputed.
struct ClaimTally {
  std::size_t found = 0;
  std::size_t checked = 0;
};
ClaimTally tally_claims(const Facts& facts);

/// `forms` must outlive what is returned.
Facts extract_facts(const SourceText& source, const Document& document, const FormSet& forms,
                    const ExtractOptions& options);

}  // namespace nianbao
