// Unicode noise: compatibility characters, control characters, line ends.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include "core/read/passes.h"

namespace nianbao {

namespace {

enum class Treatment : std::uint8_t { keep, fold, drop, line_end, broken, look };

/// Numbers in circles, parentheses and with a full stop, which NFKC would turn into plain digits.
constexpr bool is_enclosed_number(char16_t unit) {
  return (unit >= 0x2460 && unit <= 0x249B) || (unit >= 0x24EA && unit <= 0x24FF) ||
         (unit >= 0x2776 && unit <= 0x2793) || (unit >= 0x3220 && unit <= 0x3229) ||
         (unit >= 0x3251 && unit <= 0x325F) || (unit >= 0x3280 && unit <= 0x3289) ||
         (unit >= 0x32B1 && unit <= 0x32BF);
}

constexpr bool is_invisible(char16_t unit) {
  return unit == 0x00AD || unit == 0x034F || unit == 0x061C || unit == 0x115F || unit == 0x1160 ||
         unit == 0x180E || unit == 0x3164 || unit == 0xFFA0 || (unit >= 0x200B && unit <= 0x200F) ||
         (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2060 && unit <= 0x206F) ||
         (unit >= 0xFE00 && unit <= 0xFE0F) || unit == 0xFEFF || (unit >= 0xFFF9 && unit <= 0xFFFB);
}

/// Tags and variation selectors of plane 14, by their surrogates.
constexpr bool is_invisible(char16_t lead, char16_t trail) {
  return (lead == 0xDB40 && trail >= 0xDC00 && trail <= 0xDDEF);
}

/// Emoji are put together with joiners and variation selectors, and a text may start with a byte order mark.
bool belongs(std::u16string_view in, std::size_t at) {
  if (in[at] == 0xFEFF) return at == 0;
  const bool joins = in[at] == 0x200D || (in[at] >= 0xFE00 && in[at] <= 0xFE0F);
  if (!joins || at == 0) return false;
  const char16_t before = in[at - 1];
  const bool keycap = at + 1 < in.size() && in[at + 1] == 0x20E3;
  return keycap || (before >= 0x2000 && before < 0x2E80) || (before >= 0xD800 && before < 0xE000) ||
         before == 0xFE0F;
}

/// What to do with one unit; `look`: only ICU knows.
constexpr Treatment treatment(char16_t unit) {
  if (unit >= 0x4E00 && unit < 0xA000) return Treatment::keep;
  if (unit < 0x80) {
    if (unit >= 0x20 && unit != 0x7F) return Treatment::keep;
    if (unit == u'\n' || unit == u'\t') return Treatment::keep;
    return unit == u'\r' || unit == u'\v' || unit == u'\f' ? Treatment::line_end : Treatment::drop;
  }
  if (unit > 0x3000 && unit < 0x3030) return Treatment::keep;
  if ((unit > 0xFF00 && unit < 0xFF5F) || unit == 0x3000 || unit == 0xA0) return Treatment::fold;
  if (unit >= 0x2010 && unit < 0x2024 && unit != 0x2011 && unit != 0x2017) return Treatment::keep;
  if (unit < 0xA0) return unit == 0x85 ? Treatment::line_end : Treatment::drop;
  if (unit == 0x2028 || unit == 0x2029) return Treatment::line_end;
  if (is_invisible(unit)) return Treatment::drop;
  if (is_enclosed_number(unit)) return Treatment::keep;
  if (unit >= 0xD800 && unit < 0xE000) return Treatment::broken;
  if (unit == 0xFFFD) return Treatment::keep;
  return Treatment::look;
}

constexpr char16_t folded(char16_t unit) {
  return unit == 0x3000 || unit == 0xA0 ? u' ' : static_cast<char16_t>(unit - 0xFEE0);
}

/// Where the normalisation segment that `at` lies in ends: before the next character that composes with
/// nothing on its left.
std::size_t segment_end(std::u16string_view in, std::size_t at, const icu::Normalizer2& nfkc) {
  std::size_t i = at;
  while (i < in.size()) {
    UChar32 c = 0;
    const std::size_t here = i;
    U16_NEXT(in.data(), i, in.size(), c);
    if (here > at && (nfkc.hasBoundaryBefore(c) || here - at > 64)) return here;
  }
  return in.size();
}

/// What stands side by side is one place.
void note_invisible(std::vector<Noise>& noise, std::size_t start, std::size_t end) {
  const Span place{static_cast<Offset>(start), static_cast<Offset>(end)};
  if (!noise.empty() && noise.back().kind == NoiseKind::invisible &&
      noise.back().original.end == place.start) {
    noise.back().original.end = place.end;
  } else {
    noise.push_back({NoiseKind::invisible, place, {}, {}, true});
  }
}

// Each of these reads what stands at `at` and returns where the text goes on.

std::size_t end_line(std::u16string_view in, std::size_t at, Rewriter& out) {
  out.keep_to(at);
  if (in[at] == u'\f' && (at == 0 || in[at - 1] == u'\n')) {  // a page starts: no line of its own
    out.drop_to(at + 1);
    return at + 1;
  }
  const bool pair = in[at] == u'\r' && at + 1 < in.size() && in[at + 1] == u'\n';
  const std::size_t end = at + (pair ? 2 : 1);
  out.replace_to(end, u'\n');
  return end;
}

std::size_t read_surrogate(std::u16string_view in, std::size_t at, Rewriter& out, std::vector<Noise>& noise) {
  const bool more = at + 1 < in.size();
  if (more && is_invisible(in[at], in[at + 1])) {
    out.keep_to(at);
    note_invisible(noise, at, at + 2);
    out.drop_to(at + 2);
    return at + 2;
  }
  // a supplementary character: rare Han and emoji stay as they are
  if (more && U16_IS_LEAD(in[at]) && U16_IS_TRAIL(in[at + 1])) return at + 2;
  out.keep_to(at);
  noise.push_back(
      {NoiseKind::control, {static_cast<Offset>(at), static_cast<Offset>(at + 1)}, {}, {}, false});
  out.replace_to(at + 1, u'\uFFFD');
  return at + 1;
}

std::size_t normalise_at(std::u16string_view in, std::size_t at, const icu::Normalizer2& nfkc,
                         Rewriter& out) {
  if (nfkc.isInert(in[at])) return at + 1;
  // A combining mark belongs to the character before it.
  std::size_t start = at;
  while (start > out.at() && start + 8 > at && !nfkc.hasBoundaryBefore(in[start])) --start;
  const std::size_t end = segment_end(in, start, nfkc);
  const icu::UnicodeString piece(in.data() + start, static_cast<std::int32_t>(end - start));
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString normal = nfkc.normalize(piece, status);
  if (U_SUCCESS(status) && normal != piece) {
    out.keep_to(start);
    out.replace_to(end, {normal.getBuffer(), static_cast<std::size_t>(normal.length())});
  }
  return end;
}

}  // namespace

Rewritten normalise_characters(std::u16string_view in, std::vector<Noise>& noise) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  Rewriter out(in);
  std::size_t i = 0;
  while (i < in.size()) {
    const char16_t unit = in[i];
    switch (treatment(unit)) {
      case Treatment::keep:
        ++i;
        break;
      case Treatment::fold:
        out.keep_to(i);
        out.replace_to(++i, folded(unit));
        break;
      case Treatment::drop:
        out.keep_to(i);
        if (is_invisible(unit) && !belongs(in, i)) note_invisible(noise, i, i + 1);
        out.drop_to(++i);
        break;
      case Treatment::line_end:
        i = end_line(in, i, out);
        break;
      case Treatment::broken:
        i = read_surrogate(in, i, out, noise);
        break;
      case Treatment::look:
        i = nfkc ? normalise_at(in, i, *nfkc, out) : i + 1;
        break;
    }
  }
  return out.finish();
}

}  // namespace nianbao
