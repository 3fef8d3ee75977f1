#include "core/read/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#include "core/base/text.h"
#include "core/read/han_tables.h"
#include "core/read/importers.h"
#include "core/read/utf8.h"

namespace nianbao {

namespace {

constexpr std::size_t kSample = 64u << 10;  // enough to tell two Chinese encodings apart
constexpr std::size_t kMaxBytes = std::numeric_limits<std::int32_t>::max() / 2;

/// Writes U+FFFD for each sequence that the encoding does not have, and counts them.
void count_malformed(const void* context, UConverterToUnicodeArgs* args, const char*, std::int32_t,
                     UConverterCallbackReason reason, UErrorCode* status) {
  if (reason > UCNV_IRREGULAR) return;
  ++*static_cast<std::size_t*>(const_cast<void*>(context));
  const char16_t replacement = u'\uFFFD';
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

/// Decodes with one ICU converter; `final` is false for a sample that may end inside a character.
bool convert(std::string_view bytes, const char* encoding, bool final, Decoded& out) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  if (U_FAILURE(status)) return false;
  out.malformed = 0;
  ucnv_setToUCallBack(converter, count_malformed, &out.malformed, nullptr, nullptr, &status);
  out.text.resize(bytes.size() + 1);  // no encoding here makes more units than bytes
  char16_t* to = out.text.data();
  const char* from = bytes.data();
  ucnv_toUnicode(converter, &to, to + out.text.size(), &from, from + bytes.size(), nullptr, final, &status);
  ucnv_close(converter);
  out.text.resize(static_cast<std::size_t>(to - out.text.data()));
  return U_SUCCESS(status);
}

bool from_utf8(std::string_view bytes, Decoded& out) {
  out.encoding = "UTF-8";
  out.malformed = 0;
  if (decode_utf8(bytes, out.text)) return true;
  // Malformed bytes make at most one unit each.
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t length = 0;
  std::int32_t malformed = 0;
  out.text.resize(bytes.size());
  u_strFromUTF8WithSub(out.text.data(), static_cast<std::int32_t>(bytes.size()), &length, bytes.data(),
                       static_cast<std::int32_t>(bytes.size()), 0xFFFD, &malformed, &status);
  if (U_FAILURE(status)) return false;
  out.text.resize(static_cast<std::size_t>(length));
  out.malformed = static_cast<std::size_t>(malformed);
  return true;
}

/// How Chinese a decoded sample reads: usual characters for it; rare ones and malformed bytes against it.
/// In thousandths.
int plausibility(const Decoded& decoded) {
  long long score = 0;
  long long seen = 0;
  for (const char16_t unit : decoded.text) {
    if (unit < 0x80) continue;
    ++seen;
    if (frequent_han().test(unit)) {
      score += 3;
    } else if (is_usual(unit)) {
      score += 1;
    } else {
      score -= 3;
    }
  }
  score -= 6 * static_cast<long long>(decoded.malformed);
  return seen == 0 ? 0 : static_cast<int>(score * 1000 / seen);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_name_of(std::string_view declared, std::string_view part) {
  return std::search(declared.begin(), declared.end(), part.begin(), part.end(),
                     [](char a, char b) { return lower(a) == b; }) != declared.end();
}

/// The charset that an HTML head names, "" where none. Pages lie about it, so it is one voice among others.
std::string_view charset_in_head(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 2048);
  const std::string_view key = "charset=";
  const auto found = std::search(head.begin(), head.end(), key.begin(), key.end(),
                                 [](char a, char b) { return lower(a) == b; });
  if (found == head.end()) return {};
  std::size_t start = static_cast<std::size_t>(found - head.begin()) + key.size();
  while (start < head.size() && (head[start] == '"' || head[start] == '\'' || head[start] == ' ')) ++start;
  return head.substr(start,
                     std::min<std::size_t>(head.find_first_of("\"'> ;/\r\n", start), head.size()) - start);
}

/// ICU's detector as one voice: +1 for GB18030, -1 for Big5.
int detector_voice(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  ucsdet_setText(detector, sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector, &status);
  const char* name = U_SUCCESS(status) && match ? ucsdet_getName(match, &status) : nullptr;
  const int voice = !name                               ? 0
                    : std::strcmp(name, "GB18030") == 0 ? 1
                    : std::strcmp(name, "Big5") == 0    ? -1
                                                        : 0;
  ucsdet_close(detector);
  return voice;
}

/// UTF-16 without a mark: nearly every unit is one that Chinese office text has, which other encodings'
/// bytes, taken in pairs, are not.
bool is_utf16(std::string_view bytes, bool big_endian) {
  const std::size_t units = std::min(bytes.size(), kSample) / 2;
  if (units < 2 || bytes.size() % 2 != 0) return false;
  std::size_t good = 0;
  std::size_t certain = 0;  // line ends, ASCII, Chinese punctuation: every real text has some
  for (std::size_t i = 0; i < units; ++i) {
    const unsigned a = static_cast<unsigned char>(bytes[2 * i]);
    const unsigned b = static_cast<unsigned char>(bytes[2 * i + 1]);
    const unsigned unit = big_endian ? (a << 8 | b) : (b << 8 | a);
    const bool ascii = (unit >= 0x20 && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t';
    const bool mark = (unit >= 0x3000 && unit < 0x3020) || (unit >= 0xFF00 && unit < 0xFF5F) ||
                      (unit >= 0x2010 && unit < 0x2030);
    if (ascii || mark) ++certain;
    if (ascii || mark || (unit >= 0x4E00 && unit < 0xA000)) ++good;
  }
  return good * 100 >= units * 96 && certain * 200 >= units && certain > 0;
}

/// Control bytes that no text has: more than a stray few at its start mean that it is no text.
bool has_binary_bytes(std::string_view bytes) {
  bytes = bytes.substr(0, kSample);
  std::size_t odd = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1B)) ++odd;
  }
  return odd * 200 > bytes.size();
}

Decoded binary() {
  Decoded out;
  out.is_binary = true;
  return out;
}

/// By the encoding that `out` names already.
Decoded converted(std::string_view bytes, Decoded out) {
  if (!convert(bytes, out.encoding.c_str(), true, out)) return binary();
  return out;
}

Decoded decode_legacy(std::string_view bytes, std::string_view declared) {
  const std::string_view sample = bytes.substr(0, kSample);
  const bool whole = sample.size() == bytes.size();
  Decoded gb;
  Decoded big5;
  const bool has_gb = convert(sample, "gb18030", whole, gb);
  const bool has_big5 = convert(sample, "Big5", whole, big5);
  if (!has_gb && !has_big5) return binary();
  int for_gb = has_gb ? plausibility(gb) : -100000;
  const int for_big5 = has_big5 ? plausibility(big5) : -100000;
  for_gb += 150 * detector_voice(sample);
  if (is_name_of(declared, "big5")) for_gb -= 150;
  if (is_name_of(declared, "gb")) for_gb += 150;
  const bool is_gb = for_gb >= for_big5;
  Decoded out;
  convert(bytes, is_gb ? "gb18030" : "Big5", true, out);
  out.encoding = is_gb ? "GB18030" : "Big5";
  const std::size_t readable = out.text.size() - std::min(out.text.size(), out.malformed);
  if (out.malformed > readable / 3) return binary();
  return out;
}

}  // namespace

std::u16string decode_as(std::string_view bytes, const char* encoding) {
  Decoded out;
  const bool read =
      std::string_view(encoding) == "UTF-8" ? from_utf8(bytes, out) : convert(bytes, encoding, true, out);
  return read ? std::move(out.text) : std::u16string();
}

Decoded decode(std::string_view bytes, std::string_view declared) {
  bytes = bytes.substr(0, kMaxBytes);
  Decoded out;
  if (bytes.empty()) {
    out.encoding = "UTF-8";
    return out;
  }
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xEF\xBB\xBF"sv) && from_utf8(bytes.substr(3), out)) return out;
  const bool little = bytes.starts_with("\xFF\xFE"sv);
  if (little || bytes.starts_with("\xFE\xFF"sv)) {
    out.encoding = little ? "UTF-16LE" : "UTF-16BE";
    return converted(bytes.substr(2), std::move(out));
  }
  if (bytes.starts_with("PK\x03\x04") || kind_by_content(bytes)) return binary();
  if (bytes.starts_with("\x84\x31\x95\x33"sv)) {
    out.encoding = "GB18030";
    return converted(bytes.substr(4), std::move(out));
  }
  const bool has_nul = std::memchr(bytes.data(), 0, bytes.size()) != nullptr;
  if (!has_nul && decode_utf8(bytes, out.text)) {
    out.encoding = "UTF-8";
    if (has_binary_bytes(bytes)) return binary();
    return out;
  }
  out = {};
  const Utf8Survey utf8 = survey_utf8(bytes);
  if (has_nul || utf8.malformed > 0) {
    for (const bool big_endian : {false, true}) {
      if (!is_utf16(bytes, big_endian)) continue;
      out.encoding = big_endian ? "UTF-16BE" : "UTF-16LE";
      return converted(bytes, std::move(out));
    }
  }
  if (has_binary_bytes(bytes)) return binary();
  // A text in another encoding forms valid UTF-8 sequences only by rare accident.
  if (utf8.malformed == 0 || utf8.sequences >= 8 * utf8.malformed) {
    if (from_utf8(bytes, out)) return out;
    return binary();
  }
  return decode_legacy(bytes, declared.empty() ? charset_in_head(bytes) : declared);
}

}  // namespace nianbao
