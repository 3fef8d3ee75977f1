// The door of the room: what the report's figures of a known meaning are, by the prose and by the tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/span.h"
#include "core/claims/claim.h"
#include "core/mentions/mention.h"
#include "core/outline/parts.h"
#include "core/parse/document.h"
#include "core/read/source_text.h"
#include "core/tables/tables.h"

namespace nianbao {

/// A statistic with a known meaning: "requests.received" 3646 件. Keys: core/statistics/statistic_words.h.
struct Statistic {
  std::string_view key;  // a word of that table, which lives as long as the program does
  Decimal value;
  std::u16string_view unit;  // likewise, of the units
  bool approximate = false;
  bool narrow = false;  // of a body smaller than the report's: 市政府办公室 in a report of 全市
  bool of_new = false;  // of what came in this year, perhaps without what was carried over
  std::int32_t quantity = -1;  // index into Quantities; -1: said in words (未收到)
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

/// One thing that the prose counts twice in the same words, with two values: indices into Quantities.
struct Repeat {
  std::uint32_t first = 0;
  std::uint32_t later = 0;
  bool points_back = false;  // 上述175篇: the later one says that it is the first
  bool reworded = false;     // told in other words
};

/// What the prose says of several rows of the tables at once: 予以公开和部分公开共16件, 占办结总数的40%.
struct TableClaim {
  std::uint32_t quantity = 0;       // the number or the share
  std::vector<std::string> parts;   // keys of the statistics that are added
  std::vector<std::string> wholes;  // one of them is what it is a share of; empty of a plain number
  std::vector<std::string> also;    // of a share: parts that may be counted with them
  std::vector<std::string> rivals;  // of a plain number: what it may be as well, so that it may equal that
  std::string if_none;              // it holds only where this is 0; "" always
  std::int32_t count = -1;          // index of the number whose share it is; -1: the text has none
  bool is_named = false;            // the words leave no other whole, no other thing
};

/// A share or a rate with its name: 满意度97.3%.
struct RateStatement {
  std::uint32_t quantity = 0;
  Span name;  // from the last separator to the number
  bool is_share = false;
};

/// A statement on all requests or cases: 均已办结, 均为自然人申请. all_paid, some_paid: that applicants
/// have paid the fee for processing.
struct AllStatement {
  std::string_view part;     // the statistic that all of them are: requests.closed, requests.received.natural
  Span span;                 // the clause
  std::int32_t beside = -1;  // index of a number behind it that says otherwise: 尚有2件未办结
};

/// What the prose speaks of, with a number or in words (没有, 未收取).
struct SpokenOf {
  bool disclosures = false;     // how much was disclosed
  bool requests = false;        // how many requests there were
  bool processing_fee = false;  // the fee of 国办函〔2020〕109号
};

/// What the prose tells of them.
struct DocumentStatistics {
  std::vector<Statistic> statistics;
  std::vector<Statistic> of_last_year;  // what the text says of the year before: 上年新收申请423件
  std::vector<SaidChange> changes;
  std::vector<Repeat> repeats;
  std::vector<TableClaim> table_claims;
  std::vector<RateStatement> rates;
  std::vector<AllStatement> all_statements;
  SpokenOf spoken_of;
};

/// `blocks`, `numbers` and `claims` are the document's.
DocumentStatistics find_statistics(const SourceText& source, const Document& document,
                                   const std::vector<Part>& parts, const std::vector<claims::Block>& blocks,
                                   const Numbers& numbers, const std::vector<Claim>& claims);

/// The claims with what the statistics add to them: balances of which the prose gives all numbers, and
/// changes that name what changed while its value stands elsewhere. By place.
std::vector<Claim> complete_claims(std::vector<Claim> claims, const std::vector<Statistic>& statistics,
                                   std::u16string_view clean, const std::vector<claims::Block>& blocks,
                                   const Numbers& numbers);

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
/// Points into `tables`.
std::optional<TableValue> table_value(const ReadTables& tables, std::string_view key);

}  // namespace nianbao
