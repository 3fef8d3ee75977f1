// Many words as a trie in arrays that the linker puts into read-only data (core/words/trie.py makes them).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace nianbao {

/// Numbers that never fall, small when packed: how far it is from each to the next, and every 16th in full.
struct Rising {
  static constexpr std::size_t kBlock = 16;

  const std::uint8_t* steps;
  const std::uint16_t* starts;

  std::uint16_t operator[](std::size_t at) const {
    unsigned value = starts[at / kBlock];
    for (std::size_t i = at / kBlock * kBlock; i < at; ++i) value += steps[i];
    return static_cast<std::uint16_t>(value);
  }
};

/// Node 0 is where every word starts. Edge number e leads to node e + 1.
struct Trie {
  static constexpr std::uint16_t kNowhere = 0xFFFF;

  struct Range {
    std::uint16_t begin;
    std::uint16_t end;
  };

  const char16_t* labels;    // of the edges; those of a node stand side by side, sorted
  std::uint16_t root_edges;  // so many that they fit no byte
  const std::uint16_t*
      root_starts;    // of node 0: the edges of labels whose upper byte is 0, 1 … 255, and the end
  Rising first_edge;  // of each other node, behind those of node 0
  Rising first_end;   // of each node: the words that end in it, by number

  Range edges(std::uint16_t node) const {
    if (node == 0) return {0, root_edges};
    const Range own = range(first_edge, node);
    return {static_cast<std::uint16_t>(root_edges + own.begin),
            static_cast<std::uint16_t>(root_edges + own.end)};
  }
  Range ends(std::uint16_t node) const { return range(first_end, node); }

  /// Where `unit` leads from `node`; kNowhere: no word goes on like that.
  std::uint16_t step(std::uint16_t node, char16_t unit) const {
    const Range own = node == 0 ? Range{root_starts[unit >> 8], root_starts[(unit >> 8) + 1]} : edges(node);
    const char16_t* const end = labels + own.end;
    const char16_t* const at = std::lower_bound(labels + own.begin, end, unit);
    return at == end || *at != unit ? kNowhere : static_cast<std::uint16_t>(at - labels + 1);
  }

 private:
  static Range range(const Rising& first, std::uint16_t node) {
    if (first.steps[node] == 0) return {0, 0};
    const std::uint16_t begin = first[node];
    return {begin, static_cast<std::uint16_t>(begin + first.steps[node])};
  }
};

}  // namespace nianbao
