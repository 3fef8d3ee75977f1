#include "core/area/pair.h"

#include <map>

#include "core/area/organs.h"

namespace nianbao::area {

namespace {

using Places = std::vector<std::size_t>;

/// Of these, last year's reports of the year before; a file that was handed in twice counts once.
Pair of_year(const Places& places, const std::vector<Unit>& last_years, int year) {
  Pair out;
  for (const std::size_t place : places) {
    if (last_years[place].year == year - 1) out.candidates.push_back(place);
  }
  if (out.candidates.size() == 1) {
    out.by = PairedBy::paired;
    out.last = out.candidates.front();
    out.candidates.clear();
  } else if (out.candidates.empty()) {
    out.by = PairedBy::wrong_year;
    out.candidates = places;
  } else {
    out.by = PairedBy::several;
  }
  return out;
}

}  // namespace

std::vector<Pair> pair_years(const std::vector<Unit>& units, const std::vector<Unit>& last_years) {
  std::vector<std::u16string> names;
  std::vector<std::u16string> last_names;
  for (const Unit& unit : units) names.push_back(unit.is_report ? unit.issuer : std::u16string());
  for (const Unit& unit : last_years) last_names.push_back(unit.is_report ? unit.issuer : std::u16string());
  const std::vector<OrganMatch> matches = match_organs(names, last_names);
  const std::vector<std::size_t> same = same_organs(last_names);
  std::map<std::size_t, Places> by_organ;
  for (std::size_t i = 0; i < same.size(); ++i) by_organ[same[i]].push_back(i);
  std::vector<Pair> out(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    if (!unit.is_report) {
      out[i].by = PairedBy::no_report;
    } else if (unit.issuer.empty()) {
      out[i].by = PairedBy::no_issuer;
    } else if (!unit.year) {
      out[i].by = PairedBy::no_year;
    } else if (matches[i].other) {
      out[i] = of_year(by_organ[same[*matches[i].other]], last_years, *unit.year);
    } else if (!matches[i].candidates.empty()) {
      out[i] = {PairedBy::unsure, std::nullopt, matches[i].candidates};
    }
  }
  return out;
}

}  // namespace nianbao::area
