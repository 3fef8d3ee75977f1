// Tables without ruling lines: columns of words that stand below each other.
#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/convert/page_parts.h"

namespace nianbao {

bool find_columns(std::vector<PageItem>& items) {
  // Several words in several lines, or a number behind a word: labels may take lines of their own between.
  constexpr std::size_t kLeastLines = 4;
  std::size_t rows = 0;
  for (const PageItem& item : items) {
    if (item.table) continue;
    const std::vector<PageWords>& words = item.line.words;
    const bool ends_in_number =
        words.size() == 2 && std::all_of(words[1].text.begin(), words[1].text.end(), is_digit);
    if (words.size() >= 3 || ends_in_number) ++rows;
  }
  return rows < kLeastLines;
}

}  // namespace nianbao
