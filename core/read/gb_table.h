// The two-byte part of GB18030 as tables: byte pairs ↔ characters. For undoing wrong decodings.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace nianbao {

class GbTable {
 public:
  /// Built once from ICU's converter.
  static const GbTable& get();

  /// The character of a byte pair; 0 when there is none.
  char16_t decode(std::uint8_t lead, std::uint8_t trail) const {
    if (lead < 0x81 || lead == 0xFF || trail < 0x40 || trail == 0x7F || trail == 0xFF) return 0;
    return chars_[(lead - 0x81u) * 191u + (trail - 0x40u)];
  }
  /// The byte pair of a character, lead byte high; 0 when it has none. ASCII has none.
  std::uint16_t encode(char16_t unit) const { return pairs_[unit]; }

 private:
  GbTable();
  std::vector<char16_t> chars_;
  std::vector<std::uint16_t> pairs_;
};

}  // namespace nianbao
