#include "core/read/decode.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <string>

#include "core/base/text.h"

namespace nianbao {
namespace {

constexpr std::u16string_view kSimplified =
    u"青岚县农业农村局2024年政府信息公开工作年度报告\n全年主动公开政府信息1324条，比上年增长12.20%。\n";
constexpr std::u16string_view kTraditional =
    u"臺北市政府教育局政府資訊公開年度報告\n全年主動公開政府資訊一百三十二件，均依規定辦理，並無收費。\n";

std::string encode(std::u16string_view text, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  std::string out(text.size() * 4 + 4, '\0');
  const std::int32_t length = ucnv_fromUChars(converter, out.data(), static_cast<std::int32_t>(out.size()),
                                              text.data(), static_cast<std::int32_t>(text.size()), &status);
  ucnv_close(converter);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  out.resize(static_cast<std::size_t>(length));
  return out;
}

// The WebAssembly build carries its converters only in the direction to Unicode, so that these tests cannot
// make their input there; tests/wasm compares its decoding with the native one over encoded files.
#ifdef __EMSCRIPTEN__
#define NEEDS_ENCODER() GTEST_SKIP() << "no converter from Unicode in this build"
#else
#define NEEDS_ENCODER() static_cast<void>(0)
#endif

struct Case {
  const char* name;
  std::u16string_view text;
  const char* encoding;  // ICU's
  std::string mark;
  const char* found;
};

TEST(Decode, RecognisesEveryEncodingOfADraft) {
  NEEDS_ENCODER();
  const Case cases[] = {
      {"utf-8", kSimplified, "UTF-8", "", "UTF-8"},
      {"utf-8 bom", kSimplified, "UTF-8", "\xEF\xBB\xBF", "UTF-8"},
      {"utf-16le bom", kSimplified, "UTF-16LE", "\xFF\xFE", "UTF-16LE"},
      {"utf-16be bom", kSimplified, "UTF-16BE", "\xFE\xFF", "UTF-16BE"},
      {"utf-16le", kSimplified, "UTF-16LE", "", "UTF-16LE"},
      {"utf-16be", kSimplified, "UTF-16BE", "", "UTF-16BE"},
      {"gb18030", kSimplified, "gb18030", "", "GB18030"},
      {"gbk", kSimplified, "gbk", "", "GB18030"},
      {"big5", kTraditional, "Big5", "", "Big5"},
      {"traditional in gbk", kTraditional, "gbk", "", "GB18030"},
      {"traditional in utf-8", kTraditional, "UTF-8", "", "UTF-8"},
  };
  for (const Case& one : cases) {
    const Decoded decoded = decode(one.mark + encode(one.text, one.encoding));
    EXPECT_EQ(decoded.encoding, one.found) << one.name;
    EXPECT_EQ(to_utf8(decoded.text), to_utf8(one.text)) << one.name;
    EXPECT_EQ(decoded.malformed, 0u) << one.name;
    EXPECT_FALSE(decoded.is_binary) << one.name;
  }
}

TEST(Decode, AWrongDeclarationDoesNotWin) {
  NEEDS_ENCODER();
  EXPECT_EQ(decode(encode(kSimplified, "gbk"), "big5").encoding, "GB18030");
  EXPECT_EQ(decode(encode(kTraditional, "Big5"), "gb2312").encoding, "Big5");
  EXPECT_EQ(decode(encode(kSimplified, "UTF-8"), "gb2312").encoding, "UTF-8");
  const std::string page = "<html><head><meta charset=\"utf-8\"></head><body>" + encode(kSimplified, "gbk");
  EXPECT_EQ(decode(page).encoding, "GB18030");
}

TEST(Decode, ShortTextIsReadToo) {
  NEEDS_ENCODER();
  EXPECT_EQ(decode(encode(u"共收到申请3件。", "gbk")).text, u"共收到申请3件。");
  EXPECT_EQ(decode("").encoding, "UTF-8");
  EXPECT_EQ(decode("2024").text, u"2024");
}

TEST(Decode, CountsWhatItCannotRead) {
  NEEDS_ENCODER();
  const std::string text = encode(kSimplified, "UTF-8");
  const Decoded cut = decode(text + "\xE6\x94");
  EXPECT_EQ(cut.encoding, "UTF-8");
  EXPECT_EQ(cut.malformed, 1u);
  EXPECT_EQ(cut.text.back(), u'\uFFFD');
  const Decoded broken = decode(encode(kSimplified, "gbk") + "\xFF\n");
  EXPECT_EQ(broken.encoding, "GB18030");
  EXPECT_GE(broken.malformed, 1u);
}

TEST(Decode, BinaryIsSaidToBeBinary) {
  std::string noise;
  unsigned state = 1;
  for (int i = 0; i < 4000; ++i) noise += static_cast<char>((state = state * 1103515245u + 12345u) >> 16);
  EXPECT_TRUE(decode(noise).is_binary);
  EXPECT_TRUE(decode(std::string("%PDF-1.7\n1 0 obj\n")).is_binary);
  EXPECT_TRUE(decode(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(600, '\0')).is_binary);
  EXPECT_TRUE(decode(std::string(100, '\0')).is_binary);
}

}  // namespace
}  // namespace nianbao
