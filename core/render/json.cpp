// nianbao/1: core/schema/result.schema.json describes every field written here.
#include <algorithm>

#include "core/api.h"
#include "core/base/base64.h"
#include "core/base/json_writer.h"
#include "core/base/text.h"
#include "core/read/importers.h"
#include "core/render/named.h"
#include "core/render/names.h"
#include "core/render/render.h"
#include "core/rules/clauses.h"
#include "core/tables/cell_columns.h"

namespace nianbao {

namespace {

void write_span(JsonWriter& out, Span s) {
  out.key("span").begin_object().key("start").integer(s.start).key("end").integer(s.end).end_object();
}

class DocumentWriter {
 public:
  DocumentWriter(const SourceText& source, const DocumentResult& result, JsonWriter& out)
      : source_(source), result_(result), out_(out) {}

  void write() {
    const Facts& facts = result_.facts;
    out_.begin_object();
    out_.key("kind").utf8(to_string(facts.kind));
    out_.key("title").text_or_null(facts.title);
    out_.key("issuer").text_or_null(facts.issuer);
    out_.key("year");
    facts.year ? out_.integer(*facts.year) : out_.null();
    out_.key("format");
    facts.format.empty() ? out_.null() : out_.utf8(facts.format);
    out_.key("signed_on");
    facts.signed_on ? out_.utf8(iso(*facts.signed_on)) : out_.null();
    out_.key("is_template").boolean(facts.is_template);
    place(result_.document.span);
    sections();
    tables();
    const std::vector<NamedNumber> named = named_numbers(source_, facts);
    statistics(named);
    numbers(named);
    claims();
    checks();
    findings();
    out_.end_object();
  }

 private:
  void place(Span clean) { write_span(out_, source_.to_original(clean)); }

  void sections() {
    out_.key("sections").begin_array();
    for (const Part& part : result_.facts.parts) {
      out_.begin_object().key("key").utf8(part.key);
      out_.key("title").text_or_null(slice(source_.original, source_.to_original(part.title)));
      out_.key("status").utf8(to_string(part.status));
      if (part.status != PartStatus::missing) place(part.span);
      out_.end_object();
    }
    out_.end_array();
  }

  void cell(const KeyedCell& cell, std::string_view column_key) {
    out_.begin_object().key("column_key").utf8(column_key).key("value");
    cell.has_value() ? out_.number(cell.value) : out_.null();
    out_.key("raw").text(cell.raw);
    place(cell.span);
    out_.end_object();
  }

  void tables() {
    out_.key("tables").begin_array();
    for (const KeyedTable& table : result_.facts.tables) {
      out_.begin_object().key("key").utf8(table.key).key("source").utf8(to_string(table.source));
      place(table.span);
      out_.key("rows").begin_array();
      for (const KeyedRow& row : table.rows) {
        out_.begin_object().key("key").utf8(row.key).key("label").text(row.label);
        out_.key("cells").begin_array();
        const std::vector<std::string_view> columns = cell_columns(table, row);
        for (std::size_t i = 0; i < row.cells.size(); ++i) cell(row.cells[i], columns[i]);
        out_.end_array().end_object();
      }
      out_.end_array().end_object();
    }
    out_.end_array();
  }

  void statistics(const std::vector<NamedNumber>& named) {
    out_.key("statistics").begin_array();
    for (const Statistic& s : result_.facts.statistics) {
      const auto number =
          std::lower_bound(named.begin(), named.end(), s.span.start,
                           [](const NamedNumber& each, Offset start) { return each.span.start < start; });
      out_.begin_object().key("key").utf8(s.key).key("name").text(statistic_name(s.key));
      out_.key("body").text_or_null(number != named.end() ? number->body.words : std::u16string());
      out_.key("period").text_or_null(number != named.end() ? number->time.words : std::u16string());
      out_.key("value").number(s.value).key("unit").text(s.unit).key("approx").boolean(s.approximate);
      place(s.span);
      out_.end_object();
    }
    out_.end_array();
  }

  void facet(const char* key, const FacetWords& words) {
    out_.key(key);
    if (words.words.empty()) return static_cast<void>(out_.null());
    out_.begin_object().key("words").text(words.words).key("origin").utf8(to_string(words.origin));
    out_.end_object();
  }

  void number(const NamedNumber& number) {
    out_.begin_object().key("words").text(number.in_words());
    out_.key("value").number(number.value).key("unit").text(number.unit);
    out_.key("approx").boolean(number.approximate);
    out_.key("said").utf8(number.quantity < 0 ? "words" : "number");
    place(number.span);
    out_.key("statistic");
    number.key.empty() ? out_.null() : out_.utf8(number.key);
    out_.key("measure").utf8(to_string(number.measure)).key("scope").utf8(to_string(number.scope));
    facet("time", number.time);
    facet("body", number.body);
    facet("thing", number.thing);
    facet("event", number.event);
    out_.key("path").begin_array();
    for (const PathStep& step : number.path) {
      out_.begin_object().key("words").text(step.words);
      place(step.span);
      out_.end_object();
    }
    out_.end_array().key("path_origin");
    number.path.empty() ? out_.null() : out_.utf8(to_string(number.path_from));
    out_.key("name").text_or_null(number.name);
    out_.key("measure_name").text_or_null(name_of(number.measure, number.direction));
    out_.end_object();
  }

  void numbers(const std::vector<NamedNumber>& named) {
    out_.key("numbers").begin_array();
    for (const NamedNumber& each : named) number(each);
    out_.end_array();
  }

  void claims() {
    const ClaimTally tally = tally_claims(result_.facts);
    out_.key("claims").begin_object().key("found").integer(static_cast<std::int64_t>(tally.found));
    out_.key("checked").integer(static_cast<std::int64_t>(tally.checked)).key("not_checked").begin_array();
    for (const Claim& claim : result_.facts.claims) {
      if (claim.is_checked()) continue;
      out_.begin_object().key("kind").utf8(to_string(claim.kind)).key("name").text(name_of(claim.kind));
      out_.key("reason").utf8(to_string(claim.obstacle)).key("message").text(reason_of(claim.obstacle));
      place(claim.span);
      out_.end_object();
    }
    out_.end_array().end_object();
  }

  void checks() {
    out_.key("checks").begin_array();
    for (const RuleOutcome& check : result_.checks) {
      out_.begin_object().key("rule").utf8(check.rule->id).key("outcome").utf8(to_string(check.outcome));
      out_.key("reason").text_or_null(check.reason).end_object();
    }
    out_.end_array();
  }

  void fix(const Fix& change) {
    out_.begin_object();
    write_span(out_, change.span);
    out_.key("text").text(change.text).end_object();
  }

  void where(const Where& place) {
    out_.key("where").begin_object().key("part").text_or_null(place.part).key("paragraph");
    place.paragraph > 0 ? out_.integer(place.paragraph) : out_.null();
    out_.key("table").text_or_null(place.table).key("row").text_or_null(place.row);
    out_.key("column").text_or_null(place.column).key("words").text(place.words).end_object();
  }

  void finding(const ReportedFinding& f) {
    out_.begin_object().key("rule").utf8(f.rule->id).key("severity").utf8(to_string(f.severity));
    out_.key("message").text(f.message);
    out_.key("span").begin_object().key("start").integer(f.span.start).key("end").integer(f.span.end);
    out_.key("line").integer(f.line).key("column").integer(f.column).end_object();
    where(f.where);
    out_.key("table").utf8_or_null(f.where.table_key).key("row_key").utf8_or_null(f.where.row_key);
    out_.key("column_key").utf8_or_null(f.where.column_key);
    out_.key("related").begin_array();
    for (const Related& r : f.related) {
      out_.begin_object();
      write_span(out_, r.span);
      out_.key("label").text(r.label).end_object();
    }
    out_.end_array().key("evidence");
    if (f.evidence) {
      out_.begin_object().key("expression").text(f.evidence->expression);
      out_.key("expected").text_or_null(f.evidence->expected);
      out_.key("actual").text_or_null(f.evidence->actual).end_object();
    } else {
      out_.null();
    }
    out_.key("basis").text_or_null(f.basis).key("fix");
    f.fix ? fix(*f.fix) : static_cast<void>(out_.null());
    out_.key("fixes").begin_array();
    if (f.fix) fix(*f.fix);
    for (const Fix& each : f.more_fixes) fix(each);
    out_.end_array().key("fingerprint").utf8(f.fingerprint);
    out_.key("subject").text(f.subject);
    if (f.weight) out_.key("weight").integer(*f.weight);
    out_.end_object();
  }

  void findings() {
    out_.key("findings").begin_array();
    for (const ReportedFinding& each : result_.findings) finding(each);
    out_.end_array();
  }

  const SourceText& source_;
  const DocumentResult& result_;
  JsonWriter& out_;
};

}  // namespace

namespace {

std::string write_result(const Result& result, JsonWriter out) {
  out.begin_object().key("schema").utf8("nianbao/1").key("version").utf8(version());
  const std::u16string input = to_utf16(result.input);
  out.key("input").text(input);
  if (to_utf8(input) != result.input) out.key("input_bytes").utf8(encode_base64(result.input));
  out.key("status").utf8(to_string(result.status));
  out.key("encoding");
  result.source.encoding.empty() ? out.null() : out.utf8(result.source.encoding);
  if (result.source.extracted) out.key("text").text(result.source.original);
  out.key("problems").begin_array();
  for (const ReadProblem& problem : result.problems) {
    out.begin_object().key("fatal").boolean(problem.fatal).key("message").text(problem.message).end_object();
  }
  out.end_array().key("documents").begin_array();
  for (const DocumentResult& document : result.documents) {
    DocumentWriter(result.source, document, out).write();
  }
  out.end_array().key("summary").begin_object().key("errors").integer(result.errors);
  out.key("warnings").integer(result.warnings).key("infos").integer(result.infos).end_object();
  return out.end_object().take();
}

}  // namespace

std::string render_json(const Result& result) { return write_result(result, JsonWriter()); }

void render_json(const Result& result, const TextSink& sink) {
  const std::string rest = write_result(result, JsonWriter(sink));
  sink(rest);
}

namespace {

constexpr std::pair<Needs, const char*> kNeedNames[] = {{kAnnualReport, "annual-report"},
                                                        {kFixedForm, "fixed-form"},
                                                        {kPrevious, "previous"},
                                                        {kNotTemplate, "not-template"},
                                                        {kTables, "tables"},
                                                        {kTableTraces, "tables"},
                                                        {kParts, "parts"},
                                                        {kSums, "sums"},
                                                        {kPercents, "percents"},
                                                        {kGrowths, "growths"},
                                                        {kDerived, "derived"},
                                                        {kListCounts, "counts"},
                                                        {kDates, "dates"}};

}  // namespace

std::string render_statuses_json() {
  JsonWriter out;
  out.begin_array();
  for (const Status status : kStatuses) {
    out.begin_object().key("status").utf8(to_string(status)).key("word").text(word_of(status)).end_object();
  }
  return out.end_array().take();
}

std::string render_file_kinds_json() {
  JsonWriter out;
  const auto endings = [&out](Reading reading) {
    out.begin_array();
    for_each_file_kind([&](const FileKind& kind) {
      if (kind.reading != reading) return;
      for (const std::string_view ending : endings_of(kind)) out.utf8("." + std::string(ending));
    });
    out.end_array();
  };
  out.begin_object().key("read");
  endings(Reading::read);
  out.key("converted");
  endings(Reading::converted);
  out.key("refused").begin_array();
  for_each_file_kind([&out](const FileKind& kind) {
    if (kind.reading != Reading::refused || kind.endings.empty()) return;
    out.begin_object().key("endings").begin_array();
    for (const std::string_view ending : endings_of(kind)) out.utf8("." + std::string(ending));
    out.end_array().key("message").text(kind.message).end_object();
  });
  out.end_array().key("skipped");
  endings(Reading::skipped);
  return out.end_object().take();
}

std::string render_rules_json() {
  JsonWriter out;
  out.begin_array();
  for (const Rule* rule : all_rules()) {
    out.begin_object().key("id").utf8(rule->id).key("severity").utf8(to_string(rule->severity));
    out.key("title").text(rule->title).key("basis").begin_array();
    for (const std::string_view id : rule->basis) {
      if (const Clause* clause = find_clause(id)) out.text(clause->text);
    }
    out.end_array().key("needs").begin_array();
    for (const auto& [need, name] : kNeedNames) {
      if (rule->needs & need) out.utf8(name);
    }
    out.end_array().end_object();
  }
  return out.end_array().take();
}

}  // namespace nianbao
