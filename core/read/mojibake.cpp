// Finds runs of wrongly decoded text and puts back what their bytes say.
#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/read/han_tables.h"
#include "core/read/mojibake_decode.h"
#include "core/read/passes.h"

namespace nianbao {

namespace {

constexpr std::size_t kLookBack = 8;  // a run's first characters may look usual

bool is_marker(char16_t unit) { return unit == u'?' || unit == u'\uFF1F' || unit == u'\uFFFD'; }

/// The characters of GBK row A1 that follow a sentence or open a quotation.
bool is_row_a1_mark(char16_t unit) {
  return std::u16string_view(u"。、《》“”〔〕—…").find(unit) != std::u16string_view::npos;
}

/// A lost byte at `from`, the placeholder (if any) directly before it. Row A1 (。、《“) is what is lost in
/// practice, row A3 (，：；) now and then.
Repair lost_byte_at(std::u16string_view in, std::size_t from, bool marked) {
  for (const unsigned lead : {0xA1u, 0xA3u}) {
    Repair repair = undo_lost_byte(in, from, lead, marked);
    if (repair.end == 0) continue;
    if (repair.text.size() < 4) {
      // "?，F" is "。現": nobody writes a question mark and then a comma before a letter.
      const bool before = marked && from >= 2 && in[from - 2] > u' ' && !is_marker(in[from - 2]);
      const bool after = repair.end < in.size() &&
                         (is_han(in[repair.end]) || in[repair.end] == u'(' || in[repair.end] == u'\uFF08');
      if (!before || !after || !is_row_a1_mark(repair.text[0]) || repair.text.size() < 2) continue;
      if (is_han(in[from])) continue;
    } else if (!marked && !is_row_a1_mark(repair.text[0])) {
      continue;
    }
    return repair;
  }
  return {};
}

/// A run of placeholders or of the characters that U+FFFD became in GBK (锟斤拷): nothing can be repaired.
std::size_t hopeless_run(std::u16string_view in, std::size_t at) {
  const auto is_part = [](char16_t unit) {
    return unit == u'\uFFFD' || unit == u'锟' || unit == u'斤' || unit == u'拷';
  };
  if (in[at] != u'\uFFFD' && in.substr(at, 3) != u"锟斤拷") return 0;
  std::size_t end = at + 1;
  while (end < in.size() && is_part(in[end])) ++end;
  return end - at;
}

struct Finder {
  std::u16string_view in;
  std::size_t done = 0;  // nothing before this may be touched

  /// A repair of a run that holds the odd character at `at`.
  Repair around(std::size_t at) const {
    const std::size_t first = std::max(done, at - std::min(at, kLookBack));
    for (std::size_t start = first; start <= at; ++start) {
      if (in[start] < 0x80 && in[start] != u',' && in[start] != u'!') continue;
      if (Repair repair = undo_utf8_as_gbk(in, start); repair.end > at) return repair;
    }
    // What is left of a full stop (A1 A3) pairs up to a full-width letter or mark: the likeliest start.
    for (const bool full_width : {true, false}) {
      for (std::size_t start = first; start <= at; ++start) {
        if (in[start] < 0x80 || (in[start] > 0xFF00 && in[start] < 0xFF5F) != full_width) continue;
        if (Repair repair = lost_byte_at(in, start, false); repair.end > at) return repair;
      }
    }
    return {};
  }
};

}  // namespace

Rewritten repair_mojibake(std::u16string_view in, std::vector<Noise>& noise) {
  Rewriter out(in);
  Finder finder{in, 0};
  std::size_t last_odd = 0;    // position after the last odd character, 0: none
  std::size_t last_latin = 0;  // same for Windows-1252 letters
  std::size_t latin_start = 0;
  const auto apply = [&](std::size_t start, Repair repair) {
    // "全面?《工作" had "。《": the placeholder stands for the full stop and half of the bracket.
    if (repair.start > start && repair.text[0] == u'《' && start > 0 && is_han(in[start - 1])) {
      repair.text.insert(0, 1, u'。');
    }
    out.keep_to(start);
    Noise found{NoiseKind::mojibake,
                {static_cast<Offset>(start), static_cast<Offset>(repair.end)},
                {},
                repair.text,
                repair.complete};
    out.replace_to(repair.end, repair.text);
    noise.push_back(std::move(found));
    finder.done = repair.end;
    last_odd = last_latin = 0;
    return repair.end;
  };
  const UnitSet& calm = calm_units();
  std::size_t i = 0;
  while (i < in.size()) {
    const char16_t unit = in[i];
    if (calm.test(unit)) {
      ++i;
      continue;
    }
    // Of a row of question marks only the last can stand for a lost byte.
    const bool in_row = i + 2 < in.size() && in[i + 1] == unit && in[i + 2] == unit;
    if (is_marker(unit) && !in_row && i + 1 < in.size() && in[i + 1] > u' ') {
      if (Repair repair = lost_byte_at(in, i + 1, true); repair.end != 0) {
        i = apply(i, std::move(repair));
        continue;
      }
    }
    if (unit == u'\uFFFD' || unit == u'锟') {
      if (const std::size_t length = hopeless_run(in, i); length > 0) {
        const Span run{static_cast<Offset>(i), static_cast<Offset>(i + length)};
        const bool joins =
            !noise.empty() && noise.back().kind == NoiseKind::mojibake && !noise.back().repaired &&
            noise.back().replacement.empty() && run.start - noise.back().original.end <= 8 &&
            in.substr(noise.back().original.end, run.start - noise.back().original.end).find(u'\n') ==
                std::u16string_view::npos;
        if (joins) {
          noise.back().original.end = run.end;
        } else {
          noise.push_back({NoiseKind::mojibake, run, {}, {}, false});
        }
        i += length;
        continue;
      }
    }
    if (unit < 0x3000 && is_latin_byte(unit)) {
      if (last_latin != i) latin_start = i;
      last_latin = i + 1;
      if (i + 1 - latin_start == 4) {
        if (Repair repair = undo_latin(in, latin_start); repair.end != 0) {
          i = apply(latin_start, std::move(repair));
          continue;
        }
      }
    } else if (is_odd(unit)) {
      // One rare character is a name; two close together, or a private one, ask for a look.
      const bool is_private = unit >= 0xE000 && unit < 0xF900;
      if (is_private || (last_odd != 0 && i - last_odd < 6)) {
        if (Repair repair = finder.around(i); repair.end != 0) {
          const std::size_t start = repair.start;
          i = apply(start, std::move(repair));
          continue;
        }
      }
      last_odd = i + 1;
    }
    ++i;
  }
  return out.finish();
}

}  // namespace nianbao
