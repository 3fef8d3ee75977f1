#include "core/read/han_tables.h"

#include <unicode/ucnv.h>

#include <string>

#include "core/base/text.h"
#include "core/words/lists/script.h"

namespace nianbao {

namespace {

/// Every character of the two-byte rows `first`–`last` of an ICU converter, trail bytes A1–FE (and 40–7E when
/// `low`).
UnitSet rows(const char* encoding, unsigned first, unsigned last, bool low) {
  UnitSet set;
  std::string bytes;
  for (unsigned lead = first; lead <= last; ++lead) {
    for (unsigned trail = low ? 0x40 : 0xA1; trail <= 0xFE; ++trail) {
      if (trail == 0x7F) trail = 0xA1;
      bytes += static_cast<char>(lead);
      bytes += static_cast<char>(trail);
    }
  }
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return set;
  std::u16string text(bytes.size(), u'\0');
  const std::int32_t length = ucnv_toUChars(converter, text.data(), static_cast<std::int32_t>(text.size()),
                                            bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return set;
  for (std::int32_t i = 0; i < length; ++i) {
    const char16_t unit = text[static_cast<std::size_t>(i)];
    if (is_han(unit)) set.set(unit);
  }
  return set;
}

UnitSet set_of(std::u16string_view text) {
  UnitSet set;
  for (const char16_t unit : text) set.set(unit);
  return set;
}

}  // namespace

const UnitSet& gb2312_level1() {
  static const UnitSet set = rows("gb18030", 0xB0, 0xD7, false);
  return set;
}

const UnitSet& gb2312_han() {
  static const UnitSet set = rows("gb18030", 0xB0, 0xF7, false);
  return set;
}

const UnitSet& big5_level1() {
  static const UnitSet set = rows("Big5", 0xA4, 0xC6, true);
  return set;
}

const UnitSet& frequent_han() {
  static const UnitSet set = set_of(words::frequent_characters);
  return set;
}

bool is_usual(char16_t unit) {
  if (is_han(unit)) return gb2312_level1().test(unit) || big5_level1().test(unit);
  switch (unit) {
    case u'。':
    case u',':
    case u'、':
    case u';':
    case u':':
    case u'“':
    case u'”':
    case u'《':
    case u'》':
    case u'(':
    case u')':
    case u'〔':
    case u'〕':
    case u'—':
    case u'…':
    case u'·':
    case u'\u3000':
      return true;
    default:
      return (unit >= u'\uFF10' && unit <= u'\uFF19') || unit == u'\uFF0C' || unit == u'\uFF1A' ||
             unit == u'\uFF1B' || unit == u'\uFF08' || unit == u'\uFF09' || unit == u'\uFF01' ||
             unit == u'\uFF1F' || unit == u'\uFF05';
  }
}

}  // namespace nianbao
