// One character against a few: asked for every character of a draft, and answered by no for most.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/base/marks.h"

namespace nianbao {

/// Characters as a template argument.
template <std::size_t size>
struct Word {
  char16_t units[size]{};
  consteval Word(const char16_t (&literal)[size]) { std::copy_n(literal, size, units); }
  constexpr std::u16string_view text() const { return {units, size - 1}; }
};

/// Whether `unit` is one of the characters of the word: is_one_of<u"年月日">(unit).
template <Word characters>
bool is_one_of(char16_t unit) {
  static constexpr std::u16string_view known = characters.text();
  static constexpr Triggers triggers(known);
  return triggers.may_hold(unit) && known.find(unit) != std::u16string_view::npos;
}

/// The same for a list that is one set of characters: is_one_of(unit, words::day_units).
inline bool is_one_of(char16_t unit, std::u16string_view characters) {
  return characters.find(unit) != std::u16string_view::npos;
}

}  // namespace nianbao
