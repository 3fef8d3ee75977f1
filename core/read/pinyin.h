// Hanyu Pinyin syllables (GB/T 16159-2012 spelling), with or without tone marks.
#pragma once

#include <cstddef>
#include <string_view>

namespace nianbao {

struct Pinyin {
  std::size_t syllables = 0;  // 0: not pinyin
  bool toned = false;         // at least one tone mark
  bool is_word = false;       // also a usual Latin abbreviation or unit: ha, min, lan, ai
};

/// Reads all of `text` as lower-case pinyin syllables, blanks allowed between them. Letters are composed
/// (NFKC).
Pinyin read_pinyin(std::u16string_view text);

}  // namespace nianbao
