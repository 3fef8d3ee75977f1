// Prints digests of what ICU does in this build: every sequence of the converters, NFKC of every character,
// the Hant-Hans rules on every character and on words with context, detection on short samples. The native
// build links the distribution's ICU with all its data, the WebAssembly one a cut-down ICU: both must print
// the same.
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/uniset.h>

#include <array>
#include <cinttypes>
#include <cstdio>
#include <memory>
#include <string>

namespace {

class Digest {
 public:
  void add(std::u16string_view text) {
    for (const char16_t unit : text) add_number(unit);
    add_number(0x1FFFF);  // so that moved borders show
  }
  void add_number(std::uint32_t number) { value_ = (value_ ^ number) * 0x100000001b3u; }
  void print(const char* topic) const { std::printf("%s %016" PRIx64 "\n", topic, value_); }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325u;
};

void add(Digest& digest, const icu::UnicodeString& text) {
  digest.add({text.getBuffer(), static_cast<std::size_t>(text.length())});
}

void probe_converter(const char* name, bool four_bytes) {
  UErrorCode status = U_ZERO_ERROR;
  Digest digest;
  UConverter* converter = ucnv_open(name, &status);
  digest.add_number(static_cast<std::uint32_t>(status));
  const auto decode = [&](const std::string& bytes) {
    std::array<char16_t, 32> out{};
    UErrorCode local = U_ZERO_ERROR;
    const auto length = ucnv_toUChars(converter, out.data(), static_cast<std::int32_t>(out.size()),
                                      bytes.data(), static_cast<std::int32_t>(bytes.size()), &local);
    digest.add({out.data(), static_cast<std::size_t>(length)});
  };
  for (int first = 0; first < 0x100; ++first) {
    for (int second = 0; second < 0x100; ++second) {
      decode({static_cast<char>(first), static_cast<char>(second), 'A'});
    }
  }
  for (int first = 0x81; four_bytes && first <= 0xFE; ++first) {
    for (int second = 0x30; second <= 0x39; ++second) {
      for (int third = 0x81; third <= 0xFE; third += 3) {
        for (int fourth = 0x30; fourth <= 0x39; ++fourth) {
          decode({static_cast<char>(first), static_cast<char>(second), static_cast<char>(third),
                  static_cast<char>(fourth)});
        }
      }
    }
  }
  for (UChar32 c = 0; c < 0x30000; ++c) {
    if (U_IS_SURROGATE(c)) continue;
    const icu::UnicodeString text(c);
    std::array<char, 16> out{};
    UErrorCode local = U_ZERO_ERROR;
    const auto length = ucnv_fromUChars(converter, out.data(), static_cast<std::int32_t>(out.size()),
                                        text.getBuffer(), text.length(), &local);
    for (std::int32_t i = 0; i < length; ++i)
      digest.add_number(static_cast<unsigned char>(out[std::size_t(i)]));
    digest.add_number(0x1FFFF);
  }
  ucnv_close(converter);
  digest.print(name);
}

void probe_normaliser() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  Digest digest;
  for (UChar32 c = 0; c <= 0x10FFFF && U_SUCCESS(status); ++c) {
    if (!U_IS_SURROGATE(c)) add(digest, nfkc->normalize(icu::UnicodeString(c), status));
  }
  digest.add_number(static_cast<std::uint32_t>(status));
  digest.print("NFKC");
}

void probe_folding() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> folding(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  Digest digest;
  digest.add_number(static_cast<std::uint32_t>(status));
  const auto fold = [&](icu::UnicodeString text) {
    folding->transliterate(text);
    add(digest, text);
  };
  for (UChar32 c = 0; c < 0x30000 && folding; ++c) {
    if (!U_IS_SURROGATE(c)) fold(icu::UnicodeString(c));
  }
  for (const char16_t* word : {u"乾坤乾淨幹部", u"干什麼幹甚麼", u"瞭望瞭解", u"五隻隻身", u"計劃規畫",
                               u"「關於」『公開』", u"徵求意見、宮商角徵羽", u"政府信息公開工作簡訊"}) {
    if (folding) fold(word);
  }
  digest.print("Hant-Hans");
}

void probe_detection() {
  Digest digest;
  for (const char* charset : {"UTF-8", "UTF-16LE", "UTF-16BE", "gb18030", "Big5"}) {
    for (const char16_t* sample :
         {u"一、总体情况。2019年，全市共收到政府信息公开申请3646件，其中自然人申请165件。",
          u"政府信息公開工作年度報告：主動公開、依申請公開", u"ASCII only, 2019"}) {
      UErrorCode status = U_ZERO_ERROR;
      std::array<char, 512> bytes{};
      UConverter* converter = ucnv_open(charset, &status);
      const auto size = ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                        sample, -1, &status);
      ucnv_close(converter);
      UCharsetDetector* detector = ucsdet_open(&status);
      ucsdet_setText(detector, bytes.data(), size, &status);
      std::int32_t found = 0;
      const UCharsetMatch** matches = ucsdet_detectAll(detector, &found, &status);
      for (std::int32_t i = 0; i < found; ++i) {
        for (const char* name = ucsdet_getName(matches[i], &status); *name != '\0'; ++name) {
          digest.add_number(static_cast<unsigned char>(*name));
        }
        digest.add_number(static_cast<std::uint32_t>(ucsdet_getConfidence(matches[i], &status)));
      }
      digest.add_number(static_cast<std::uint32_t>(status));
      ucsdet_close(detector);
    }
  }
  digest.print("detection");
}

void probe_properties() {
  Digest digest;
  for (const char16_t* pattern :
       {u"[:Han:]", u"[:Lu:]", u"[:Nd:]", u"[:White_Space:]", u"[:Latin:]", u"[:P:]"}) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeSet set(pattern, status);
    digest.add_number(static_cast<std::uint32_t>(status));
    for (std::int32_t i = 0; i < set.getRangeCount(); ++i) {
      digest.add_number(static_cast<std::uint32_t>(set.getRangeStart(i)));
      digest.add_number(static_cast<std::uint32_t>(set.getRangeEnd(i)));
    }
  }
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    digest.add_number(static_cast<std::uint32_t>(u_charType(c)));
    digest.add_number(static_cast<std::uint32_t>(u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)));
    digest.add_number(static_cast<std::uint32_t>(u_getNumericValue(c) * 60));
  }
  digest.print("properties");
}

}  // namespace

int main() {
  std::printf("ICU %s\n", U_ICU_VERSION);
  for (const char* name : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "Big5"}) probe_converter(name, false);
  probe_converter("gb18030", true);
  probe_normaliser();
  probe_folding();
  probe_detection();
  probe_properties();
}
