// Why a report has no counterpart of the year before, for whoever must find it.
#include "core/area/pair.h"

#include "core/base/text.h"

namespace nianbao::area {

namespace {

constexpr std::size_t kMostNamed = 3;

std::u16string listed(const std::vector<std::size_t>& places, const std::vector<Unit>& units, bool years) {
  std::u16string out;
  for (std::size_t i = 0; i < places.size() && i < kMostNamed; ++i) {
    const Unit& unit = units[places[i]];
    if (i > 0) out += u"、";
    out += cat(u"“", unit.issuer, u"”(", to_utf16(unit.input));
    if (years) out += unit.year ? cat(u",", *unit.year, u"年度") : std::u16string(u",看不出年度");
    out += u")";
  }
  return places.size() > kMostNamed ? cat(out, u"等", places.size(), u"份") : out;
}

}  // namespace

std::u16string tell_pair(const Pair& pair, const Unit& unit, const std::vector<Unit>& last_years) {
  switch (pair.by) {
    case PairedBy::paired:
      break;
    case PairedBy::no_report:
      return u"没有读出年度报告,没有与上一年度的报告配对。";
    case PairedBy::no_issuer:
      return u"看不出是哪个单位的报告,没有与上一年度的报告配对;请用 --pairs 写明。";
    case PairedBy::no_year:
      return u"看不出是哪一年度的报告,没有与上一年度的报告配对;请用 --year 或 --pairs 写明。";
    case PairedBy::not_received:
      return cat(u"上一年度的文件里没有“", unit.issuer, u"”的报告,与上年有关的项目没有核对。");
    case PairedBy::wrong_year:
      return cat(u"上一年度的文件里有本单位的报告,但不是", *unit.year - 1, u"年度的:",
                 listed(pair.candidates, last_years, true), u";没有配对。");
    case PairedBy::several:
      return cat(u"上一年度的文件里本单位的报告不止一份:", listed(pair.candidates, last_years, false),
                 u";没有配对,请只留一份,或用 --pairs 写明。");
    case PairedBy::unsure:
      return cat(u"上一年度的文件里没有同名单位,可能是改名或名称写法不同的:",
                 listed(pair.candidates, last_years, false), u";没有配对,确是同一单位的请用 --pairs 写明。");
  }
  return {};
}

}  // namespace nianbao::area
