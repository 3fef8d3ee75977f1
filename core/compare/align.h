// Which paragraphs of two years belong together.
#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/blocks.h"

namespace nianbao::years {

/// Paragraphs that are one another's counterpart, as indices into Blocks::blocks; one on each side, or
/// several neighbours on one of them where a paragraph was split or joined. One side may be empty.
struct Group {
  std::vector<std::uint32_t> now;
  std::vector<std::uint32_t> last;
  bool is_same = false;  // but for blanks and marks
  bool moved = false;
};

/// Every block is in one group. In this year's order; what was dropped stands behind the group that it
/// followed in its part, else behind the part. Near-linear: equal paragraphs meet by hashes, others by shared
/// fingerprints or as neighbours of what has met, a few candidates each.
///
/// Paragraphs are counterparts when their words, numbers aside, share at least 45 of 100 pairs of characters:
/// unrelated paragraphs of one organ's reports share 5 to 30 (tests/unit/compare_test.cpp keeps both sides).
std::vector<Group> align(const Blocks& now, const Blocks& last, const std::vector<PartPair>& parts);

}  // namespace nianbao::years
