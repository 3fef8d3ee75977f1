// Two years' reports of an organ side by side: what was kept, changed, added, dropped, and by how much the
// numbers of text and tables moved. A pure function of two drafts, as check() is of one.
//
// What is copied is judged as cross/copied does (core/likeness/last_year.h), what is a jump as
// table/plausible (core/tables/jumps.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/decimal.h"
#include "core/base/span.h"
#include "core/facts/facts.h"
#include "core/likeness/last_year.h"
#include "core/rules/previous_report.h"
#include "core/status.h"

namespace nianbao {

/// Why a number draws the eye.
enum class Jump : std::uint8_t {
  none,
  magnitude,   // is_jump: orders of magnitude apart
  other_unit,  // is_other_unit: an amount that seems to be in 元
  from_zero,   // 200 or more where the other year has 0, as when a number stands in the wrong row
};

/// Of one number in both years.
struct NumberMove {
  Decimal now;
  Decimal last;
  Decimal change;                 // now - last
  std::optional<Decimal> growth;  // change in per cent of last, two decimals; none where last is 0
  Jump jump = Jump::none;
};

/// Words that one year has instead of the other's; one side may be empty, standing where they are missing.
/// Spans are in the side's SourceText::original.
struct WordChange {
  Span now;
  Span last;
  std::optional<NumberMove> number;  // of the same thing in the same unit, so that growth makes sense
  std::u16string unit;               // its unit, "" where it has none
};

enum class ComparedKind : std::uint8_t { same, changed, added, gone };

/// A paragraph with its counterpart. A paragraph that was split or joined has several on one side.
struct ComparedRow {
  ComparedKind kind = ComparedKind::same;
  bool moved = false;               // it stands elsewhere among the others, or in another part
  bool is_heading = false;          // of a topic inside a part; of the title, the signature
  std::vector<Span> now;            // in SourceText::original; empty: gone
  std::vector<Span> last;           // likewise; empty: new
  bool is_own = false;              // counts in the likeness: neither short nor prescribed
  likeness::CopyOf copy;            // what of `now` was last year's, wherever it stood there
  std::vector<WordChange> changes;  // of changed ones, in order
  bool is_too_long = false;         // … which took too long to be aligned: `changes` are empty
};

struct ComparedPart {
  std::string key;       // of the form's part; "" for a section of its own
  std::u16string title;  // as written this year, else last; "" for what stands before the first part
  bool in_now = false;
  bool in_last = false;
  likeness::CopiedWords words;  // this year's own words, and those that were last year's
  std::vector<ComparedRow> rows;
};

struct ComparedCell {
  std::string column;    // key of a form's column; "" in an organ's own table
  std::u16string label;  // of the column, this year's form before last year's
  bool in_now = false;   // the table of that year has the cell
  bool in_last = false;
  std::u16string now_raw;  // as written
  std::u16string last_raw;
  Span now_span;  // in SourceText::original
  Span last_span;
  std::optional<Decimal> now;  // a blank cell is 0; none where no number could be read
  std::optional<Decimal> last;
  std::optional<NumberMove> move;  // where both are numbers
};

struct ComparedTableRow {
  std::string key;
  std::u16string label;
  /// The year whose form has no such row, but a heading with rows of its own below it, which were added up.
  bool is_sum_now = false;
  bool is_sum_last = false;
  std::vector<ComparedCell> cells;
};

struct ComparedTable {
  std::string key;       // "" for an organ's own table
  std::string part;      // the form's part that it belongs to; "" for an annex and an organ's own table
  std::u16string title;  // the form's; "" for an organ's own table
  bool in_now = false;
  bool in_last = false;
  bool other_form = false;  // the two follow different forms: rows are aligned by key, jumps not looked for
  bool unread_now = false;  // it is there, but could not be read cell by cell
  bool unread_last = false;
  std::vector<ComparedTableRow> rows;
};

/// Reasons to doubt that the two belong together.
struct Doubt {
  Unfit unfit = Unfit::none;
  bool is_swapped = false;    // the years are a year apart the other way round
  bool is_no_report = false;  // this year's is none either
  bool any() const { return unfit != Unfit::none || is_no_report; }
};

/// Two documents that belong together, or one that has no counterpart.
struct ComparedDocument {
  std::optional<std::size_t> now;  // index into ComparedSide::documents
  std::optional<std::size_t> last;
  Doubt doubt;
  likeness::CopiedWords words;
  std::vector<ComparedPart> parts;  // in this year's order, dropped ones behind the part they followed
  std::vector<ComparedTable> tables;
};

/// One of the two inputs, read.
struct ComparedSide {
  std::string input;
  Status status = Status::unreadable;  // checked: an annual report, or tables of one, is in it
  std::vector<ReadProblem> problems;
  SourceText source;
  std::vector<Document> documents;
  std::vector<Facts> facts;  // of each
};

struct YearsCompared {
  ComparedSide now;
  ComparedSide last;
  FormSetPtr forms;                     // what `facts` point into
  std::vector<ComparedDocument> pairs;  // in this year's order, then what last year had besides; none where
                                        // one side could not be read
};

/// Compares whatever the two are; whether they belong together is in `doubt`. Of several documents in a file
/// each has its counterpart by organ and year. Time and memory grow with the length of the texts: paragraphs
/// meet by hashes and by fingerprints, and the alignment of words has a budget for all of them together.
/// `forms`: null for the program's own.
YearsCompared compare_years(const Draft& now, const Draft& last, FormSetPtr forms);

/// How far the number moved; `money`: an amount, for which other_unit is looked for instead of the rest.
NumberMove move_between(const Decimal& last, const Decimal& now, bool money);

}  // namespace nianbao
