// Rows of several numbers under a head of the same units:
// 56个,总投资128.6亿元,其中续建30个、总投资80.4亿元,新建26个、 总投资48.2亿元. Each column adds up.
#include <algorithm>

#include "core/base/text.h"
#include "core/claims/part_sums.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kWidest = 4;
constexpr std::size_t kMostRows = 30;

/// How many rows of `width` numbers with the units of the head stand from `first` on.
std::size_t count_rows(const Levels& levels, std::size_t first, std::size_t width) {
  const std::size_t head = first - width;
  const std::uint8_t depth = levels.node(first).depth;
  std::size_t rows = 0;
  for (; rows < kMostRows; ++rows) {
    const std::size_t start = first + rows * width;
    if (start + width > levels.size()) break;
    bool row = rows == 0 || levels.joint(start) < Joint::sentence;
    for (std::size_t c = 0; row && c < width; ++c) {
      row = levels.same(head + c, start + c) && levels.node(start + c).depth == depth &&
            (c == 0 || levels.joint(start + c) <= Joint::comma) && !levels.node(start + c).total_cue;
    }
    if (!row) break;
  }
  return rows;
}

/// 承办412件,公开答复301件;其中建议236件公开182件,提案176件公开119件: in one unit, the second number of each
/// row told by the same word as the head's.
bool are_alike_columns(const Levels& levels, std::size_t first, std::size_t width) {
  constexpr std::size_t kShortest = 2;
  if (width != 2 || first + 3 >= levels.size()) return false;
  const std::u16string_view word = trim(levels.near(first + 1));
  return word.size() >= kShortest && trim(levels.near(first + 3)) == word &&
         contains(levels.near(first - 1), word) && !contains(levels.near(first - 2), word) &&
         !contains(levels.near(first), word) && levels.joint(first + 1) <= levels.joint(first + 2) &&
         !(levels.quantity(first).value < levels.quantity(first + 1).value);
}

bool is_head(const Levels& levels, std::size_t first, std::size_t width) {
  const std::size_t head = first - width;
  bool mixed = false;
  for (std::size_t k = head + 1; k < first; ++k) {
    if (levels.joint(k) >= Joint::semicolon) return false;
    mixed = mixed || !levels.same(head, k);
  }
  return mixed || are_alike_columns(levels, first, width);
}

}  // namespace

std::size_t read_columns(PartSums& sums, std::size_t first) {
  const Levels& levels = sums.levels();
  for (std::size_t width = 2; width <= std::min(kWidest, first); ++width) {
    if (!is_head(levels, first, width)) continue;
    const std::size_t rows = count_rows(levels, first, width);
    if (rows < 2) continue;
    const std::size_t head = first - width;
    std::vector<Parts> columns(width);
    bool one_fits = false;
    for (std::size_t c = 0; c < width; ++c) {
      for (std::size_t row = 0; row < rows; ++row) columns[c].push_back(first + row * width + c);
      one_fits = one_fits || sums.fits(head + c, columns[c]);
    }
    for (std::size_t c = 0; c < width; ++c) {
      Claim claim = sums.sum(head + c, columns[c]);
      claim.certainty = Certainty::probable;
      if (claim.agreement == Agreement::disagrees) {
        const bool near =
            sums.is_between(head + c, columns[c], Fraction::of(9, 10), Fraction::of(11, 10)) && rows > 2;
        if (sums.is_more(head + c, columns[c])) {
          claim.certainty = Certainty::certain;
        } else if (!near && !one_fits) {
          PartSums::leave_open(claim, Obstacle::some_parts);
        }
      }
      sums.keep(std::move(claim), head + c, columns[c]);
    }
    return first + rows * width;
  }
  return first;
}

}  // namespace nianbao::claims
