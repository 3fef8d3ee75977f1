#include "core/base/words.h"

namespace nianbao {

bool contains_any(const Asked& text, const WordList& words) {
  return words.firsts().may_meet(text.characters) &&
         std::any_of(words.begin(), words.end(),
                     [&](std::u16string_view word) { return contains(text, word); });
}

bool starts_with_any(std::u16string_view text, const WordList& words) {
  return !text.empty() && words.firsts().may_hold(text.front()) &&
         std::any_of(words.begin(), words.end(),
                     [&](std::u16string_view word) { return begins_with(text, word); });
}

bool ends_with_any(std::u16string_view text, const WordList& words) {
  return !text.empty() && words.lasts().may_hold(text.back()) &&
         std::any_of(words.begin(), words.end(),
                     [&](std::u16string_view word) { return text.ends_with(word); });
}

bool is_any(std::u16string_view text, const WordList& words) {
  return !text.empty() && words.firsts().may_hold(text.front()) &&
         std::find(words.begin(), words.end(), text) != words.end();
}

void erase_words(std::u16string& text, const WordList& words) {
  for (const std::u16string_view word : words) {
    for (std::size_t at = text.find(word); at != std::u16string::npos; at = text.find(word))
      text.erase(at, word.size());
  }
}

std::size_t length_of_start(std::u16string_view text, const WordList& words) {
  std::size_t length = 0;
  if (text.empty() || !words.firsts().may_hold(text.front())) return length;
  for (const std::u16string_view word : words) {
    if (begins_with(text, word)) length = std::max(length, word.size());
  }
  return length;
}

std::size_t length_of_end(std::u16string_view text, const WordList& words) {
  std::size_t length = 0;
  if (text.empty() || !words.lasts().may_hold(text.back())) return length;
  for (const std::u16string_view word : words) {
    if (text.ends_with(word)) length = std::max(length, word.size());
  }
  return length;
}

std::u16string_view without_starts(std::u16string_view text, const WordList& words) {
  for (const std::u16string_view word : words) {
    if (text.starts_with(word)) text.remove_prefix(word.size());
  }
  return text;
}

std::u16string_view without_ends(std::u16string_view text, const WordList& words) {
  for (const std::u16string_view word : words) {
    if (text.ends_with(word)) text.remove_suffix(word.size());
  }
  return text;
}

std::size_t position_of_any(std::u16string_view text, const WordList& words, std::size_t from) {
  std::size_t at = std::u16string_view::npos;
  for (const std::u16string_view word : words) at = std::min(at, text.find(word, from));
  return at;
}

}  // namespace nianbao
