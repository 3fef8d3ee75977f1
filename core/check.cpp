#include "core/check.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "core/base/line_starts.h"
#include "core/base/text.h"
#include "core/blame/one_cause.h"
#include "core/likeness/twins.h"
#include "core/read/aside.h"
#include "core/read/guessed_tables.h"
#include "core/read/importers.h"
#include "core/rules/clauses.h"
#include "core/rules/needs.h"
#include "core/subject.h"

namespace nianbao {

namespace {

/// FNV-1a, 64 bit (Fowler, Noll, Vo), over rule id and evidence: edits elsewhere do not change it.
std::string fingerprint(const ReportedFinding& finding, std::u16string_view quoted) {
  std::uint64_t hash = 14695981039346656037u;
  const auto mix = [&hash](std::u16string_view text) {
    for (const char16_t unit : text) {
      if (is_space(unit)) continue;
      for (const unsigned byte : {unit & 0xFFu, static_cast<unsigned>(unit) >> 8}) {
        hash = (hash ^ byte) * 1099511628211u;
      }
    }
    hash = (hash ^ 0xFFu) * 1099511628211u;
  };
  mix(to_utf16(finding.rule->id));
  if (finding.evidence) {
    mix(finding.evidence->expression);
    mix(finding.evidence->expected);
    mix(finding.evidence->actual);
  } else if (quoted.empty()) {
    mix(finding.message);
  }
  mix(quoted);
  std::string out(16, '0');
  for (std::size_t i = out.size(); i-- > 0; hash >>= 4) out[i] = "0123456789abcdef"[hash & 0xF];
  return out;
}

std::u16string basis_text(const Rule& rule, const Finding& finding, const Facts& facts) {
  if (!finding.own_basis.empty()) return finding.own_basis;
  if (finding.basis) {
    const Clause* clause = find_clause(*finding.basis);
    return clause ? std::u16string(clause->text) : std::u16string();
  }
  for (const std::string_view id : rule.basis) {
    const Clause* clause = find_clause(id);
    const int year = facts.year.value_or(9999);
    if (!clause || year < clause->first_year || clause->last_year < year) continue;
    if (clause->is_form && facts.form) return notice_text(*facts.form);
    return std::u16string(clause->text);
  }
  return {};
}

ReportedFinding finish(const Rule& rule, Finding finding, const SourceText& source, const Facts& facts,
                       const LineStarts& lines, const Places& places) {
  ReportedFinding out;
  out.rule = &rule;
  out.severity = finding.severity.value_or(rule.severity);
  out.message = finding.message + finding.ask;
  out.span = finding.original_span ? *finding.original_span : source.to_original(finding.span);
  out.related = std::move(finding.related);
  for (Related& related : out.related) related.span = source.to_original(related.span);
  out.evidence = std::move(finding.evidence);
  out.basis = basis_text(rule, finding, facts);
  if (finding.fix) {
    out.fix =
        Fix{finding.original_fix_span ? *finding.original_fix_span : source.to_original(finding.fix->span),
            std::move(finding.fix->text)};
  }
  out.more_fixes = std::move(finding.more_fixes);
  const LinePlace place = lines.of(out.span.start);
  out.line = place.line;
  out.column = place.column;
  out.where = places.of(finding.span);
  out.fingerprint = fingerprint(out, slice(source.original, out.span));
  return out;
}

/// Of the part where it stands; "" in none, as what is missing.
std::string_view part_key(const Facts& facts, Span clean) {
  if (clean.empty()) return {};
  for (const Part& part : facts.parts) {
    if (part.status != PartStatus::missing && part.span.contains(clean)) return part.key;
  }
  return {};
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// By place, then rule id. Findings are large: their order is found first, then each is moved once.
void sort_findings(std::vector<ReportedFinding>& all) {
  std::vector<std::size_t> order(all.size());  // which finding comes to a place
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&all](std::size_t a, std::size_t b) {
    if (all[a].span.start != all[b].span.start) return all[a].span.start < all[b].span.start;
    const int rules = all[a].rule->id.compare(all[b].rule->id);
    return rules != 0 ? rules < 0 : a < b;
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (order[i] == i) continue;
    ReportedFinding first = std::move(all[i]);  // along one ring of places that take from each other
    std::size_t to = i;
    while (order[to] != i) {
      all[to] = std::move(all[order[to]]);
      to = std::exchange(order[to], to);
    }
    all[to] = std::move(first);
    order[to] = to;
  }
}

/// What one rule says, or why it says nothing; its findings go to `told`.
RuleOutcome run_rule(const Rule& rule, const RuleInput& in, const CheckOptions& options,
                     blame::Equations& equations, std::vector<blame::Told>& told) {
  const bool unread = in.source.misread && !in.source.misread->complete;
  if (has(options.disabled, rule.id)) return {&rule, Outcome::not_checked, u"这条规则已被关闭。"};
  if (unread && rule.id != "text/mojibake")
    return {&rule, Outcome::not_checked, u"整篇文字是乱码,没有读出。"};
  if (std::optional<Unmet> unmet = unmet_need(rule, in))
    return {&rule, unmet->outcome, std::move(unmet->reason)};
  Reporter reporter(equations);
  rule.check(in, reporter);
  RuleOutcome out{&rule, reporter.outcome(), reporter.reason()};
  for (Finding& finding : reporter.take()) told.push_back({&rule, std::move(finding), {}, nullptr});
  return out;
}

/// The finding rests on a table whose cells are guessed; an error would accuse the writer of the reader's
/// doubt. What the prose says wrong by itself, a table only helps to put right.
bool rests_on_guess(const RuleInput& in, const blame::Told& told) {
  if (!has_guessed_tables(in.source)) return false;
  if (told.rule->id.starts_with("table/")) return true;
  if (told.rule->id.starts_with("stat/")) return false;
  const auto touches = [&told](Span table) {
    const auto meets = [table](Span span) { return span.start < table.end && table.start < span.end; };
    return meets(told.finding.span) ||
           std::any_of(told.finding.related.begin(), told.finding.related.end(),
                       [&meets](const Related& related) { return meets(related.span); });
  };
  const Facts& facts = in.facts;
  return std::any_of(
             facts.tables.begin(), facts.tables.end(),
             [&](const KeyedTable& t) { return is_guessed(in.source, t.source) && touches(t.span); }) ||
         std::any_of(facts.unread_tables.begin(), facts.unread_tables.end(),
                     [&](const UnreadTable& t) { return touches(t.span); });
}

/// All that a rule found has become part of another rule's finding: the outcome says so.
void tell_joined(const std::vector<blame::Told>& told, std::vector<RuleOutcome>& checks) {
  for (RuleOutcome& check : checks) {
    const Rule* into = nullptr;
    bool all = true;
    for (const blame::Told& each : told) {
      if (each.rule != check.rule) continue;
      if (each.joined)
        into = each.joined;
      else
        all = false;
    }
    if (into && all) check.reason = cat(u"与“", into->title, u"”的一处出自同一个数,已并在那里。");
  }
}

/// Of findings with one subject, the second and later ones get their number.
void tell_apart(std::vector<ReportedFinding>& findings) {
  std::unordered_map<std::u16string, int> count;
  for (ReportedFinding& finding : findings) {
    const int number = ++count[finding.subject];
    if (number > 1) finding.subject += cat(u" #", number);
  }
}

void run_rules(const RuleInput& in, const CheckOptions& options, const LineStarts& lines,
               DocumentResult& result) {
  const Places places(in.source, in.document, in.facts);
  blame::Equations equations;
  std::vector<blame::Told> told;
  for (const Rule* rule : all_rules()) result.checks.push_back(run_rule(*rule, in, options, equations, told));
  // Before causes are found: which number is to blame may change with the values.
  for (blame::Told& each : told)
    each.subject = subject_of(in, *each.rule, each.finding, places.of(each.finding.span));
  blame::join_causes(in, equations, told);
  tell_joined(told, result.checks);
  result.findings.reserve(told.size());
  for (blame::Told& each : told) {
    if (each.joined) continue;
    const bool guessed = rests_on_guess(in, each);
    const Span clean = each.finding.span;
    ReportedFinding reported =
        finish(*each.rule, std::move(each.finding), in.source, in.facts, lines, places);
    reported.subject = std::move(each.subject);
    if (guessed) reported.severity = std::min(reported.severity, Severity::warning);
    for (const auto& [id, severity] : options.severities) {
      if (id == each.rule->id) reported.severity = severity;
    }
    if (options.weights) {
      reported.weight = options.weights->of(*each.rule, reported.severity, part_key(in.facts, clean));
    }
    result.findings.push_back(std::move(reported));
  }
  sort_findings(result.findings);
  tell_apart(result.findings);
  if (options.ignored.empty()) return;
  std::erase_if(result.findings, [&options](const ReportedFinding& each) {
    return has(options.ignored, each.fingerprint) || has(options.ignored, to_utf8(each.subject));
  });
}

/// Last year's report, read by the same stages. Of several documents, the first annual report is meant.
struct ReadPrevious {
  SourceText source;
  std::vector<Document> documents;
  Facts facts;
  std::size_t index = 0;
};

ReadPrevious read_previous(const Draft& draft, const FormSet& forms) {
  ReadPrevious out;
  out.source = read_source(draft, forms.lexicon());
  out.documents = parse_documents(out.source, forms.lexicon());
  for (std::size_t i = 0; i < out.documents.size(); ++i) {
    Facts facts = extract_facts(out.source, out.documents[i], forms, {});
    const bool found = facts.kind == DocumentKind::annual_report;
    if (i == 0 || found) {
      out.facts = std::move(facts);
      out.index = i;
    }
    if (found) break;
  }
  return out;
}

/// Judged as a report: one of the documents is, or the user said what it is.
bool is_judged(const Result& result, const CheckOptions& options) {
  if (options.kind) return true;
  return std::any_of(result.documents.begin(), result.documents.end(), [](const DocumentResult& each) {
    return each.facts.kind == DocumentKind::annual_report || each.facts.kind == DocumentKind::table_only;
  });
}

FormSetPtr forms_of(const CheckOptions& options) { return options.forms ? options.forms : make_form_set(); }

Result check_source(const std::string& name, WholeDraft draft, const FormSetPtr& forms_used,
                    const CheckOptions& options) {
  Result result;
  result.input = name;
  result.source = std::move(draft.source);
  result.file = std::move(draft.file);
  result.problems = result.source.problems;
  result.status = status_of(result.source);
  if (is_trouble(result.status)) return result;

  const FormSet& forms = *forms_used;
  std::optional<ReadPrevious> last;
  std::optional<Previous> previous;
  if (options.previous) {
    last = read_previous(*options.previous, forms);
    for (const ReadProblem& problem : last->source.problems) {
      result.problems.push_back({false, cat(u"上一年度的报告:", problem.message)});
    }
    if (!is_trouble(status_of(last->source))) {
      previous.emplace(Previous{last->source, last->documents[last->index], last->facts});
    }
  }

  const LineStarts lines(result.source.original);
  std::vector<Document> documents = parse_documents(result.source, forms.lexicon());
  result.documents.resize(documents.size());
  result.forms = forms_used;
  const ExtractOptions extract{options.year, options.kind};
  for (std::size_t i = 0; i < documents.size(); ++i) {
    DocumentResult& out = result.documents[i];
    out.document = std::move(documents[i]);
    out.facts = extract_facts(result.source, out.document, forms, extract);
    out.facts.slips = slips::find(result.source, out.document);
    const RuleInput in{result.source,
                       out.document,
                       out.facts,
                       i,
                       documents.size(),
                       previous ? &*previous : nullptr,
                       options.previous && !previous,
                       &draft.asides,
                       options.twins ? &options.twins->of(name) : nullptr};
    run_rules(in, options, lines, out);
    for (const ReportedFinding& finding : out.findings) {
      int& count = finding.severity == Severity::error     ? result.errors
                   : finding.severity == Severity::warning ? result.warnings
                                                           : result.infos;
      ++count;
    }
  }
  if (is_judged(result, options)) result.status = Status::checked;
  if (result.source.misread && !result.source.misread->complete) {
    result.status = Status::unreadable;
    result.problems.push_back(unread_as_mojibake());
  }
  return result;
}

}  // namespace

Status status_of(const SourceText& source) {
  const bool fatal = std::any_of(source.problems.begin(), source.problems.end(),
                                 [](const ReadProblem& problem) { return problem.fatal; });
  if (fatal) return source.is_blank ? Status::empty : Status::unreadable;
  return Status::not_a_report;
}

ReadProblem unread_as_mojibake() {
  return {true, u"整篇文字是乱码,没有读出,请从原来的文件重新复制,或用正确的编码另存。"};
}

Result unread(std::string input, Status status, std::u16string message) {
  Result result;
  result.input = std::move(input);
  result.status = status;
  result.problems.push_back({is_trouble(status), std::move(message)});
  return result;
}

Result check(const Draft& draft, const CheckOptions& options) {
  if (const std::u16string_view reason = skip_reason(draft.name, false); !reason.empty()) {
    return unread(draft.name, Status::skipped, std::u16string(reason));
  }
  const FormSetPtr forms = forms_of(options);
  return check_source(draft.name, read_whole(draft, forms->lexicon(), options.file_places), forms, options);
}

Result check(Draft&& draft, const CheckOptions& options) {
  if (const std::u16string_view reason = skip_reason(draft.name, false); !reason.empty()) {
    return unread(draft.name, Status::skipped, std::u16string(reason));
  }
  const FormSetPtr forms = forms_of(options);
  WholeDraft whole = read_whole(draft, forms->lexicon(), options.file_places);
  std::string().swap(draft.bytes);
  std::u16string().swap(draft.text);
  return check_source(draft.name, std::move(whole), forms, options);
}

}  // namespace nianbao
