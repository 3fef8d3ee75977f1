// Why a government's numbers are not the sum of its units: the fewest mistakes that explain every cell that
// differs (error localisation, Fellegi and Holt 1976).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/area/cells.h"

namespace nianbao::area {

enum class Mistake : std::uint8_t {
  left_out,          // the government did not count this unit
  twice,             // it counted it twice
  wrong_cell,        // one number of the unit, whose own table does not add up with it
  unread_cell,       // one number of the unit that could not be read here
  government_cell,   // one number of the government's report, whose own table does not add up with it
  not_here,          // the difference is a report by itself: of the one or two units that are not in the sum
  not_here_unknown,  // the same, and nobody knows of which
};

struct Explanation {
  Mistake mistake = Mistake::left_out;
  std::vector<std::size_t> units;  // places in `units`; of `not_here` places in `absent`; government: none
  bool is_certain = true;          // false: any one of `units` explains it as well as the others
  std::vector<std::size_t> cells;  // the cells that it explains
  std::vector<Decimal> values;     // of wrong and unread cells: what each should be
};

struct ExplainInput {
  const FormCells& cells;
  const std::vector<CellValues>& units;  // that are in the sum
  const CellValues& sum;
  const CellValues& government;
  /// The organs that are known whose numbers are not in the sum, each with what is known of them beforehand:
  /// what last year's report carries forward.
  const std::vector<CellValues>& absent;
};

/// By mistake, those of whole units first. Empty where nothing differs. Cells that no explanation names are
/// not explained. One left out, one counted twice, or two of these are found together with wrong cells; the
/// time is linear in the units but for those with equal tables.
std::vector<Explanation> explain(const ExplainInput& input);

}  // namespace nianbao::area
