// What a slip of the hand or a page number leaves in front of a heading: "●五、…", "-5- 五、…", "l五、…".
#pragma once

#include <cstddef>
#include <string_view>

namespace nianbao {

/// How many units at the start of `line` (no blank first) stand before its number without belonging to it:
/// bullets and marks, a page number, one or two letters. 0 where no heading's number (一、 第一部分 (一),
/// behind a bullet also 1.) follows: "A股", "5G", "- 3 -" stay.
std::size_t stray_length(std::u16string_view line);

}  // namespace nianbao
