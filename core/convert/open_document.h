// OpenDocument text and worksheets: .odt, .ott, .ods, .ots and the flat XML forms (OASIS OpenDocument 1.2 and
// 1.3, part 3). No kept library reads them in C++ (libodfgen only writes), hence pugixml and walkers.
#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "core/convert/odf_styles.h"
#include "core/convert/office_document.h"

namespace nianbao {

OfficeDocument read_open_document(std::string_view bytes);

/// What both kinds have: the body and the styles that it names.
struct OdfBody {
  pugi::xml_node content;  // office:text or office:spreadsheet
  OdfStyles styles;
};

/// The body's text into `out`.
void read_odf_text(const OdfBody& body, OfficeDocument& out);
OfficeDocument read_odf_sheets(const OdfBody& body);

/// The text of a paragraph alone: blanks collapsed as §6.1.2 says, without notes and comments. Fields of page
/// numbers, names and dates are left out where `fields` is false.
std::u16string odf_line(pugi::xml_node paragraph, bool fields);
/// Likewise of all paragraphs below, on lines of their own.
std::u16string odf_lines(pugi::xml_node node, bool fields);

}  // namespace nianbao
