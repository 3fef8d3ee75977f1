#include "core/base/json_writer.h"

#include <algorithm>
#include <cstring>

namespace nianbao {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::size_t kPiece = 1u << 16;    // what a sink gets at once, about
constexpr std::size_t kStretch = 4u << 10;  // units or bytes written between two looks at the room
constexpr std::size_t kLongestEscape = 6;   // \u001f

// DEL and the second control block could steer a terminal, too, that shows the output.
constexpr bool needs_escape(char32_t c) { return c < 0x20 || c == U'"' || c == U'\\' || c == 0x7F; }
constexpr bool is_second_control(char32_t c) { return c >= 0x80 && c < 0xA0; }

char* put(char* to, std::string_view text) {
  std::memcpy(to, text.data(), text.size());
  return to + text.size();
}

char* put_escape(char* to, unsigned char byte) {
  *to++ = '\\';
  switch (byte) {
    case '"':
    case '\\':
      *to++ = static_cast<char>(byte);
      return to;
    case '\b':
      *to++ = 'b';
      return to;
    case '\f':
      *to++ = 'f';
      return to;
    case '\n':
      *to++ = 'n';
      return to;
    case '\r':
      *to++ = 'r';
      return to;
    case '\t':
      *to++ = 't';
      return to;
    default:
      to = put(to, "u00");
      *to++ = kHex[byte >> 4];
      *to++ = kHex[byte & 15u];
      return to;
  }
}

}  // namespace

void JsonWriter::grow(std::size_t most) {
  if (sink_ && used_ > 0) {
    sink_({out_.data(), used_});
    used_ = 0;
  }
  if (out_.size() - used_ < most) out_.resize(std::max({kPiece, used_ + most, out_.size() * 2}));
}

std::string JsonWriter::take() {
  out_.resize(used_);
  used_ = 0;
  return std::move(out_);
}

char* JsonWriter::begin(std::size_t most) {
  char* to = room(most + 1);
  if (!first_) *to++ = ',';
  first_ = false;
  return to;
}

JsonWriter& JsonWriter::open(char bracket) {
  char* to = begin(1);
  *to++ = bracket;
  done(to);
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  char* to = room(1);
  *to++ = bracket;
  done(to);
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_line() {
  char* to = room(1);
  *to++ = '\n';
  done(to);
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view value) {
  done(put(begin(value.size()), value));
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  char* to = begin(name.size() + 3);
  *to++ = '"';
  to = put(to, name);
  *to++ = '"';
  *to++ = ':';
  done(to);
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  char digits[20];
  std::size_t at = sizeof digits;
  auto rest = static_cast<std::uint64_t>(value);
  if (value < 0) rest = 0 - rest;
  do {
    digits[--at] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  char* to = begin(sizeof digits + 1);
  if (value < 0) *to++ = '-';
  done(put(to, {digits + at, sizeof digits - at}));
  return *this;
}

JsonWriter& JsonWriter::number(const Decimal& value) {
  if (value.is_whole()) return integer(value.units);
  std::int64_t units = value.units;
  int decimals = value.decimals;
  for (; decimals > 0 && units % 10 == 0; --decimals) units /= 10;
  std::string digits = std::to_string(units);
  const bool negative = units < 0;
  if (negative) digits.erase(0, 1);
  const int whole = static_cast<int>(digits.size()) - decimals;  // digits before the point
  if (decimals == 0) {
    digits += ".0";
  } else if (whole > 0) {
    digits.insert(static_cast<std::size_t>(whole), 1, '.');
  } else if (whole > -4) {
    digits = "0." + std::string(static_cast<std::size_t>(-whole), '0') + digits;
  } else {
    if (digits.size() > 1) digits.insert(1, 1, '.');
    const int exponent = 1 - whole;
    digits += (exponent < 10 ? "e-0" : "e-") + std::to_string(exponent);
  }
  return raw(negative ? "-" + digits : digits);
}

JsonWriter& JsonWriter::text(std::u16string_view value) {
  char* to = begin(1);
  *to++ = '"';
  const auto byte = [&to](char32_t b) { *to++ = static_cast<char>(static_cast<unsigned char>(b)); };
  for (std::size_t i = 0; i < value.size();) {
    done(to);
    to = room(kLongestEscape * kStretch);
    const std::size_t end = std::min(value.size(), i + kStretch);
    for (; i < end; ++i) {
      char32_t c = value[i];
      if (c < 0x80) {
        if (needs_escape(c)) {
          to = put_escape(to, static_cast<unsigned char>(c));
        } else {
          byte(c);
        }
        continue;
      }
      if (is_second_control(c)) {
        to = put_escape(to, static_cast<unsigned char>(c));
        continue;
      }
      if (c < 0x800) {
        byte(0xC0 | c >> 6);
        byte(0x80 | (c & 0x3F));
        continue;
      }
      if (c >= 0xD800 && c < 0xE000) {
        const char32_t low = i + 1 < value.size() ? value[i + 1] : 0;
        if (c < 0xDC00 && low >= 0xDC00 && low < 0xE000) {
          c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
          ++i;
          byte(0xF0 | c >> 18);
          byte(0x80 | (c >> 12 & 0x3F));
          byte(0x80 | (c >> 6 & 0x3F));
          byte(0x80 | (c & 0x3F));
          continue;
        }
        c = 0xFFFD;
      }
      byte(0xE0 | c >> 12);
      byte(0x80 | (c >> 6 & 0x3F));
      byte(0x80 | (c & 0x3F));
    }
  }
  done(to);
  to = room(1);
  *to++ = '"';
  done(to);
  return *this;
}

JsonWriter& JsonWriter::utf8(std::string_view value) {
  char* to = begin(1);
  *to++ = '"';
  for (std::size_t i = 0; i < value.size();) {
    done(to);
    to = room(kLongestEscape * kStretch);
    const std::size_t end = std::min(value.size(), i + kStretch);
    for (; i < end; ++i) {
      const auto byte = static_cast<unsigned char>(value[i]);
      if (needs_escape(byte)) {
        to = put_escape(to, byte);
      } else {
        *to++ = value[i];
      }
    }
  }
  done(to);
  to = room(1);
  *to++ = '"';
  done(to);
  return *this;
}

}  // namespace nianbao
