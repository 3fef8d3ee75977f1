// Many words as a trie. Its arrays are packed in read-only data (core/words/trie.py makes them), so that the
// module is small, and unpacked when first asked, so that a step costs little.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace nianbao {

/// Node 0 is where every word starts. Edge number e leads to node e + 1.
struct PackedTrie {
  const char16_t* labels;            // of the edges; those of a node stand side by side, sorted
  std::uint16_t root_edges;          // so many that they fit no byte
  const std::uint16_t* root_starts;  // the edges of node 0 whose upper byte is 0, 1 … 255, and the end
  const std::uint8_t* edges;         // how many each other node has; 0 for node 0
  const std::uint8_t* ends;          // how many words end in each node; they are numbered in its order
  std::uint16_t nodes;
};

class Trie {
 public:
  static constexpr std::uint16_t kNowhere = 0xFFFF;

  struct Range {
    std::uint16_t begin;
    std::uint16_t end;

    bool empty() const { return begin == end; }
  };

  /// `packed` must outlive it.
  explicit Trie(const PackedTrie& packed)
      : packed_(packed),
        first_edge_(add_up(packed.edges, packed.nodes, packed.root_edges)),
        first_end_(add_up(packed.ends, packed.nodes, 0)) {
    first_edge_[0] = 0;
  }

  char16_t label(std::uint16_t edge) const { return packed_.labels[edge]; }
  Range edges(std::uint16_t node) const { return {first_edge_[node], first_edge_[node + 1u]}; }
  Range ends(std::uint16_t node) const { return {first_end_[node], first_end_[node + 1u]}; }

  /// Where `unit` leads from `node`; kNowhere: no word goes on like that.
  std::uint16_t step(std::uint16_t node, char16_t unit) const {
    const std::uint16_t* const starts = packed_.root_starts + (unit >> 8);
    const Range own = node == 0 ? Range{starts[0], starts[1]} : edges(node);
    const char16_t* const end = packed_.labels + own.end;
    const char16_t* at = packed_.labels + own.begin;
    if (own.end - own.begin > kFew) at = std::lower_bound(at, end, unit);
    while (at != end && *at < unit) ++at;
    return at == end || *at != unit ? kNowhere : static_cast<std::uint16_t>(at - packed_.labels + 1);
  }

 private:
  static constexpr int kFew = 4;  // looked through one by one

  /// Where the edges or ends of each node begin, and where those of the last end.
  static std::vector<std::uint16_t> add_up(const std::uint8_t* counts, std::size_t nodes,
                                           std::uint16_t begin) {
    std::vector<std::uint16_t> out(nodes + 1);
    out[0] = begin;
    for (std::size_t i = 0; i < nodes; ++i) out[i + 1] = static_cast<std::uint16_t>(out[i] + counts[i]);
    return out;
  }

  const PackedTrie& packed_;
  std::vector<std::uint16_t> first_edge_;
  std::vector<std::uint16_t> first_end_;
};

}  // namespace nianbao
