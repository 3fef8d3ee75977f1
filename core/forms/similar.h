// How alike two folded labels are: labels with a slip of the pen are told from others by it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nianbao {

/// Labels longer than this are prose, not labels; keeps comparison bounded.
inline constexpr std::size_t kMaxLabel = 120;

/// 0 … 1: one minus the edit distance over the longer length, of two folded labels.
double similarity(std::u16string_view a, std::u16string_view b);

/// similarity() of one text to many. Gives up where a bound shows that `least` cannot be reached or passed.
class Similar {
 public:
  /// `text` must outlive this.
  explicit Similar(std::u16string_view text);
  std::u16string_view text() const { return text_; }
  /// similarity(text, other) where it is above `least`, else 0.
  double above(double least, std::u16string_view other, std::uint64_t other_signature) const;
  /// differ_by_slip(text, other).
  bool by_slip(std::u16string_view other, std::uint64_t other_signature) const;

 private:
  std::u16string_view text_;
  std::uint64_t signature_;
};
/// One bit of 64 for each character: characters that only one of two texts has cost one edit each.
std::uint64_t signature(std::u16string_view text);

/// Two folded titles of six units and more that differ by a slip or two: one edit for every six units.
bool differ_by_slip(std::u16string_view a, std::u16string_view b);

/// How many bits are set; std::popcount is a call where the machine need not have an instruction for it.
constexpr std::size_t count_bits(std::uint64_t bits) {
  bits -= bits >> 1 & 0x5555'5555'5555'5555;
  bits = (bits & 0x3333'3333'3333'3333) + (bits >> 2 & 0x3333'3333'3333'3333);
  bits = (bits + (bits >> 4)) & 0x0F0F'0F0F'0F0F'0F0F;
  return static_cast<std::size_t>(bits * 0x0101'0101'0101'0101 >> 56);
}

}  // namespace nianbao
