// One text against a few words: a table of them, or those written where they are asked for.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>

#include "core/base/text.h"

namespace nianbao {

using WordList = std::initializer_list<std::u16string_view>;

inline bool contains_any(std::u16string_view text, WordList words) {
  return contains_any<WordList>(text, words);
}
template <typename Words = WordList>
bool starts_with_any(std::u16string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [text](std::u16string_view word) { return text.starts_with(word); });
}
template <typename Words = WordList>
bool ends_with_any(std::u16string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [text](std::u16string_view word) { return text.ends_with(word); });
}

}  // namespace nianbao
