// Many words as a trie in arrays that the linker puts into read-only data (core/words/trie.py makes them).
#pragma once

#include <algorithm>
#include <cstdint>

namespace nianbao {

/// Node 0 is where every word starts. Edge number e leads to node e + 1.
struct Trie {
  static constexpr std::uint16_t kNowhere = 0xFFFF;

  const char16_t* labels;           // of the edges; those of a node stand side by side, sorted
  const std::uint16_t* first_edge;  // of each node, and one more
  const std::uint16_t* first_end;   // of each node, and one more: the words that end in it, by number

  /// Where `unit` leads from `node`; kNowhere: no word goes on like that.
  std::uint16_t step(std::uint16_t node, char16_t unit) const {
    const char16_t* const begin = labels + first_edge[node];
    const char16_t* const end = labels + first_edge[node + 1];
    const char16_t* const at = std::lower_bound(begin, end, unit);
    return at == end || *at != unit ? kNowhere : static_cast<std::uint16_t>(at - labels + 1);
  }
};

}  // namespace nianbao
