// Well-formed UTF-8, which nearly every draft is, to UTF-16.
#pragma once

#include <string>
#include <string_view>

namespace nianbao {

/// False at the first byte that is not well-formed (RFC 3629, the table of Unicode 3.9 D92); `out` is then of
/// no use.
bool decode_utf8(std::string_view bytes, std::u16string& out);

/// How many bytes at the start are whole characters of UTF-8. Lengths only; overlong forms are left to the
/// decoder.
struct Utf8Survey {
  std::size_t sequences = 0;  // well-formed, of more than one byte
  std::size_t malformed = 0;
};
Utf8Survey survey_utf8(std::string_view bytes);

}  // namespace nianbao
