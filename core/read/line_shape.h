// What one line of plain text looks like: prose, a table row, an enumerated item, a page number.
#pragma once

#include <cstdint>
#include <string_view>

namespace nianbao {

/// Columns after which a line is only "long": its shape is known by then.
inline constexpr std::uint32_t kLongLine = 400;

struct LineShape {
  std::size_t start = 0;     // of the line, in its text
  std::size_t end = 0;       // before the line end
  std::size_t first = 0;     // first unit that is no blank
  std::size_t last = 0;      // after the last unit that is no blank; == first for a blank line
  std::uint32_t indent = 0;  // columns before `first`; a Han character is two columns
  std::uint32_t width = 0;   // columns up to `last`, the indent included; not counted on beyond kLongLine
  bool tabular = false;      // tabs, bars, runs of blanks, several numbers in a row
  bool marked = false;       // starts like a heading, a list item or a note
  bool has_gap = false;      // two blanks or more in a row inside
  bool has_comma = false;    // has punctuation that only running text has
  bool has_stop = false;     // has a full stop

  bool blank() const { return first == last; }
};

/// The line of `text` that starts at `start`.
LineShape shape_of_line(std::u16string_view text, std::size_t start);

/// "- 3 -", "—3—", "第3页", "第 3 页 共 8 页", "3/8", "3" without blanks around it.
bool is_page_number(std::u16string_view line);

}  // namespace nianbao
