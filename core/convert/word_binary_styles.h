// The style sheet of a Word 97–2003 file ([MS-DOC] 2.9.271, STSH): headings, lists and hidden text by style.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/convert/word_binary_sprms.h"

namespace nianbao::word_binary {

struct Style {
  std::uint8_t marks = 0;  // Mark bits
  Paragraph paragraph;     // list and outline are its
};

class Styles {
 public:
  /// The part of the table stream.
  explicit Styles(std::string_view sheet);
  /// By its number (istd); of one that is not there nothing is said.
  const Style& style(std::uint16_t number) const;

 private:
  struct Source {
    std::uint16_t based_on = 0xFFFF;
    std::uint16_t built_in = 0xFFFF;  // sti
    std::string_view paragraph;
    std::string_view characters;
  };
  static Source read(std::string_view definition, std::size_t base_size);
  Style resolve(std::size_t number) const;

  std::vector<Source> sources_;
  std::vector<Style> styles_;
  Style none_;
};

}  // namespace nianbao::word_binary
