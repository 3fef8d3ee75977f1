// Words that stand for a statistic, in the order in which they are asked for.
#pragma once

#include <array>
#include <string_view>

#include "core/base/text.h"

namespace nianbao {

struct KeyWord {
  std::u16string_view text;
  std::string_view key;
};

/// The first word that fits; "" when none.
template <std::size_t size>
std::string_view find_word(const std::array<KeyWord, size>& words, const Asked& label) {
  for (const KeyWord& word : words) {
    if (contains(label, word.text)) return word.key;
  }
  return {};
}

}  // namespace nianbao
