// What a group of an RTF document inherits and changes.
#pragma once

#include <cstdint>

#include "core/convert/rtf_words.h"

namespace nianbao {

/// Where the text of a group goes.
enum class RtfPlace : std::uint8_t { body, apart, fonts, styles, skipped };

/// What a group inherits from the one around it and changes for itself.
struct RtfState {
  RtfPlace place = RtfPlace::body;
  RtfWord sink = RtfWord::none;  // opened by this group: header, footer, note, comment
  bool is_number = false;
  bool hidden = false;
  bool struck_out = false;
  bool deleted = false;
  bool inserted = false;
  bool in_table = false;
  bool nested_row = false;
  long nesting = 1;
  long font = 0;
  long skip = 1;  // characters behind \u that stand for it
  std::uint8_t heading = 0;
  long style = 0;
};

}  // namespace nianbao
