// Small sets of units as bit masks, for questions that are asked of every unit of a draft: a load and a shift
// instead of one comparison for each member.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace nianbao {

namespace detail {
void unit_out_of_range();  // defined nowhere: a call of it is no constant expression
}

/// A set of units of ASCII, General Punctuation (U+2000-203F) and CJK Symbols and Punctuation (U+3000-303F);
/// as a constant, a set with a unit from elsewhere does not compile.
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

/// Any units, told by a hash: a unit that it may not hold is certainly none of them.
class Triggers {
 public:
  constexpr explicit Triggers(std::u16string_view units) {
    for (const char16_t unit : units) add(unit);
  }
  constexpr void add(char16_t unit) { words_[word(unit)] |= bit(unit); }
  constexpr bool may_hold(char16_t unit) const { return (words_[word(unit)] & bit(unit)) != 0; }

 private:
  static constexpr std::uint32_t hash(char16_t unit) { return unit * 0x9E3779B1u >> 22; }
  static constexpr std::size_t word(char16_t unit) { return hash(unit) >> 6; }
  static constexpr std::uint64_t bit(char16_t unit) { return std::uint64_t{1} << (hash(unit) & 63u); }

  std::array<std::uint64_t, 16> words_{};
};

}  // namespace nianbao
