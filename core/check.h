// The whole checker as one pure function: a draft in, a result out. No I/O, no clock, no locale, no global
// state.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/facts/facts.h"
#include "core/parse/document.h"
#include "core/places.h"
#include "core/read/file_places.h"
#include "core/read/source_text.h"
#include "core/rules/rule.h"
#include "core/rules/weights.h"
#include "core/status.h"

namespace nianbao {

class TwinBook;

struct CheckOptions {
  std::optional<int> year;                // --year
  std::optional<DocumentKind> kind;       // --as
  std::optional<Draft> previous;          // --previous: last year's report
  std::shared_ptr<const TwinBook> twins;  // several inputs: what they have in common; null: one input
  FormSetPtr forms;  // --profile: with an agency's overlay; null: the program's own, made for this one check
  std::vector<std::string> disabled;  // rule ids that are switched off
  std::vector<std::string> ignored;   // fingerprints or subjects of findings not to be shown again
  std::vector<std::pair<std::string, Severity>> severities;  // rule id → severity instead of the rule's own
  std::optional<Weights> weights;                            // --profile: what its findings count
  bool file_places = false;  // fill in Result::file, for who points into the file
};

/// A finding in its final form: spans in SourceText::original.
struct ReportedFinding {
  const Rule* rule = nullptr;
  Severity severity = Severity::warning;
  std::u16string message;
  Span span;
  std::uint32_t line = 1;    // of span.start, 1-based
  std::uint32_t column = 1;  // UTF-16 units, 1-based
  Where where;               // the same place in words
  std::vector<Related> related;
  std::optional<Evidence> evidence;
  std::u16string basis;  // "" where none
  std::optional<Fix> fix;
  std::vector<Fix> more_fixes;  // changes of the same kind in other places, by place
  std::string fingerprint;      // 16 hex digits: rule and normalised evidence, without offsets
  std::u16string subject;       // what it is about, without values; unlike all others of the document
  std::optional<int> weight;    // in the score; none without CheckOptions::weights
};

struct RuleOutcome {
  const Rule* rule = nullptr;
  Outcome outcome = Outcome::clean;
  std::u16string reason;
};

struct DocumentResult {
  Document document;
  Facts facts;
  std::vector<RuleOutcome> checks;        // every rule, by id
  std::vector<ReportedFinding> findings;  // by span.start, then rule id
};

struct Result {
  std::string input;
  Status status = Status::unreadable;
  SourceText source;
  FilePlaces file;  // of SourceText::original in the file; known only where it was asked for
  std::vector<DocumentResult> documents;  // none where nothing was read: empty, unreadable, skipped
  FormSetPtr forms;                       // what `documents` point into
  std::vector<ReadProblem>
      problems;  // of the draft and of the previous report; say why, where nothing was read
  int errors = 0;
  int warnings = 0;
  int infos = 0;
};

/// What can be said of an input before it is judged: `empty`, `unreadable`, or `not_a_report` until a report
/// is found in it.
Status status_of(const SourceText& source);

/// Said of a text that is nothing but mojibake (SourceText::misread).
ReadProblem unread_as_mojibake();

/// The result for an input that was not read, with `message` (Chinese, one sentence) saying why.
Result unread(std::string input, Status status, std::u16string message);

Result check(const Draft& draft, const CheckOptions& options);
/// The same; lets the draft's bytes go as soon as they are read.
Result check(Draft&& draft, const CheckOptions& options);

}  // namespace nianbao
