// How a written label is compared with the form's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/forms/form.h"

namespace nianbao {

/// A form's label prepared for comparison.
struct LabelPattern {
  std::u16string official;                // as printed
  std::vector<std::u16string> folded;     // official first, then without its bracket, then the variants
  std::vector<std::uint64_t> signatures;  // of each folded one
  explicit LabelPattern(std::u16string_view label, const std::vector<std::u16string>& variants);
};

/// 1 for the label or a variant, slightly less for a label cut short, else by edit distance; `folded` by
/// fold_label.
double label_score(std::u16string_view folded, const LabelPattern& pattern);

/// The label as the form has it, but for blanks, marks, numbering, an explanation in brackets or a long tail
/// left out. Such differences are not worth a word to the author.
bool same_label(std::u16string_view folded, const LabelPattern& pattern);

/// How much of the pattern's official label (pairs of neighbours) stands in a text whose lines were wrapped.
double label_coverage(const std::u16string& folded_text, const LabelPattern& pattern);

}  // namespace nianbao
