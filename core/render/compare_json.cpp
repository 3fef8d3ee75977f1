// nianbao-compare/1: core/schema/compare.schema.json describes every field written here.
#include "core/api.h"
#include "core/base/json_writer.h"
#include "core/base/text.h"
#include "core/render/compare.h"
#include "core/render/compare_words.h"

namespace nianbao {

namespace {

const char* to_string(ComparedKind kind) {
  switch (kind) {
    case ComparedKind::same:
      return "same";
    case ComparedKind::changed:
      return "changed";
    case ComparedKind::added:
      return "new";
    case ComparedKind::gone:
      break;
  }
  return "gone";
}

const char* to_string(Jump jump) {
  switch (jump) {
    case Jump::magnitude:
      return "magnitude";
    case Jump::other_unit:
      return "unit";
    case Jump::from_zero:
      return "zero";
    case Jump::none:
      break;
  }
  return "";
}

const char* to_string(likeness::Copy copy) {
  switch (copy) {
    case likeness::Copy::whole:
      return "whole";
    case likeness::Copy::other_numbers:
      return "numbers";
    case likeness::Copy::touched_up:
      return "words";
    case likeness::Copy::none:
      break;
  }
  return "";
}

class CompareWriter {
 public:
  explicit CompareWriter(const YearsCompared& years) : years_(years) {}

  std::string write() {
    out_.begin_object().key("schema").utf8("nianbao-compare/1");
    out_.key("version").utf8(version());
    side("this", years_.now);
    side("last", years_.last);
    out_.key("pairs").begin_array();
    for (const ComparedDocument& each : years_.pairs) pair(each);
    return out_.end_array().end_object().take();
  }

 private:
  void text_or_null(const char* value) { *value ? out_.utf8(value) : out_.null(); }
  void span(Span s) {
    out_.key("span").begin_object().key("start").integer(s.start).key("end").integer(s.end).end_object();
  }

  void side(const char* name, const ComparedSide& side) {
    out_.key(name).begin_object().key("input").utf8(side.input);
    out_.key("status").utf8(nianbao::to_string(side.status));
    out_.key("problems").begin_array();
    for (const ReadProblem& problem : side.problems)
      out_.begin_object()
          .key("fatal")
          .boolean(problem.fatal)
          .key("message")
          .text(problem.message)
          .end_object();
    out_.end_array().end_object();
  }

  void document(const char* name, const ComparedSide& side, std::optional<std::size_t> at) {
    out_.key(name);
    if (!at) {
      out_.null();
      return;
    }
    const Facts& facts = side.facts[*at];
    out_.begin_object().key("document").integer(static_cast<std::int64_t>(*at));
    out_.key("kind").utf8(nianbao::to_string(facts.kind));
    out_.key("title").text_or_null(facts.title).key("issuer").text_or_null(facts.issuer);
    out_.key("year");
    facts.year ? out_.integer(*facts.year) : out_.null();
    out_.key("format");
    facts.format.empty() ? out_.null() : out_.utf8(facts.format);
    out_.end_object();
  }

  void words(const likeness::CopiedWords& words) {
    out_.key("words").integer(static_cast<std::int64_t>(words.words));
    out_.key("copied_words").integer(static_cast<std::int64_t>(words.copied));
    out_.key("likeness");
    words.words == 0 ? out_.null() : out_.integer(static_cast<std::int64_t>(words.share()));
  }

  void pair(const ComparedDocument& pair) {
    out_.begin_object();
    document("this", years_.now, pair.now);
    document("last", years_.last, pair.last);
    out_.key("doubt").text_or_null(years::doubt_words(years_, pair));
    words(pair.words);
    out_.key("parts").begin_array();
    for (const ComparedPart& each : pair.parts) part(each);
    out_.end_array().key("tables").begin_array();
    for (const ComparedTable& each : pair.tables) table(each);
    out_.end_array().end_object();
  }

  void part(const ComparedPart& part) {
    out_.begin_object().key("key").utf8(part.key).key("title").text_or_null(part.title);
    out_.key("in_this").boolean(part.in_now).key("in_last").boolean(part.in_last);
    words(part.words);
    out_.key("rows").begin_array();
    for (const ComparedRow& each : part.rows) row(each);
    out_.end_array().end_object();
  }

  void pieces(const char* name, const ComparedSide& side, const std::vector<Span>& spans) {
    out_.key(name).begin_array();
    for (const Span each : spans) {
      out_.begin_object();
      span(each);
      out_.key("text").text(slice(side.source.original, each)).end_object();
    }
    out_.end_array();
  }

  void row(const ComparedRow& row) {
    out_.begin_object().key("kind").utf8(to_string(row.kind)).key("moved").boolean(row.moved);
    out_.key("heading").boolean(row.is_heading).key("counted").boolean(row.is_own);
    out_.key("copied");
    text_or_null(row.is_own ? to_string(row.copy.how) : "");
    out_.key("likeness");
    row.is_own ? out_.integer(static_cast<std::int64_t>(row.copy.share)) : out_.null();
    pieces("this", years_.now, row.now);
    pieces("last", years_.last, row.last);
    out_.key("aligned").boolean(!row.is_too_long).key("changes").begin_array();
    for (const WordChange& each : row.changes) change(each);
    out_.end_array().end_object();
  }

  void changed_words(const char* name, const ComparedSide& side, Span words) {
    out_.key(name).begin_object();
    span(words);
    out_.key("text").text(slice(side.source.original, words)).end_object();
  }

  void change(const WordChange& change) {
    out_.begin_object();
    changed_words("this", years_.now, change.now);
    changed_words("last", years_.last, change.last);
    out_.key("number");
    if (change.number) {
      out_.begin_object().key("unit").text_or_null(change.unit);
      out_.key("this").number(change.number->now).key("last").number(change.number->last);
      move(*change.number);
      out_.end_object();
    } else {
      out_.null();
    }
    out_.end_object();
  }

  void move(const NumberMove& move) {
    out_.key("change").number(move.change).key("growth");
    move.growth ? out_.number(*move.growth) : out_.null();
    out_.key("jump");
    text_or_null(to_string(move.jump));
  }

  void table(const ComparedTable& table) {
    out_.begin_object()
        .key("key")
        .utf8(table.key)
        .key("part")
        .utf8(table.part)
        .key("title")
        .text_or_null(table.title);
    out_.key("in_this").boolean(table.in_now).key("in_last").boolean(table.in_last);
    out_.key("note").text_or_null(years::table_note(table)).key("rows").begin_array();
    for (const ComparedTableRow& row : table.rows) {
      out_.begin_object().key("key").utf8(row.key).key("label").text(row.label);
      out_.key("summed");
      text_or_null(row.is_sum_now ? "this" : row.is_sum_last ? "last" : "");
      out_.key("cells").begin_array();
      for (const ComparedCell& each : row.cells) cell(each);
      out_.end_array().end_object();
    }
    out_.end_array().end_object();
  }

  void year_cell(const char* name, bool is_there, const std::optional<Decimal>& value,
                 const std::u16string& raw, Span place) {
    out_.key(name);
    if (!is_there) {
      out_.null();
      return;
    }
    out_.begin_object().key("value");
    value ? out_.number(*value) : out_.null();
    out_.key("raw").text(raw);
    span(place);
    out_.end_object();
  }

  void cell(const ComparedCell& cell) {
    out_.begin_object().key("column").utf8(cell.column).key("label").text(cell.label);
    year_cell("this", cell.in_now, cell.now, cell.now_raw, cell.now_span);
    year_cell("last", cell.in_last, cell.last, cell.last_raw, cell.last_span);
    if (cell.move)
      move(*cell.move);
    else
      out_.key("change").null().key("growth").null().key("jump").null();
    out_.end_object();
  }

  const YearsCompared& years_;
  JsonWriter out_;
};

}  // namespace

std::string render_compare_json(const YearsCompared& years) { return CompareWriter(years).write(); }

}  // namespace nianbao
