// How a written label is compared with the form's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/forms/lexicon.h"

namespace nianbao {

/// A form's label prepared for comparison.
struct LabelPattern {
  std::u16string official;                // as printed
  std::vector<std::u16string> folded;     // official first, then without its bracket, then the variants
  std::vector<std::uint64_t> signatures;  // of each folded one
  explicit LabelPattern(std::u16string_view label, const std::vector<std::u16string>& variants);
};

/// 1 for the label or a variant, slightly less for a label cut short, else by edit distance. Where that is
/// not above `least` the answer is 0: the higher the bound, the sooner a stranger is given up.
double label_score(const Similar& folded, const LabelPattern& pattern, double least = 0);

/// The first of the patterns that scores best and above `least`, of those that `accept(index)` takes; -1
/// where none does.
template <typename Accept>
std::int32_t closest_label(std::u16string_view folded, const std::vector<LabelPattern>& patterns,
                           double least, Accept accept) {
  const Similar similar(folded);
  std::int32_t out = -1;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (!accept(i)) continue;
    const double score = label_score(similar, patterns[i], least);
    if (score <= least) continue;
    least = score;
    out = static_cast<std::int32_t>(i);
  }
  return out;
}

/// The label as the form has it, but for blanks, marks, numbering, an explanation in brackets or a long tail
/// left out. Such differences are not worth a word to the author.
bool same_label(std::u16string_view folded, const LabelPattern& pattern);

/// How much of the pattern's official label (pairs of neighbours) stands in a text whose lines were wrapped.
double label_coverage(const std::u16string& folded_text, const LabelPattern& pattern);

}  // namespace nianbao
