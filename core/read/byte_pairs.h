// The two-byte parts of GB18030 and Big5 as tables: byte pairs ↔ characters. For undoing wrong decodings. The
// way back to bytes comes from decoding every pair: the WebAssembly build's converters only read.
#pragma once

#include <unicode/ucnv.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace nianbao {

class BytePairs {
 public:
  /// Each is built once, at its first use, from ICU's converter.
  static const BytePairs& gb18030();
  static const BytePairs& big5();

  /// The character of a byte pair; 0 when there is none.
  char16_t decode(std::uint8_t lead, std::uint8_t trail) const {
    if (lead < 0x81 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF) return 0;
    return chars_[(lead - 0x81u) * 191u + (trail - 0x40u)];
  }
  /// The byte pair of a character, lead byte high; 0 when it has none. ASCII has none.
  std::uint16_t encode(char16_t unit) const { return pairs_[unit]; }

 private:
  explicit BytePairs(const char* encoding);
  /// The pairs that start with `lead`.
  void read_row(UConverter* converter, unsigned lead);

  std::vector<char16_t> chars_;
  std::vector<std::uint16_t> pairs_;
};

}  // namespace nianbao
