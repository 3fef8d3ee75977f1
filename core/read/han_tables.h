// How usual a character is in Chinese text, by the standards that ranked them. Used to judge whether decoded
// bytes make sense.
#pragma once

#include <bitset>
#include <string_view>

namespace nianbao {

/// One bit for each UTF-16 unit.
using UnitSet = std::bitset<0x10000>;

/// GB/T 2312-1980 level 1: the 3755 characters in common use (Simplified).
const UnitSet& gb2312_level1();
/// All 6763 characters of GB/T 2312-1980.
const UnitSet& gb2312_han();
/// Big5 level 1: the 5401 characters in common use (Traditional).
const UnitSet& big5_level1();
/// The few hundred characters that make up most of an official report, in both scripts.
const UnitSet& frequent_han();

/// Han characters and Chinese punctuation that a text in either script may well contain.
bool is_usual(char16_t unit);

}  // namespace nianbao
