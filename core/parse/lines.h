// The lines of the clean text with what the carrier knows about them: what all parsing starts from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/forms/lexicon.h"
#include "core/parse/document.h"

namespace nianbao::parse {

/// One line that is not blank.
struct Line {
  Span span;  // in SourceText::clean, without blanks at both ends
  Role role = Role::body;
  bool in_table = false;          // overlaps a raw table
  bool blank_before = false;      // an empty line stands before it
  bool has_sentence = false;      // has a sentence mark inside or at its end
  bool layout_heading = false;    // the carrier (or Markdown's '#') says it is a heading …
  std::uint8_t layout_level = 0;  // … of this level, 1-6
};

/// All lines that are not blank, in order; lines in a table have role `table`, those of a furniture block
/// `furniture`.
std::vector<Line> split_lines(const SourceText& source, const std::vector<RawTable>& tables);

/// `unit` as its half-width form: full-width ASCII and the ideographic space are folded. The clean text has
/// none of these.
constexpr char16_t fold(char16_t unit) {
  if (unit >= 0xFF01 && unit <= 0xFF5E) return static_cast<char16_t>(unit - 0xFEE0);
  return unit == 0x3000 || unit == 0xA0 ? u' ' : unit;
}

/// '。' '!' '?' ';' and their full-width forms.
constexpr bool ends_sentence(char16_t unit) {
  if (unit < 0x80) return unit == u'!' || unit == u'?' || unit == u';';
  return unit == u'。' || unit == u'！' || unit == u'？' || unit == u'；';
}
/// Has a sentence mark inside or at its end.
bool has_sentence(std::u16string_view folded);

/// A Chinese numeral 一 … 九十九 at `at` (〇 and 两 do not count). Returns the number of units read, 0: none.
std::size_t read_small_numeral(std::u16string_view text, std::size_t at, std::int32_t& value);

// `folded`, here and below: text with half-width marks, as the clean text is.

/// A whole line that is one day, in any style: 2025年1月20日, 二〇二五年一月二十日, 2025-01-20, or with lost
/// marks like 2010125.
bool is_day_line(std::u16string_view folded);

/// A short line that ends like an organ's name: 局 委 厅 办公室 人民政府 …
bool is_organ_line(std::u16string_view folded);

// --- furniture.cpp ---

/// Page furniture that its own words give away, wherever it stands.
bool is_furniture_line(std::u16string_view folded, const Lexicon& lexicon);
/// Marks lines as furniture: known words, related links to the end, navigation above the title.
void mark_furniture(const SourceText& source, const Lexicon& lexicon, std::vector<Line>& lines);
/// Marks a table of contents as furniture: titles in a row, each of which comes again below with its text.
void mark_contents(const SourceText& source, const Lexicon& lexicon, std::vector<Line>& lines);
/// Marks what hangs below the signature (buttons, ids, the title once more) as furniture.
void mark_tail(const SourceText& source, std::vector<Line>& lines, std::size_t after,
               std::u16string_view title);

// --- split.cpp ---

/// Index of the first line of every document; starts with 0 and increases.
std::vector<std::size_t> find_starts(const SourceText& source, const Lexicon& lexicon,
                                     const std::vector<Line>& lines);

// --- title.cpp ---

/// A line that names a document: "…政府信息公开工作年度报告", "…工作总结", "关于…的通知".
bool is_title_text(std::u16string_view folded, const Lexicon& lexicon);
/// Finds title and signature; sets roles. Returns the index of the last line of the signature, or of the
/// last line.
std::size_t find_title_and_signature(const SourceText& source, const Lexicon& lexicon,
                                     std::vector<Line>& lines, Document& document);

// --- marks.cpp ---

/// Marks at the start of paragraphs and inside them.
void find_marks(const SourceText& source, const Lexicon& lexicon, Document& document);

/// A mark at `at`, which starts a paragraph or stands after a sentence mark; style none: there is none.
/// `lexicon`: before the title of a form's part a number needs no mark behind it.
Mark read_mark(std::u16string_view text, std::size_t at, bool at_start, const Lexicon& lexicon);

// --- outline.cpp ---

void find_headings(const SourceText& source, const Lexicon& lexicon, const std::vector<Line>& lines,
                   Document& document);

}  // namespace nianbao::parse
