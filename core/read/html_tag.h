// One tag of an HTML page, as the tokenizer of browsers cuts it (HTML Living Standard §13.2.5), reduced to
// what bears on which text is shown and how.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nianbao {

struct HtmlTag {
  std::string name;  // ASCII lower case; anything else is '?'
  bool end = false;
  bool self_closing = false;
  bool marks = false;      // an attribute hides or strikes out what the element holds
  std::string attributes;  // reduced to the flags of FilteredHtml::html, in front of each a space
};

/// Reads the tag that starts at `at` ('<' and a letter, or "</" and a letter) and moves `at` behind it.
/// A tag that the page's end cuts off is none: its name is "".
HtmlTag read_html_tag(std::u16string_view html, std::size_t& at);

/// How a style attribute shows what the element holds. A declaration that comes later wins, unless an earlier
/// one is !important.
struct HtmlStyle {
  enum class Display { unsaid, none, shown };
  enum class Visibility { unsaid, hidden, visible };
  Display display = Display::unsaid;
  Visibility visibility = Visibility::unsaid;
  bool struck_out = false;   // text-decoration: line-through
  bool word_hidden = false;  // Word's hidden text, comment list, header or footer
  bool word_number = false;  // mso-list:Ignore
  bool no_markers = false;   // list-style: none
  bool han_markers = false;  // list-style-type: cjk-ideographic and its kin
};
HtmlStyle read_html_style(std::u16string_view css);

}  // namespace nianbao
