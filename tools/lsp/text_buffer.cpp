#include "tools/lsp/text_buffer.h"

#include <algorithm>

namespace nianbao::lsp {

namespace {

bool is_pair(std::u16string_view text, std::size_t at) {
  return text[at] >= 0xD800 && text[at] < 0xDC00 && at + 1 < text.size() && text[at + 1] >= 0xDC00 &&
         text[at + 1] < 0xE000;
}

/// How many bytes of UTF-8 the character has that starts with this unit; a lone surrogate counts as U+FFFD.
std::uint64_t bytes_at(std::u16string_view text, std::size_t at) {
  if (is_pair(text, at)) return 4;
  return text[at] < 0x80 ? 1 : text[at] < 0x800 ? 2 : 3;
}

}  // namespace

Position TextBuffer::position(Offset at, Encoding encoding) const {
  at = std::min(at, static_cast<Offset>(text_.size()));
  const LinePlace place = lines_.of(at);
  const std::size_t line = place.line - 1;
  if (encoding == Encoding::utf16) return {line, place.column - 1};
  std::uint64_t bytes = 0;
  for (std::size_t i = lines_.start(line); i < at; i += is_pair(text_, i) ? 2u : 1u)
    bytes += bytes_at(text_, i);
  return {line, bytes};
}

Offset TextBuffer::offset(Position position, Encoding encoding) const {
  if (position.line >= lines_.count()) return static_cast<Offset>(text_.size());
  const auto line = static_cast<std::size_t>(position.line);
  const std::size_t start = lines_.start(line);
  std::size_t end = line + 1 < lines_.count() ? lines_.start(line + 1) : text_.size();
  while (end > start && (text_[end - 1] == u'\n' || text_[end - 1] == u'\r')) --end;
  if (encoding == Encoding::utf16) {
    std::size_t at =
        start + static_cast<std::size_t>(std::min<std::uint64_t>(position.character, end - start));
    if (at > start && at < end && is_pair(text_, at - 1)) --at;
    return static_cast<Offset>(at);
  }
  std::size_t at = start;
  std::uint64_t left = position.character;
  while (at < end && left >= bytes_at(text_, at)) {
    left -= bytes_at(text_, at);
    at += is_pair(text_, at) ? 2 : 1;
  }
  return static_cast<Offset>(at);
}

void TextBuffer::change(const std::optional<Range>& range, std::u16string_view text, Encoding encoding) {
  if (range) {
    const Offset start = offset(range->start, encoding);
    const Offset end = std::max(start, offset(range->end, encoding));
    text_.replace(start, end - start, text);
  } else {
    text_ = text;
  }
  lines_ = LineStarts(text_);
}

}  // namespace nianbao::lsp
