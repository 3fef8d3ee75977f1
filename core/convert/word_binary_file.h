// The parts of a Word 97–2003 file (.doc, .dot; WPS writes the same as .wps, .wpt) by [MS-DOC]: its streams,
// the file information block, the pieces of text. Everything is cut to what the file really holds.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao::word_binary {

/// A range of character positions, the last one not in it.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// The stories stand one behind the other in the text ([MS-DOC] 2.3).
enum class Story : std::uint8_t { main, footnotes, margins, macros, comments, endnotes, boxes, margin_boxes };
inline constexpr std::size_t kStories = 8;

/// Parts of the table stream, by their place in FibRgFcLcb97 ([MS-DOC] 2.5.6).
enum class Part : std::uint8_t {
  styles = 1,
  footnote_references = 2,
  footnote_texts = 3,
  comment_references = 4,
  comment_texts = 5,
  sections = 6,
  margins = 11,
  character_pages = 12,
  paragraph_pages = 13,
  fonts = 15,
  pieces = 33,
  shape_places = 40,
  margin_shape_places = 41,
  endnote_references = 46,
  endnote_texts = 47,
  drawings = 50,
  box_texts = 56,
  margin_box_texts = 58,
  lists = 73,
  list_uses = 74,
};

/// Where a stretch of text stands in the stream ([MS-DOC] 2.4.1).
struct Piece {
  Range text;
  std::uint32_t offset = 0;
  bool wide = false;         // UTF-16, else one byte a character
  std::uint16_t change = 0;  // a change to the formatting of all of it (Prm, 2.9.214)

  std::uint32_t offset_of(std::uint32_t position) const {
    return offset + (position - text.begin) * (wide ? 2 : 1);
  }
};

/// A list of positions with data for all but the last ([MS-DOC] 2.8, PLC).
class Plc {
 public:
  Plc(std::string_view bytes, std::size_t data_size);
  std::size_t size() const { return size_; }
  /// `index` up to size(), which is the end of the last.
  std::uint32_t position(std::size_t index) const;
  std::string_view data(std::size_t index) const;

 private:
  std::string_view bytes_;
  std::size_t data_size_;
  std::size_t size_;
};

class WordFile {
 public:
  explicit WordFile(std::string_view bytes);
  WordFile(const WordFile&) = delete;
  WordFile& operator=(const WordFile&) = delete;

  std::u16string problem;                     // Chinese: nothing can be read
  std::vector<std::u16string> notices;        // Chinese: what is missing
  std::string main;                           // the stream of the text
  std::string data;                           // the stream of large formatting
  std::u16string text;                        // by position, as it stands in the file; 0 where it is missing
  std::vector<Piece> pieces;                  // in order, without gaps
  std::vector<std::string_view> changes;      // what pieces refer to (Prc, 2.9.209)
  std::vector<std::uint32_t> paragraph_ends;  // positions behind each paragraph's mark

  std::string_view part(Part part) const;
  /// The part with all that stands behind it in its stream.
  std::string_view from_part(Part part) const;
  /// As much of it as there is text.
  Range story(Story story) const { return stories_[static_cast<std::size_t>(story)]; }
  const Piece* piece_at(std::uint32_t position) const;

 private:
  bool read_streams(std::string_view bytes);
  bool read_information();
  bool read_pieces();
  bool add_pieces(std::string_view list);
  void read_text();
  void cut_stories();
  void find_paragraphs();
  void tell_cut();

  std::string table_;
  std::string_view places_;  // of the parts: offset and length each
  std::array<Range, kStories> stories_{};
  bool is_cut_ = false;
};

}  // namespace nianbao::word_binary
