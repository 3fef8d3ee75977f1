#include "core/words/words.h"

#include <algorithm>

#include "core/base/alternatives.h"
#include "core/words/trie.h"

namespace nianbao::words {

namespace {

bool counts(const Entry& entry, std::u16string_view before, std::u16string_view behind) {
  return stands_free(before, behind, entry.before, entry.behind);
}

const Trie& all_words() {
  static const Trie trie(vocabulary.trie);
  return trie;
}

/// Calls `take(end, entry)` for the words that start at `start`, the shortest first.
template <typename Take>
void words_at(std::u16string_view text, std::size_t start, Take take) {
  const Trie& trie = all_words();
  std::uint16_t node = 0;
  for (std::size_t at = start; at < text.size();) {
    node = trie.step(node, text[at++]);
    if (node == Trie::kNowhere) return;
    const Trie::Range ends = trie.ends(node);
    for (std::uint16_t i = ends.begin; i < ends.end; ++i) {
      const Entry& entry = vocabulary.entries[vocabulary.end_entries[i]];
      if (counts(entry, text.substr(0, start), text.substr(at))) take(at, entry);
    }
  }
}

}  // namespace

void find(std::u16string_view text, Offset offset, std::vector<Hit>& hits) {
  for (std::size_t start = 0; start < text.size(); ++start) {
    const std::size_t first = hits.size();
    words_at(text, start, [&](std::size_t end, const Entry& entry) {
      hits.push_back({{offset + static_cast<Offset>(start), offset + static_cast<Offset>(end)}, entry.sense});
    });
    std::reverse(hits.begin() + static_cast<std::ptrdiff_t>(first), hits.end());
  }
}

std::vector<Hit> find(std::u16string_view text) {
  std::vector<Hit> hits;
  find(text, 0, hits);
  return hits;
}

bool has(std::u16string_view text, Sense sense) {
  bool found = false;
  for (std::size_t start = 0; start < text.size() && !found; ++start) {
    words_at(text, start, [&](std::size_t, const Entry& entry) { found = found || entry.sense == sense; });
  }
  return found;
}

void keep_longest(std::vector<Hit>& hits) {
  Offset reach = 0;
  Span widest;
  const auto is_within = [&](const Hit& hit) {
    if (hit.span.end <= reach && hit.span != widest) return true;
    if (hit.span.end > reach) widest = hit.span;
    reach = std::max(reach, hit.span.end);
    return false;
  };
  hits.erase(std::remove_if(hits.begin(), hits.end(), is_within), hits.end());
}

}  // namespace nianbao::words
