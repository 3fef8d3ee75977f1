// The wrong decodings that turn Chinese into nonsense, undone one run at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/read/han_tables.h"

namespace nianbao {

struct Repair {
  std::size_t start = 0;  // the run in the given text
  std::size_t end = 0;    // 0: nothing found
  std::u16string text;    // what its bytes say
  bool complete = true;   // false: one character's bytes are gone; U+FFFD stands for it in `text`
};

/// GBK text that lost the first byte of a character at `from`, so that each byte pairs up with the next
/// character's until a one-byte character realigns them (domain.md §3). `lead` is the byte to put back.
/// Reads on while the result is plausible; `end` is 0 when it is not.
/// `marked`: a placeholder stands where the byte was, which makes a short run believable.
Repair undo_lost_byte(std::u16string_view in, std::size_t from, unsigned lead, bool marked);

/// UTF-8 read as GBK (政府 → 鏀垮簻), the run starting at `from`.
Repair undo_utf8_as_gbk(std::u16string_view in, std::size_t from);

/// UTF-8 or GBK read as Windows-1252, the run starting at `from`.
Repair undo_latin(std::u16string_view in, std::size_t from);

/// The byte 80–FF of a Windows-1252 character, 0 for others. C1 controls stand for themselves.
unsigned latin_byte(char16_t unit);

/// True for the characters that Windows-1252 gives to the bytes 80–FF.
bool is_latin_byte(char16_t unit);

/// Characters that neither start nor feed a search for wrong decodings: most of every text.
const UnitSet& calm_units();

/// True for characters that Chinese office text hardly has next to each other: rare Han, kana, Greek,
/// Cyrillic.
bool is_odd(char16_t unit);

}  // namespace nianbao
