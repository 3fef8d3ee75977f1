#include "core/read/html_filter.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/base/text.h"
#include "core/read/html_open.h"
#include "core/read/html_tag.h"

namespace nianbao {

namespace {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

constexpr std::array<std::string_view, 18> kVoid = {"area",  "base",  "bgsound", "br",    "basefont", "col",
                                                    "embed", "frame", "hr",      "img",   "image",    "input",
                                                    "link",  "meta",  "keygen",  "param", "track",    "wbr"};
// Their content is no markup (HTML Living Standard §13.2.5.1) and never shown.
constexpr std::array<std::string_view, 7> kRaw = {"script",  "style",    "title",   "iframe",
                                                  "noembed", "noframes", "noscript"};
// The same, but shown: as it stands.
constexpr std::array<std::string_view, 2> kShownRaw = {"textarea", "xmp"};
// They carry no text of their own and would change how the parser reads what follows.
constexpr std::array<std::string_view, 3> kIgnored = {"isindex", "frameset", "source"};

class Filter {
 public:
  Filter(std::u16string_view html, bool trace) : in_(html), trace_(trace) { out_.html.reserve(html.size()); }

  FilteredHtml run() {
    skip_clipboard_header();
    while (at_ < in_.size()) {
      const std::size_t open = std::min(in_.find(u'<', at_), in_.size());
      copy(at_, open);
      at_ = open;
      if (open >= in_.size()) break;
      markup();
      if (trace_) out_.units.resize(out_.html.size(), static_cast<Offset>(open));
      if (tags_ > kMaxHtmlTags) {
        out_.too_many_tags = true;
        break;
      }
    }
    return std::move(out_);
  }

 private:
  /// The page's text from `start` to `end`, as it is.
  void copy(std::size_t start, std::size_t end) {
    if (trace_) out_.units.resize(out_.html.size(), static_cast<Offset>(start));
    out_.html += to_utf8(in_.substr(start, end - start));
    for (std::size_t i = start; trace_ && i < end; ++i) {
      const char16_t unit = in_[i];
      const bool pair =
          unit >= 0xD800 && unit < 0xDC00 && i + 1 < end && in_[i + 1] >= 0xDC00 && in_[i + 1] < 0xE000;
      const std::size_t bytes = pair ? 2 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
      out_.units.insert(out_.units.end(), bytes, static_cast<Offset>(i));
      if (pair) out_.units.insert(out_.units.end(), 2, static_cast<Offset>(++i));
    }
  }

  /// Likewise, so that the parser finds no markup in it.
  void copy_escaped(std::size_t start, std::size_t end) {
    for (std::size_t i = start; i < end; ++i) {
      const std::size_t stop = std::min(in_.find_first_of(u"<&", i), end);
      copy(i, stop);
      i = stop;
      if (stop == end) return;
      out_.html += in_[stop] == u'<' ? "&lt;" : "&amp;";
      if (trace_) out_.units.resize(out_.html.size(), static_cast<Offset>(stop));
    }
  }

  /// CF_HTML: "Version:0.9\r\nStartHTML:00000097…" stands in front of the page on the Windows clipboard.
  void skip_clipboard_header() {
    if (in_.substr(0, 8) == u"Version:" && contains(in_.substr(0, 512), u"StartHTML:")) {
      at_ = std::min(in_.find(u'<'), in_.size());
    }
  }

  void markup() {
    const char16_t next = at_ + 1 < in_.size() ? in_[at_ + 1] : u' ';
    if (next == u'!' || next == u'?') return comment();
    const bool is_end = next == u'/';
    const char16_t first = is_end && at_ + 2 < in_.size() ? in_[at_ + 2] : next;
    if (!is_ascii_letter(first)) {
      if (is_end) return skip_past(u">");  // a bogus comment
      out_.html += "&lt;";
      ++at_;
      return;
    }
    const std::size_t start = at_;
    const HtmlTag tag = read_html_tag(in_, at_);
    ++tags_;
    if (tag.name.empty()) {
      swallow(start);
    } else if (tag.end) {
      end_tag(tag);
    } else {
      start_tag(tag);
    }
  }

  /// Nothing of a page's text is inside of tags and scripts; if the last one never ends, there may be.
  void swallow(std::size_t start) {
    const std::u16string_view text = in_.substr(start, at_ - start);
    if (std::any_of(text.begin(), text.end(), is_han)) out_.swallowed.add(text);
  }

  void skip_past(std::u16string_view mark) {
    const std::size_t found = in_.find(mark, at_);
    at_ = found == std::u16string_view::npos ? in_.size() : found + mark.size();
  }

  void skip_comment() {
    at_ += 4;
    const std::u16string_view after = in_.substr(at_, 2);
    if (after.substr(0, 1) == u">" || after == u"->") return skip_past(u">");
    const std::size_t start = at_;
    for (std::size_t dash = in_.find(u"--", at_); dash != std::u16string_view::npos;
         dash = in_.find(u"--", dash + 1)) {
      const std::u16string_view rest = in_.substr(dash + 2, 2);
      if (rest.substr(0, 1) == u">" || rest == u"!>") {
        at_ = dash + 2 + (rest[0] == u'>' ? 1 : 2);
        return;
      }
    }
    at_ = in_.size();
    swallow(start);
  }

  /// Comments, declarations, and Word's conditional sections, whose content is text.
  void comment() {
    const std::u16string_view rest = in_.substr(at_);
    if (rest.substr(0, 4) == u"<!--") return skip_comment();
    static constexpr std::u16string_view cdata = u"<![CDATA[";
    if (rest.substr(0, cdata.size()) == cdata && open_.allows_cdata()) {
      const std::size_t start = at_ + cdata.size();
      const std::size_t end = std::min(in_.find(u"]]>", start), in_.size());
      copy_escaped(start, end);
      at_ = std::min(end + 3, in_.size());
      return;
    }
    const std::size_t start = at_;
    skip_past(u">");
    if (out_.html.empty()) doctype(in_.substr(start, at_ - start));
  }

  /// The parser tells by it whether a table ends the paragraph in front of it.
  void doctype(std::u16string_view declaration) {
    static constexpr std::u16string_view name = u"<!doctype";
    const bool is = declaration.size() > name.size() && declaration.size() < 300 &&
                    declaration.back() == u'>' &&
                    std::equal(name.begin(), name.end(), declaration.begin(),
                               [](char16_t a, char16_t b) { return a == b || a == (b | 0x20); });
    if (is) out_.html += to_utf8(declaration);
  }

  void start_tag(HtmlTag tag) {
    const bool foreign = open_.in_foreign();
    if (tag.name == "img" || tag.name == "image") ++out_.pictures;
    if (!foreign) {
      if (one_of(kRaw, tag.name)) return skip_raw(tag.name);
      if (one_of(kShownRaw, tag.name)) return shown_raw(tag);
      if (tag.name == "plaintext") {
        out_.html += "<pre>";
        copy_escaped(at_, in_.size());
        at_ = in_.size();
        return;
      }
      if (one_of(kIgnored, tag.name)) return;
    }
    if (tag.name == "select" && !foreign) return select(tag);
    const bool is_void = one_of(kVoid, tag.name);
    if (is_void && !(foreign && !OpenElements::breaks_out(tag))) {
      if (foreign) open_.leave_foreign();
      if (tag.name == "input" && open_.in_select()) end_select();
      if (foreign || tag.name == "br" || tag.name == "hr") out_.html += "<" + tag.name + ">";
      return;
    }
    open(tag);
  }

  void open(const HtmlTag& tag) {
    const bool formatting = OpenElements::is_formatting(tag.name);
    const bool full = open_.depth() >= kMaxHtmlDepth;
    if (formatting && (full || !open_.takes_formatting(tag.name))) {
      ++unopened_formatting_[tag.name];
      return;
    }
    if (full) {
      out_.too_deep = true;
      out_.html += tag.name == "span" ? "" : "<br>";
      ++unopened_;
      return;
    }
    open_.start(tag);
    out_.html += "<" + tag.name + tag.attributes + (tag.self_closing ? " />" : ">");
  }

  /// A select inside of a select ends it.
  void select(HtmlTag& tag) {
    if (open_.in_select()) return end_select();
    if (open_.depth() >= kMaxHtmlDepth) return open(tag);
    tag.self_closing = false;
    open_.start(tag);
    out_.html += "<applet" + tag.attributes + ">";
  }
  void end_select() {
    open_.end("select");
    out_.html += "</applet>";
  }

  void end_tag(const HtmlTag& tag) {
    const bool foreign = open_.in_foreign();
    if (const auto found = unopened_formatting_.find(tag.name);
        found != unopened_formatting_.end() && found->second > 0) {
      --found->second;
      return;
    }
    if (unopened_ > 0 && !one_of(kVoid, tag.name) && !OpenElements::is_formatting(tag.name)) {
      --unopened_;  // the end of an element that was too deep to open
      return;
    }
    if (!foreign && one_of(kIgnored, tag.name)) return;
    if (foreign && (tag.name == "p" || tag.name == "br")) {
      open_.leave_foreign();
      out_.html += "<br>";
    }
    if (tag.name == "select" && !foreign) {
      if (open_.in_select()) end_select();
      return;
    }
    if (one_of(kVoid, tag.name) && !foreign && tag.name != "br") return;
    open_.end(tag.name);
    out_.html += "</" + tag.name + ">";
  }

  /// Where the end tag of a raw element stands; the page's end if there is none.
  std::size_t raw_end(std::u16string_view name) const {
    for (std::size_t at = in_.find(u"</", at_); at != std::u16string_view::npos;
         at = in_.find(u"</", at + 2)) {
      const std::u16string_view found = in_.substr(at + 2, name.size() + 1);
      if (found.size() <= name.size()) break;
      const bool same = std::equal(name.begin(), name.end(), found.begin(), [](char16_t a, char16_t b) {
        return a == (b >= u'A' && b <= u'Z' ? b - u'A' + u'a' : b);
      });
      const char16_t last = found.back();
      if (same && (last == u'>' || last == u'/' || is_space(last))) return at;
    }
    return in_.size();
  }

  void skip_raw(const std::string& name) {
    const std::size_t start = at_;
    at_ = raw_end(std::u16string(name.begin(), name.end()));
    if (at_ >= in_.size()) return swallow(start);
    skip_past(u">");
  }

  void shown_raw(const HtmlTag& tag) {
    const std::size_t end = raw_end(std::u16string(tag.name.begin(), tag.name.end()));
    out_.html += "<" + tag.name + tag.attributes + ">";
    copy(at_, end);
    out_.html += "</" + tag.name + ">";
    at_ = end;
    if (at_ < in_.size()) skip_past(u">");
  }

  std::u16string_view in_;
  bool trace_;
  FilteredHtml out_;
  std::size_t at_ = 0;
  std::size_t tags_ = 0;
  OpenElements open_;
  std::size_t unopened_ = 0;
  std::map<std::string, std::size_t> unopened_formatting_;
};

}  // namespace

FilteredHtml filter_html(std::u16string_view html, bool trace) { return Filter(html, trace).run(); }

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
