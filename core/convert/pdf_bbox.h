// What poppler's programs tell of a PDF, as pages with placed text. PDF itself is not read here: a file is
// fonts, maps of characters and compressed streams in dozens of shapes, which poppler (natively) and pdf.js
// (in the page) know. Theirs are GPL programs and a JavaScript library: none can be part of the core.
#pragma once

#include <string_view>
#include <vector>

#include "core/convert/page_layout.h"

namespace nianbao {

/// The pages of `pdftotext -bbox-layout` (XHTML; a <page> with its size holds, at some depth, <word>s with
/// xMin, yMin, xMax, yMax in points from the top left). Empty where it is no such text.
std::vector<PlacedPage> read_pdf_bbox(std::string_view xhtml);

/// Adds the ruling lines that `pdftocairo -svg` drew, which writes pages in their order, the first being
/// number `first`. Their words are drawn as shapes there, and are ignored.
void add_svg_rules(std::vector<PlacedPage>& pages, std::string_view svg, std::size_t first);

/// Adds the number of pictures of `pdfimages -list` to each page: two lines of a head, then a line each,
/// whose first word is the page, from 1, whose third is the type and whose next two are width and height.
void add_pdf_pictures(std::vector<PlacedPage>& pages, std::string_view list);

}  // namespace nianbao
