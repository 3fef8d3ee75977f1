// Traditional → Simplified for one character at a time, as ICU's rule set Hant-Hans has it (CLDR, from
// Unihan).
#pragma once

namespace nianbao {

/// The Simplified form of a Han character; 0 where ICU leaves the character as it is. Without context: 乾
/// gives 干.
char16_t simplified_han(char16_t unit);

}  // namespace nianbao
