#include "core/read/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace nianbao {

namespace {

constexpr std::uint64_t kBytes = 0x0101'0101'0101'0101;

std::uint64_t eight_bytes(const char* at) {
  std::uint64_t out = 0;
  std::memcpy(&out, at, sizeof out);
  return out;
}

/// Units of a text that turns out to be well-formed: one for each lead byte, two for one of four bytes.
std::size_t count_units(std::string_view bytes) {
  std::size_t out = 0;
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    const std::uint64_t v = eight_bytes(bytes.data() + i);
    const std::uint64_t lead = ~(v >> 7) | v >> 6;  // lowest bit of each byte: no 10xxxxxx
    const std::uint64_t four = v >> 7 & v >> 6 & v >> 5 & v >> 4;
    out += ((lead & kBytes) + (four & kBytes)) * kBytes >> 56;
  }
  for (; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    out += static_cast<std::size_t>((byte & 0xC0) != 0x80) + static_cast<std::size_t>(byte >= 0xF0);
  }
  return out;
}

}  // namespace

bool decode_utf8(std::string_view bytes, std::u16string& out) {
  out.resize(count_units(bytes));
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const unsigned char* const end = at + bytes.size();
  char16_t* to = out.data();
  const char16_t* const full = to + out.size();
  const auto tail = [&at](std::size_t i, unsigned least = 0x80, unsigned most = 0xBF) {
    return at[i] >= least && at[i] <= most;
  };
  while (at < end) {
    if (to == full) return false;
    if (end - at >= 4) {  // most of a Chinese text: three bytes, told and taken at once
      const std::uint32_t four = std::uint32_t{at[0]} | std::uint32_t{at[1]} << 8 |
                                 std::uint32_t{at[2]} << 16 | std::uint32_t{at[3]} << 24;
      if ((four & 0x00C0C0F0) == 0x008080E0) {
        const unsigned c = (four & 0x0F) << 12 | (four >> 2 & 0xFC0) | (four >> 16 & 0x3F);
        if (c < 0x800 || (c & 0xF800) == 0xD800) return false;
        *to++ = static_cast<char16_t>(c);
        at += 3;
        continue;
      }
    }
    const unsigned lead = *at;
    if (lead < 0x80) {
      *to++ = static_cast<char16_t>(lead);
      ++at;
    } else if ((lead & 0xF0) == 0xE0) {
      if (end - at < 3 || !tail(1) || !tail(2)) return false;
      const unsigned c = (lead & 0x0F) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
      if (c < 0x800 || (c >= 0xD800 && c < 0xE000)) return false;
      *to++ = static_cast<char16_t>(c);
      at += 3;
    } else if (lead >= 0xC2 && lead < 0xE0) {
      if (end - at < 2 || !tail(1)) return false;
      *to++ = static_cast<char16_t>((lead & 0x1F) << 6 | (at[1] & 0x3Fu));
      at += 2;
    } else {
      const unsigned least = lead == 0xF0 ? 0x90 : 0x80;
      const unsigned most = lead == 0xF4 ? 0x8F : 0xBF;
      if (lead < 0xF0 || lead > 0xF4 || end - at < 4 || !tail(1, least, most) || !tail(2) || !tail(3))
        return false;
      if (full - to < 2) return false;
      const unsigned c =
          ((lead & 0x07) << 18 | (at[1] & 0x3Fu) << 12 | (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu)) - 0x10000;
      *to++ = static_cast<char16_t>(0xD800 + (c >> 10));
      *to++ = static_cast<char16_t>(0xDC00 + (c & 0x3FF));
      at += 4;
    }
  }
  return to == full;
}

/// Counts well-formed sequences (RFC 3629 lengths; overlong forms are left to the decoder).
Utf8Survey survey_utf8(std::string_view bytes) {
  Utf8Survey out;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    std::size_t good = length == 0 || lead > 0xF4 ? 0 : 1;
    while (good > 0 && good < length && i + good < bytes.size() &&
           (static_cast<unsigned char>(bytes[i + good]) & 0xC0) == 0x80) {
      ++good;
    }
    if (good == length && length > 0) {
      ++out.sequences;
      i += length;
    } else {
      ++out.malformed;
      i += std::max<std::size_t>(good, 1);
    }
  }
  return out;
}

}  // namespace nianbao
