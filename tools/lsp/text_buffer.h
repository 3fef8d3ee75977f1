// A text as the editor has it, and its positions: the editor counts lines and, in a line, UTF-16 units or
// UTF-8 bytes, whatever the two agreed on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/line_starts.h"
#include "core/base/span.h"

namespace nianbao::lsp {

enum class Encoding : std::uint8_t { utf16, utf8 };

/// Both from 0.
struct Position {
  std::uint64_t line = 0;
  std::uint64_t character = 0;
  bool operator==(const Position&) const = default;
};
struct Range {
  Position start;
  Position end;
};

class TextBuffer {
 public:
  explicit TextBuffer(std::u16string text) : text_(std::move(text)), lines_(text_) {}

  const std::u16string& text() const { return text_; }
  Position position(Offset at, Encoding encoding) const;
  Range range(Span span, Encoding encoding) const {
    return {position(span.start, encoding), position(span.end, encoding)};
  }
  /// A position behind a line's end is the line's end, one behind the last line the text's end; one within a
  /// character is in front of it.
  Offset offset(Position position, Encoding encoding) const;
  /// Puts `text` in place of a range; in place of everything where there is none.
  void change(const std::optional<Range>& range, std::u16string_view text, Encoding encoding);

 private:
  std::u16string text_;
  LineStarts lines_;
};

}  // namespace nianbao::lsp
