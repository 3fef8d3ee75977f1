// Winnowing (Schleimer, Wilkerson, Aiken 2003): a few fingerprints of a text, such that two texts which share
// a stretch of kGuaranteed words share one of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace nianbao::likeness {

inline constexpr std::size_t kGram = 6;    // characters to a fingerprint
inline constexpr std::size_t kWindow = 8;  // of so many neighbours, the smallest is kept
inline constexpr std::size_t kGuaranteed = kGram + kWindow - 1;

struct Fingerprint {
  std::uint32_t hash = 0;
  std::uint32_t at = 0;  // of its first character
};

/// Of all stretches of kGram characters without a gap.
std::vector<Fingerprint> all_grams(std::u16string_view words);
/// The few that are kept.
std::vector<Fingerprint> fingerprints(std::u16string_view words);

/// Marks the characters of a gram at `at`.
void mark_gram(std::size_t at, std::vector<bool>& characters);

/// All grams of one or several texts.
class Grams {
 public:
  void add(std::u16string_view words);
  /// Of each character of `words`: does it stand in a gram that is known here?
  std::vector<bool> shared(std::u16string_view words) const;

 private:
  std::unordered_set<std::uint32_t> known_;
};

}  // namespace nianbao::likeness
