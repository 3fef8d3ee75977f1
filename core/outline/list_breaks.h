// Where the numbers of a list break, each break explained once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/outline/lists.h"

namespace nianbao {

enum class BreakKind : std::uint8_t {
  gap,        // 二、 then 四、
  wrong,      // 二、 then 五、, but 四、 follows: the one number is wrong
  duplicate,  // 二、 twice
  back,       // 四、 then 二、
  swapped,    // 二、 四、 三、 五、
  start,      // the list starts at 二、
  lone,       // 一是 without 二是
  restart,    // 一、 again while the list of this level is still open
};

struct ListBreak {
  BreakKind kind = BreakKind::gap;
  std::size_t at = 0;         // index into NumberedList::marks
  std::int32_t expected = 0;  // the number that should stand there (or follow, for a lone mark)
};

/// Breaks of the values of a list, in order. `values` must not be empty.
std::vector<ListBreak> find_breaks(const std::vector<std::int32_t>& values);

/// `mark` (as written) with another number in the same script: "(三)" and 4 → "(四)". 1 ≤ value ≤ 60.
std::u16string with_number(std::u16string_view mark, std::int32_t value);

}  // namespace nianbao
