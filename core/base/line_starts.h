// Lines of a text: which line and column an offset has.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "core/base/scan.h"
#include "core/base/span.h"

namespace nianbao {

/// Where a unit stands: from 1, columns in UTF-16 units.
struct LinePlace {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// Line starts of one text, whose line ends are LF, CR or both: offset → place in O(log n).
class LineStarts {
 public:
  explicit LineStarts(std::u16string_view text) : starts_{0} {
    for (std::size_t i = find_unit<u'\n', u'\r'>(text); i < text.size();
         i = find_unit<u'\n', u'\r'>(text, i + 1)) {
      const bool line_end = text[i] == u'\n' || i + 1 == text.size() || text[i + 1] != u'\n';
      if (line_end) starts_.push_back(static_cast<Offset>(i + 1));
    }
  }
  LinePlace of(Offset at) const {
    const auto it = std::upper_bound(starts_.begin(), starts_.end(), at);
    return {static_cast<std::uint32_t>(it - starts_.begin()), at - *std::prev(it) + 1};
  }
  /// How many lines there are; at least one.
  std::size_t count() const { return starts_.size(); }
  /// Where a line, from 0, starts.
  Offset start(std::size_t line) const { return starts_[line]; }

 private:
  std::vector<Offset> starts_;
};

}  // namespace nianbao
