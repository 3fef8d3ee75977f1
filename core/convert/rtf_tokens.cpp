#include "core/convert/rtf_tokens.h"

#include <algorithm>

namespace nianbao {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_number(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
  if (is_number(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

RtfToken RtfTokens::next() {
  while (!rest_.empty() && (rest_.front() == '\r' || rest_.front() == '\n' || rest_.front() == '\0'))
    rest_.remove_prefix(1);
  RtfToken out;
  if (rest_.empty()) return out;
  const char c = rest_.front();
  rest_.remove_prefix(1);
  if (c == '\\') return control();
  out.kind = c == '{' ? RtfToken::Kind::open : c == '}' ? RtfToken::Kind::close : RtfToken::Kind::byte;
  out.byte = c;
  return out;
}

RtfToken RtfTokens::control() {
  RtfToken out;
  if (rest_.empty()) return out;
  if (!is_letter(rest_.front())) {
    out.kind = RtfToken::Kind::symbol;
    out.byte = rest_.front();
    rest_.remove_prefix(1);
    if (out.byte == '\'' && rest_.size() >= 2 && hex_value(rest_[0]) >= 0 && hex_value(rest_[1]) >= 0) {
      out.kind = RtfToken::Kind::byte;
      out.byte = static_cast<char>(hex_value(rest_[0]) * 16 + hex_value(rest_[1]));
      rest_.remove_prefix(2);
    }
    return out;
  }
  out.kind = RtfToken::Kind::word;
  std::size_t size = 0;
  while (size < rest_.size() && size < 32 && is_letter(rest_[size])) ++size;
  out.word = rest_.substr(0, size);
  rest_.remove_prefix(size);
  const bool negative = rest_.size() >= 2 && rest_[0] == '-' && is_number(rest_[1]);
  if (negative) rest_.remove_prefix(1);
  for (int digits = 0; !rest_.empty() && is_number(rest_.front()) && digits < 10; ++digits) {
    out.has_number = true;
    out.number = out.number * 10 + (rest_.front() - '0');
    rest_.remove_prefix(1);
  }
  if (negative) out.number = -out.number;
  if (rest_.starts_with(' ')) rest_.remove_prefix(1);
  if (out.word == "bin" && out.number > 0)  // raw bytes follow
    rest_.remove_prefix(std::min(static_cast<std::size_t>(out.number), rest_.size()));
  return out;
}

}  // namespace nianbao
