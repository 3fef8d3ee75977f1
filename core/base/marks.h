// A few marks of Latin and Chinese text as bit masks: whether a unit is one of them is a load and a shift.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace nianbao {

namespace detail {
void unit_out_of_range();  // defined nowhere: a call of it is no constant expression
}

/// A set of units of ASCII, General Punctuation (U+2000-203F) and CJK Symbols and Punctuation (U+3000-303F);
/// as a
/// constant, a set with a unit from elsewhere does not compile.
class Marks {
 public:
  constexpr explicit Marks(std::u16string_view units) {
    for (const char16_t unit : units) {
      if (unit >= 0x80 && (unit < 0x2000 || unit >= 0x2040) && (unit < 0x3000 || unit >= 0x3040)) {
        detail::unit_out_of_range();
      }
      words_[word(unit)] |= bit(unit);
    }
  }
  constexpr bool has(char16_t unit) const {
    if (unit >= 0x80 && (unit >= 0x3040 || (unit >= 0x2040 && unit < 0x3000) || unit < 0x2000)) return false;
    return (words_[word(unit)] & bit(unit)) != 0;
  }

 private:
  static constexpr std::size_t word(char16_t unit) {
    return unit < 0x80 ? unit >> 6 : unit < 0x3000 ? 2u : 3u;
  }
  static constexpr std::uint64_t bit(char16_t unit) { return std::uint64_t{1} << (unit & 63u); }

  std::array<std::uint64_t, 4> words_{};
};

}  // namespace nianbao
