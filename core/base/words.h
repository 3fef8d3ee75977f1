// One text against a few words: the lists of core/words/lists/*.tsv, and small arrays.
//
//   contains_any(label, words::receipt)
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "core/base/text.h"

namespace nianbao {

/// What words begin or end with. May hold others, too: those with the same last six bits.
class Ends {
 public:
  constexpr void add(char16_t unit) { bits_ |= std::uint64_t{1} << (unit & 63u); }
  constexpr bool may_hold(char16_t unit) const { return (bits_ >> (unit & 63u) & 1u) != 0; }
  /// false: none of them is in the text.
  constexpr bool may_meet(const Characters& text) const { return (bits_ & text.folded()) != 0; }

 private:
  std::uint64_t bits_ = 0;
};

/// A word and what it stands for: a number, the key of a statistic.
template <typename Value>
struct ValuedWord {
  std::u16string_view word;
  Value value;
};

/// A list of words or of words with values, made when the program is built; lives as long as it. In the order
/// of its table.
template <typename Entry>
class ListOf {
 public:
  template <std::size_t count>
  constexpr explicit ListOf(const Entry (&entries)[count]) : entries_(entries), count_(count) {
    for (const Entry& entry : entries) {
      firsts_.add(word_of(entry).front());
      lasts_.add(word_of(entry).back());
    }
  }
  constexpr const Entry* begin() const { return entries_; }
  constexpr const Entry* end() const { return entries_ + count_; }
  constexpr std::size_t size() const { return count_; }
  constexpr const Entry& operator[](std::size_t at) const { return entries_[at]; }
  constexpr const Ends& firsts() const { return firsts_; }
  constexpr const Ends& lasts() const { return lasts_; }

 private:
  static constexpr std::u16string_view word_of(std::u16string_view word) { return word; }
  template <typename Value>
  static constexpr std::u16string_view word_of(const ValuedWord<Value>& entry) {
    return entry.word;
  }

  const Entry* entries_;
  std::size_t count_;
  Ends firsts_;
  Ends lasts_;
};

using WordList = ListOf<std::u16string_view>;
template <typename Value>
using ValuedWords = ListOf<ValuedWord<Value>>;

/// text.starts_with(word), of which neither is empty; most words differ in their first character.
inline bool begins_with(std::u16string_view text, std::u16string_view word) {
  return text.front() == word.front() && text.starts_with(word);
}

bool contains_any(const Asked& text, const WordList& words);
inline bool contains_any(const std::u16string& text, const WordList& words) {
  return contains_any(Asked(text), words);
}
bool starts_with_any(std::u16string_view text, const WordList& words);
bool ends_with_any(std::u16string_view text, const WordList& words);
/// Whether `text` is one of the words.
bool is_any(std::u16string_view text, const WordList& words);
/// How long the longest of the words is that `text` starts with, or ends with; 0: with none.
std::size_t length_of_start(std::u16string_view text, const WordList& words);
std::size_t length_of_end(std::u16string_view text, const WordList& words);
/// `text` without those of the words that it starts with, or ends with; asked one after the other, each once.
std::u16string_view without_starts(std::u16string_view text, const WordList& words);
std::u16string_view without_ends(std::u16string_view text, const WordList& words);
/// Takes the words out of `text`, also those that come together when others go.
void erase_words(std::u16string& text, const WordList& words);
/// Where the first place in `text` is, from `from` on, that one of the words stands at; npos: nowhere.
std::size_t position_of_any(std::u16string_view text, const WordList& words, std::size_t from = 0);
/// The first word of the list that stands in `text`; nullptr when none does.
template <typename Value>
const ValuedWord<Value>* find_first(const Asked& text, const ValuedWords<Value>& words) {
  if (!words.firsts().may_meet(text.characters)) return nullptr;
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const ValuedWord<Value>& each) { return contains(text, each.word); });
  return found == words.end() ? nullptr : found;
}
/// The first word of the list that `text` ends with; nullptr when it does with none.
template <typename Value>
const ValuedWord<Value>* find_end(std::u16string_view text, const ValuedWords<Value>& words) {
  if (text.empty() || !words.lasts().may_hold(text.back())) return nullptr;
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const ValuedWord<Value>& each) { return text.ends_with(each.word); });
  return found == words.end() ? nullptr : found;
}
/// The first word of the list that `text` starts with; nullptr when it does with none.
template <typename Value>
const ValuedWord<Value>* find_start(std::u16string_view text, const ValuedWords<Value>& words) {
  if (text.empty() || !words.firsts().may_hold(text.front())) return nullptr;
  const auto found = std::find_if(words.begin(), words.end(), [&](const ValuedWord<Value>& each) {
    return begins_with(text, each.word);
  });
  return found == words.end() ? nullptr : found;
}

/// The longest word of the list that `text` starts with; nullptr when it does with none.
template <typename Value>
const ValuedWord<Value>* find_longest_start(std::u16string_view text, const ValuedWords<Value>& words) {
  const ValuedWord<Value>* longest = nullptr;
  if (text.empty() || !words.firsts().may_hold(text.front())) return longest;
  for (const ValuedWord<Value>& each : words) {
    const bool longer = !longest || each.word.size() > longest->word.size();
    if (longer && begins_with(text, each.word)) longest = &each;
  }
  return longest;
}

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

template <typename Words>
bool contains_any(const Asked& text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&text](std::u16string_view word) { return contains(text, word); });
}
template <typename Words>
bool starts_with_any(std::u16string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [text](std::u16string_view word) { return text.starts_with(word); });
}
template <typename Words>
bool ends_with_any(std::u16string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [text](std::u16string_view word) { return text.ends_with(word); });
}

}  // namespace nianbao
