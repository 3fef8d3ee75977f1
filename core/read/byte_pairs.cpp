#include "core/read/byte_pairs.h"

#include <unicode/ucnv.h>

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
  for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
      if (trail == 0x7F) continue;
      const char bytes[2] = {static_cast<char>(lead), static_cast<char>(trail)};
      char16_t unit[4];
      status = U_ZERO_ERROR;
      const std::int32_t length = ucnv_toUChars(converter, unit, 4, bytes, 2, &status);
      if (U_FAILURE(status) || length != 1 || unit[0] == 0xFFFD) continue;
      chars_[(lead - 0x81) * 191 + (trail - 0x40)] = unit[0];
      if (pairs_[unit[0]] == 0) pairs_[unit[0]] = static_cast<std::uint16_t>(lead << 8 | trail);
    }
  }
  ucnv_close(converter);
}

}  // namespace nianbao
