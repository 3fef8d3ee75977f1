// Changes of formatting in Word 97–2003 files ([MS-DOC] 2.2.5 and 2.6, Sprm and Prl), of which only those are
// read that decide what is text, what is hidden, and where a table's cells are.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace nianbao::word_binary {

struct Sprm {
  std::uint16_t code = 0;
  std::string_view operand;  // without the byte or two that tell its length
};

/// One after another from a list (grpprl); ends at the first that leaves it.
class SprmReader {
 public:
  explicit SprmReader(std::string_view list) : rest_(list) {}
  bool next(Sprm& out);

 private:
  std::string_view rest_;
};

/// How a character is formatted, by bits.
enum Mark : std::uint8_t {
  kHidden = 1,
  kStruck = 2,
  kStruckTwice = 4,
  kDeleted = 8,  // by a tracked change
  kInserted = 16,
  kSpecial = 32,  // not a letter but a picture, a reference, a symbol
  kData = 64,     // with kSpecial: data of a field, no picture
};

/// What one list of changes does to characters.
struct CharacterChange {
  std::uint8_t on = 0;      // marks that are set
  std::uint8_t off = 0;     // marks that are taken away
  std::uint8_t toggle = 0;  // marks that are the other way round than in the style
  std::uint16_t style = 0;  // a character style; 0: none
  std::uint16_t symbol_font = 0;
  char16_t symbol = 0;  // what a special "(" stands for, by the font's code

  void add(const Sprm& sprm);
  void add(std::string_view list);
  std::uint8_t apply(std::uint8_t marks, std::uint8_t style_marks) const {
    marks = static_cast<std::uint8_t>((marks | on) & ~off);
    return static_cast<std::uint8_t>((marks & ~toggle) | (~style_marks & toggle));
  }
};

/// A row's cells as its end defines them ([MS-DOC] 2.9.321, TDefTableOperand).
struct RowDefinition {
  std::vector<int> edges;  // of the cells, from the left, in twentieths of a point; one more than cells
  std::vector<std::uint16_t> cells;  // bits of TCGRF (2.9.327)

  void apply(const Sprm& sprm);
};

// Bits of TCGRF
inline constexpr std::uint16_t kMergedAcross = 3;
inline constexpr std::uint16_t kMergedDown = 0x20;
inline constexpr std::uint16_t kMergeStarts = 0x40;

inline constexpr std::uint8_t kNoOutline = 255;

struct Paragraph {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;    // behind its mark
  std::uint32_t depth = 0;  // of tables around it
  std::uint32_t row = 0;    // of a row's end: its definition's number and one
  std::uint16_t style = 0;
  std::int16_t list = 0;  // 0: none
  std::uint8_t list_level = 0;
  std::uint8_t outline = kNoOutline;  // 0 to 8: a heading; 9: text
  bool list_level_known = false;
  bool ends_row = false;
  bool ends_cell = false;

  /// Changes of tables and styles are not its.
  void apply(const Sprm& sprm);
};

}  // namespace nianbao::word_binary
