// The sum of an area for a person at a terminal.
#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/render/sum.h"
#include "core/render/visible.h"

namespace nianbao::area {

namespace {

const Decimal kNothing;

class SumText {
 public:
  SumText(const Area& area, const Sum& sum) : area_(area), sum_(sum) {}

  std::string write() {
    head();
    names(u"没有报送", sum_.missing, u"请催报");
    names(u"名单上有、可能以别的名称报送", sum_.unsure, u"请核对单位名称");
    names(u"名单上没有", sum_.not_on_roll, u"请核对名单");
    units();
    if (!sum_.cells) {
      line(u"看不出是哪一年度的报告,没有加总;请用 --year 写明。");
      return to_utf8(out_);
    }
    differences();
    outliers();
    totals();
    return to_utf8(out_);
  }

 private:
  template <typename... Parts>
  void line(const Parts&... parts) {
    out_ += visible(cat(parts...));
    out_ += u'\n';
  }

  std::size_t count(Standing standing) const {
    return static_cast<std::size_t>(
        std::count_if(sum_.units.begin(), sum_.units.end(),
                      [standing](const UnitSum& each) { return each.standing == standing; }));
  }

  void head() {
    std::u16string year = sum_.year ? cat(*sum_.year, u"年度:") : std::u16string();
    std::u16string last =
        sum_.last_years > 0 ? cat(u",其中", sum_.last_years, u"家有上一年度的报告") : std::u16string();
    line(year, u"收到", area_.units.size(), u"份,计入合计", count(Standing::counted), u"家", last, u"。");
    if (const Unit* const own = government_of(area_, sum_))
      line(u"对照的政府报告:", title_of(*own), u"(", to_utf16(own->input), u")");
  }

  void names(std::u16string_view what, const std::vector<std::u16string>& names, std::u16string_view todo) {
    if (names.empty()) return;
    std::u16string list;
    for (const std::u16string& name : names) list += cat(list.empty() ? u"" : u"、", name);
    line(what, u"(", names.size(), u"家):", list, u";", todo, u"。");
  }

  void units() {
    for (std::size_t i = 0; i < area_.units.size(); ++i) {
      const UnitSum& each = sum_.units[i];
      const std::u16string note = note_of(i, area_, sum_);
      const bool is_plain = each.standing == Standing::counted || each.standing == Standing::government;
      if (is_plain && note.empty() && !each.is_late) continue;
      std::u16string late =
          each.is_late ? cat(u",落款日期", print(*area_.units[i].signed_on), u",已逾期") : std::u16string();
      line(u"  ", title_of(area_.units[i]), u"(", to_utf16(area_.units[i].input), u"):",
           word_of(each.standing), note.empty() ? u"" : u",", note, late, u"。");
    }
  }

  void difference(std::size_t cell) {
    const Total& total = sum_.totals[cell];
    const bool less = *total.difference < kNothing;
    line(u"  ", name_of((*sum_.cells)[cell]), u":各单位合计", total.sum, u",政府报告", *total.government,
         less ? u",少" : u",多", less ? kNothing - *total.difference : *total.difference,
         total.explained_by.empty() ? u",没有找到原因" : u"", u"。");
  }

  /// What explains them first; of those that are explained the first ones are enough.
  void differences() {
    std::vector<std::size_t> explained;
    std::vector<std::size_t> others;
    for (std::size_t cell = 0; cell < sum_.totals.size(); ++cell) {
      const Total& total = sum_.totals[cell];
      if (!total.difference || *total.difference == kNothing) continue;
      (total.explained_by.empty() ? others : explained).push_back(cell);
    }
    if (explained.empty() && others.empty()) {
      if (government_of(area_, sum_)) line(u"与政府报告各格一致。");
      return;
    }
    line(u"与政府报告有", explained.size() + others.size(), u"格不一致。",
         sum_.explanations.empty() ? u"" : u"可能的原因:");
    for (const Explanation& each : sum_.explanations)
      line(u"  ", sentence_of(each, area_, sum_), u"(涉及", each.cells.size(), u"格)。");
    for (const std::size_t cell : others) difference(cell);
    constexpr std::size_t kFirst = 8;
    for (std::size_t i = 0; i < explained.size() && i < kFirst; ++i) difference(explained[i]);
    if (explained.size() > kFirst)
      line(u"  …… 上述原因还涉及另外", explained.size() - kFirst, u"格,全部见 --format csv 或 xlsx。");
  }

  void outliers() {
    bool first = true;
    for (std::size_t cell = 0; cell < sum_.totals.size(); ++cell) {
      for (const Outlier& each : sum_.totals[cell].outliers) {
        if (std::exchange(first, false)) line(u"数字相差悬殊,请核对单位是否写错(元、万元)或多写了数位:");
        line(u"  ", title_of(area_.units[each.unit]), u":", name_of((*sum_.cells)[cell]), u"为", each.value,
             each.last ? cat(u",上一年度为", *each.last) : std::u16string(u",是其他单位的一百倍以上"));
      }
    }
  }

  void totals() {
    const FormCells& cells = *sum_.cells;
    const FormTable* table = nullptr;
    const FormRow* row = nullptr;
    std::u16string current;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      const CellPlace& place = cells[cell];
      if (place.row != row && !current.empty()) line(std::exchange(current, {}));
      if (place.table != table) line(u"合计:", place.table->title);
      if (place.row != row) current = cat(u"  ", row_name(place), u":");
      table = place.table;
      row = place.row;
      current += cat(u" ", place.column->label, u" ", sum_.totals[cell].sum);
    }
    if (!current.empty()) line(current);
  }

  const Area& area_;
  const Sum& sum_;
  std::u16string out_;
};

}  // namespace

std::string render_sum_text(const Area& area, const Sum& sum) { return SumText(area, sum).write(); }

}  // namespace nianbao::area
