// Tables without ruling lines: columns of words that stand below each other.
#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/convert/page_parts.h"

namespace nianbao {

bool find_columns(std::vector<PageItem>& items) {
  // Several words in several lines, one below the other, with numbers among them.
  constexpr std::size_t kLeastLines = 3;
  std::size_t run = 0;
  for (const PageItem& item : items) {
    run = !item.table && item.line.words.size() >= 3 ? run + 1 : 0;
    if (run >= kLeastLines) return false;
  }
  return true;
}

}  // namespace nianbao
