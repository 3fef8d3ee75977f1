// What of a text tells whether it was copied: its words, without what changes from year to year and from
// unit to unit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao::likeness {

/// Between two stretches of bare words that do not belong together.
inline constexpr char16_t kGap = 1;

/// Han characters and letters in order, without numbers, blanks and marks.
std::u16string bare_words(std::u16string_view text);

/// Also without `names` and words for the writer (我局, 全县); a gap for each set phrase that every report
/// has, and for each title of a law or document.
std::u16string own_words(std::u16string_view text, const std::vector<std::u16string>& names);

/// The names of an organ that its report is full of, the longest first: in full, its area with and without
/// 县 behind it, its own name.
std::vector<std::u16string> names_of(std::u16string_view issuer);

/// What the law or the form makes every report say.
bool is_prescribed(std::u16string_view paragraph);

/// It has few words to its numbers: it lists figures, which are anew each year and in each unit.
bool lists_figures(std::u16string_view paragraph);

}  // namespace nianbao::likeness
