// The third stage: what a document says, as typed facts. Rules read only these (and Document for places).
// All spans are in SourceText::clean.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/span.h"
#include "core/claims/claim.h"
#include "core/dates/dates.h"
#include "core/forms/form_set.h"
#include "core/identity/identity.h"
#include "core/mentions/mention.h"
#include "core/outline/list_count.h"
#include "core/outline/parts.h"
#include "core/parse/document.h"
#include "core/quantities/quantities.h"
#include "core/tables/tables.h"

namespace nianbao {

namespace claims {
struct Block;
}

/// A statistic with a known meaning: "requests.received" 3646 件. Keys: core/statistics/statistic_words.h.
struct Statistic {
  std::string_view key;  // a word of that table, which lives as long as the program does
  Decimal value;
  std::u16string_view unit;  // likewise, of the units
  bool approximate = false;
  bool narrow = false;  // of a body smaller than the report's: 市政府办公室 in a report of 全市
  std::int32_t quantity = -1;  // index into Facts::quantities; -1: said in words (未收到)
  Span span;
};

/// A change against last year whose numbers the sentence does not say: 新收申请同比增长21.5%.
struct SaidChange {
  std::string_view key;        // the statistic that changed
  std::uint32_t quantity = 0;  // by how much: per cent or an amount
  int direction = 0;           // 1 up, -1 down
};

/// Statistics that a report may tell of several bodies or ways, each with its own number: ways.…, training.…
bool is_told_often(std::string_view key);

/// One thing that the prose counts twice in the same words, with two values: indices into Facts::quantities.
struct Repeat {
  std::uint32_t first = 0;
  std::uint32_t later = 0;
};

/// A share or a rate with its name: 满意度97.3%.
struct RateStatement {
  std::uint32_t quantity = 0;
  Span name;  // from the last separator to the number
  bool is_share = false;
};

/// What the prose speaks of, with a number or in words (没有, 未收取).
struct SpokenOf {
  bool disclosures = false;     // how much was disclosed
  bool requests = false;        // how many requests there were
  bool processing_fee = false;  // the fee of 国办函〔2020〕109号
};

/// The value that the document's recognised tables give for a statistic.
struct TableValue {
  Decimal value;
  Span span;              // the cell, or the first of the cells that were added
  std::u16string label;   // the row's, as written
  bool doubtful = false;  // the table contradicts itself there, which the table's own rules say
  const KeyedTable* table = nullptr;
  std::vector<std::string> rows;        // keys of the rows that were added
  std::vector<std::string> columns;     // keys of the columns that were added; empty: the table's last
  std::vector<const KeyedCell*> cells;  // that were added
};
std::optional<TableValue> table_value(const Facts& facts, std::string_view key);

/// All of it. The rooms of dates, identity and tables return a piece each, which are one here.
struct Facts : DocumentDates, DocumentIdentity, ReadTables {
  Facts() = default;
  Facts(DocumentDates when, DocumentIdentity what, ReadTables read)
      : DocumentDates(std::move(when)), DocumentIdentity(std::move(what)), ReadTables(std::move(read)) {}

  const FormSet* forms = nullptr;  // all forms that were looked for; outlives this
  std::vector<Part> parts;         // in the form's order, then free sections in the text's order
  std::vector<Quantity> quantities;
  std::vector<Mention> numbers;  // whose and of when each of `quantities` is
  std::vector<Statistic> statistics;
  std::vector<Statistic> of_last_year;  // what the text says of the year before: 上年新收申请423件
  std::vector<SaidChange> changes;
  std::vector<Repeat> repeats;
  std::vector<RateStatement> rates;
  SpokenOf spoken_of;
  std::vector<Claim> claims;
  std::vector<ListCount> list_counts;  // claims too, all of them checked
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

// The last steps of extract_facts, in this order: they read what the rooms before them returned.

/// Fills numbers and claims; needs all of the above. Returns the blocks it read, for extract_statistics.
std::vector<claims::Block> extract_claims(const SourceText& source, const Document& document, Facts& facts);
/// Fills statistics, of_last_year, changes, repeats, rates and spoken_of.
void extract_statistics(const SourceText& source, const Document& document,
                        const std::vector<claims::Block>& blocks, Facts& facts);

}  // namespace nianbao
