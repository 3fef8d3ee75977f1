// Last year's report for each of this year's: by organ and year, and never by anything else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/area/unit.h"

namespace nianbao::area {

enum class PairedBy : std::uint8_t {
  paired,
  no_report,     // this one is no annual report, or cannot be read
  no_issuer,     // nothing says whose it is
  no_year,       // or of which year
  not_received,  // no report of this organ among last year's
  wrong_year,    // there is one, of another year than the one before: `candidates`
  several,       // more than one of this organ and year: `candidates`
  unsure,        // organs that may be the same under another name: `candidates`
};

struct Pair {
  PairedBy by = PairedBy::not_received;
  std::optional<std::size_t> last;      // place among last year's
  std::vector<std::size_t> candidates;  // likewise
};

/// One for each of `units`.
std::vector<Pair> pair_years(const std::vector<Unit>& units, const std::vector<Unit>& last_years);

/// Why there is no pair, in Chinese, one sentence that says what to do; "" where there is one.
std::u16string tell_pair(const Pair& pair, const Unit& unit, const std::vector<Unit>& last_years);

}  // namespace nianbao::area
