// One text against a few words. Readers ask this of every label, so words are template arguments: what can be
// known of them is known when the program is built.
//
//   contains_any<u"收到", u"受理">(label)
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "core/base/text.h"

namespace nianbao {

/// A word as a template argument.
template <std::size_t size>
struct Word {
  char16_t units[size]{};
  consteval Word(const char16_t (&literal)[size]) { std::copy_n(literal, size, units); }
  constexpr std::u16string_view text() const { return {units, size - 1}; }
};

namespace detail {

template <Word word>
constexpr bool is_at(const char16_t* text) {
  return [text]<std::size_t... i>(std::index_sequence<i...>) { return ((text[i] == word.units[i]) && ...); }
  (std::make_index_sequence<word.text().size()>());
}

template <Word... words>
struct WordList {
  static constexpr std::array<std::u16string_view, sizeof...(words)> texts{words.text()...};
  static constexpr Characters firsts = [] {
    Characters all;
    for (const std::u16string_view text : texts) all.add(text.front());
    return all;
  }();
};

bool contains_any(const Asked& text, const std::u16string_view* words, std::size_t count);

}  // namespace detail

template <Word... words>
bool starts_with_any(std::u16string_view text) {
  return ((text.size() >= words.text().size() && detail::is_at<words>(text.data())) || ...);
}

template <Word... words>
bool ends_with_any(std::u16string_view text) {
  const char16_t* const end = text.data() + text.size();
  return ((text.size() >= words.text().size() && detail::is_at<words>(end - words.text().size())) || ...);
}

/// How long the word is that `text` starts with, the longest where there are several; 0: with none.
template <Word... words>
std::size_t length_of_start(std::u16string_view text) {
  std::size_t length = 0;
  const auto take = [&length](std::size_t size) { length = std::max(length, size); };
  ((text.size() >= words.text().size() && detail::is_at<words>(text.data()) ? take(words.text().size())
                                                                            : void()),
   ...);
  return length;
}

/// Whether `text` is one of the words.
template <Word... words>
bool is_any(std::u16string_view text) {
  return ((text.size() == words.text().size() && detail::is_at<words>(text.data())) || ...);
}

/// Whether one of the words stands in `text`. Where one text is asked for several lists, make it Asked first.
template <Word... words>
bool contains_any(const Asked& text) {
  using List = detail::WordList<words...>;
  return text.characters.meets(List::firsts) &&
         detail::contains_any(text, List::texts.data(), List::texts.size());
}
template <Word... words>
bool contains_any(const std::u16string& text) {
  return contains_any<words...>(Asked(text));
}

// The same for words that are data: the lists of core/words/lists/*.tsv, and small arrays.

/// A list of words, made when the program is built; lives as long as it. In the order of its table.
class WordList {
 public:
  template <std::size_t count>
  constexpr explicit WordList(const std::u16string_view (&words)[count]) : words_(words), count_(count) {
    for (const std::u16string_view word : words) {
      firsts_.add(word.front());
      lasts_.add(word.back());
    }
  }
  constexpr const std::u16string_view* begin() const { return words_; }
  constexpr const std::u16string_view* end() const { return words_ + count_; }
  constexpr std::size_t size() const { return count_; }
  constexpr std::u16string_view operator[](std::size_t at) const { return words_[at]; }
  /// What the words begin with, and what they end with.
  constexpr const Characters& firsts() const { return firsts_; }
  constexpr const Characters& lasts() const { return lasts_; }

 private:
  const std::u16string_view* words_;
  std::size_t count_;
  Characters firsts_;
  Characters lasts_;
};

/// A word and what it stands for: a number, the key of a statistic.
template <typename Value>
struct ValuedWord {
  std::u16string_view word;
  Value value;
};

/// The same as WordList, for words with values.
template <typename Value>
class ValuedWords {
 public:
  template <std::size_t count>
  constexpr explicit ValuedWords(const ValuedWord<Value> (&words)[count]) : words_(words), count_(count) {
    for (const ValuedWord<Value>& each : words) {
      firsts_.add(each.word.front());
      lasts_.add(each.word.back());
    }
  }
  constexpr const ValuedWord<Value>* begin() const { return words_; }
  constexpr const ValuedWord<Value>* end() const { return words_ + count_; }
  constexpr std::size_t size() const { return count_; }
  constexpr const ValuedWord<Value>& operator[](std::size_t at) const { return words_[at]; }
  constexpr const Characters& firsts() const { return firsts_; }
  constexpr const Characters& lasts() const { return lasts_; }

 private:
  const ValuedWord<Value>* words_;
  std::size_t count_;
  Characters firsts_;
  Characters lasts_;
};

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
/// Where the first place in `text` is, from `from` on, that one of the words stands at; npos: nowhere.
std::size_t position_of_any(std::u16string_view text, const WordList& words, std::size_t from = 0);
/// The first word of the list that stands in `text`; nullptr when none does.
template <typename Value>
const ValuedWord<Value>* find_first(const Asked& text, const ValuedWords<Value>& words) {
  if (!text.characters.meets(words.firsts())) return nullptr;
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
  const auto found = std::find_if(words.begin(), words.end(),
                                  [&](const ValuedWord<Value>& each) { return text.starts_with(each.word); });
  return found == words.end() ? nullptr : found;
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
