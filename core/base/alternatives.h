// Words between bars, as tables keep them: "名|序|列".
#pragma once

#include <algorithm>
#include <string_view>

namespace nianbao {

/// Whether `test` is true for one of the words between the bars.
template <typename Test>
bool any_alternative(std::u16string_view list, Test test) {
  while (!list.empty()) {
    const std::size_t bar = std::min(list.find(u'|'), list.size());
    if (bar > 0 && test(list.substr(0, bar))) return true;
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
  return false;
}

/// None of `not_before` stands right before a place, and none of `not_behind` right behind it.
inline bool stands_free(std::u16string_view before, std::u16string_view behind,
                        std::u16string_view not_before, std::u16string_view not_behind) {
  return !any_alternative(not_before, [&](std::u16string_view word) { return before.ends_with(word); }) &&
         !any_alternative(not_behind, [&](std::u16string_view word) { return behind.starts_with(word); });
}

}  // namespace nianbao
