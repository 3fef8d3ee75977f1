#include "core/read/html_trace.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/base/text.h"

namespace nianbao {

namespace {

/// How many bytes the character has that starts with `byte` in valid UTF-8.
std::size_t length_at(char byte) {
  const auto first = static_cast<unsigned char>(byte);
  return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// Lays the text of one node beside the markup that it was made from.
class Alignment {
 public:
  Alignment(std::string_view markup, std::u16string_view text) : markup_(markup), text_(text) {}

  /// Calls `visit` with each run of units and the run of bytes it came from.
  void run(const std::function<void(Span, Span)>& visit) {
    while (unit_ < text_.size() && byte_ < markup_.size()) {
      const char next = markup_[byte_];
      if (next == '&') {
        reference(visit);
      } else if (next == '<' && text_[unit_] != u'<') {
        byte_ = std::min(markup_.find('>', byte_), markup_.size() - 1) + 1;  // an end tag that ended nothing
      } else if (next == '\r' && text_[unit_] == u'\n') {
        const bool pair = byte_ + 1 < markup_.size() && markup_[byte_ + 1] == '\n';
        take(pair ? 2 : 1, 1, visit);
      } else {
        character(visit);
      }
    }
  }

 private:
  void take(std::size_t bytes, std::size_t units, const std::function<void(Span, Span)>& visit) {
    visit({static_cast<Offset>(unit_), static_cast<Offset>(unit_ + units)},
          {static_cast<Offset>(byte_), static_cast<Offset>(byte_ + bytes)});
    byte_ += bytes;
    unit_ += units;
  }

  /// The same character on both sides; one that the parser dropped (NUL) has no unit.
  void character(const std::function<void(Span, Span)>& visit) {
    const std::size_t length = std::min(length_at(markup_[byte_]), markup_.size() - byte_);
    const std::u16string there = to_utf16(markup_.substr(byte_, length));
    if (text_.substr(unit_, there.size()) == there) return take(length, there.size(), visit);
    byte_ += length;
  }

  /// &amp; &#20844; &nbsp;, also without its semicolon, or no reference at all: what fits with the text that
  /// follows.
  void reference(const std::function<void(Span, Span)>& visit) {
    std::size_t end = byte_ + 1;
    const auto in_name = [](char c) {
      return is_ascii_letter(static_cast<char16_t>(c)) || (c >= '0' && c <= '9');
    };
    while (end < markup_.size() && end - byte_ < 40 && (in_name(markup_[end]) || markup_[end] == '#')) ++end;
    if (end < markup_.size() && markup_[end] == ';') ++end;
    for (const std::size_t units : {std::size_t{1}, std::size_t{2}}) {  // two where it is a pair
      for (std::size_t stop = end; stop > byte_ + 1; --stop) {
        if (goes_on(stop, unit_ + units)) return take(stop - byte_, units, visit);
      }
    }
    if (text_[unit_] == u'&') return take(1, 1, visit);
    ++byte_;
  }

  /// The next few characters behind `byte` are those behind `unit`.
  bool goes_on(std::size_t byte, std::size_t unit) const {
    if (unit > text_.size()) return false;
    for (int i = 0; i < 6; ++i) {
      const bool over = byte >= markup_.size();
      if (over || markup_[byte] == '&' || markup_[byte] == '<' || markup_[byte] == '\r')
        return i > 0 || over || unit < text_.size();
      if (unit >= text_.size()) return false;
      const std::size_t length = std::min(length_at(markup_[byte]), markup_.size() - byte);
      const std::u16string there = to_utf16(markup_.substr(byte, length));
      if (text_.substr(unit, there.size()) != there) return false;
      byte += length;
      unit += there.size();
    }
    return true;
  }

  std::string_view markup_;
  std::u16string_view text_;
  std::size_t byte_ = 0;
  std::size_t unit_ = 0;
};

}  // namespace

std::vector<Span> HtmlTracer::places_of(const GumboText& node, std::u16string_view text) const {
  if (!units_) return {};
  std::vector<Span> out(text.size());
  const GumboStringPiece& piece = node.original_text;
  const std::less_equal<> before;
  const bool inside = piece.data && before(filtered_.data(), piece.data) &&
                      before(piece.data + piece.length, filtered_.data() + filtered_.size());
  if (!inside) return out;  // the parser made it up
  const auto base = static_cast<std::size_t>(piece.data - filtered_.data());
  const std::string_view markup = filtered_.substr(base, piece.length);
  Alignment(markup, text).run([&](Span units, Span bytes) {
    const Offset start = (*units_)[base + bytes.start];
    const Offset end = (*units_)[base + bytes.end - 1] + 1;
    const bool kept = end - start == units.size();
    for (Offset i = 0; i < units.size(); ++i)
      out[units.start + i] = kept ? Span{start + i, start + i + 1} : Span{start, end};
  });
  return out;
}

void HtmlTracer::add(Line& line, Offset at, Span page) {
  const bool single = page.size() == 1;
  if (!line.empty() && single) {
    FilePlaces::Piece& last = line.back();
    const bool kept = last.text.size() == last.file.size();
    if (kept && last.text.end == at && last.file.end == page.start) {
      ++last.text.end;
      ++last.file.end;
      return;
    }
  }
  line.push_back({{at, at + 1}, page});
}

std::uint32_t HtmlTracer::end_line(Line& line, Span kept) {
  if (!units_) return 0;
  Line out;
  for (FilePlaces::Piece piece : std::exchange(line, {})) {
    const Span inside{std::max(piece.text.start, kept.start), std::min(piece.text.end, kept.end)};
    if (inside.empty()) continue;
    if (piece.text.size() == piece.file.size()) {
      piece.file.start += inside.start - piece.text.start;
      piece.file.end = piece.file.start + inside.size();
    }
    piece.text = {inside.start - kept.start, inside.end - kept.start};
    out.push_back(piece);
  }
  lines_.push_back(std::move(out));
  return static_cast<std::uint32_t>(lines_.size());
}

std::vector<FilePlaces::Piece> HtmlTracer::settle(const std::vector<Offset>& places) {
  std::vector<FilePlaces::Piece> out;
  for (std::size_t i = 0; i < lines_.size() && i < places.size(); ++i) {
    if (places[i] == kNowhere) continue;
    for (FilePlaces::Piece piece : lines_[i]) {
      piece.text.start += places[i];
      piece.text.end += places[i];
      out.push_back(piece);
    }
  }
  lines_.clear();
  return out;
}

}  // namespace nianbao
