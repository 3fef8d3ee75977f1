// Text from drafts and file names, made safe for a terminal or a log.
#pragma once

#include <string>
#include <string_view>

namespace nianbao {

enum class LineEnds { shown, kept };

/// `text` with every character that could steer a terminal or turn the writing round shown instead of
/// obeyed: ␛ for escape, <9B> for one of the second control block, <202E> for a right-to-left override.
/// Tabs stay; line feeds stay where they are `kept`.
std::u16string visible(std::u16string_view text, LineEnds line_ends = LineEnds::shown);

}  // namespace nianbao
