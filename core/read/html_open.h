// Which elements are open at a place of an HTML page (HTML Living Standard §13.2.4.2), as far as the filter
// in front of the parser must know it: how deep the tree is, and whether SVG, MathML or a select surrounds
// the place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/html_tag.h"

namespace nianbao {

/// Never thinks the tree less deep than it is, but for the few elements that the parser itself adds (tbody,
/// formatting that is opened again).
class OpenElements {
 public:
  std::size_t depth() const { return open_.size(); }
  /// The next tag is read by the rules for SVG and MathML.
  bool in_foreign() const { return !open_.empty() && open_.back().foreign && !open_.back().integration; }
  /// A CDATA section is text here.
  bool allows_cdata() const { return !open_.empty() && open_.back().foreign; }
  bool in_select() const { return in_scope("select"); }
  /// Unclosed formatting is opened again in each paragraph that follows, and <font> in <font> in <font> is no
  /// more than one: a page full of it would never end.
  bool takes_formatting(std::string_view name) const;

  /// A start tag that the parser will see; void elements are no business of this class.
  void start(const HtmlTag& tag);
  void end(std::string_view name);
  /// Leaves SVG and MathML up to the next element of HTML, as <p> inside of them does.
  void leave_foreign();

  /// Start tags that end an <svg> or <math> around them (§13.2.6.5).
  static bool breaks_out(const HtmlTag& tag);
  /// Elements that misnested markup opens again (§13.2.4.3).
  static bool is_formatting(std::string_view name);

 private:
  struct Element {
    std::string name;
    bool foreign = false;
    bool integration = false;  // holds HTML again: foreignObject, mi …
    bool math = false;
  };
  bool is_html(std::size_t i, std::string_view name) const {
    return !open_[i].foreign && open_[i].name == name;
  }
  bool in_scope(std::string_view name) const { return find_in_scope(name) < open_.size(); }
  /// Where the last `name` stands, if no scope ends above it; else depth().
  std::size_t find_in_scope(std::string_view name) const;
  std::size_t find_within_table(std::string_view name) const;
  void pop_to(std::size_t size) {
    if (size < open_.size()) open_.resize(size);
  }
  void close_p();
  void imply(std::string_view name);
  void imply_in_table(std::string_view name);
  void end_ordinary(std::string_view name);
  void start_formatting(const std::string& name);
  void end_formatting(std::string_view name);

  static constexpr std::size_t kMaxFormatting = 24;
  static constexpr std::ptrdiff_t kMaxSameFormatting = 6;

  std::vector<Element> open_;
  std::vector<std::string> formatting_;  // the parser's list of active formatting elements
};

}  // namespace nianbao
