// Reduces an HTML page to the markup that bears on its text, before it is parsed: scripts, styles, comments
// and formatting go, a few attributes stay as short flags. Which element holds what is the parser's to tell:
// no text goes here but that of scripts and styles. That bounds the parser's time and memory: its steps grow
// with the depth of the open elements, and its nodes with the attributes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/read/left_out.h"

namespace nianbao {

/// Deeper elements are dropped (their text stays), so that walking the tree may recurse.
inline constexpr std::size_t kMaxHtmlDepth = 200;
/// More tags than any page of a few hundred sheets has; the page is cut there.
inline constexpr std::size_t kMaxHtmlTags = 1'500'000;

struct FilteredHtml {
  // UTF-8. Attributes: colspan, rowspan, start, value, type; and the flags
  //   f  furniture by element, class or id     y  role=presentation
  //   l  holds a Word list number (mso-list:Ignore)     n  list without markers
  //   hidden  not displayed     vh, vv  visibility hidden, visible     z  struck out     w  a row of height 0
  // A <select> is an <applet>, which the parser reads the way browsers now read a select.
  std::string html;
  std::vector<Offset>
      units;          // of each byte of `html`, the unit of the page it comes from; {} where not asked
  LeftOut swallowed;  // what an unclosed <script>, <title> … or a cut-off tag at the end took with it
  std::size_t pictures = 0;
  bool too_deep = false;
  bool too_many_tags = false;
};

/// `trace`: fill in `units`.
FilteredHtml filter_html(std::u16string_view html, bool trace = false);

/// The charset that the first 4 KB declare (<meta charset> or http-equiv, an XML declaration); "" where none.
std::string sniff_html_charset(std::string_view bytes);

}  // namespace nianbao
