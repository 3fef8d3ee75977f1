// Bytes to UTF-16, by ICU: UTF-8 with or without BOM, UTF-16, GB18030/GBK, Big5, detection, wrong meta
// charset.
#pragma once

#include <string>
#include <string_view>

namespace nianbao {

struct Decoded {
  std::u16string text;
  std::string encoding;       // canonical name; "" when nothing fits (binary)
  bool is_binary = false;     // not text in any encoding we know
  std::size_t malformed = 0;  // byte sequences that the encoding does not have; each became U+FFFD
};

/// Decodes with the encoding that fits best; `declared` (a meta charset, may be empty or wrong) is only a
/// hint.
Decoded decode(std::string_view bytes, std::string_view declared = {});

/// Decodes by this encoding ("UTF-8", "GB18030", "Big5"), U+FFFD for what it does not have; "" when it is not
/// known.
std::u16string decode_as(std::string_view bytes, const char* encoding);

}  // namespace nianbao
