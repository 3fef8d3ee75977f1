#include "core/base/json_writer.h"

#include <cstddef>

namespace nianbao {

namespace {

constexpr std::string_view kHex = "0123456789abcdef";

bool needs_escape(char32_t c) { return c < 0x20 || c == U'"' || c == U'\\'; }

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view value) {
  separate();
  out_ += value;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
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
  separate();
  if (value < 0) out_ += '-';
  out_.append(digits + at, sizeof digits - at);
  return *this;
}

JsonWriter& JsonWriter::number(const Decimal& value) {
  if (value.is_whole()) return integer(value.units);
  std::int64_t units = value.units;
  int decimals = value.decimals;
  for (; decimals > 0 && units % 10 == 0; --decimals) units /= 10;
  std::string digits = std::to_string(units);
  separate();
  if (units < 0) {
    out_ += '-';
    digits.erase(0, 1);
  }
  const int whole = static_cast<int>(digits.size()) - decimals;  // digits before the point
  if (decimals == 0) {
    out_ += digits + ".0";
  } else if (whole > 0) {
    out_ += digits.insert(static_cast<std::size_t>(whole), 1, '.');
  } else if (whole > -4) {
    out_ += "0." + std::string(static_cast<std::size_t>(-whole), '0') + digits;
  } else {
    if (digits.size() > 1) digits.insert(1, 1, '.');
    const int exponent = 1 - whole;
    out_ += digits + (exponent < 10 ? "e-0" : "e-") + std::to_string(exponent);
  }
  return *this;
}

void JsonWriter::escape(unsigned char byte) {
  out_ += '\\';
  switch (byte) {
    case '"':
    case '\\':
      out_ += static_cast<char>(byte);
      return;
    case '\b':
      out_ += 'b';
      return;
    case '\f':
      out_ += 'f';
      return;
    case '\n':
      out_ += 'n';
      return;
    case '\r':
      out_ += 'r';
      return;
    case '\t':
      out_ += 't';
      return;
    default:
      out_ += "u00";
      out_ += kHex[byte >> 4];
      out_ += kHex[byte & 15u];
  }
}

JsonWriter& JsonWriter::text(std::u16string_view value) {
  separate();
  out_ += '"';
  const auto byte = [this](char32_t b) { out_ += static_cast<char>(static_cast<unsigned char>(b)); };
  for (std::size_t i = 0; i < value.size(); ++i) {
    char32_t c = value[i];
    if (c < 0x80) {
      if (needs_escape(c)) {
        escape(static_cast<unsigned char>(c));
      } else {
        byte(c);
      }
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
  out_ += '"';
  return *this;
}

JsonWriter& JsonWriter::utf8(std::string_view value) {
  separate();
  out_ += '"';
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (needs_escape(byte)) {
      escape(byte);
    } else {
      out_ += c;
    }
  }
  out_ += '"';
  return *this;
}

}  // namespace nianbao
