// The number formats, borders and fonts of an .xlsx workbook's cells (ECMA-376 Part 1 §18.8).
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace nianbao {

struct CellStyle {
  std::u16string format;  // "" is General
  bool bordered = false;
  bool struck = false;
};

/// By the number that a cell's `s` names.
std::vector<CellStyle> read_cell_styles(const pugi::xml_document& styles);

/// ST_Xstring (§22.9.2.19): "_x000D_" is a character.
std::u16string unescape_xstring(std::u16string_view text);

/// A shared or inline string (§18.4.8): plain or rich, its phonetic runs left out.
struct RichText {
  std::u16string text;
  std::u16string struck;
};
RichText read_rich_text(pugi::xml_node node);

/// A page's header or footer without its codes (§18.3.1.46).
std::u16string plain_margin(std::u16string_view text);

}  // namespace nianbao
