#include "core/read/html_tag.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace nianbao {

namespace {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

constexpr std::array<std::string_view, 4> kFurnitureElements = {"nav", "footer", "aside", "menu"};
// Class and id names of boxes around an article, as found on government sites; compared as a whole.
constexpr std::array<std::string_view, 64> kFurnitureNames = {
    "nav",         "navbar",  "navigation", "topnav",     "mainnav",  "menu",       "breadcrumb",
    "breadcrumbs", "crumb",   "crumbs",     "bread",      "position", "location",   "local",
    "dqwz",        "weizhi",  "curpos",     "currentpos", "header",   "head",       "topbar",
    "footer",      "foot",    "bottom",     "copyright",  "share",    "sharebox",   "bdsharebuttonbox",
    "bshare",      "jiathis", "related",    "relate",     "xgxx",     "xgyd",       "xgwz",
    "xgwd",        "xgzc",    "tuijian",    "recommend",  "hot",      "sidebar",    "side",
    "leftnav",     "qrcode",  "ewm",        "erweima",    "printer",  "pager",      "page-nav",
    "pagination",  "toolbar", "search",     "searchbox",  "login",    "friendlink", "friendlinks",
    "yqlj",        "links",   "gotop",      "backtop",    "totop",    "site-nav",   "site-header",
    "site-footer"};

/// What separates things inside a tag: less than is_space, which knows U+3000.
bool is_blank(char16_t u) { return u == u' ' || u == u'\t' || u == u'\n' || u == u'\f' || u == u'\r'; }

char16_t lower(char16_t u) { return u >= u'A' && u <= u'Z' ? static_cast<char16_t>(u - u'A' + u'a') : u; }

/// ASCII lower case of a short value; anything else becomes '?'. Blanks are dropped on request.
std::string ascii(std::u16string_view text, bool keep_blanks) {
  std::string out;
  for (const char16_t u : text.substr(0, 4096)) {
    if (!keep_blanks && is_space(u)) continue;
    out.push_back(u < 0x80 ? static_cast<char>(lower(u)) : '?');
  }
  return out;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool is_furniture_name(std::string_view names) {
  std::size_t at = 0;
  while (at < names.size()) {
    const std::size_t end = std::min(names.find_first_of(" \t\n\r\f", at), names.size());
    if (end > at && one_of(kFurnitureNames, names.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

/// What one tag's attributes say; which of two wins is known only at the tag's end.
struct Said {
  bool hidden_attribute = false;
  bool open = false;
  bool has_style = false;
  HtmlStyle style;
};

void number_or_type(HtmlTag& tag, const std::string& name, std::u16string_view value) {
  const std::string plain = ascii(value.substr(0, 12), false);
  const bool fits = !plain.empty() && std::all_of(plain.begin(), plain.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-';
  });
  if (tag.name == "input" || !fits) return;
  // type=A and type=a count differently.
  const bool upper = name == "type" && (value[0] == u'A' || value[0] == u'I');
  tag.attributes += " " + name + "=" + (upper ? std::string(1, static_cast<char>(value[0])) : plain);
}

void attribute(HtmlTag& tag, Said& said, const std::string& name, std::u16string_view value) {
  if (name == "colspan" || name == "rowspan" || name == "start" || name == "value" || name == "type") {
    number_or_type(tag, name, value);
  } else if (name == "style") {
    if (!said.has_style) said.style = read_html_style(value);  // of two the first counts
    said.has_style = true;
  } else if (name == "hidden" || name == "popover") {
    said.hidden_attribute = true;
  } else if (name == "open") {
    said.open = true;
  } else if (name == "class" || name == "id") {
    if (is_furniture_name(ascii(value, true)) && tag.name != "body" && tag.name != "html")
      tag.attributes += " f";
  } else if (name == "role") {
    const std::string role = ascii(value, false);
    if (role == "presentation" || role == "none") tag.attributes += " y";
    if (role == "navigation" || role == "contentinfo" || role == "complementary") tag.attributes += " f";
  } else if (name == "height" && tag.name == "tr") {
    if (ascii(value, false) == "0") tag.attributes += " w";
  } else if (tag.name == "font" && (name == "color" || name == "face" || name == "size")) {
    tag.attributes += " color=a";  // such a <font> ends an <svg>
  } else if (name == "encoding" && tag.name == "annotation-xml") {
    const std::string type = ascii(value, false);
    if (type == "text/html" || type == "application/xhtml+xml") tag.attributes += " encoding=\"text/html\"";
  }
}

void settle(HtmlTag& tag, const Said& said) {
  if (!said.open && tag.name == "dialog" && said.style.display == HtmlStyle::Display::unsaid)
    tag.attributes += " hidden";
  if (one_of(kFurnitureElements, tag.name)) tag.attributes += " f";
  if (said.style.word_number) tag.attributes += " l";
  if (said.style.no_markers) tag.attributes += " n";
  if (said.style.han_markers) tag.attributes += " type=han";
  // Pages hide their body until a script shows it.
  if (tag.name == "body" || tag.name == "html") return;
  const std::size_t before = tag.attributes.size();
  const bool shown = said.style.display == HtmlStyle::Display::shown;
  if (said.style.display == HtmlStyle::Display::none || said.style.word_hidden ||
      (said.hidden_attribute && !shown)) {
    tag.attributes += " hidden";
  }
  if (said.style.visibility == HtmlStyle::Visibility::hidden) tag.attributes += " vh";
  if (said.style.visibility == HtmlStyle::Visibility::visible) tag.attributes += " vv";
  if (said.style.struck_out) tag.attributes += " z";
  tag.marks = tag.attributes.size() > before;
}

bool next_attribute(std::u16string_view in, std::size_t& at, HtmlTag& tag, std::u16string_view& name,
                    std::u16string_view& value) {
  while (at < in.size() && (is_blank(in[at]) || in[at] == u'/')) {
    tag.self_closing = in[at] == u'/';
    ++at;
  }
  if (at >= in.size() || in[at] == u'>') return false;
  tag.self_closing = false;
  std::size_t start = at;
  ++at;  // an attribute's name may start with '='
  while (at < in.size() && !is_blank(in[at]) && in[at] != u'>' && in[at] != u'/' && in[at] != u'=') ++at;
  name = in.substr(start, at - start);
  value = {};
  while (at < in.size() && is_blank(in[at])) ++at;
  if (at >= in.size() || in[at] != u'=') return true;
  ++at;
  while (at < in.size() && is_blank(in[at])) ++at;
  if (at >= in.size()) return true;
  const char16_t quote = in[at];
  if (quote == u'"' || quote == u'\'') {
    start = ++at;
    at = std::min(in.find(quote, at), in.size());
    value = in.substr(start, at - start);
    if (at < in.size()) ++at;
  } else {
    start = at;
    while (at < in.size() && !is_blank(in[at]) && in[at] != u'>') ++at;
    value = in.substr(start, at - start);
  }
  return true;
}

/// A style attribute without blanks, in lower case and without comments.
std::string plain_css(std::u16string_view css) {
  std::string out;
  css = css.substr(0, 16384);
  for (std::size_t i = 0; i < css.size(); ++i) {
    if (css[i] == u'/' && i + 1 < css.size() && css[i + 1] == u'*') {
      const std::size_t end = css.find(u"*/", i + 2);
      if (end == std::u16string_view::npos) break;
      i = end + 1;
    } else if (!is_blank(css[i])) {
      out.push_back(css[i] < 0x80 ? static_cast<char>(lower(css[i])) : '?');
    }
  }
  return out;
}

/// Where the declaration that starts at `at` ends: at a semicolon outside of quotes and parentheses.
std::size_t declaration_end(std::string_view css, std::size_t at) {
  int depth = 0;
  for (char quote = 0; at < css.size(); ++at) {
    const char c = css[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')') {
      --depth;
    } else if (c == ';' && depth <= 0) {
      return at;
    }
  }
  return css.size();
}

void read_display(std::string_view value, HtmlStyle& out) {
  static constexpr std::array<std::string_view, 23> shown = {"block",
                                                             "inline",
                                                             "inline-block",
                                                             "flex",
                                                             "inline-flex",
                                                             "grid",
                                                             "inline-grid",
                                                             "list-item",
                                                             "table",
                                                             "inline-table",
                                                             "table-row",
                                                             "table-cell",
                                                             "table-caption",
                                                             "table-row-group",
                                                             "table-column",
                                                             "table-header-group",
                                                             "contents",
                                                             "flow-root",
                                                             "table-footer-group",
                                                             "initial",
                                                             "unset",
                                                             "revert",
                                                             "inherit"};
  if (value == "none") {
    out.display = HtmlStyle::Display::none;
  } else if (one_of(shown, value)) {
    out.display = HtmlStyle::Display::shown;
  }
}

void read_visibility(std::string_view value, HtmlStyle& out) {
  if (value == "hidden" || value == "collapse") {
    out.visibility = HtmlStyle::Visibility::hidden;
  } else if (value == "visible" || value == "initial") {
    out.visibility = HtmlStyle::Visibility::visible;
  } else if (value == "inherit" || value == "unset") {
    out.visibility = HtmlStyle::Visibility::unsaid;
  }
}

void read_declaration(std::string_view name, std::string_view value, HtmlStyle& out) {
  if (name == "display") {
    read_display(value, out);
  } else if (name == "visibility") {
    read_visibility(value, out);
  } else if (name == "text-decoration" || name == "text-decoration-line") {
    out.struck_out = has(value, "line-through");
  } else if (name == "mso-hide") {
    out.word_hidden = out.word_hidden || value == "all";
  } else if (name == "mso-element") {
    if (value == "comment-list" || value == "header" || value == "footer") out.word_hidden = true;
  } else if (name == "mso-list") {
    out.word_number = has(value, "ignore");
  } else if (name == "list-style" || name == "list-style-type") {
    out.no_markers = has(value, "none");
    for (const std::string_view kind :
         {"cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal"}) {
      if (has(value, kind)) out.han_markers = true;
    }
  }
}

}  // namespace

HtmlStyle read_html_style(std::u16string_view css) {
  HtmlStyle out;
  const std::string plain = plain_css(css);
  static constexpr std::string_view kImportant = "!important";
  for (const bool important : {false, true}) {  // what is !important comes after all that is not
    for (std::size_t at = 0; at < plain.size();) {
      const std::size_t end = declaration_end(plain, at);
      std::string_view each = std::string_view(plain).substr(at, end - at);
      at = end + 1;
      const bool is_important = each.ends_with(kImportant);
      const std::size_t colon = each.find(':');
      if (is_important != important || colon == std::string_view::npos) continue;
      if (is_important) each.remove_suffix(kImportant.size());
      read_declaration(each.substr(0, colon), each.substr(colon + 1), out);
    }
  }
  return out;
}

HtmlTag read_html_tag(std::u16string_view html, std::size_t& at) {
  HtmlTag tag;
  tag.end = html[at + 1] == u'/';
  at += tag.end ? 2 : 1;
  while (at < html.size() && !is_blank(html[at]) && html[at] != u'>' && html[at] != u'/') {
    if (tag.name.size() < 32) tag.name.push_back(html[at] < 0x80 ? static_cast<char>(lower(html[at])) : '?');
    ++at;
  }
  Said said;
  std::u16string_view name;
  std::u16string_view value;
  while (next_attribute(html, at, tag, name, value)) {
    if (!tag.end) attribute(tag, said, ascii(name, false), value);
  }
  if (at >= html.size()) return {};
  ++at;  // '>'
  if (!tag.end) settle(tag, said);
  return tag;
}

}  // namespace nianbao
