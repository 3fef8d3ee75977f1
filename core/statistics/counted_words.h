// The words by which two tellings of one number are held against each other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nianbao {

/// How far two tellings of one number may differ in their words.
enum class Reading : std::uint8_t {
  strict,   // fillers only
  loose,    // also 材料, 专题, 门户: enough where the numbers differ by a slip only
  content,  // also what was done: 收到, 组织
};

/// What a clause counts: its characters without the words that say nothing of it, years and separators.
std::u16string counted(std::u16string_view text, Reading reading);

}  // namespace nianbao
