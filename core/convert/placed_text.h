// The page's door to page_layout: there pdf.js reads a PDF, and hands over where it found which words.
#pragma once

#include <string_view>

#include "core/convert/convert.h"

namespace nianbao {

/// Reads {"pages": [{"width", "height", "items": [{"x", "y", "w", "h", "text"}], "rules": [[x, y, w, h]],
/// "pictures"}]}: points from the page's top left, `x` and `y` the top left corner of the words, `h` the
/// height of their type. `rules` (ruling lines, upright or level, as thin boxes or of no width) and
/// `pictures` (how many the page has) may be missing. What is no such JSON is a problem.
Converted convert_placed_text(std::string_view json);

}  // namespace nianbao
