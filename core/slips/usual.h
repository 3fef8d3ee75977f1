// Usual words of two characters: where one ends and the next begins, and where nothing but a slip of the hand
// in one explains what stands between others.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace nianbao::slips {

/// The two characters are a word that reports or laws use.
bool is_usual(char16_t first, char16_t second);

/// Two characters that are no word, and the usual word that was meant.
struct Unusual {
  Span span;
  std::u16string right;
};

/// `known`: the phrases and words of the tables that stand in `text`, by their start. Where words end and
/// begin on both sides of two characters, neither goes with what is beside it, and one slip makes a word of
/// annual reports of them: 各部门|伸入|企业调研. Adds them to `out`, by their start. Linear in the text.
void find_unusual(std::u16string_view text, const std::vector<Span>& known, std::vector<Unusual>& out);

}  // namespace nianbao::slips
