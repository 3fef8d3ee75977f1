// The control words of RTF that matter to the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace nianbao {

enum class RtfWord : std::uint8_t {
  none,
  // Where the text of a group goes.
  skipped,
  transparent,  // known behind \*: its text is text
  picture,
  header,
  footer,
  note,
  comment,
  fonts,
  styles,
  list_number,
  // Characters and breaks.
  character,
  paragraph_end,
  line_break,
  tab,
  // Tables.
  cell_end,
  row_end,
  nested_cell_end,
  nested_row_end,
  row_start,
  row_left,
  cell_right,
  cell_joins_left,
  cell_goes_on_up,
  nested_row,
  in_table,
  nesting,
  // Properties.
  plain,
  paragraph_start,
  hidden,
  struck_out,
  deleted,
  inserted,
  outline,
  style,
  font,
  default_font,
  charset,
  code_page,
  unicode,
  unicode_skip,
};

struct RtfMeaning {
  RtfWord word = RtfWord::none;
  char16_t unit = 0;  // of a character
};

RtfMeaning meaning_of(std::string_view word);

/// The encoding of a font's \fcharset; "" for the file's own.
const char* encoding_of_rtf_charset(long charset);
/// The encoding of the file's \ansicpg.
std::string encoding_of_rtf_page(long page);

}  // namespace nianbao
