// The first stage: bytes become one clean text that every later stage works on, with a map back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/span.h"
#include "core/read/layout.h"
#include "core/read/offset_map.h"

namespace nianbao {

class Lexicon;

enum class Carrier : std::uint8_t { plain, markdown, html, docx, tsv, csv };

/// What the cleaning removed or rewrote on its way, for the `text` rules.
enum class NoiseKind : std::uint8_t {
  annotation,   // pinyin a converter left: 務(wù)
  mojibake,     // a run decoded with the wrong bytes; `repaired` says whether the bytes allowed a repair
  traditional,  // Traditional characters folded to Simplified
  control,      // control characters, lone surrogates, replacement characters
  invisible,    // a character that nobody sees but that orders, hides or splits what is seen
  page_number,  // a page number in the middle of a wrapped sentence
};
const char* to_string(NoiseKind kind);  // "annotation" …, for dumps

struct Noise {
  NoiseKind kind = NoiseKind::annotation;
  Span original;               // in SourceText::original
  Span clean;                  // in SourceText::clean; empty where the noise was removed
  std::u16string replacement;  // what a fix would write instead, in the original's script; empty: delete
  bool repaired = true;        // false: known to be broken, but no safe replacement
  std::uint32_t count = 1;     // traditional: how many Traditional characters the region holds
};

/// How a whole text was decoded wrongly before it came here.
enum class MisreadAs : std::uint8_t {
  utf8_as_latin,
  gbk_as_latin,
  utf8_as_gbk,
  big5_as_gbk,
  gbk_as_big5,
  lost
};

struct Misread {
  MisreadAs as = MisreadAs::lost;
  bool complete = false;     // `clean` holds the text as it was meant; else it is as given, and nonsense
  std::u16string beginning;  // what the first words were; "" where nothing can be put back
};

/// Something that hindered reading and that the user must be told ("not silent about what it could not
/// read").
struct ReadProblem {
  bool fatal = false;      // there is nothing to judge: a docx that is no zip, an encrypted or blank file …
  std::u16string message;  // Chinese, one sentence, names the cause
};

struct SourceText {
  Carrier carrier = Carrier::plain;
  std::string encoding;     // "UTF-8", "GB18030", "Big5", "UTF-16LE" …; "" for text that was never bytes
  bool extracted = false;   // `original` was extracted from HTML or docx, so the result must carry it
  std::u16string original;  // decoded (or extracted) text, as the user sees it
  /// The text for analysis: NFKC (but ①, ㈠ and ⑴ stay), Simplified, no annotations, mojibake repaired, lines
  /// as in the original except that a hard-wrapped sentence is joined. Line ends are '\n' alone.
  std::u16string clean;
  OffsetMap map;                   // original ↔ clean
  std::vector<Noise> noise;        // by original.start
  std::optional<Misread> misread;  // the whole text is in the wrong encoding
  Layout layout;                   // spans in `clean`
  std::vector<ReadProblem> problems;
  std::size_t pictures = 0;  // what may hold text that cannot be read
  bool is_blank = false;     // read, and there is no text in it; a fatal problem says what there is instead

  Span to_original(Span clean_span) const { return map.to_original(clean_span); }
};

/// A draft as it comes in: bytes of a file, or text that is already UTF-16 (the page's editor).
struct Draft {
  std::string
      name;  // as given; "-" for standard input; where its contents do not, its ending says how it is read
  bool is_text = false;
  std::string bytes;       // when !is_text
  std::u16string text;     // when is_text; may hold lone surrogates
  std::u16string problem;  // set where whoever should have read it could not: why (Chinese, one sentence)
  std::vector<std::u16string> notices;  // what a converter could not take over (likewise)
};

/// Longest text that is analysed, in UTF-16 code units; a longer one is cut there with a problem that says
/// so.
inline constexpr Offset kMaxTextUnits = 64u << 20;

/// Reads a draft. Never fails: what could not be read is in `problems`. `lexicon` tells a form's rows in a
/// worksheet from prose.
SourceText read_source(const Draft& draft, const Lexicon& lexicon);

}  // namespace nianbao
