// A small Word file, for examples that no plain text can show.
#pragma once

#include <string>

namespace nianbao::examples {

/// Each line of `text` becomes a paragraph; 页眉:… and 页脚:… become a header and a footer. Inside a line,
/// {+…+} is a tracked insertion, {-…-} a tracked deletion, {~…~} is struck out, {?…?} hidden, {!…!} a
/// comment, {^…^} a footnote.
std::string docx_of(const std::string& text);

}  // namespace nianbao::examples
