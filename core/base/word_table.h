// Many words looked for in a text at once: a text is read once however many words there are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nianbao {

/// A table of up to 255 words of two characters or more, built at compile time. Words are found by their
/// first two characters.
template <std::size_t n>
class WordTable {
 public:
  static_assert(n > 0 && n < 256);

  constexpr explicit WordTable(const std::array<std::u16string_view, n>& words) : words_(words) {
    for (std::size_t i = n; i-- > 0;) {  // the chains keep the order of the words
      std::uint8_t& head = heads_[bucket(words[i][0], words[i][1])];
      next_[i] = head;
      head = static_cast<std::uint8_t>(i + 1);
    }
  }

  /// The word that is listed first of those that stand in `text`; `n` when none does.
  constexpr std::size_t first_in(std::u16string_view text) const {
    std::size_t first = n;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
      for (std::size_t i = heads_[bucket(text[at], text[at + 1])]; i != 0 && i <= first; i = next_[i - 1]) {
        if (text.substr(at).starts_with(words_[i - 1])) first = i - 1;
      }
    }
    return first;
  }

 private:
  static constexpr std::size_t kBuckets = 256;
  static constexpr std::size_t bucket(char16_t a, char16_t b) {
    return (static_cast<std::size_t>(a) * 37 + b) % kBuckets;
  }

  std::array<std::u16string_view, n> words_;
  std::array<std::uint8_t, kBuckets> heads_{};  // a word's place + 1
  std::array<std::uint8_t, n> next_{};
};

}  // namespace nianbao
