// What is put for what.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/slips/table.h"

namespace nianbao::slips {

/// The characters of phrases that sound or look like one of the text.
class Alike {
 public:
  explicit Alike(char16_t wrong);

  /// `right`, another character, is one of them.
  bool may_mean(char16_t right) const;

  /// Calls `visit(right, node)` for those that a phrase may start with.
  template <typename Visit>
  void for_each_first(const Trie& words, Visit visit) const {
    const auto [begin, end] =
        std::equal_range(table.first_sounds, table.first_sounds + table.first_count, sound_);
    for (const std::uint16_t* at = begin; at != end; ++at) {
      const std::uint16_t edge = table.first_edges[at - table.first_sounds];
      const char16_t right = words.label(edge);
      if (right != wrong_) visit(right, static_cast<std::uint16_t>(edge + 1));
    }
    for (const char16_t* right = looks_; right != looks_end_; ++right) {
      const std::uint16_t node = words.step(0, *right);
      if (node != Trie::kNowhere) visit(*right, node);
    }
  }

 private:
  std::uint16_t sound_;    // 0: of no syllable that is known
  const char16_t* looks_;  // what it looks like
  const char16_t* looks_end_;
  char16_t wrong_;
};

/// A character that a name or phrase may gain, lose or change and stay right: 和, 的, 一, 市.
bool is_loose(char16_t unit);

}  // namespace nianbao::slips
