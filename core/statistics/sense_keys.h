// Senses of words and the keys of statistics that they stand for.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/words/words.h"

namespace nianbao {

struct SenseKey {
  words::Sense sense;
  std::string_view key;
};

/// The entry of `sense` in a table; nullptr when it has none.
template <typename Table>
const SenseKey* find_key(const Table& table, words::Sense sense) {
  const auto found =
      std::find_if(table.begin(), table.end(), [sense](const SenseKey& each) { return each.sense == sense; });
  return found == table.end() ? nullptr : &*found;
}

/// The first entry of the table whose sense one of the words has; nullptr when none does.
template <typename Table>
const SenseKey* first_key(const Table& table, const std::vector<words::Hit>& hits) {
  const SenseKey* first = nullptr;
  for (const words::Hit& hit : hits) {
    const SenseKey* const found = find_key(table, hit.sense);
    if (found && (!first || found < first)) first = found;
  }
  return first;
}

/// "" for none.
inline std::string_view key_of(const SenseKey* entry) { return entry ? entry->key : std::string_view(); }

}  // namespace nianbao
