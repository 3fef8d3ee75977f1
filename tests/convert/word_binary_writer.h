// Small Word 97 files for tests, by [MS-DOC]: shapes that LibreOffice does not write.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// One change of formatting (Prl): code and operand.
std::string sprm(std::uint32_t code, std::string_view operand);
std::string sprm8(std::uint32_t code, std::uint32_t value);
std::string sprm16(std::uint32_t code, std::uint32_t value);
std::string sprm32(std::uint32_t code, std::uint32_t value);

/// Changes of the end of a row whose cells end at these edges; `cells`: bits of each cell.
std::string row_end(const std::vector<int>& edges, const std::vector<std::uint32_t>& cells = {});

class WordWriter {
 public:
  /// Text of the open paragraph: a piece of its own, formatted alike.
  WordWriter& add(std::u16string_view text, std::string_view changes = {}, bool wide = true);
  /// Its end, which `mark` is.
  WordWriter& end(char16_t mark = 0x0D, std::string_view changes = {}, std::uint16_t style = 0,
                  std::string_view of_mark = {});
  /// A whole paragraph.
  WordWriter& line(std::u16string_view text, std::uint16_t style = 0, std::string_view changes = {});
  /// A cell with one paragraph in a table that is not in another.
  WordWriter& cell(std::u16string_view text);
  WordWriter& row(const std::vector<int>& edges, const std::vector<std::uint32_t>& cells = {});
  /// What follows is the story of this number (0 is the text).
  WordWriter& story(std::size_t number);

  std::uint32_t position() const;
  /// A part of the table stream by its number in the file information block.
  std::map<std::size_t, std::string> parts;
  std::string tail;     // behind the table stream's parts; part 73 must be the last to use it
  std::string changes;  // Prc of the list of pieces
  std::string data;     // the data stream
  std::uint16_t change_of_pieces = 0;
  bool backwards = false;  // the pieces stand in the stream from the last to the first
  bool names_other_table = false;
  std::uint32_t identifier = 0xA5EC;
  std::uint32_t version = 0xC1;
  std::uint32_t flags = 0;

  std::string write() const;

 private:
  struct Run {
    std::u16string text;
    std::string changes;
    bool wide = true;
    std::size_t paragraph = 0;
  };
  struct Mark {
    std::string changes;
    std::uint16_t style = 0;
  };
  std::vector<Run> runs_;
  std::vector<Mark> paragraphs_;
  std::vector<std::uint32_t> story_starts_ = {0};
};

/// Positions, then data for all but the last.
std::string plc(const std::vector<std::uint32_t>& positions, const std::vector<std::string>& data = {});

}  // namespace nianbao
