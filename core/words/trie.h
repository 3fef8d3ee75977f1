// The vocabulary as make_words.py lays it out.
#pragma once

#include <cstdint>

#include "core/base/trie.h"
#include "core/words/sense.h"

namespace nianbao::words {

/// A word's sense, and what may not stand right before and right behind it ("|" between several).
struct Entry {
  Sense sense;
  const char16_t* before;
  const char16_t* behind;
};

struct Vocabulary {
  PackedTrie trie;
  const std::uint16_t* end_entries;  // the entry of each word that the trie numbers
  const Entry* entries;
};

extern const Vocabulary vocabulary;

}  // namespace nianbao::words
