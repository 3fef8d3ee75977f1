// What a rule is: metadata and one pure function from facts to findings.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/blame/equation.h"
#include "core/facts/facts.h"
#include "core/parse/document.h"
#include "core/read/source_text.h"

namespace nianbao {

enum class Severity : std::uint8_t { info, warning, error };
const char* to_string(Severity severity);

struct Evidence {
  std::u16string expression;  // "165 + 60 + 289 = 514, 文中为 519": a pocket calculator can follow it
  std::u16string expected;
  std::u16string actual;
};

struct Related {
  Span span;
  std::u16string label;
};

struct Fix {
  Span span;
  std::u16string text;
};

/// One finding; all spans are in SourceText::clean, the report maps them back. A finding about something
/// absent has an empty span where it should stand.
struct Finding {
  std::u16string message;  // Chinese, one sentence, names both sides
  std::u16string ask;  // how it ends, where the cause decides what to ask for: ",请核对这几个数。"
  Span span;
  std::u16string about;  // what it is about where the clean text does not say: the part that is missing
  std::optional<Severity> severity;  // nullopt: the rule's own
  std::vector<Related> related;
  std::optional<Evidence> evidence;
  std::optional<std::string_view> basis;  // clause id; nullopt: the rule's own
  std::u16string own_basis;  // what an agency's profile demands rests on the agency; wins over clauses
  std::optional<Fix> fix;
  std::vector<Fix> more_fixes;  // changes of the same kind in other places; spans in the original text
  std::vector<blame::EquationId> equations;  // that do not hold; findings with one cause become one
  bool may_be_words = false;                 // 增 for 减: the words may be wrong instead of the numbers
  // A finding about noise points into the original text, which the clean text no longer shows: then these are
  // set, and win over `span` and `fix->span`.
  std::optional<Span> original_span;
  std::optional<Span> original_fix_span;
};

enum class Outcome : std::uint8_t { clean, findings, not_applicable, not_checked };
const char* to_string(Outcome outcome);

/// Last year's report of the same organ, read by the same stages.
struct Previous {
  const SourceText& source;
  const Document& document;
  const Facts& facts;
};

struct Aside;
struct TwinUnit;

struct RuleInput {
  const SourceText& source;
  const Document& document;
  const Facts& facts;
  std::size_t document_index = 0;  // place in the input
  std::size_t document_count = 1;
  const Previous* previous = nullptr;
  bool previous_failed = false;  // last year's report was given and could not be read
  /// What the file holds beside its text (core/read/aside.h); null: nothing.
  const std::vector<Aside>* asides = nullptr;
  /// What other inputs of the batch have in common with this one (core/likeness/twins.h); null: no batch.
  const std::vector<TwinUnit>* twins = nullptr;

  std::u16string_view text(Span span) const;
};

/// Collects what one rule says about one document. Without any call the outcome is `clean`.
class Reporter {
 public:
  explicit Reporter(blame::Equations& equations) : equations_(equations) {}

  void add(Finding finding) { findings_.push_back(std::move(finding)); }
  /// The document's, to which every rule adds its own: what holds tells which numbers are right.
  blame::Equations& equations() { return equations_; }
  /// The rule makes no sense for this document (kind, form, no such content).
  void not_applicable(std::u16string reason);
  /// The rule should have been checked, but something could not be read.
  void not_checked(std::u16string reason);

  const std::deque<Finding>& findings() const { return findings_; }
  std::deque<Finding> take() { return std::move(findings_); }
  Outcome outcome() const;
  const std::u16string& reason() const { return reason_; }

 private:
  blame::Equations& equations_;
  std::deque<Finding> findings_;  // from which those that are done with can be dropped
  Outcome silent_ = Outcome::clean;
  std::u16string reason_;
};

/// What a rule needs before its function is called. Where it is not there the runner answers not-applicable
/// in the rule's place, or not-checked where it should be there and was not found (core/rules/needs.h): only
/// a rule that looked at something may say "clean".
enum Needs : std::uint32_t {
  kAnything = 0,
  kAnnualReport = 1u << 0,  // kind annual-report
  kFixedForm = 1u << 1,     // one whose parts are fixed
  kPrevious = 1u << 2,      // last year's report at hand
  kNotTemplate = 1u << 3,   // pointless on an unfilled template
  kTables = 1u << 4,        // a table of the form that was read
  kParts = 1u << 5,         // a heading that names a part of the form
  kSums = 1u << 6,          // claims of the prose, by kind, of which one at least could be recomputed
  kPercents = 1u << 7,
  kGrowths = 1u << 8,
  kDerived = 1u << 9,
  kListCounts = 1u << 10,  // "五项工作" with its list
  kDates = 1u << 11,
  kTableTraces = 1u << 12,  // a table of the form, read or not
  kTableReport = 1u << 13,  // kind annual-report or table-only
};

struct Rule {
  std::string_view id;  // "stat/sum"
  Severity severity = Severity::warning;
  std::u16string_view title;  // Chinese, short
  std::array<std::string_view, 3>
      basis{};  // clause ids (rules/clauses.h); the first in force for the year is cited
  std::uint32_t needs = kAnything;
  void (*check)(const RuleInput&, Reporter&) = nullptr;
};

/// All rules, sorted by id.
std::span<const Rule* const> all_rules();
const Rule* find_rule(std::string_view id);

}  // namespace nianbao
