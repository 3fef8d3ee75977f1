// What a Word 97–2003 file says of each paragraph and each character.
#pragma once

#include <cstdint>
#include <vector>

#include "core/convert/word_binary_file.h"
#include "core/convert/word_binary_sprms.h"
#include "core/convert/word_binary_styles.h"

namespace nianbao::word_binary {

/// A character of another font that a "(" stands for.
struct Symbol {
  std::uint32_t position = 0;
  std::uint16_t font = 0;
  char16_t code = 0;
};

struct Formatting {
  std::vector<Paragraph> paragraphs;  // in the text's order
  std::vector<RowDefinition> rows;
  std::vector<std::uint8_t> marks;  // by position
  std::vector<Symbol> symbols;      // in the text's order
};

/// Tables nested deeper than this are read as of this depth, and it is told.
inline constexpr std::uint32_t kMaxDepth = 30;

/// Adds to the file's notices what it could not read.
Formatting read_formatting(WordFile& file, const Styles& styles);

}  // namespace nianbao::word_binary
