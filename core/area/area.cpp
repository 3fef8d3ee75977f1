#include "core/area/area.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/area/organs.h"
#include "core/area/outliers.h"
#include "core/area/pair.h"
#include "core/base/text.h"
#include "core/identity/identity.h"
#include "core/organs/organ.h"

namespace nianbao::area {

namespace {

using Places = std::vector<std::size_t>;

std::optional<int> year_of(const Area& area) {
  if (area.year) return area.year;
  if (area.government && area.government->year) return area.government->year;
  std::map<int, std::size_t> votes;
  for (const Unit& unit : area.units) {
    if (unit.is_report && unit.year) ++votes[*unit.year];
  }
  if (votes.empty()) return std::nullopt;
  return std::max_element(votes.begin(), votes.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// Art. 49 names no day for towns and streets.
bool is_late(const Unit& unit, const Form& form, int year) {
  if (!unit.signed_on || (!form.binds_townships && is_township(unit.issuer))) return false;
  const OrganKind organ = identity::organ_of(unit.issuer);
  std::optional<Day> last;
  for (const FormDeadline& deadline : form.deadlines) {
    const Day day{year + 1, deadline.month, deadline.day};
    const bool matches =
        organ == OrganKind::unknown || deadline.government == (organ == OrganKind::government);
    if (matches && (!last || day > *last)) last = day;
  }
  return last && *unit.signed_on > *last;
}

Decimal plus(const Decimal& a, const Decimal& b) { return a + b; }

class Adder {
 public:
  Adder(const Area& area, const FormSet& forms) : area_(area), forms_(forms) {}

  Sum run() {
    out_.units.resize(area_.units.size());
    out_.values.resize(area_.units.size());
    out_.year = year_of(area_);
    if (const Form* const form = out_.year ? forms_.of_year(*out_.year) : nullptr) out_.cells.emplace(*form);
    stand();
    pair();
    roll();
    if (out_.cells) numbers();
    return std::move(out_);
  }

 private:
  const Unit& unit(std::size_t place) const { return area_.units[place]; }
  /// Tables alone may not say of which year they are.
  bool is_of_year(const Unit& each) const { return !each.year || each.year == out_.year; }

  void stand() {
    std::vector<std::u16string> names;
    for (const Unit& each : area_.units)
      names.push_back(each.is_report && is_of_year(each) ? each.issuer : std::u16string());
    const Places same = same_organs(names);
    find_government(names);
    std::map<std::size_t, std::size_t> counted;  // by organ
    for (std::size_t i = 0; i < area_.units.size(); ++i) {
      UnitSum& sum = out_.units[i];
      if (!unit(i).is_report) continue;
      if (out_.cells && out_.year) sum.is_late = is_late(unit(i), out_.cells->form(), *out_.year);
      if (!is_of_year(unit(i))) {
        sum.standing = Standing::other_year;
      } else if (sum.standing != Standing::government) {
        sum.standing = Standing::counted;
        const auto [first, is_new] = counted.emplace(same[i], i);
        if (!is_new) choose(first->second, i);
      }
    }
  }

  /// Of two reports of one organ the one that was signed later, the first where that is not known.
  void choose(std::size_t& counted, std::size_t other) {
    const auto& [now, then] = std::pair{unit(other).signed_on, unit(counted).signed_on};
    const std::size_t left = now && then && *now > *then ? std::exchange(counted, other) : other;
    out_.units[left].standing = Standing::twice;
    out_.units[left].instead = counted;
  }

  /// The government's own report among the units is none of them: it would count all of them again.
  void find_government(const std::vector<std::u16string>& names) {
    if (area_.government) {
      const OrganMatch match = match_organs({government_of_office(area_.government->issuer)}, names).front();
      if (!match.other) return;
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (plain_organ(names[i]) == plain_organ(names[*match.other]))
          out_.units[i].standing = Standing::government;
      }
      return;
    }
    Places found;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::u16string area = governed_area(names[i]);
      if (area.empty()) continue;
      const auto departments = std::count_if(names.begin(), names.end(), [&area](const std::u16string& name) {
        const OrganName split = split_organ(name);
        return split.area == area && !split.own.empty() && governed_area(name).empty();
      });
      if (departments >= 2) found.push_back(i);
    }
    if (found.size() != 1) return;
    out_.government = found.front();
    out_.units[found.front()].standing = Standing::government;
  }

  const Unit* government() const {
    if (area_.government) return &*area_.government;
    return out_.government ? &unit(*out_.government) : nullptr;
  }

  void pair() {
    const std::vector<Pair> pairs = pair_years(area_.units, area_.last_years);
    for (std::size_t i = 0; i < pairs.size(); ++i) out_.units[i].last = pairs[i].last;
  }

  /// Organs of the roll, or of last year's reports where there is none.
  void roll() {
    std::vector<std::u16string> expected = area_.roll;
    if (expected.empty()) {
      for (const Unit& last : area_.last_years) {
        const bool owes = last.is_report && !last.issuer.empty() && out_.year && last.year == *out_.year - 1;
        if (owes && !is_government(last.issuer)) expected.push_back(last.issuer);
      }
    }
    std::vector<std::u16string> come;
    for (std::size_t i = 0; i < area_.units.size(); ++i) come.push_back(unit(i).issuer);
    const std::vector<OrganMatch> matches = match_organs(expected, come);
    std::set<std::u16string> told;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      if (matches[i].other || is_government(expected[i]) || !told.insert(plain_organ(expected[i])).second)
        continue;
      (matches[i].candidates.empty() ? out_.missing : out_.unsure).push_back(expected[i]);
    }
    if (area_.roll.empty()) return;
    const std::vector<OrganMatch> back = match_organs(come, expected);
    for (std::size_t i = 0; i < come.size(); ++i) {
      if (!come[i].empty() && !back[i].other && back[i].candidates.empty() &&
          told.insert(plain_organ(come[i])).second)
        out_.not_on_roll.push_back(come[i]);
    }
  }

  /// The area's government owes a report like its units, but is not one of them here.
  bool is_government(const std::u16string& name) const {
    const Unit* const own = government();
    return own && plain_organ(own->issuer) == plain_organ(name);
  }

  void numbers() {
    const FormCells& cells = *out_.cells;
    out_.totals.resize(cells.size());
    for (std::size_t i = 0; i < area_.units.size(); ++i) {
      if (out_.units[i].standing == Standing::counted) count(i);
    }
    for (std::size_t i = 0; i < area_.units.size(); ++i) {
      for (std::size_t cell = 0; cell < out_.values[i].size(); ++cell) {
        Total& total = out_.totals[cell];
        const std::optional<Decimal>& value = out_.values[i][cell];
        value ? void(total.sum = plus(total.sum, *value)) : total.without.push_back(i);
      }
    }
    last_years();
    if (const Unit* const own = government()) compare(cells.values_of(*own));
    find_outliers(area_, out_);
  }

  void count(std::size_t i) {
    const FormCells& cells = *out_.cells;
    UnitSum& sum = out_.units[i];
    CellValues values = cells.values_of(unit(i));
    for (std::size_t table = 0; table < cells.form().tables.size(); ++table) {
      const auto first = values.begin() + static_cast<std::ptrdiff_t>(cells.first_of_table(table));
      const auto last = values.begin() + static_cast<std::ptrdiff_t>(cells.first_of_table(table + 1));
      const auto unread = static_cast<std::size_t>(std::count(first, last, std::nullopt));
      if (first != last && unread == static_cast<std::size_t>(last - first)) {
        sum.unread_tables.push_back(table);
      } else {
        sum.unread_cells += unread;
      }
    }
    if (sum.unread_tables.size() == cells.form().tables.size()) {
      sum.standing = Standing::no_numbers;
    } else {
      out_.values[i] = std::move(values);
    }
  }

  /// The sum of those that stand beside a unit of this year.
  void last_years() {
    const FormCells& cells = *out_.cells;
    for (std::size_t i = 0; i < area_.units.size(); ++i) {
      if (out_.values[i].empty() || !out_.units[i].last) continue;
      const CellValues values = cells.values_of(area_.last_years[*out_.units[i].last]);
      ++out_.last_years;
      for (std::size_t cell = 0; cell < values.size(); ++cell) {
        std::optional<Decimal>& last = out_.totals[cell].last;
        if (values[cell]) last = last.value_or(Decimal()) + *values[cell];
      }
    }
  }

  void compare(const CellValues& own) {
    CellValues sums;
    bool differs = false;
    for (std::size_t cell = 0; cell < own.size(); ++cell) {
      Total& total = out_.totals[cell];
      sums.push_back(total.sum);
      if (!own[cell]) continue;
      total.government = own[cell];
      total.difference = *own[cell] - total.sum;
      differs = differs || total.difference != Decimal();
    }
    if (differs) localise(own, sums);
  }

  void localise(const CellValues& own, const CellValues& sums) {
    const FormCells& cells = *out_.cells;
    out_.absent = out_.missing;
    Places places;
    std::vector<CellValues> units;
    for (std::size_t i = 0; i < area_.units.size(); ++i) {
      const UnitSum& sum = out_.units[i];
      const bool has_none = sum.standing == Standing::no_numbers || sum.standing == Standing::not_a_report;
      if ((has_none || !sum.unread_tables.empty()) && !unit(i).issuer.empty())
        out_.absent.push_back(unit(i).issuer);
      if (sum.standing == Standing::other_year && !is_named(out_.absent, unit(i).issuer))
        out_.absent.push_back(unit(i).issuer);
      if (out_.values[i].empty()) continue;
      places.push_back(i);
      CellValues values = out_.values[i];
      for (const std::size_t table : sum.unread_tables) {
        for (std::size_t cell = cells.first_of_table(table); cell < cells.first_of_table(table + 1); ++cell)
          values[cell] = Decimal();
      }
      units.push_back(std::move(values));
    }
    const std::vector<CellValues> known = known_of_absent();
    out_.explanations = explain({cells, units, sums, own, known});
    for (std::size_t i = 0; i < out_.explanations.size(); ++i) {
      Explanation& each = out_.explanations[i];
      for (const std::size_t cell : each.cells) out_.totals[cell].explained_by.push_back(i);
      if (each.mistake == Mistake::not_here) continue;
      for (std::size_t& place : each.units) place = places[place];
    }
  }

  /// What last year's reports of the absent carry forward is what they carry over (二、上年结转).
  std::vector<CellValues> known_of_absent() const {
    const FormCells& cells = *out_.cells;
    std::vector<std::u16string> names;
    for (const Unit& last : area_.last_years)
      names.push_back(last.is_report && last.year == *out_.year - 1 ? last.issuer : std::u16string());
    std::vector<CellValues> out;
    for (const OrganMatch& match : match_organs(out_.absent, names)) {
      CellValues& known = out.emplace_back(cells.size());
      if (!match.other) continue;
      const CellValues last = cells.values_of(area_.last_years[*match.other]);
      for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const CellPlace& place = cells[cell];
        if (place.row->key != "carried_over") continue;
        if (const auto from = cells.find(place.table->key, "carried_forward", place.column->key))
          known[cell] = last[*from];
      }
    }
    return out;
  }

  static bool is_named(const std::vector<std::u16string>& names, const std::u16string& name) {
    return std::any_of(names.begin(), names.end(), [&name](const std::u16string& each) {
      return relation_of(each, name) == OrganRelation::same;
    });
  }

  const Area& area_;
  const FormSet& forms_;
  Sum out_;
};

}  // namespace

Sum add_up(const Area& area, const FormSet& forms) { return Adder(area, forms).run(); }

bool has_findings(const Sum& sum) {
  const bool units = std::any_of(sum.units.begin(), sum.units.end(), [](const UnitSum& unit) {
    const bool counts = unit.standing == Standing::counted || unit.standing == Standing::government;
    return !counts || unit.is_late || !unit.unread_tables.empty() || unit.unread_cells > 0;
  });
  const bool totals = std::any_of(sum.totals.begin(), sum.totals.end(), [](const Total& total) {
    return total.difference && *total.difference != Decimal();
  });
  return units || totals || !sum.missing.empty() || !sum.unsure.empty();
}

}  // namespace nianbao::area
