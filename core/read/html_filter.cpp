#include "core/read/html_filter.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/text.h"

namespace nianbao {

namespace {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

constexpr std::array<std::string_view, 14> kVoid = {"area",  "base",   "br",    "col",  "embed",
                                                    "hr",    "img",    "input", "link", "meta",
                                                    "param", "source", "track", "wbr"};
// Their content is no markup (HTML Living Standard §13.2.5.1) and never text of the draft.
constexpr std::array<std::string_view, 8> kRaw = {"script", "style",   "title",    "textarea",
                                                  "iframe", "noembed", "noframes", "xmp"};
// Elements whose content no reader sees as text of the page.
constexpr std::array<std::string_view, 13> kDropped = {"noscript", "template", "svg",     "math",  "xml",
                                                       "select",   "canvas",   "audio",   "video", "rt",
                                                       "rp",       "del",      "datalist"};
// Formatting says nothing about the text, and unclosed formatting is what makes parsers repeat themselves.
// The last five would change how the parser reads what follows.
constexpr std::array<std::string_view, 22> kFormatting = {
    "a",      "b",  "big", "code", "em",   "font", "i",         "nobr",    "s",        "small", "strike",
    "strong", "tt", "u",   "o:p",  "form", "ins",  "plaintext", "isindex", "frameset", "frame", "image"};
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

struct Tag {
  std::string name;  // lower case
  bool end = false;
  std::string attributes;  // reduced, in front of each a space
  bool hidden = false;
  bool empty_row = false;
};

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

class Filter {
 public:
  explicit Filter(std::u16string_view html) : in_(html) { out_.html.reserve(html.size()); }

  FilteredHtml run() {
    skip_clipboard_header();
    while (at_ < in_.size()) {
      const std::size_t open = std::min(in_.find(u'<', at_), in_.size());
      text(open);
      if (open >= in_.size()) break;
      at_ = open;
      markup();
      if (tags_ > kMaxHtmlTags) {
        out_.too_many_tags = true;
        break;
      }
    }
    return std::move(out_);
  }

 private:
  /// CF_HTML: "Version:0.9\r\nStartHTML:00000097…" stands in front of the page on the Windows clipboard.
  void skip_clipboard_header() {
    if (in_.substr(0, 8) == u"Version:" && contains(in_.substr(0, 512), u"StartHTML:")) {
      at_ = std::min(in_.find(u'<'), in_.size());
    }
  }

  void text(std::size_t end) {
    if (dropping_.empty() && !in_conditional_) out_.html += to_utf8(in_.substr(at_, end - at_));
    at_ = end;
  }

  void markup() {
    const char16_t next = at_ + 1 < in_.size() ? in_[at_ + 1] : u' ';
    if (next == u'!' || next == u'?') return comment();
    const bool is_end = next == u'/';
    const char16_t first = is_end && at_ + 2 < in_.size() ? in_[at_ + 2] : next;
    if (!is_ascii_letter(first)) {
      if (is_end) return skip_past(u">");  // a bogus comment
      if (dropping_.empty()) out_.html += "&lt;";
      ++at_;
      return;
    }
    const Tag tag = read_tag(is_end);
    ++tags_;
    if (tag.end) {
      end_tag(tag);
    } else {
      start_tag(tag);
    }
  }

  void skip_past(std::u16string_view mark) {
    const std::size_t found = in_.find(mark, at_);
    at_ = found == std::u16string_view::npos ? in_.size() : found + mark.size();
  }

  /// Comments, declarations, and Word's conditional sections: <![if !supportMisalignedColumns]> holds a row
  /// that only sets widths, all other revealed sections are text.
  void comment() {
    const std::u16string_view rest = in_.substr(at_);
    if (rest.substr(0, 4) == u"<!--") {
      at_ += 4;
      const std::u16string_view after = in_.substr(at_, 2);
      if (after.substr(0, 1) == u">" || after == u"->") return skip_past(u">");
      return skip_past(u"-->");
    }
    const std::u16string_view head = rest.substr(0, 48);
    if (contains(head, u"supportMisalignedColumns")) in_conditional_ = true;
    if (head.substr(0, 8) == u"<![endif") in_conditional_ = false;
    skip_past(u">");
  }

  Tag read_tag(bool is_end) {
    Tag tag;
    tag.end = is_end;
    at_ += is_end ? 2 : 1;
    while (at_ < in_.size() && !is_space(in_[at_]) && in_[at_] != u'>' && in_[at_] != u'/') {
      if (tag.name.size() < 32)
        tag.name.push_back(in_[at_] < 0x80 ? static_cast<char>(lower(in_[at_])) : '?');
      ++at_;
    }
    std::u16string_view name;
    std::u16string_view value;
    while (next_attribute(name, value)) {
      if (!is_end) attribute(tag, ascii(name, false), value);
    }
    if (at_ < in_.size()) ++at_;  // '>'
    if (!is_end && one_of(kFurnitureElements, tag.name)) tag.attributes += " f";
    return tag;
  }

  bool next_attribute(std::u16string_view& name, std::u16string_view& value) {
    while (at_ < in_.size() && (is_space(in_[at_]) || in_[at_] == u'/')) ++at_;
    if (at_ >= in_.size() || in_[at_] == u'>') return false;
    std::size_t start = at_;
    ++at_;  // an attribute's name may start with '='
    while (at_ < in_.size() && !is_space(in_[at_]) && in_[at_] != u'>' && in_[at_] != u'/' &&
           in_[at_] != u'=')
      ++at_;
    name = in_.substr(start, at_ - start);
    value = {};
    while (at_ < in_.size() && is_space(in_[at_])) ++at_;
    if (at_ >= in_.size() || in_[at_] != u'=') return true;
    ++at_;
    while (at_ < in_.size() && is_space(in_[at_])) ++at_;
    if (at_ >= in_.size()) return true;
    const char16_t quote = in_[at_];
    if (quote == u'"' || quote == u'\'') {
      start = ++at_;
      at_ = std::min(in_.find(quote, at_), in_.size());
      value = in_.substr(start, at_ - start);
      if (at_ < in_.size()) ++at_;
    } else {
      start = at_;
      while (at_ < in_.size() && !is_space(in_[at_]) && in_[at_] != u'>') ++at_;
      value = in_.substr(start, at_ - start);
    }
    return true;
  }

  static void attribute(Tag& tag, const std::string& name, std::u16string_view value) {
    if (name == "colspan" || name == "rowspan" || name == "start" || name == "value" || name == "type") {
      const std::string plain = ascii(value.substr(0, 12), false);
      if (tag.name != "input" && !plain.empty() && std::all_of(plain.begin(), plain.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-';
          })) {
        // type=A and type=a count differently.
        const bool upper = name == "type" && (value[0] == u'A' || value[0] == u'I');
        tag.attributes += " " + name + "=" + (upper ? std::string(1, static_cast<char>(value[0])) : plain);
      }
    } else if (name == "style") {
      style(tag, ascii(value, false));
    } else if (name == "hidden") {
      tag.hidden = true;
    } else if (name == "class" || name == "id") {
      if (is_furniture_name(ascii(value, true)) && tag.name != "body" && tag.name != "html")
        tag.attributes += " f";
    } else if (name == "role") {
      const std::string role = ascii(value, false);
      if (role == "presentation" || role == "none") tag.attributes += " y";
      if (role == "navigation" || role == "contentinfo" || role == "complementary") tag.attributes += " f";
    } else if (name == "height" && tag.name == "tr") {
      tag.empty_row = ascii(value, false) == "0";
    }
  }

  static void style(Tag& tag, const std::string& css) {
    if (has(css, "display:none") || has(css, "visibility:hidden") || has(css, "mso-hide:all") ||
        has(css, "mso-element:comment-list") || has(css, "mso-element:header") ||
        has(css, "mso-element:footer")) {
      tag.hidden = true;
    }
    if (has(css, "mso-list:ignore")) tag.attributes += " l";
    if (has(css, "list-style:none") || has(css, "list-style-type:none")) tag.attributes += " n";
    for (const std::string_view kind :
         {"cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal"}) {
      if (has(css, kind)) tag.attributes += " type=han";
    }
  }

  void start_tag(const Tag& tag) {
    if (one_of(kRaw, tag.name)) return skip_raw(tag.name);
    const bool is_void = one_of(kVoid, tag.name);
    if (!dropping_.empty()) {
      if (tag.name == dropping_ && !is_void) ++dropping_depth_;
      return;
    }
    if (in_conditional_) return;
    if ((tag.hidden || tag.empty_row || one_of(kDropped, tag.name)) && !is_void) {
      // <tr> and its like need no end tag; what they hide ends with their table at the latest, so they stay
      // in the tree with a flag instead.
      if (!may_stay_open(tag.name)) {
        dropping_ = tag.name;
        dropping_depth_ = 1;
        return;
      }
      return open(tag, tag.attributes + " hidden");
    }
    // A formatting element that carries a flag becomes a plain span.
    if (one_of(kFormatting, tag.name)) return;
    if (is_void) {
      if (tag.name == "br" || tag.name == "hr") out_.html += "<" + tag.name + ">";
      return;
    }
    open(tag, tag.attributes);
  }

  static bool may_stay_open(std::string_view name) {
    static constexpr std::array<std::string_view, 13> names = {
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "colgroup", "caption"};
    return one_of(names, name);
  }

  void open(const Tag& tag, const std::string& attributes) {
    close_implied(tag.name);
    if (open_.size() >= kMaxHtmlDepth) {
      out_.too_deep = true;
      out_.html += tag.name == "span" ? "" : "<br>";
      ++unopened_;
      return;
    }
    open_.push_back(tag.name);
    out_.html += "<" + tag.name + attributes + ">";
  }

  void pop_to(std::string_view name, const std::vector<std::string_view>& fences) {
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1] == name) {
        open_.resize(i - 1);
        return;
      }
      if (std::find(fences.begin(), fences.end(), open_[i - 1]) != fences.end()) return;
    }
  }

  /// Mirrors the end tags that HTML lets one leave out, so that `open_` is as deep as the tree will be.
  void close_implied(std::string_view name) {
    static const std::vector<std::string_view> table = {"table"};
    static const std::vector<std::string_view> list = {"ul", "ol", "dl", "td", "table"};
    static const std::vector<std::string_view> block = {"div",   "td",      "th",     "li",
                                                        "table", "section", "article"};
    if (name == "tr") return pop_to("tr", table);
    if (name == "td" || name == "th") {
      static const std::vector<std::string_view> row = {"tr", "table"};
      pop_to("td", row);
      return pop_to("th", row);
    }
    if (name == "tbody" || name == "thead" || name == "tfoot") {
      pop_to("tbody", table);
      return pop_to("thead", table);
    }
    if (name == "li") return pop_to("li", list);
    if (name == "dt" || name == "dd") {
      pop_to("dt", list);
      return pop_to("dd", list);
    }
    if (name != "span") pop_to("p", block);
  }

  void end_tag(const Tag& tag) {
    if (!dropping_.empty()) {
      if (tag.name == dropping_ && --dropping_depth_ == 0) dropping_.clear();
      return;
    }
    if (in_conditional_ || one_of(kFormatting, tag.name) || one_of(kVoid, tag.name) ||
        one_of(kDropped, tag.name))
      return;
    if (unopened_ > 0) {  // the end of an element that was too deep to open
      --unopened_;
      return;
    }
    const auto found = std::find(open_.rbegin(), open_.rend(), tag.name);
    if (found == open_.rend()) {
      if (tag.name == "p") out_.html += "<br>";  // browsers make an empty paragraph of it
      return;
    }
    // A stray end tag inside a cell does not close what is outside its table.
    const auto fence =
        std::find_if(open_.rbegin(), found, [](const std::string& n) { return n == "td" || n == "th"; });
    const bool closes_table = tag.name == "table" || tag.name == "tr" || tag.name == "tbody" ||
                              tag.name == "thead" || tag.name == "td" || tag.name == "th" ||
                              tag.name == "body" || tag.name == "html";
    if (fence != found && !closes_table) return;
    open_.erase(found.base() - 1, open_.end());
    out_.html += "</" + tag.name + ">";
  }

  void skip_raw(const std::string& name) {
    const std::u16string wide = u"</" + std::u16string(name.begin(), name.end());
    for (;;) {
      at_ = std::min(in_.find(u"</", at_), in_.size());
      if (at_ >= in_.size()) return;
      bool same = at_ + wide.size() <= in_.size();
      for (std::size_t i = 2; same && i < wide.size(); ++i) same = lower(in_[at_ + i]) == wide[i];
      if (same) return skip_past(u">");
      at_ += 2;
    }
  }

  std::u16string_view in_;
  FilteredHtml out_;
  std::size_t at_ = 0;
  std::size_t tags_ = 0;
  std::vector<std::string> open_;
  std::size_t unopened_ = 0;
  std::string dropping_;
  std::size_t dropping_depth_ = 0;
  bool in_conditional_ = false;
};

}  // namespace

FilteredHtml filter_html(std::u16string_view html) { return Filter(html).run(); }

std::string sniff_html_charset(std::string_view bytes) {
  std::string head(bytes.substr(0, 4096));
  for (char& c : head) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const std::string_view mark : {"charset", "encoding"}) {
    std::size_t at = 0;
    while ((at = head.find(mark, at)) != std::string::npos) {
      at += mark.size();
      std::size_t i = head.find_first_not_of(" \t\r\n", at);
      if (i == std::string::npos || head[i] != '=') continue;
      i = head.find_first_not_of(" \t\r\n\"'", i + 1);
      if (i == std::string::npos) return {};
      const std::size_t end = head.find_first_of(" \t\r\n\"';/>?", i);
      if (end == std::string::npos || end - i > 40) return {};
      return head.substr(i, end - i);
    }
  }
  return {};
}

}  // namespace nianbao
