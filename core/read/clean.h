// Rewrites decoded text into the clean text that is analysed, and reports what it removed or repaired.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/read/source_text.h"

namespace nianbao {

struct Cleaned {
  std::u16string text;
  OffsetMap map;             // given text ↔ clean text
  std::vector<Noise> noise;  // by original.start
  std::optional<Misread> misread;
};

/// All passes in order: control characters, mojibake, annotations, NFKC, Traditional → Simplified,
/// unwrapping, stray blanks. `layout` (spans in `original`) tells where wrapping cannot be: tables and blocks
/// of a structured carrier.
Cleaned clean_text(std::u16string_view original, const Layout& layout);

}  // namespace nianbao
