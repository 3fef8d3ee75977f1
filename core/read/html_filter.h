// Reduces an HTML page to the markup that carries text, before it is parsed: scripts, styles, comments and
// formatting go, a few attributes stay as one-letter flags. That bounds the parser's time and memory: its
// steps grow with the depth of the open elements, and its nodes with the attributes.
#pragma once

#include <string>
#include <string_view>

namespace nianbao {

/// Deeper elements are dropped (their text stays), so that walking the tree may recurse.
inline constexpr std::size_t kMaxHtmlDepth = 200;
/// More tags than any page of a few hundred sheets has; the page is cut there.
inline constexpr std::size_t kMaxHtmlTags = 1'500'000;

struct FilteredHtml {
  // UTF-8. Attributes: colspan, rowspan, start, value, type; and the flags
  //   f  furniture by element, class or id     y  role=presentation
  //   l  holds a Word list number (mso-list:Ignore)     n  list without markers
  std::string html;
  bool too_deep = false;
  bool too_many_tags = false;
};

FilteredHtml filter_html(std::u16string_view html);

/// The charset that the first 4 KB declare (<meta charset> or http-equiv, an XML declaration); "" where none.
std::string sniff_html_charset(std::string_view bytes);

}  // namespace nianbao
