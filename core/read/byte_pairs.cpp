#include "core/read/byte_pairs.h"

#include <array>

namespace nianbao {

const BytePairs& BytePairs::gb18030() {
  static const BytePairs table("gb18030");
  return table;
}

const BytePairs& BytePairs::big5() {
  static const BytePairs table("Big5");
  return table;
}

BytePairs::BytePairs(const char* encoding) : chars_(126 * 191, 0), pairs_(0x10000, 0) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return;
  for (unsigned lead = 0x81; lead <= 0xFE; ++lead) read_row(converter, lead);
  ucnv_close(converter);
}

void BytePairs::read_row(UConverter* converter, unsigned lead) {
  // A line break behind each pair: behind bytes that are no pair the converter is back in step with it.
  std::array<char, 3 * 191> bytes;
  for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
    const std::size_t at = 3 * (trail - 0x40);
    bytes[at] = static_cast<char>(lead);
    bytes[at + 1] = static_cast<char>(trail);
    bytes[at + 2] = '\n';
  }
  std::array<char16_t, 2 * bytes.size()> units;
  std::array<std::int32_t, units.size()> origins;  // of each unit: where its bytes start
  const char* source = bytes.data();
  char16_t* target = units.data();
  UErrorCode status = U_ZERO_ERROR;
  ucnv_toUnicode(converter, &target, units.data() + units.size(), &source, source + bytes.size(),
                 origins.data(), true, &status);
  if (U_FAILURE(status)) return;
  const auto count = static_cast<std::size_t>(target - units.data());
  for (std::size_t i = 0; i + 1 < count; ++i) {
    const auto trail = static_cast<unsigned>(origins[i] / 3) + 0x40;
    const bool is_pair = origins[i] % 3 == 0 && origins[i + 1] == origins[i] + 2;
    if (!is_pair || units[i] == 0xFFFD || trail == 0x7F) continue;
    chars_[(lead - 0x81) * 191 + (trail - 0x40)] = units[i];
    if (pairs_[units[i]] == 0) pairs_[units[i]] = static_cast<std::uint16_t>(lead << 8 | trail);
  }
}

}  // namespace nianbao
