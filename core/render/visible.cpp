#include "core/render/visible.h"

namespace nianbao {

namespace {

/// Embeddings, overrides, isolates and marks of the bidirectional algorithm (UAX #9).
constexpr bool turns_writing(char16_t unit) {
  return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200E ||
         unit == 0x200F || unit == 0x061C;
}

void put_code(std::u16string& out, char16_t unit) {
  static constexpr char16_t hex[] = u"0123456789ABCDEF";
  out += u'<';
  for (int shift = unit > 0xFF ? 12 : 4; shift >= 0; shift -= 4) out += hex[unit >> shift & 15];
  out += u'>';
}

}  // namespace

std::u16string visible(std::u16string_view text, LineEnds line_ends) {
  constexpr char16_t kPictures = 0x2400;  // ␀ … ␟, one for each character of the first control block
  constexpr char16_t kDelete = 0x7F;
  std::u16string out;
  out.reserve(text.size());
  for (const char16_t unit : text) {
    const bool kept = unit == u'\t' || (unit == u'\n' && line_ends == LineEnds::kept);
    if (unit < u' ' && !kept) {
      out += static_cast<char16_t>(kPictures + unit);
    } else if (unit == kDelete) {
      out += u'␡';
    } else if ((unit > kDelete && unit < 0xA0) || unit == 0x2028 || unit == 0x2029 || turns_writing(unit)) {
      put_code(out, unit);
    } else {
      out += unit;
    }
  }
  return out;
}

}  // namespace nianbao
