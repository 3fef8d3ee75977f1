#include "core/base/text.h"

#include <algorithm>

#include "core/base/words.h"

namespace nianbao {

namespace {

constexpr char16_t kReplacement = u'\uFFFD';

bool is_high(char16_t u) { return u >= 0xD800 && u < 0xDC00; }
bool is_low(char16_t u) { return u >= 0xDC00 && u < 0xE000; }

void append_utf8(std::string& out, char32_t c) {
  const auto byte = [&out](char32_t b) { out.push_back(static_cast<char>(static_cast<unsigned char>(b))); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | (c >> 18));
    byte(0x80 | ((c >> 12) & 0x3F));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

}  // namespace

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t u = text[i];
    if (is_high(u) && i + 1 < text.size() && is_low(text[i + 1])) {
      append_utf8(out, 0x10000 + ((static_cast<char32_t>(u) - 0xD800) << 10) + (text[i + 1] - 0xDC00u));
      ++i;
    } else if (is_high(u) || is_low(u)) {
      append_utf8(out, kReplacement);
    } else {
      append_utf8(out, u);
    }
  }
  return out;
}

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  out.reserve(utf8.size());
  std::size_t i = 0;
  const auto cont = [&](std::size_t at) -> int {
    if (at >= utf8.size()) return -1;
    const auto b = static_cast<unsigned char>(utf8[at]);
    return (b & 0xC0) == 0x80 ? b & 0x3F : -1;
  };
  while (i < utf8.size()) {
    const auto b = static_cast<unsigned char>(utf8[i]);
    char32_t c = kReplacement;
    std::size_t used = 1;
    if (b < 0x80) {
      c = b;
    } else if (b >= 0xC2 && b < 0xE0 && cont(i + 1) >= 0) {
      c = static_cast<char32_t>(((b & 0x1F) << 6) | cont(i + 1));
      used = 2;
    } else if (b >= 0xE0 && b < 0xF0 && cont(i + 1) >= 0 && cont(i + 2) >= 0) {
      const auto v = static_cast<char32_t>(((b & 0x0F) << 12) | (cont(i + 1) << 6) | cont(i + 2));
      if (v >= 0x800 && (v < 0xD800 || v > 0xDFFF)) {
        c = v;
        used = 3;
      }
    } else if (b >= 0xF0 && b < 0xF5 && cont(i + 1) >= 0 && cont(i + 2) >= 0 && cont(i + 3) >= 0) {
      const auto v =
          static_cast<char32_t>(((b & 0x07) << 18) | (cont(i + 1) << 12) | (cont(i + 2) << 6) | cont(i + 3));
      if (v >= 0x10000 && v <= 0x10FFFF) {
        c = v;
        used = 4;
      }
    }
    if (c >= 0x10000) {
      c -= 0x10000;
      out.push_back(static_cast<char16_t>(0xD800 + (c >> 10)));
      out.push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FF)));
    } else {
      out.push_back(static_cast<char16_t>(c));
    }
    i += used;
  }
  return out;
}

Span trim(std::u16string_view text, Span span) {
  span.end = std::min<Offset>(span.end, static_cast<Offset>(text.size()));
  span.start = std::min(span.start, span.end);
  while (span.start < span.end && is_space(text[span.start])) ++span.start;
  while (span.start < span.end && is_space(text[span.end - 1])) --span.end;
  return span;
}

std::u16string_view detail::trim_blanks(std::u16string_view text) {
  return slice(text, trim(text, Span{0, static_cast<Offset>(text.size())}));
}

std::u16string squeeze(std::u16string_view text) {
  std::u16string out;
  out.reserve(text.size());
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char16_t u) { return !is_space(u); });
  return out;
}

bool contains(std::u16string_view text, std::u16string_view part) {
  if (part.empty()) return true;
  if (part.size() > text.size()) return false;
  const char16_t first = part.front();
  const char16_t* const last = text.data() + (text.size() - part.size());
  for (const char16_t* at = text.data(); at <= last; ++at) {
    if (*at != first) continue;
    std::size_t same = 1;
    while (same < part.size() && at[same] == part[same]) ++same;
    if (same == part.size()) return true;
  }
  return false;
}

namespace detail {

void append(std::u16string& out, std::u16string_view part) { out.append(part); }
void append(std::u16string& out, char16_t part) { out.push_back(part); }
void append(std::u16string& out, long long part) {
  const std::string digits = std::to_string(part);
  out.append(digits.begin(), digits.end());
}

}  // namespace detail

}  // namespace nianbao
