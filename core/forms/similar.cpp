#include "core/forms/similar.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nianbao {

namespace {

using std::u16string_view;

/// The edit distance, a row at a time.
std::size_t distance_by_rows(u16string_view a, u16string_view b) {
  std::array<std::uint8_t, kMaxLabel + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::uint8_t diagonal = row[0];
    row[0] = static_cast<std::uint8_t>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::uint8_t above = row[j];
      const int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = static_cast<std::uint8_t>(std::min({change, above + 1, row[j - 1] + 1}));
      diagonal = above;
    }
  }
  return row[b.size()];
}

/// The same for a pattern of at most 64 units, a row in one machine word (Myers 1999 in the form of
/// Hyyrö 2003): time proportional to the two lengths.
std::size_t distance_by_bits(u16string_view pattern, u16string_view text) {
  constexpr std::size_t kSlots = 128;
  std::array<std::uint32_t, kSlots> units{};  // unit + 1; 0: free
  std::array<std::uint64_t, kSlots> places;   // where it stands in the pattern
  const auto slot = [&](char16_t unit) {
    std::size_t at = unit * 0x9E3779B1u >> 16 & (kSlots - 1);
    while (units[at] != 0 && units[at] != unit + 1u) at = (at + 1) & (kSlots - 1);
    return at;
  };
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const std::size_t at = slot(pattern[i]);
    if (units[at] == 0) {
      units[at] = pattern[i] + 1u;
      places[at] = 0;
    }
    places[at] |= std::uint64_t{1} << i;
  }
  std::uint64_t up = ~std::uint64_t{0};  // the row grows by one here
  std::uint64_t down = 0;                // … shrinks by one
  const std::uint64_t last = std::uint64_t{1} << (pattern.size() - 1);
  std::size_t distance = pattern.size();
  for (const char16_t unit : text) {
    const std::size_t at = slot(unit);
    const std::uint64_t same = units[at] == 0 ? 0 : places[at];
    const std::uint64_t diagonal = (((same & up) + up) ^ up) | same | down;
    const std::uint64_t grows = down | ~(diagonal | up);
    const std::uint64_t shrinks = up & diagonal;
    distance += (grows & last) != 0;
    distance -= (shrinks & last) != 0;
    up = shrinks << 1 | ~(diagonal | (grows << 1 | 1));
    down = (grows << 1 | 1) & diagonal;
  }
  return distance;
}

std::size_t edit_distance(u16string_view a, u16string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() <= 64 ? distance_by_bits(a, b) : distance_by_rows(a, b);
}

double similarity_at(std::size_t distance, std::size_t longer) {
  return 1.0 - static_cast<double>(distance) / static_cast<double>(longer);
}

}  // namespace

double similarity(u16string_view a, u16string_view b) {
  if (a.empty() || b.empty() || a.size() > kMaxLabel || b.size() > kMaxLabel) return 0;
  if (a == b) return 1;
  return similarity_at(edit_distance(a, b), std::max(a.size(), b.size()));
}

bool differ_by_slip(u16string_view a, u16string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  if (shorter < 6 || longer > kMaxLabel || longer - shorter > shorter / 6) return false;
  return edit_distance(a, b) <= shorter / 6;
}

std::uint64_t signature(u16string_view text) {
  std::uint64_t out = 0;
  for (const char16_t unit : text) out |= std::uint64_t{1} << (unit * 0x9E3779B1u >> 26);
  return out;
}

Similar::Similar(u16string_view text) : text_(text), signature_(signature(text)) {}

double Similar::above(double least, u16string_view other, std::uint64_t other_signature) const {
  if (text_.empty() || other.empty() || text_.size() > kMaxLabel || other.size() > kMaxLabel) return 0;
  const std::size_t longer = std::max(text_.size(), other.size());
  // Edits that leave the similarity above `least`, rounded up: the exact number is compared below.
  const auto most = static_cast<std::size_t>((1.0 - least) * static_cast<double>(longer)) + 1;
  if (longer - std::min(text_.size(), other.size()) > most) return 0;
  if (count_bits(signature_ & ~other_signature) > most) return 0;
  if (count_bits(other_signature & ~signature_) > most) return 0;
  if (text_ == other) return 1 > least ? 1 : 0;
  const double out = similarity_at(edit_distance(text_, other), longer);
  return out > least ? out : 0;
}

bool Similar::by_slip(std::u16string_view other, std::uint64_t other_signature) const {
  const std::size_t shorter = std::min(text_.size(), other.size());
  const std::size_t most = shorter / 6;
  return std::max(text_.size(), other.size()) - shorter <= most &&
         count_bits(signature_ & ~other_signature) <= most &&
         count_bits(other_signature & ~signature_) <= most && differ_by_slip(text_, other);
}

}  // namespace nianbao
