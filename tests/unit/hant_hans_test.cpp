// The table of simplified_han against ICU's own rules; natively only, as the WebAssembly build carries no
// rules.
#ifndef __EMSCRIPTEN__
#include "core/read/hant_hans.h"

#include <gtest/gtest.h>
#include <unicode/translit.h>

#include <memory>

namespace nianbao {
namespace {

TEST(HantHans, SaysWhatIcuSaysOfEveryHanCharacter) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> fold(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  ASSERT_TRUE(U_SUCCESS(status));
  for (char16_t unit = 0x3400; unit < 0xA000; ++unit) {
    icu::UnicodeString text(unit);
    fold->transliterate(text);
    const bool folded = text.length() == 1 && text.charAt(0) != unit;
    const char16_t expected = folded ? text.charAt(0) : u'\0';
    EXPECT_EQ(simplified_han(unit), expected) << "U+" << std::hex << static_cast<int>(unit);
  }
}

}  // namespace
}  // namespace nianbao
#endif
