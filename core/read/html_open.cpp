#include "core/read/html_open.h"

#include <algorithm>
#include <array>

namespace nianbao {

namespace {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

/// An element inside these cannot be ended from outside of them, nor the other way round.
bool ends_scope(std::string_view name) {
  static constexpr std::array<std::string_view, 10> names = {
      "applet", "caption", "table", "td", "th", "marquee", "object", "template", "select", "html"};
  return one_of(names, name);
}

/// No stray end tag of an ordinary element (span, del, ruby …) reaches beyond one of these.
bool is_special(std::string_view name) {
  static constexpr std::array<std::string_view, 59> names = {
      "address",    "applet",   "article",  "aside",   "blockquote", "button",   "caption", "center",
      "colgroup",   "dd",       "details",  "dir",     "div",        "dl",       "dt",      "fieldset",
      "figcaption", "figure",   "footer",   "form",    "h1",         "h2",       "h3",      "h4",
      "h5",         "h6",       "header",   "hgroup",  "iframe",     "li",       "listing", "main",
      "marquee",    "menu",     "nav",      "noembed", "noframes",   "noscript", "object",  "ol",
      "p",          "pre",      "section",  "select",  "summary",    "table",    "tbody",   "td",
      "template",   "textarea", "tfoot",    "th",      "thead",      "tr",       "ul",      "xmp",
      "search",     "dialog",   "plaintext"};
  return one_of(names, name);
}

/// Start tags that end an open paragraph, and end tags that end what stands between (§13.2.6.4.7).
bool is_block(std::string_view name) {
  static constexpr std::array<std::string_view, 42> names = {
      "address", "article", "aside",  "blockquote", "center",     "details", "dialog", "dir",     "div",
      "dl",      "dd",      "dt",     "fieldset",   "figcaption", "figure",  "footer", "form",    "h1",
      "h2",      "h3",      "h4",     "h5",         "h6",         "header",  "hgroup", "li",      "listing",
      "main",    "menu",    "nav",    "ol",         "p",          "pre",     "search", "section", "summary",
      "ul",      "xmp",     "button", "applet",     "marquee",    "object"};
  return one_of(names, name);
}

bool is_table_part(std::string_view name) {
  static constexpr std::array<std::string_view, 9> names = {"tr",    "td",      "th",       "tbody", "thead",
                                                            "tfoot", "caption", "colgroup", "col"};
  return one_of(names, name);
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_implied(std::string_view name) {
  static constexpr std::array<std::string_view, 10> names = {"dd", "dt", "li", "optgroup", "option",
                                                             "p",  "rb", "rp", "rt",       "rtc"};
  return one_of(names, name);
}

bool is_integration(std::string_view name, bool math, const HtmlTag& tag) {
  if (math) {
    return name == "mi" || name == "mo" || name == "mn" || name == "ms" || name == "mtext" ||
           (name == "annotation-xml" && tag.attributes.find("encoding") != std::string::npos);
  }
  return name == "foreignobject" || name == "desc" || name == "title";
}

}  // namespace

bool OpenElements::breaks_out(const HtmlTag& tag) {
  static constexpr std::array<std::string_view, 44> names = {
      "b",     "big",   "blockquote", "body",   "br",   "center", "code",  "dd", "div",  "dl",   "dt",
      "em",    "embed", "h1",         "h2",     "h3",   "h4",     "h5",    "h6", "head", "hr",   "i",
      "img",   "li",    "listing",    "menu",   "meta", "nobr",   "ol",    "p",  "pre",  "ruby", "s",
      "small", "span",  "strong",     "strike", "sub",  "sup",    "table", "tt", "u",    "ul",   "var"};
  return one_of(names, tag.name) ||
         (tag.name == "font" && tag.attributes.find(" color=a") != std::string::npos);
}

bool OpenElements::is_formatting(std::string_view name) {
  static constexpr std::array<std::string_view, 14> names = {
      "a", "b", "big", "code", "em", "font", "i", "nobr", "small", "strong", "strike", "s", "tt", "u"};
  return one_of(names, name);
}

bool OpenElements::takes_formatting(std::string_view name) const {
  return formatting_.size() < kMaxFormatting &&
         std::count(formatting_.begin(), formatting_.end(), name) < kMaxSameFormatting;
}

void OpenElements::start_formatting(const std::string& name) {
  if (name == "a" || name == "nobr") end_formatting(name);
  formatting_.push_back(name);
}

void OpenElements::end_formatting(std::string_view name) {
  const auto active = std::find(formatting_.rbegin(), formatting_.rend(), name);
  if (active != formatting_.rend()) formatting_.erase(std::next(active).base());
  // Blocks that were opened inside stay open.
  const std::size_t at = find_in_scope(name);
  if (at < open_.size()) open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at));
}

std::size_t OpenElements::find_in_scope(std::string_view name) const {
  for (std::size_t i = open_.size(); i > 0; --i) {
    if (is_html(i - 1, name)) return i - 1;
    if (open_[i - 1].foreign ? open_[i - 1].integration : ends_scope(open_[i - 1].name)) break;
  }
  return open_.size();
}

std::size_t OpenElements::find_within_table(std::string_view name) const {
  for (std::size_t i = open_.size(); i > 0; --i) {
    if (is_html(i - 1, name)) return i - 1;
    if (is_html(i - 1, "table") || is_html(i - 1, "template")) break;
  }
  return open_.size();
}

void OpenElements::leave_foreign() {
  while (in_foreign()) open_.pop_back();
}

void OpenElements::close_p() {
  for (std::size_t i = open_.size(); i > 0; --i) {
    if (is_html(i - 1, "p")) return pop_to(i - 1);
    if (open_[i - 1].foreign ? open_[i - 1].integration
                             : ends_scope(open_[i - 1].name) || open_[i - 1].name == "button") {
      return;
    }
  }
}

/// Rows and cells end what stands between them and their table.
void OpenElements::imply_in_table(std::string_view name) {
  const std::size_t table = find_within_table("table");
  if (table >= open_.size()) return;
  static constexpr std::array<std::string_view, 3> bodies = {"tbody", "thead", "tfoot"};
  std::size_t keep = table + 1;
  if (name == "tr" || name == "td" || name == "th") {
    if (keep < open_.size() && one_of(bodies, open_[keep].name)) ++keep;
  }
  if ((name == "td" || name == "th") && keep < open_.size() && is_html(keep, "tr")) ++keep;
  pop_to(keep);
}

/// Ends what a start tag of HTML ends.
void OpenElements::imply(std::string_view name) {
  if (name == "li" || name == "dd" || name == "dt") {
    for (std::size_t i = open_.size(); i > 0; --i) {
      const Element& each = open_[i - 1];
      if (!each.foreign &&
          (each.name == name || (name != "li" && (each.name == "dd" || each.name == "dt")))) {
        pop_to(i - 1);
        break;
      }
      if (each.foreign ||
          (is_special(each.name) && each.name != "address" && each.name != "div" && each.name != "p")) {
        break;
      }
    }
  }
  if (name == "table") {
    // A table that stands between rows ends the table it stands in.
    const bool between = !open_.empty() && !open_.back().foreign &&
                         (is_table_part(open_.back().name) || open_.back().name == "table") &&
                         open_.back().name != "td" && open_.back().name != "th" &&
                         open_.back().name != "caption";
    if (between) pop_to(find_within_table("table"));
  }
  if (name == "button") pop_to(find_in_scope("button"));
  if (name == "option" || name == "optgroup") {
    if (!open_.empty() && is_html(open_.size() - 1, "option")) open_.pop_back();
  }
  if (name == "rb" || name == "rp" || name == "rt" || name == "rtc") {
    if (!in_scope("ruby")) return;
    while (!open_.empty() && !open_.back().foreign && is_implied(open_.back().name) &&
           !(open_.back().name == "rtc" && (name == "rt" || name == "rp"))) {
      open_.pop_back();
    }
  }
  if (is_block(name) && name != "button" && name != "applet" && name != "marquee" && name != "object")
    close_p();
  if (is_heading(name) && !open_.empty() && !open_.back().foreign && is_heading(open_.back().name)) {
    open_.pop_back();
  }
}

void OpenElements::start(const HtmlTag& tag) {
  const std::string& name = tag.name;
  if (in_foreign()) {
    const bool html = open_.back().name == "annotation-xml" && name == "svg";
    if (!html && !breaks_out(tag)) {
      const bool math = open_.back().math;
      if (!tag.self_closing) open_.push_back({name, true, is_integration(name, math, tag), math});
      return;
    }
    if (!html) leave_foreign();
  }
  if (name == "html" || name == "head" || name == "body") return;
  if (name == "svg" || name == "math") {
    if (!tag.self_closing) open_.push_back({name, true, false, name == "math"});
    return;
  }
  if (is_table_part(name)) {
    if (find_within_table("table") >= open_.size() && find_within_table("template") >= open_.size()) return;
    imply_in_table(name);
    if (name == "col") return;
  } else if (is_formatting(name)) {
    start_formatting(name);
  } else {
    imply(name);
  }
  open_.push_back({name, false, false, false});
}

void OpenElements::end_ordinary(std::string_view name) {
  for (std::size_t i = open_.size(); i > 0; --i) {
    if (is_html(i - 1, name)) return pop_to(i - 1);
    if (open_[i - 1].foreign ? open_[i - 1].integration : is_special(open_[i - 1].name)) return;
  }
}

void OpenElements::end(std::string_view name) {
  for (std::size_t i = open_.size(); i > 0 && open_[i - 1].foreign; --i) {
    if (open_[i - 1].name == name) return pop_to(i - 1);
  }
  if (name == "template") {
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (is_html(i - 1, "template")) return pop_to(i - 1);
    }
  } else if (name == "table" || is_table_part(name)) {
    pop_to(find_within_table(name));
  } else if (name == "p") {
    close_p();
  } else if (is_heading(name)) {
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (!open_[i - 1].foreign && is_heading(open_[i - 1].name)) return pop_to(i - 1);
      if (open_[i - 1].foreign || ends_scope(open_[i - 1].name)) return;
    }
  } else if (name == "li") {
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (is_html(i - 1, "li")) return pop_to(i - 1);
      if (open_[i - 1].foreign || ends_scope(open_[i - 1].name) || open_[i - 1].name == "ul" ||
          open_[i - 1].name == "ol") {
        return;
      }
    }
  } else if (is_block(name) || name == "select") {
    pop_to(find_in_scope(name));
  } else if (is_formatting(name)) {
    end_formatting(name);
  } else {
    end_ordinary(name);
  }
}

}  // namespace nianbao
