// What the word stands for that a text is, or has: value_of(find_first(label, words::verdicts)).
#pragma once

#include <algorithm>
#include <string_view>

#include "core/base/words.h"

namespace nianbao {

/// The word of the list that `text` is; nullptr when it is none.
template <typename Value>
const ValuedWord<Value>* find_same(std::u16string_view text, const ValuedWords<Value>& words) {
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const ValuedWord<Value>& each) { return text == each.word; });
  return found == words.end() ? nullptr : found;
}

/// What a word that was found stands for; 0 or "" when none was.
template <typename Value>
Value value_of(const ValuedWord<Value>* found) {
  return found ? found->value : Value();
}

}  // namespace nianbao
