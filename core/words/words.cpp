#include "core/words/words.h"

#include <algorithm>

#include "core/words/trie.h"

namespace nianbao::words {

namespace {

constexpr std::uint16_t kNowhere = 0xFFFF;

std::uint16_t step(std::uint16_t node, char16_t unit) {
  const char16_t* const begin = trie.labels + trie.first_edge[node];
  const char16_t* const end = trie.labels + trie.first_edge[node + 1];
  const char16_t* const at = std::lower_bound(begin, end, unit);
  return at == end || *at != unit ? kNowhere : trie.targets[at - trie.labels];
}

/// Calls `test` for each of the alternatives between bars until one is true.
template <typename Test>
bool any_alternative(std::u16string_view list, Test test) {
  while (!list.empty()) {
    const std::size_t bar = std::min(list.find(u'|'), list.size());
    if (bar > 0 && test(list.substr(0, bar))) return true;
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
  return false;
}

bool counts(const Entry& entry, std::u16string_view before, std::u16string_view behind) {
  return !any_alternative(entry.before, [&](std::u16string_view word) { return before.ends_with(word); }) &&
         !any_alternative(entry.behind, [&](std::u16string_view word) { return behind.starts_with(word); });
}

/// Calls `take(end, entry)` for the words that start at `start`, the shortest first.
template <typename Take>
void words_at(std::u16string_view text, std::size_t start, Take take) {
  std::uint16_t node = 0;
  for (std::size_t at = start; at < text.size();) {
    node = step(node, text[at++]);
    if (node == kNowhere) return;
    for (std::uint16_t i = trie.first_end[node]; i < trie.first_end[node + 1]; ++i) {
      const Entry& entry = trie.entries[trie.end_entries[i]];
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
