// The shortest way from one series of symbols to another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace nianbao::years {

/// A stretch of the one series in place of a stretch of the other; one may be empty, not both.
struct Edit {
  std::size_t a_begin = 0;
  std::size_t a_end = 0;
  std::size_t b_begin = 0;
  std::size_t b_end = 0;
};

/// Steps that are left to all alignments of one comparison.
struct Budget {
  std::size_t steps = 20'000'000;  // about a tenth of a second
};

/// In order, with something equal between any two. Myers' greedy algorithm ("An O(ND) Difference Algorithm",
/// 1986): time and memory by the length and by the square of what differs. nullopt where that is more than a
/// fixed number of differences, or than the budget has.
std::optional<std::vector<Edit>> shortest_edits(const std::vector<std::uint32_t>& a,
                                                const std::vector<std::uint32_t>& b, Budget& budget);

}  // namespace nianbao::years
