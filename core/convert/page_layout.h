// Pages on which text stands at places (PDF, OFD) into a document: lines, paragraphs, tables, without page
// numbers and repeated margins. Nothing in such a file says what is a table or a paragraph: ruling lines tell
// tables, or, where there are none, columns of words that stand below each other.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/convert/office_document.h"

namespace nianbao {

/// In points from the page's top left.
struct PageBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double middle_x() const { return (left + right) / 2; }
  double middle_y() const { return (top + bottom) / 2; }
};

/// Some characters in one line; wide gaps lie between two of them. `box` is as high as the font.
struct PlacedText {
  PageBox box;
  std::u16string text;
};

/// `rules`: ruling lines, upright or level, each a thin box; others are ignored.
struct PlacedPage {
  double width = 0;
  double height = 0;
  std::vector<PlacedText> texts;
  std::vector<PageBox> rules;
  std::size_t pictures = 0;
};

/// More is cut, with a notice. A page of print has some 1,500 characters.
inline constexpr std::size_t kMaxPages = 5'000;
inline constexpr std::size_t kMaxTexts = 2'000'000;
inline constexpr std::size_t kMaxRules = 20'000;  // on one page

/// Without any text a problem: a scan, or blank.
OfficeDocument lay_out(std::vector<PlacedPage> pages);

}  // namespace nianbao
