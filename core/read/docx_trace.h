// Where in a Word file the extracted text comes from, for who writes into the file: kept while the file is
// read, by the one walker that reads it, so that the two cannot differ.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/read/docx_package.h"

namespace nianbao {

/// One element of the file (w:t, w:tab, w:sym, m:t …) and what it gave to a line.
struct DocxPiece {
  Span span;              // in the line
  Offset skipped = 0;     // units of the element's text before `span`: blanks at the line's start
  pugi::xml_node node;    // the element
  bool is_plain = false;  // text, neither in the result of a field nor put in by a tracked change
};

/// One line of the flow, or a blank cell. What no piece covers was generated: a list's number.
struct DocxLine {
  Span span;                      // in the extracted text
  pugi::xml_node paragraph;       // where it ends
  std::vector<DocxPiece> pieces;  // by place in the line and in the file
};

struct DocxTrace {
  std::unique_ptr<DocxParts> parts;  // what the nodes belong to
  std::vector<DocxLine> lines;       // by place in the text
};

/// Collects it; does nothing where there is nobody to collect it for.
class DocxTracer {
 public:
  explicit DocxTracer(DocxTrace* trace) : trace_(trace) {}

  /// `node` gave the units `span` of the line that is being written.
  void piece(pugi::xml_node node, Span span, bool is_plain) {
    if (trace_) pieces_.push_back({span, 0, node, is_plain});
  }
  void paragraph(pugi::xml_node node) {
    if (!trace_) return;
    paragraph_ = node;
    if (!first_) first_ = node;
  }
  /// The line is whole: `kept` of it goes into the text. Its number, 0 where nobody asks.
  std::uint32_t end_line(Span kept);
  /// A cell begins, and ends without text: its number, 0 where it has no paragraph.
  void begin_cell() { first_ = {}; }
  std::uint32_t blank_cell();

  /// The pieces of the line that is being written, for who writes another one in between.
  std::vector<DocxPiece>& pieces() { return pieces_; }
  void drop_line() { pieces_.clear(); }
  std::size_t lines() const { return trace_ ? trace_->lines.size() : 0; }
  /// `places`: where the lines, by number, came to stand; kNowhere: nowhere.
  void settle(const std::vector<Offset>& places);
  static constexpr Offset kNowhere = static_cast<Offset>(-1);

 private:
  std::uint32_t add(DocxLine line);

  DocxTrace* trace_;
  std::vector<DocxPiece> pieces_;
  pugi::xml_node paragraph_;
  pugi::xml_node first_;  // paragraph of the cell
};

}  // namespace nianbao
