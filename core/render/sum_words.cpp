// The sum of an area in words: cells, explanations, what became of each report.
#include <algorithm>

#include "core/base/text.h"
#include "core/render/sum.h"

namespace nianbao::area {

namespace {

std::u16string joined(const std::vector<std::u16string>& names, std::u16string_view between) {
  std::u16string out;
  for (std::size_t i = 0; i < names.size(); ++i) out += cat(i > 0 ? between : u"", u"“", names[i], u"”");
  return out;
}

/// 自然人列的“(一)予以公开”应为 4; at most three.
std::u16string corrections(const Explanation& each, const Sum& sum) {
  std::u16string out;
  for (std::size_t i = 0; i < each.cells.size() && i < 3; ++i)
    out += cat(i > 0 ? u",“" : u"“", row_name((*sum.cells)[each.cells[i]]), u"”的“",
               (*sum.cells)[each.cells[i]].column->label, u"”应为", each.values[i]);
  return each.cells.size() > 3 ? cat(out, u"等", each.cells.size(), u"格") : out;
}

}  // namespace

std::u16string row_name(const CellPlace& place) {
  const FormRow* const group = place.row->group.empty() ? nullptr : place.table->row(place.row->group);
  const bool is_short = place.table->layout == TableLayout::groups || place.row->label.size() < 8;
  return group && is_short && group->group.empty() == (place.table->layout == TableLayout::groups)
             ? cat(group->label, u"·", place.row->label)
             : place.row->label;
}

std::u16string name_of(const CellPlace& place) {
  return cat(place.table->title, u"“", row_name(place), u"”行“", place.column->label, u"”列");
}

std::u16string_view no_results() { return u"没有给出检查结果:需要一个对象,其中 results 是各份报告的结果。"; }

std::u16string title_of(const Unit& unit) { return unit.issuer.empty() ? to_utf16(unit.input) : unit.issuer; }

const Unit* government_of(const Area& area, const Sum& sum) {
  if (area.government) return &*area.government;
  return sum.government ? &area.units[*sum.government] : nullptr;
}

std::vector<std::u16string> issuers_of(const Explanation& each, const Area& area, const Sum& sum) {
  std::vector<std::u16string> out;
  for (const std::size_t place : each.units)
    out.push_back(each.mistake == Mistake::not_here ? sum.absent[place] : title_of(area.units[place]));
  if (each.mistake == Mistake::government_cell) out.push_back(title_of(*government_of(area, sum)));
  return out;
}

std::u16string sentence_of(const Explanation& each, const Area& area, const Sum& sum) {
  const std::vector<std::u16string> names = issuers_of(each, area, sum);
  const std::u16string who = joined(names, each.is_certain ? u"和" : u"或");
  switch (each.mistake) {
    case Mistake::left_out:
      return cat(u"政府报告像是漏加了", who, u"的数字");
    case Mistake::twice:
      return cat(u"政府报告像是把", who, u"的数字加了两遍");
    case Mistake::wrong_cell:
      return cat(who, u"的报告里有数字与自己的合计对不上,", corrections(each, sum),
                 u",这样与政府报告也就一致,请与该单位核对");
    case Mistake::unread_cell:
      return cat(who, u"的报告里有一格没有读出数字,", corrections(each, sum), u"才与政府报告一致,请看原件");
    case Mistake::government_cell:
      return cat(u"政府报告自己的表里有数字对不上,", corrections(each, sum), u",这样与各单位的合计也就一致");
    case Mistake::not_here:
      return cat(u"多出的数字自成一份报告,像是", who, u"的:它没有计入合计");
    case Mistake::not_here_unknown:
      break;
  }
  return u"多出的数字自成一份报告,像是还有单位没有交来,或没有读出";
}

std::u16string word_of(Standing standing) {
  switch (standing) {
    case Standing::counted:
      return u"已计入";
    case Standing::government:
      return u"政府报告";
    case Standing::twice:
      return u"重复";
    case Standing::other_year:
      return u"年度不符";
    case Standing::no_numbers:
      return u"没有读出表格";
    case Standing::not_a_report:
      break;
  }
  return u"不能计入";
}

std::u16string note_of(std::size_t unit, const Area& area, const Sum& sum) {
  const UnitSum& each = sum.units[unit];
  const Unit& own = area.units[unit];
  if (each.standing == Standing::twice && each.instead)
    return cat(u"计入的是", to_utf16(area.units[*each.instead].input));
  if (each.standing == Standing::other_year && own.year) return cat(u"是", *own.year, u"年度的");
  if (each.standing == Standing::not_a_report) return std::u16string(nianbao::word_of(own.status));
  if (each.standing == Standing::no_numbers) return u"各表一个数字也没有读出,没有当作零";
  std::u16string out;
  for (const std::size_t table : each.unread_tables)
    out += cat(out.empty() ? u"" : u"、", sum.cells->form().tables[table].title);
  if (!out.empty()) out += u"没有读出数字,没有当作零";
  if (each.unread_cells > 0) out += cat(out.empty() ? u"" : u";", each.unread_cells, u"格没有读出数字");
  if (own.issuer.empty()) out += cat(out.empty() ? u"" : u";", u"看不出单位名称");
  if (own.named_by_file) out += cat(out.empty() ? u"" : u";", u"单位名称取自文件名");
  if (!own.year && own.is_report) out += cat(out.empty() ? u"" : u";", u"没有写明年度");
  return out;
}

}  // namespace nianbao::area
