// The supervising office's view of many reports: who reported, the tables added up cell by cell, and how that
// stands to the government's own report. Plain values in, plain values out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/area/cells.h"
#include "core/area/explain.h"
#include "core/area/unit.h"

namespace nianbao::area {

struct Area {
  std::vector<Unit> units;
  std::optional<Unit> government;    // the area's own report; nullopt: none was given
  std::vector<Unit> last_years;      // last year's reports of the units, in any order
  std::vector<std::u16string> roll;  // organs that owe a report; empty: not known
  std::optional<int> year;           // nullopt: the government's, or that of most units
};

/// What a document counts for.
enum class Standing : std::uint8_t {
  counted,
  government,    // the area's own report: not one of the units
  twice,         // another report of the same organ is counted instead
  other_year,    // of another year
  no_numbers,    // none of the form's tables could be read
  not_a_report,  // it is none, or could not be read
};

struct UnitSum {
  Standing standing = Standing::not_a_report;
  bool is_late = false;                    // signed behind the form's day
  std::vector<std::size_t> unread_tables;  // of the form's: not one number
  std::size_t unread_cells = 0;            // in tables of which others could be read
  std::optional<std::size_t> instead;      // twice: the unit that is counted
  std::optional<std::size_t> last;         // place of last year's report in Area::last_years
};

struct Outlier {
  std::size_t unit = 0;
  Decimal value;
  std::optional<Decimal> last;  // its own last year's; nullopt: not known, and it is much above all others
};

struct Total {
  Decimal sum;
  std::optional<Decimal> government;
  std::optional<Decimal> difference;      // government − sum
  std::optional<Decimal> last;            // the sum of last year's reports; nullopt without any
  std::vector<std::size_t> explained_by;  // places in Sum::explanations
  std::vector<std::size_t> without;       // units in the sum whose number here could not be read
  std::vector<Outlier> outliers;
};

struct Sum {
  std::optional<int> year;
  std::optional<FormCells> cells;           // nullopt: no report tells a year that has a form
  std::vector<UnitSum> units;               // as Area::units
  std::optional<std::size_t> government;    // the unit that was taken for the government's report
  std::vector<std::u16string> missing;      // owe a report, and none is here
  std::vector<std::u16string> unsure;       // likewise, but a unit may be it under another name
  std::vector<std::u16string> not_on_roll;  // issuers that nobody expects
  std::vector<Total> totals;                // by cell
  std::vector<CellValues> values;           // of each unit; empty for those that are not counted
  std::vector<Explanation> explanations;    // `units` are places in Area::units; of not_here in `absent`
  std::vector<std::u16string> absent;       // organs whose numbers are not in the sum
  std::size_t last_years = 0;               // how many of last year's reports are in Total::last
};

/// `forms` must outlive what is returned. Never fails: what cannot be said is left out and told by the units'
/// standings.
Sum add_up(const Area& area, const FormSet& forms);

/// Something that a person must look at: a difference, a missing, double, misread or late report.
bool has_findings(const Sum& sum);

}  // namespace nianbao::area
