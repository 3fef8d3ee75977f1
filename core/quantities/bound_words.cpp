#include "core/quantities/bound_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/unit.h"

namespace nianbao {

namespace {

char16_t unit_at(std::u16string_view text, std::size_t at) { return at < text.size() ? text[at] : u'\0'; }
char16_t before(std::u16string_view text, std::size_t at) { return at > 0 ? text[at - 1] : u'\0'; }

/// 通过3种, 网上5件, 附近3家: the word's last character is not a bound.
bool is_bound_word(std::u16string_view text, std::u16string_view word, std::size_t start) {
  const char16_t previous = before(text, start - word.size());
  if (word.size() == 1 && word[0] == u'过') return previous == u'超' || previous == u'突';
  if (word.size() == 1 && word[0] == u'上') {
    const char16_t next = unit_at(text, start);
    return !is_digit(next) && (previous == u'\0' || !is_han(previous) || previous == u'达');
  }
  if (word.size() == 1 && word[0] == u'近') return !is_one_of(previous, words::no_near);
  if (word.size() == 1 && word[0] == u'约') return !is_one_of(previous, words::no_about);
  return true;
}

void add_before(std::u16string_view text, Quantity& quantity, std::size_t& start) {
  const ValuedWord<std::string_view>* const word = find_end(text.substr(0, start), words::bounds_before);
  if (!word || !is_bound_word(text, word->word, start)) return;
  const Bound bound = bound_named(word->value);
  if (quantity.bound == Bound::exact || bound != Bound::at_least) quantity.bound = bound;
  quantity.nearing = is_any(word->word, words::nearing);
  start -= word->word.size();
}

void add_after(std::u16string_view text, Quantity& quantity, std::size_t& end) {
  const ValuedWord<std::string_view>* const word =
      find_start(text.substr(std::min(end, text.size())), words::bounds_after);
  if (!word) return;
  if (quantity.bound == Bound::exact) quantity.bound = bound_named(word->value);
  end += word->word.size();
}

}  // namespace

Bound bound_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, Bound>, 5> kBounds = {{
      {"at_most", Bound::at_most},
      {"at_least", Bound::at_least},
      {"less_than", Bound::less_than},
      {"more_than", Bound::more_than},
      {"about", Bound::about},
  }};
  const auto found =
      std::find_if(kBounds.begin(), kBounds.end(), [name](const auto& bound) { return bound.first == name; });
  return found == kBounds.end() ? Bound::exact : found->second;
}

void add_bounds(std::u16string_view text, Quantity& quantity, std::size_t& start, std::size_t& end) {
  add_before(text, quantity, start);
  add_after(text, quantity, end);
}

}  // namespace nianbao
