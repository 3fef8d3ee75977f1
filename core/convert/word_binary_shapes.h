// What is drawn in a Word 97–2003 file: which shapes are pictures, and to which group a shape belongs
// ([MS-DOC] 2.9.172 OfficeArtContent, [MS-ODRAW]).
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace nianbao::word_binary {

struct Drawings {
  std::size_t pictures = 0;  // in the text; those of headers are not counted
  /// The outermost group of a shape in a group, by their numbers.
  std::unordered_map<std::uint32_t, std::uint32_t> groups;
};

Drawings read_drawings(std::string_view content);

}  // namespace nianbao::word_binary
