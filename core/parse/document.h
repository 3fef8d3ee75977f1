// The second stage: one document of the input as paragraphs, headings, enumerations and raw tables.
// All spans are in SourceText::clean. Nothing here knows a form or a rule.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/span.h"
#include "core/read/source_text.h"

namespace nianbao {

class Lexicon;

enum class Role : std::uint8_t {
  title,      // the document's own title (may cover two lines)
  heading,    // numbered or free
  body,       // running text
  table,      // inside a raw table
  signature,  // issuer or date at the end
  furniture,  // breadcrumb, 来源/发布时间 line, 相关推荐, 扫码关注 …
};

/// One paragraph: one line of the clean text, without its blanks at both ends. Blank lines make no paragraph.
struct Paragraph {
  Span span;
  Role role = Role::body;
};

/// Enumeration marks of GB/T 9704-2012 (一、 (一) 1. (1)) and the ones seen in the wild.
enum class MarkStyle : std::uint8_t {
  none,
  pian,           // 第一篇:
  bu,             // 第一部分, 第一章
  han_dun,        // 一、  (also 一. 一，)
  han_paren,      // (一) ㈠
  arabic_dot,     // 1. 1、 1．
  arabic_paren,   // (1) 1) ⑴
  circled,        // ①
  yi_shi,         // 一是
  yi_yao,         // 一要
  yi_verb,        // 一抓 … (rare) other 一X、二X series
  di,             // 第一, 第二
  sequence_word,  // 首先 其次 再次 最后
};

struct Mark {
  MarkStyle style = MarkStyle::none;
  std::int32_t value = 0;       // 1-based; 三 → 3
  Span span;                    // the mark itself: "(三)", "一是"
  std::uint32_t paragraph = 0;  // index into Document::paragraphs
  bool at_start = false;        // at the start of its paragraph
};

struct Heading {
  std::int32_t mark = -1;  // index into Document::marks; -1: a heading without number
  std::uint8_t level = 1;  // 1 = 一、 or a free heading at the top; 2 = (一); 3 = 1.; 4 = (1)
  std::uint32_t paragraph = 0;
  Span span;   // mark and title
  Span title;  // the title alone, without mark and closing punctuation
  Span body;   // from after the title to the next heading of the same or a higher level
};

/// A table as the carrier gives it: a grid (html, docx, csv, tsv, pipes) or the best grid that lines allow.
using RawTable = LayoutTable;

struct Document {
  Span span;
  std::vector<Paragraph> paragraphs;  // by span
  std::vector<Mark> marks;            // by span
  std::vector<Heading> headings;      // by span
  std::vector<RawTable> tables;       // by span
  std::vector<Span> furniture;        // page furniture inside `span`, by start
  Span title;                         // empty where none
  Span signature_issuer;              // empty where none
  Span signature_date;                // empty where none
};

/// The documents of one input, in order; at least one, even for an empty text. Linear in the text. `lexicon`:
/// the words of the forms in force, an agency's own included.
std::vector<Document> parse_documents(const SourceText& source, const Lexicon& lexicon);

/// Raw tables of the whole clean text: those of the layout, and those found in plain lines (tabs, pipes, the
/// crawler style, one cell a line, PDF columns). By span, not overlapping.
std::vector<RawTable> find_tables(const SourceText& source, const Lexicon& lexicon);

/// The paragraph that holds `at`, or the last one before it; -1 when there is none.
std::int32_t paragraph_at(const Document& document, Offset at);

}  // namespace nianbao
