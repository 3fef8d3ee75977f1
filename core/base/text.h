// Small helpers over UTF-16 text. Core keeps all text as UTF-16, so that an offset is the contract's offset.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/decimal.h"
#include "core/base/span.h"

namespace nianbao {

/// UTF-8 of `text`; a lone surrogate becomes U+FFFD, so that the result is always valid UTF-8.
std::string to_utf8(std::u16string_view text);

/// UTF-16 of well-formed UTF-8; each malformed byte becomes U+FFFD. For literals, file names and JSON
/// strings; drafts go through read/decode.h.
std::u16string to_utf16(std::string_view utf8);

/// The part of `text` that `span` covers, cut to the text: never out of range.
std::u16string_view slice(std::u16string_view text, Span span);

/// Blank: space, tab, line ends, NBSP, U+3000 and the other Unicode spaces, zero-width marks, BOM.
bool is_space(char16_t unit);
bool is_digit(char16_t unit);         ///< ASCII 0-9
bool is_ascii_letter(char16_t unit);  ///< A-Z a-z
/// A Han character of the BMP (unified, extension A, compatibility) or 〇.
bool is_han(char16_t unit);

std::u16string_view trim(std::u16string_view text);
/// `span` without blanks at its two ends.
Span trim(std::u16string_view text, Span span);
/// `text` without any blank in it: for labels that arrive as "其 他".
std::u16string squeeze(std::u16string_view text);

bool starts_with(std::u16string_view text, std::u16string_view prefix);
bool ends_with(std::u16string_view text, std::u16string_view suffix);
bool contains(std::u16string_view text, std::u16string_view part);

namespace detail {
void append(std::u16string& out, std::u16string_view part);
void append(std::u16string& out, char16_t part);
void append(std::u16string& out, long long part);
inline void append(std::u16string& out, int part) { append(out, static_cast<long long>(part)); }
inline void append(std::u16string& out, unsigned part) { append(out, static_cast<long long>(part)); }
inline void append(std::u16string& out, long part) { append(out, static_cast<long long>(part)); }
inline void append(std::u16string& out, std::size_t part) { append(out, static_cast<long long>(part)); }
inline void append(std::u16string& out, const Decimal& part) { append(out, part.print()); }
}  // namespace detail

/// Concatenates text, integers and decimals: cat(u"第", 3, u"行").
template <typename... Parts>
std::u16string cat(const Parts&... parts) {
  std::u16string out;
  (detail::append(out, parts), ...);
  return out;
}

}  // namespace nianbao
