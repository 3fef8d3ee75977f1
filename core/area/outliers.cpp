#include "core/area/outliers.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace nianbao::area {

namespace {

const Decimal kZero;
constexpr std::int64_t kTimesLast = 10;
constexpr std::int64_t kTimesOthers = 100;
const Decimal kLeastApart = Decimal::whole(100);
const Decimal kLeastAlone = Decimal::whole(1000);
constexpr std::size_t kLeastUnits = 5;

/// Readers keep 15 digits, so that a thousandfold fits.
Decimal times(const Decimal& value, std::int64_t factor) { return {value.units * factor, value.decimals}; }

bool is_far_from(const Decimal& value, const Decimal& last) {
  if (last == kZero || value == kZero) return false;
  const Decimal& larger = value < last ? last : value;
  const Decimal& smaller = value < last ? value : last;
  return !(larger < times(smaller, kTimesLast)) && !(larger - smaller < kLeastApart);
}

}  // namespace

void find_outliers(const Area& area, Sum& sum) {
  const FormCells& cells = *sum.cells;
  std::vector<CellValues> last(area.units.size());
  for (std::size_t i = 0; i < area.units.size(); ++i) {
    if (!sum.values[i].empty() && sum.units[i].last)
      last[i] = cells.values_of(area.last_years[*sum.units[i].last]);
  }
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    std::optional<std::size_t> largest;
    Decimal next;
    std::size_t counted = 0;
    for (std::size_t i = 0; i < area.units.size(); ++i) {
      if (sum.values[i].empty() || !sum.values[i][cell]) continue;
      const Decimal& value = *sum.values[i][cell];
      ++counted;
      if (!last[i].empty() && last[i][cell] && is_far_from(value, *last[i][cell]))
        sum.totals[cell].outliers.push_back({i, value, last[i][cell]});
      if (!largest || *sum.values[*largest][cell] < value) {
        if (largest) next = *sum.values[*largest][cell];
        largest = i;
      } else if (next < value) {
        next = value;
      }
    }
    if (!largest || counted < kLeastUnits || !(kZero < next)) continue;
    const Decimal& value = *sum.values[*largest][cell];
    const bool has_last = !last[*largest].empty() && last[*largest][cell];
    if (!has_last && !(value < kLeastAlone) && !(value < times(next, kTimesOthers)))
      sum.totals[cell].outliers.push_back({*largest, value, std::nullopt});
  }
}

}  // namespace nianbao::area
