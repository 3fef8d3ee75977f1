// The vocabulary as make_words.py lays it out: a trie in arrays that the linker puts into read-only data.
#pragma once

#include <cstdint>

#include "core/words/sense.h"

namespace nianbao::words {

/// A word's sense, and what may not stand right before and right behind it ("|" between several).
struct Entry {
  Sense sense;
  const char16_t* before;
  const char16_t* behind;
};

struct Trie {
  const char16_t* labels;            // of the edges; those of a node stand side by side, sorted
  const std::uint16_t* targets;      // where each edge leads
  const std::uint16_t* first_edge;   // of each node, and one more
  const std::uint16_t* first_end;    // of each node, and one more: into end_entries
  const std::uint16_t* end_entries;  // the entries whose word ends in a node
  const Entry* entries;
  std::uint16_t nodes;
};

extern const Trie trie;

}  // namespace nianbao::words
