// nianbao/1: tests/schema/result.schema.json describes every field written here.
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/render/render.h"
#include "core/rules/clauses.h"

namespace nianbao {

namespace {

using Json = nlohmann::ordered_json;

Json text(std::u16string_view value) { return to_utf8(value); }
Json text_or_null(std::u16string_view value) { return value.empty() ? Json() : text(value); }
Json span(Span s) { return Json{{"start", s.start}, {"end", s.end}}; }

/// A JSON number as printed; a Decimal is short enough to survive a double.
Json number(const Decimal& value) {
  if (value.is_whole()) return value.units;
  return std::stod(to_utf8(value.print()));
}

class DocumentWriter {
 public:
  DocumentWriter(const SourceText& source, const DocumentResult& result) : source_(source), result_(result) {}

  Json write() const {
    const Facts& facts = result_.facts;
    Json out;
    out["kind"] = to_string(facts.kind);
    out["title"] = text_or_null(facts.title);
    out["issuer"] = text_or_null(facts.issuer);
    out["year"] = facts.year ? Json(*facts.year) : Json();
    out["format"] = facts.format == Format::none ? Json() : Json(to_string(facts.format));
    out["signed_on"] = facts.signed_on ? Json(iso(*facts.signed_on)) : Json();
    out["is_template"] = facts.is_template;
    out["span"] = place(result_.document.span);
    out["sections"] = sections();
    out["tables"] = tables();
    out["statistics"] = statistics();
    const ClaimTally claims = tally_claims(facts);
    out["claims"] = {{"found", claims.found}, {"checked", claims.checked}};
    out["checks"] = checks();
    out["findings"] = findings();
    return out;
  }

 private:
  Json place(Span clean) const { return span(source_.to_original(clean)); }

  Json sections() const {
    static constexpr const char* status[] = {"present", "in-text", "missing"};
    Json out = Json::array();
    for (const Part& part : result_.facts.parts) {
      Json section{{"key", part.key},
                   {"title", text_or_null(slice(source_.original, source_.to_original(part.title)))},
                   {"status", status[static_cast<std::size_t>(part.status)]}};
      if (part.status != PartStatus::missing) section["span"] = place(part.span);
      out.push_back(std::move(section));
    }
    return out;
  }

  Json tables() const {
    Json out = Json::array();
    for (const KeyedTable& table : result_.facts.tables) {
      Json rows = Json::array();
      for (const KeyedRow& row : table.rows) {
        Json cells = Json::array();
        for (const KeyedCell& cell : row.cells) {
          const bool has_value = cell.state == CellState::number || cell.state == CellState::blank;
          cells.push_back({{"value", has_value ? number(cell.value) : Json()},
                           {"raw", text(cell.raw)},
                           {"span", place(cell.span)}});
        }
        rows.push_back({{"key", row.key}, {"label", text(row.label)}, {"cells", std::move(cells)}});
      }
      out.push_back({{"key", table.key},
                     {"source", to_string(table.source)},
                     {"span", place(table.span)},
                     {"rows", std::move(rows)}});
    }
    return out;
  }

  Json statistics() const {
    Json out = Json::array();
    for (const Statistic& s : result_.facts.statistics) {
      out.push_back({{"key", s.key},
                     {"value", number(s.value)},
                     {"unit", text(s.unit)},
                     {"approx", s.approximate},
                     {"span", place(s.span)}});
    }
    return out;
  }

  Json checks() const {
    Json out = Json::array();
    for (const RuleOutcome& check : result_.checks) {
      out.push_back({{"rule", check.rule->id},
                     {"outcome", to_string(check.outcome)},
                     {"reason", text_or_null(check.reason)}});
    }
    return out;
  }

  Json findings() const {
    Json out = Json::array();
    for (const ReportedFinding& f : result_.findings) {
      Json related = Json::array();
      for (const Related& r : f.related)
        related.push_back({{"span", span(r.span)}, {"label", text(r.label)}});
      Json place = span(f.span);
      place["line"] = f.line;
      place["column"] = f.column;
      Json finding{{"rule", f.rule->id},
                   {"severity", to_string(f.severity)},
                   {"message", text(f.message)},
                   {"span", std::move(place)},
                   {"related", std::move(related)}};
      finding["evidence"] = f.evidence ? Json{{"expression", text(f.evidence->expression)},
                                              {"expected", text_or_null(f.evidence->expected)},
                                              {"actual", text_or_null(f.evidence->actual)}}
                                       : Json();
      finding["basis"] = text_or_null(f.basis);
      finding["fix"] = f.fix ? Json{{"span", span(f.fix->span)}, {"text", text(f.fix->text)}} : Json();
      finding["fingerprint"] = f.fingerprint;
      out.push_back(std::move(finding));
    }
    return out;
  }

  const SourceText& source_;
  const DocumentResult& result_;
};

}  // namespace

std::string render_json(const Result& result) {
  Json out;
  out["schema"] = "nianbao/1";
  out["input"] = to_utf8(to_utf16(result.input));
  out["encoding"] = result.source.encoding.empty() ? Json() : Json(result.source.encoding);
  if (result.source.extracted) out["text"] = text(result.source.original);
  Json problems = Json::array();
  for (const ReadProblem& problem : result.problems) {
    problems.push_back({{"fatal", problem.fatal}, {"message", text(problem.message)}});
  }
  out["problems"] = std::move(problems);
  out["documents"] = Json::array();
  for (const DocumentResult& document : result.documents) {
    out["documents"].push_back(DocumentWriter(result.source, document).write());
  }
  out["summary"] = {{"errors", result.errors}, {"warnings", result.warnings}, {"infos", result.infos}};
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string render_rules_json() {
  Json out = Json::array();
  for (const Rule* rule : all_rules()) {
    Json basis = Json::array();
    for (const std::string_view id : rule->basis) {
      if (const Clause* clause = find_clause(id)) basis.push_back(text(clause->text));
    }
    Json needs = Json::array();
    if (rule->needs & kAnnualReport) needs.push_back("annual-report");
    if (rule->needs & kFixedForm) needs.push_back("fixed-form");
    if (rule->needs & kPrevious) needs.push_back("previous");
    if (rule->needs & kNotTemplate) needs.push_back("not-template");
    out.push_back({{"id", rule->id},
                   {"severity", to_string(rule->severity)},
                   {"title", text(rule->title)},
                   {"basis", std::move(basis)},
                   {"needs", std::move(needs)}});
  }
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace nianbao
