// nianbao-sum/1: core/schema/sum.schema.json describes every field written here.
#include "core/base/json_writer.h"
#include "core/base/text.h"
#include "core/render/sum.h"

namespace nianbao::area {

namespace {

const char* to_string(Standing standing) {
  switch (standing) {
    case Standing::counted:
      return "counted";
    case Standing::government:
      return "government";
    case Standing::twice:
      return "twice";
    case Standing::other_year:
      return "other-year";
    case Standing::no_numbers:
      return "no-numbers";
    case Standing::not_a_report:
      break;
  }
  return "not-a-report";
}

const char* to_string(Mistake mistake) {
  switch (mistake) {
    case Mistake::left_out:
      return "left-out";
    case Mistake::twice:
      return "twice";
    case Mistake::wrong_cell:
      return "wrong-cell";
    case Mistake::unread_cell:
      return "unread-cell";
    case Mistake::government_cell:
      return "government-cell";
    case Mistake::not_here:
      return "not-here";
    case Mistake::not_here_unknown:
      break;
  }
  return "not-here-unknown";
}

class SumWriter {
 public:
  SumWriter(const Area& area, const Sum& sum, UnitNumbers numbers)
      : area_(area), sum_(sum), numbers_(numbers) {}

  std::string write() {
    out_.begin_object().key("schema").utf8("nianbao-sum/1").key("year");
    sum_.year ? out_.integer(*sum_.year) : out_.null();
    out_.key("government");
    if (const Unit* const own = government_of(area_, sum_)) {
      out_.begin_object();
      input(*own);
      out_.key("issuer").text_or_null(own->issuer).end_object();
    } else {
      out_.null();
    }
    out_.key("units").begin_array();
    for (std::size_t i = 0; i < area_.units.size(); ++i) unit(i);
    out_.end_array();
    names("missing", sum_.missing);
    names("unsure", sum_.unsure);
    names("not_on_roll", sum_.not_on_roll);
    standing("twice", Standing::twice, true);
    standing("other_year", Standing::other_year, false);
    out_.key("last_years").integer(static_cast<std::int64_t>(sum_.last_years));
    out_.key("totals").begin_array();
    for (std::size_t cell = 0; cell < sum_.totals.size(); ++cell) total(cell);
    out_.end_array().key("explanations").begin_array();
    for (const Explanation& each : sum_.explanations) explanation(each);
    return out_.end_array().end_object().take();
  }

 private:
  void input(const Unit& unit) { out_.key("input").text(to_utf16(unit.input)); }

  void names(const char* key, const std::vector<std::u16string>& names) {
    out_.key(key).begin_array();
    for (const std::u16string& name : names) out_.text(name);
    out_.end_array();
  }

  /// The units of this standing: by issuer, or by input.
  void standing(const char* key, Standing wanted, bool by_issuer) {
    out_.key(key).begin_array();
    for (std::size_t i = 0; i < area_.units.size(); ++i) {
      if (sum_.units[i].standing != wanted) continue;
      out_.text(by_issuer ? title_of(area_.units[i]) : to_utf16(area_.units[i].input));
    }
    out_.end_array();
  }

  void unit(std::size_t i) {
    const Unit& own = area_.units[i];
    const UnitSum& sum = sum_.units[i];
    out_.begin_object();
    input(own);
    out_.key("document").integer(static_cast<std::int64_t>(own.document));
    out_.key("issuer").text_or_null(own.issuer).key("year");
    own.year ? out_.integer(*own.year) : out_.null();
    out_.key("status").utf8(nianbao::to_string(own.status)).key("standing").utf8(to_string(sum.standing));
    out_.key("late").boolean(sum.is_late).key("unread_tables").begin_array();
    for (const std::size_t table : sum.unread_tables) out_.utf8(sum_.cells->form().tables[table].key);
    out_.end_array().key("unread_cells").integer(static_cast<std::int64_t>(sum.unread_cells));
    out_.key("previous");
    sum.last ? out_.text(to_utf16(area_.last_years[*sum.last].input)) : out_.null();
    out_.key("note").text_or_null(note_of(i, area_, sum_));
    if (numbers_ == UnitNumbers::written) values(sum_.values.empty() ? CellValues() : sum_.values[i]);
    out_.end_object();
  }

  /// In the order of the totals; null where the unit is not counted.
  void values(const CellValues& own) {
    out_.key("values");
    if (own.empty()) {
      out_.null();
      return;
    }
    out_.begin_array();
    for (const std::optional<Decimal>& each : own) each ? out_.number(*each) : out_.null();
    out_.end_array();
  }

  void number(const char* key, const std::optional<Decimal>& value) {
    out_.key(key);
    value ? out_.number(*value) : out_.null();
  }

  void place(std::size_t cell) {
    const CellPlace& place = (*sum_.cells)[cell];
    out_.key("table").utf8(place.table->key).key("row").utf8(place.row->key);
    out_.key("column").utf8(place.column->key);
  }

  void total(std::size_t cell) {
    const Total& total = sum_.totals[cell];
    out_.begin_object();
    place(cell);
    out_.key("sum").number(total.sum);
    number("government", total.government);
    number("difference", total.difference);
    out_.key("explained_by").begin_array();
    for (const std::size_t place : total.explained_by) {
      const Explanation& each = sum_.explanations[place];
      if (!each.is_certain) continue;
      for (const std::u16string& issuer : issuers_of(each, area_, sum_)) out_.text(issuer);
    }
    out_.end_array();
    number("previous", total.last);
    out_.key("without").begin_array();
    for (const std::size_t unit : total.without) out_.text(title_of(area_.units[unit]));
    out_.end_array().key("outliers").begin_array();
    for (const Outlier& each : total.outliers) {
      out_.begin_object().key("issuer").text(title_of(area_.units[each.unit]));
      input(area_.units[each.unit]);
      out_.key("value").number(each.value);
      number("previous", each.last);
      out_.end_object();
    }
    out_.end_array().end_object();
  }

  void explanation(const Explanation& each) {
    out_.begin_object().key("mistake").utf8(to_string(each.mistake));
    names("issuers", issuers_of(each, area_, sum_));
    out_.key("certain").boolean(each.is_certain).key("message").text(sentence_of(each, area_, sum_));
    out_.key("cells").begin_array();
    for (std::size_t i = 0; i < each.cells.size(); ++i) {
      out_.begin_object();
      place(each.cells[i]);
      number("expected", i < each.values.size() ? std::optional(each.values[i]) : std::nullopt);
      out_.end_object();
    }
    out_.end_array().end_object();
  }

  const Area& area_;
  const Sum& sum_;
  UnitNumbers numbers_;
  JsonWriter out_;
};

}  // namespace

std::string render_sum_json(const Area& area, const Sum& sum, UnitNumbers numbers) {
  return SumWriter(area, sum, numbers).write();
}

}  // namespace nianbao::area
