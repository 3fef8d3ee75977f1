// The tables of core/slips as make_slips.py lays them out.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/trie.h"

namespace nianbao::slips {

enum class Role : std::uint8_t {
  phrase_name,  // right; a slip in it is told
  phrase_typo,
  right,       // right, though one slip away from a phrase
  wrong_name,  // wrong as it is
  wrong_typo,
  dated,    // nobody could write it before a day
  doubled,  // wrong when it stands twice
};

/// Texts are places in Table::texts, 0 where there is none.
struct Entry {
  Role role;
  std::uint16_t right;
  std::uint16_t not_before;
  std::uint16_t not_behind;
  std::uint16_t source;
  std::uint32_t since;  // 20240718
};

/// Tells which characters cannot stand side by side in a set of pairs, for most that do not.
struct PairFilter {
  const std::uint32_t* bits;  // 64 of them

  bool may_hold(char16_t first, char16_t second) const {
    const std::uint32_t key = (std::uint32_t{first} << 16 | second) * 0x9E3779B1u;
    return (bits[key >> 26] >> (key >> 21 & 31u) & 1u) != 0;
  }
};

struct Table {
  PackedTrie words;
  const Entry* entries;                // as the trie numbers them
  const char16_t* texts;               // each ends with a zero
  char16_t first_sounding;             // of characters with a syllable, sorted: the first …
  const std::uint8_t* sounding_steps;  // … how far it is from each to the next …
  const std::uint16_t* sounds;         // … and the number of the syllable of each
  std::size_t sounding_count;
  const char16_t* looking;  // characters, sorted …
  const char16_t* looks;    // … and for what each may be put
  std::size_t looking_count;
  const std::uint16_t* first_sounds;  // the syllables that a phrase may start with, sorted …
  const std::uint16_t* first_edges;   // … and the edge of the trie for each
  std::size_t first_count;
  PairFilter behind_first;  // the second and third characters of phrases; none is shorter
  const char16_t* told;     // words of two characters, the most frequent first, in which a slip is told …
  std::size_t told_count;
  const char16_t* usual;  // … and more that are right
  std::size_t usual_count;
};

extern const Table table;

/// Of Table::words; numbers the entries.
const Trie& trie();

}  // namespace nianbao::slips
