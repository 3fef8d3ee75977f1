#include "core/read/mojibake_decode.h"

#include <array>
#include <cstdint>

#include "core/base/text.h"
#include "core/read/byte_pairs.h"
#include "core/read/han_tables.h"

namespace nianbao {

namespace {

// Windows-1252, bytes 80–9F; 0 where undefined.
constexpr std::array<char16_t, 32> kCp1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                              0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_placeholder(char16_t unit) { return unit == u'?' || unit == u'\uFF1F' || unit == u'\uFFFD'; }

/// Plausible as the result of a repair.
bool is_plausible(char16_t unit) {
  return is_usual(unit) || unit == u'‘' || unit == u'’' || unit == u'〈' || unit == u'〉' || unit == u'℃' ||
         unit == u'【' || unit == u'】' || (unit >= 0x2460 && unit <= 0x2473);
}

struct Score {
  std::size_t good = 0;
  std::size_t bad = 0;
  void add(char16_t unit) { is_plausible(unit) ? ++good : ++bad; }
  bool hopeless() const { return bad > 1 + good / 8; }
};

/// Decodes whole UTF-8 sequences of two or three bytes; false when the bytes are not UTF-8. Up to two bytes
/// of a cut sequence may be left over.
bool read_utf8(std::string_view bytes, std::u16string& out, std::size_t& used) {
  used = 0;
  while (used < bytes.size()) {
    const auto lead = static_cast<unsigned char>(bytes[used]);
    const std::size_t length = lead >= 0xE1 && lead <= 0xEF ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
    if (length == 0) return false;
    if (used + length > bytes.size()) return true;
    unsigned unit = length == 3 ? lead & 0x0Fu : lead & 0x1Fu;
    for (std::size_t i = 1; i < length; ++i) {
      const auto next = static_cast<unsigned char>(bytes[used + i]);
      if ((next & 0xC0) != 0x80) return false;
      unit = unit << 6 | (next & 0x3Fu);
    }
    out += static_cast<char16_t>(unit);
    used += length;
  }
  return true;
}

std::size_t count_han(std::u16string_view text) {
  std::size_t count = 0;
  for (const char16_t unit : text) count += is_han(unit) ? 1 : 0;
  return count;
}

Score score(std::u16string_view text) {
  Score out;
  for (const char16_t unit : text) out.add(unit);
  return out;
}

/// The character whose lead byte is all that is left, where the text around it tells which it was.
char16_t guess_cut_character(std::u16string_view decoded, unsigned lead, bool line_ends) {
  if (lead != 0xA1) return u'\uFFFD';
  const auto open = [decoded](char16_t a, char16_t b) {
    const std::size_t last = decoded.rfind(a);
    return last != std::u16string_view::npos && decoded.find(b, last) == std::u16string_view::npos;
  };
  if (open(u'《', u'》')) return u'》';
  if (open(u'“', u'”')) return u'”';
  return line_ends ? u'。' : u'\uFFFD';
}

}  // namespace

unsigned latin_byte(char16_t unit) {
  if (unit >= 0x80 && unit <= 0xFF) return unit;
  for (std::size_t i = 0; i < kCp1252.size(); ++i) {
    if (kCp1252[i] == unit) return static_cast<unsigned>(0x80 + i);
  }
  return 0;
}

bool is_latin_byte(char16_t unit) { return unit >= 0x80 && latin_byte(unit) != 0; }

bool is_odd(char16_t unit) {
  if (is_han(unit)) return !is_usual(unit);
  return (unit >= 0x370 && unit < 0x530) || (unit >= 0x3040 && unit < 0x3130) ||
         (unit >= 0xE000 && unit < 0xF900) || (unit >= 0x2500 && unit < 0x2580);
}

const UnitSet& calm_units() {
  static const UnitSet set = [] {
    UnitSet calm;
    calm.set();
    const auto reset = [&calm](unsigned first, unsigned last) {
      for (unsigned i = first; i <= last; ++i) {
        const auto unit = static_cast<char16_t>(i);
        if (is_odd(unit) || is_placeholder(unit)) calm.reset(i);
      }
    };
    // Han by the sets themselves: asking is_odd of each is what a short draft would take longest for.
    const UnitSet usual = gb2312_level1() | big5_level1();
    for (unsigned i = 0x3400; i <= 0xFAFF; ++i) {
      if (is_han(static_cast<char16_t>(i)) && !usual.test(i)) calm.reset(i);
    }
    reset(0, 0x33FF);
    reset(0xE000, 0xF8FF);
    reset(0xFB00, 0xFFFF);
    for (unsigned i = 0x80; i <= 0xFF; ++i) calm.reset(i);
    for (const char16_t latin : kCp1252) calm.reset(latin);
    calm.set(0);  // the table's mark for "none"
    calm.reset(u'锟');
    return calm;
  }();
  return set;
}

Repair undo_lost_byte(std::u16string_view in, std::size_t from, unsigned lead, bool marked) {
  const BytePairs& gb = BytePairs::gb18030();
  Repair out{from, 0, {}, true};
  Score after;
  Score before;
  unsigned pending = lead;
  std::size_t i = from;
  bool aligned = false;
  const auto push = [&](char16_t unit) {
    if (unit == 0) return false;
    out.text += unit;
    after.add(unit);
    return !after.hopeless();
  };
  constexpr std::size_t kLongest = 4096;
  while (i < in.size() && !aligned) {
    if (i - from > kLongest) return {};
    const char16_t unit = in[i];
    // A one-byte character that can be a trail byte closes the last pair: the bytes are aligned again.
    const unsigned single = unit >= 0x40 && unit < 0x7F ? unit : unit == u'€' || unit == 0x80 ? 0x80u : 0u;
    if (single != 0) {
      if (!push(gb.decode(static_cast<std::uint8_t>(pending), static_cast<std::uint8_t>(single)))) return {};
      ++i;
      aligned = true;
      break;
    }
    // Full-width punctuation may have been normalised to ASCII afterwards.
    const bool folded = unit < 0x40 && unit > 0x20 && !is_digit(unit) && unit != u'?';
    const unsigned pair = folded ? 0xA380u + unit : unit < 0x80 ? 0u : gb.encode(unit);
    if (pair == 0) break;
    if (!push(gb.decode(static_cast<std::uint8_t>(pending), static_cast<std::uint8_t>(pair >> 8)))) return {};
    before.add(unit);
    ++i;
    pending = pair & 0xFF;
    if (pending <= 0x80) {
      if (pending < 0x40 || pending == 0x80) return {};
      out.text += static_cast<char16_t>(pending);
      aligned = true;
    }
  }
  if (out.text.empty()) return {};
  if (!aligned) {  // one lead byte is left whose trail byte was swallowed
    const bool line_ends = i >= in.size() || in[i] == u'\n' || in[i] == u'\r' || is_placeholder(in[i]);
    if (i < in.size() && is_placeholder(in[i])) ++i;
    const char16_t cut = guess_cut_character(out.text, pending, line_ends);
    out.complete = cut != u'\uFFFD';
    out.text += cut;
  }
  out.end = i;
  // Long runs convince by their characters; a short one has to be a full stop or a mark and then usual text,
  // which the caller checks against its surroundings.
  const std::size_t total = after.good + after.bad;
  if (after.bad * 10 > total) return {};
  if (total >= 4 || (marked && total == 3)) {
    const bool nonsense = before.bad * 5 >= before.good + before.bad || (after.bad == 0 && before.bad >= 2);
    if (!nonsense || count_han(out.text) * 2 < total) return {};
  } else if (!aligned) {
    return {};
  }
  return out;
}

Repair undo_utf8_as_gbk(std::u16string_view in, std::size_t from) {
  const BytePairs& gb = BytePairs::gb18030();
  std::string bytes;
  std::size_t end = from;
  Repair out{from, 0, {}, true};
  constexpr std::size_t kLongest = 4096;
  while (end < in.size() && end - from < kLongest) {
    const char16_t unit = in[end];
    if (unit == u'€' || unit == 0x80) {
      bytes += '\x80';
    } else if (unit >= 0x80 && gb.encode(unit) != 0) {
      const unsigned pair = gb.encode(unit);
      bytes += static_cast<char>(pair >> 8);
      bytes += static_cast<char>(pair & 0xFF);
    } else {
      break;
    }
    ++end;
    if (end - from == 3) {  // most runs are none: look at the first bytes before reading on
      std::u16string first;
      std::size_t used = 0;
      if (!read_utf8(bytes, first, used)) return {};
    }
  }
  // Where correct text follows directly, the run ends at the last byte that still is UTF-8.
  std::size_t used = 0;
  const bool whole = read_utf8(bytes, out.text, used);
  if (!whole) {
    // Give back characters whose bytes were not used.
    std::size_t size = bytes.size();
    while (end > from && size > used + 1) {
      size -= in[end - 1] == u'€' || in[end - 1] == 0x80 ? 1 : 2;
      --end;
    }
    if (size < used) return {};
  }
  out.complete = used == bytes.size() || !whole;
  if (whole && used < bytes.size()) {
    out.text += u'\uFFFD';
    if (end < in.size() && is_placeholder(in[end])) ++end;
  }
  const Score result = score(out.text);
  if (count_han(out.text) < 2 || result.bad * 8 > result.good + (out.complete ? 0u : 8u)) return {};
  out.end = end;
  return out;
}

Repair undo_latin(std::u16string_view in, std::size_t from) {
  std::string bytes;
  std::size_t end = from;
  constexpr std::size_t kLongest = 4096;
  while (end < in.size() && end - from < kLongest && is_latin_byte(in[end])) {
    bytes += static_cast<char>(latin_byte(in[end++]));
  }
  // "××××" and "····" are placeholders and leaders, not letters.
  std::size_t letters = 0;
  for (std::size_t i = from; i < end; ++i) {
    const bool letter = in[i] >= 0xC0 && in[i] <= 0xFF && in[i] != u'×' && in[i] != u'÷';
    if (letter && (i == from || in[i] != in[i - 1])) ++letters;
  }
  if (letters < 2) return {};
  Repair out{from, end, {}, true};
  std::size_t used = 0;
  const bool is_utf8 = read_utf8(bytes, out.text, used) && used == bytes.size();
  if (!is_utf8 || count_han(out.text) == 0) {
    out.text.clear();
    if (bytes.size() % 2 != 0) return {};
    const BytePairs& gb = BytePairs::gb18030();
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
      const char16_t unit =
          gb.decode(static_cast<std::uint8_t>(bytes[i]), static_cast<std::uint8_t>(bytes[i + 1]));
      if (unit == 0) return {};
      out.text += unit;
    }
  }
  const Score result = score(out.text);
  if (count_han(out.text) < 2 || result.bad * 10 > result.good) return {};
  return out;
}

}  // namespace nianbao
