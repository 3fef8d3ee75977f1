// The sum of an area as a table for other programs: a row a cell (RFC 4180).
#include "core/base/text.h"
#include "core/render/sum.h"

namespace nianbao::area {

namespace {

/// A name of a unit comes from a draft: no spreadsheet takes it for a formula.
std::string field(std::u16string_view text) {
  std::u16string out = u"\"";
  if (!text.empty() && std::u16string_view(u"=+-@\t\r").find(text.front()) != std::u16string_view::npos)
    out += u'\'';
  for (const char16_t u : text) out += u == u'"' ? std::u16string(u"\"\"") : std::u16string(1, u);
  return to_utf8(out += u'"');
}

std::string number(const std::optional<Decimal>& value) { return value ? to_utf8(value->print()) : ""; }

}  // namespace

std::string render_sum_csv(const Area& area, const Sum& sum) {
  std::string out =
      "table,row_key,column_key,row,column,sum,government,difference,explained_by,previous,outliers\r\n";
  for (std::size_t cell = 0; cell < sum.totals.size(); ++cell) {
    const CellPlace& place = (*sum.cells)[cell];
    const Total& total = sum.totals[cell];
    std::u16string explained;
    for (const std::size_t each : total.explained_by)
      explained += cat(explained.empty() ? u"" : u";", sentence_of(sum.explanations[each], area, sum));
    std::u16string outliers;
    for (const Outlier& each : total.outliers)
      outliers += cat(outliers.empty() ? u"" : u";", title_of(area.units[each.unit]), u" ", each.value);
    out += place.table->key + "," + place.row->key + "," + place.column->key + "," + field(row_name(place)) +
           "," + field(place.column->label) + "," + number(total.sum) + "," + number(total.government) + "," +
           number(total.difference) + "," + field(explained) + "," + number(total.last) + "," +
           field(outliers) + "\r\n";
  }
  return out;
}

}  // namespace nianbao::area
