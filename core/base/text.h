// Small helpers over UTF-16 text. Core keeps all text as UTF-16, so that an offset is the contract's offset.
#pragma once

#include <array>
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
inline std::u16string_view slice(std::u16string_view text, Span span) {
  const std::size_t start = span.start < text.size() ? span.start : text.size();
  const std::size_t end = span.end < text.size() ? span.end : text.size();
  return {text.data() + start, end > start ? end - start : 0};
}

// Asked for every character of a draft, hence inline.

/// Blank: space, tab, line ends, NBSP, U+3000 and the other Unicode spaces, zero-width marks, BOM.
constexpr bool is_space(char16_t unit) {
  if (unit < 0x80) return unit == u' ' || (unit >= u'\t' && unit <= u'\r');
  if (unit >= 0x3001) return unit == 0xFEFF;
  return unit == 0x3000 || unit == 0x85 || unit == 0xA0 || unit == 0x1680 ||
         (unit >= 0x2000 && unit <= 0x200D) || unit == 0x2028 || unit == 0x2029 || unit == 0x202F ||
         unit == 0x205F || unit == 0x2060;
}
/// ASCII 0-9
constexpr bool is_digit(char16_t unit) { return unit >= u'0' && unit <= u'9'; }
/// A-Z a-z
constexpr bool is_ascii_letter(char16_t unit) {
  return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}
/// A Han character of the BMP (unified, extension A, compatibility) or 〇.
constexpr bool is_han(char16_t unit) {
  return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit >= 0x3400 && unit <= 0x4DBF) ||
         (unit >= 0xF900 && unit <= 0xFAFF) || unit == u'〇';
}

namespace detail {
std::u16string_view trim_blanks(std::u16string_view text);
}
/// `text` without blanks at its two ends; most texts have none there.
inline std::u16string_view trim(std::u16string_view text) {
  if (text.empty() || !(is_space(text.front()) || is_space(text.back()))) return text;
  return detail::trim_blanks(text);
}
/// `span` without blanks at its two ends.
Span trim(std::u16string_view text, Span span);
/// `text` without any blank in it: for labels that arrive as "其 他".
std::u16string squeeze(std::u16string_view text);

inline bool starts_with(std::u16string_view text, std::u16string_view prefix) {
  return text.starts_with(prefix);
}
inline bool ends_with(std::u16string_view text, std::u16string_view suffix) { return text.ends_with(suffix); }
bool contains(std::u16string_view text, std::u16string_view part);

/// Which characters may stand in a text, as 256 bits: most words that are not in it are told without a
/// search.
class Characters {
 public:
  constexpr Characters() = default;
  constexpr explicit Characters(std::u16string_view text) {
    for (const char16_t unit : text) add(unit);
  }
  constexpr void add(char16_t unit) { bits_[word(unit)] |= bit(unit); }
  constexpr bool may_hold(char16_t unit) const { return (bits_[word(unit)] & bit(unit)) != 0; }
  /// false: `part` is certainly not in the text.
  constexpr bool may_hold(std::u16string_view part) const {
    for (const char16_t unit : part) {
      if (!may_hold(unit)) return false;
    }
    return true;
  }
  /// false: the two certainly have no character in common.
  constexpr bool meets(const Characters& other) const {
    return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1]) | (bits_[2] & other.bits_[2]) |
            (bits_[3] & other.bits_[3])) != 0;
  }
  /// A bit for each last six bits that a character of the set has.
  constexpr std::uint64_t folded() const { return bits_[0] | bits_[1] | bits_[2] | bits_[3]; }

 private:
  static constexpr std::size_t word(char16_t unit) { return (unit >> 6) & 3u; }
  static constexpr std::uint64_t bit(char16_t unit) { return std::uint64_t{1} << (unit & 63u); }
  std::array<std::uint64_t, 4> bits_{};
};

/// A text of which much is asked, with its characters.
struct Asked {
  std::u16string_view text;
  Characters characters;

  Asked() = default;
  Asked(std::u16string_view asked) : text(asked), characters(asked) {}  // NOLINT: a text is one by itself
  operator std::u16string_view() const { return text; }
  std::size_t size() const { return text.size(); }
  bool empty() const { return text.empty(); }
};

inline bool contains(const Asked& text, std::u16string_view part) {
  return text.characters.may_hold(part) && contains(text.text, part);
}

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
