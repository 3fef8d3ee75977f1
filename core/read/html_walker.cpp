#include "core/read/html_walker.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/read/html_element.h"
#include "core/read/list_number.h"

namespace nianbao {

namespace {

struct List {
  bool ordered = false;
  int next = 1;
  NumberStyle style = NumberStyle::decimal;
  bool dun = false;  // 一、 instead of 1.
};

/// What text means by where it stands. SVG and MathML show only what is in their own elements for text
/// (`picture`), and nothing below an element that SVG does not know (`lost`); <xml> of Office holds settings.
enum class Place : std::uint8_t { text, picture, lost, xml, machine_data };

class Walker {
 public:
  Walker(Flow& flow, LeftOut& left_out, AsideCollector& asides, HtmlTracer& tracer)
      : flow_(&flow), left_out_(&left_out), asides_(&asides), tracer_(&tracer) {}

  void node(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        text(node->v.text);
        break;
      case GUMBO_NODE_ELEMENT:
      case GUMBO_NODE_TEMPLATE:
        element(node);
        break;
      default:
        break;  // comments
    }
  }

  void end_paragraph() {
    const std::u16string_view trimmed = trim(line_);
    asides_->end_paragraph(trimmed);
    if (!trimmed.empty()) {
      const auto start = static_cast<Offset>(trimmed.data() - line_.data());
      const std::uint32_t origin =
          tracer_->end_line(pieces_, {start, start + static_cast<Offset>(trimmed.size())});
      flow_->push_back(
          {kind(), furniture_ ? std::uint8_t{0} : level_, origin, std::u16string(trimmed), nullptr});
    }
    line_.clear();
    pieces_.clear();
    pending_ = false;
  }

 private:
  BlockKind kind() const {
    if (furniture_) return BlockKind::furniture;
    if (level_ > 0) return BlockKind::heading;
    return in_item_ ? BlockKind::list_item : BlockKind::paragraph;
  }

  void children(const GumboElement& element) {
    for (unsigned i = 0; i < element.children.length; ++i) {
      node(static_cast<const GumboNode*>(element.children.data[i]));
    }
  }

  /// `page`: where in the user's page it stands; empty where nobody asks.
  void put(char16_t u, Span page) {
    asides_->pause();
    if (line_.empty() && !prefix_.empty()) line_ = std::exchange(prefix_, {});
    if (pending_ && !line_.empty()) line_.push_back(u' ');
    pending_ = false;
    tracer_->put(pieces_, static_cast<Offset>(line_.size()), page);
    line_.push_back(u);
  }

  void text(const GumboText& node) {
    const std::u16string whole = to_utf16(node.text);
    std::u16string_view text = whole;
    if (invisible_ || place_ == Place::picture || place_ == Place::lost) return leave_out(text);
    if (place_ == Place::machine_data) return;
    const std::vector<Span> places = tracer_->places_of(node, whole);
    if (reading_) text = behind_reading(text);
    const std::size_t first = whole.size() - text.size();
    const auto place = [&](std::size_t i) { return places.empty() ? Span{} : places[first + i]; };
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char16_t u = text[i];
      const bool blank = u == u' ' || u == u'\t' || u == u'\n' || u == u'\r' || u == u'\f';
      if (pre_) {
        if (u == u'\n') {
          end_paragraph();
        } else if (u != u'\r') {
          put(u, place(i));
        }
      } else if (!blank) {
        put(u == 0xA0 ? u' ' : u, place(i));
      } else {
        std::size_t end = i;
        bool line_end = false;
        while (end < text.size() && (text[end] == u' ' || (text[end] >= u'\t' && text[end] <= u'\r'))) {
          line_end = line_end || text[end] == u'\n';
          ++end;
        }
        // Editors wrap the source in the middle of Chinese sentences, where no blank is meant.
        const bool wrapped =
            line_end && i > 0 && end < text.size() && (text[i - 1] >= 0x2E80 || text[end] >= 0x2E80);
        if (!wrapped) pending_ = true;
        i = end - 1;
      }
    }
  }

  /// Blanks and the brackets around a reading are nothing to tell of.
  void leave_out(std::u16string_view text) {
    const bool tells =
        std::any_of(text.begin(), text.end(), [](char16_t u) { return is_digit(u) || is_letter(u); });
    if (tells) left_out_->add(text);
  }

  void leave_out(const GumboNode* node) {
    collect_text(node, *left_out_);
    if (furniture_ || !is_struck_out(node->v.element)) return;
    LeftOut struck;
    collect_text(node, struck);
    asides_->add(AsideKind::struck_out, struck.sample);
  }

  static bool is_letter(char16_t unit) { return is_ascii_letter(unit) || unit >= 0x2E80; }

  /// pinyin, bopomofo, kana, and the marks that stand between them
  static bool is_reading(char16_t unit) {
    if (is_digit(unit)) return false;
    return unit < 0x0370 || (unit >= 0x1E00 && unit < 0x1F00) || (unit >= 0x3040 && unit < 0x3130) ||
           (unit >= 0x31A0 && unit < 0x31C0) || unit == 0x3000 || unit == u'·';
  }

  /// What is left of the text of an <rt> without the reading it starts with. An <rt> that was never closed
  /// holds the draft that follows it.
  std::u16string_view behind_reading(std::u16string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_reading);
    if (end != text.end()) reading_ = false;
    return text.substr(static_cast<std::size_t>(end - text.begin()));
  }

  void element(const GumboNode* node) {
    const GumboElement& element = node->v.element;
    if (element.tag == GUMBO_TAG_RP && element.tag_namespace == GUMBO_NAMESPACE_HTML) {
      LeftOut held;
      collect_text(node, held);
      return leave_out(held.sample);
    }
    switch (showing(element)) {
      case Showing::left_out:
        return leave_out(node);
      case Showing::machine:
        return;
      case Showing::shown:
        break;
    }
    const bool was_invisible = invisible_;
    const Place was_place = place_;
    if (flagged(element, "vh")) invisible_ = true;
    if (flagged(element, "vv")) invisible_ = false;
    place_ = place_in(element);
    shown(node);
    invisible_ = was_invisible;
    place_ = was_place;
  }

  Place place_in_svg(std::string_view name) const {
    if (name == "text" || name == "foreignObject" || name == "foreignobject") return Place::text;
    if (name == "tspan" || name == "textPath" || name == "textpath" || name == "a") return place_;
    return name == "svg" || name == "g" || name == "switch" ? Place::picture : Place::lost;
  }

  /// Where text stands that is directly in the element.
  Place place_in(const GumboElement& element) const {
    if (place_ == Place::lost) return Place::lost;
    if (element.tag_namespace == GUMBO_NAMESPACE_SVG) return place_in_svg(name_of(element));
    if (element.tag_namespace == GUMBO_NAMESPACE_MATHML) {
      static constexpr std::array<std::string_view, 5> tokens = {"mi", "mn", "mo", "ms", "mtext"};
      const bool is_token = std::find(tokens.begin(), tokens.end(), name_of(element)) != tokens.end();
      return is_token ? Place::text : Place::picture;
    }
    if (element.tag != GUMBO_TAG_UNKNOWN) return place_;
    // Office's settings: <xml><w:WordDocument><w:View>Normal</w:View>
    const std::string_view name = name_of(element);
    if (name == "xml" || name == "XML") return Place::xml;
    if (place_ == Place::xml && name.find(':') != std::string_view::npos) return Place::machine_data;
    return place_;
  }

  void shown(const GumboNode* node) {
    const GumboElement& element = node->v.element;
    if (element.tag == GUMBO_TAG_BR) return end_paragraph();
    if (element.tag == GUMBO_TAG_TABLE) return table(node);
    if (flagged(element, "l")) return list_mark(element);
    if (element.tag == GUMBO_TAG_RT) {
      reading_ = true;
      children(element);
      reading_ = false;
      return;
    }
    if (!is_block(element.tag)) return children(element);

    reading_ = false;
    end_paragraph();
    const bool was_furniture = furniture_;
    const bool was_pre = pre_;
    const bool was_item = in_item_;
    const std::uint8_t was_level = level_;
    if (!furniture_) furniture_ = is_furniture(node);
    if (const std::uint8_t level = heading_level(element.tag)) level_ = level;
    const bool is_list = element.tag == GUMBO_TAG_OL || element.tag == GUMBO_TAG_UL;
    pre_ = pre_ || is_preformatted(element.tag);
    if (is_list) lists_.push_back(list_of(element));
    if (element.tag == GUMBO_TAG_LI) {
      in_item_ = true;
      item(element);
    }
    children(element);
    end_paragraph();
    prefix_.clear();
    if (is_list) lists_.pop_back();
    furniture_ = was_furniture;
    pre_ = was_pre;
    in_item_ = was_item;
    level_ = was_level;
  }

  static bool is_preformatted(GumboTag tag) {
    return tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP ||
           tag == GUMBO_TAG_TEXTAREA;
  }

  static List list_of(const GumboElement& element) {
    List list;
    const std::string_view type = value_of(element, "type") ? value_of(element, "type") : "1";
    list.ordered = element.tag == GUMBO_TAG_OL && !flagged(element, "n");
    list.next = number_of(element, "start", 1);
    if (type == "a") list.style = NumberStyle::lower_letter;
    if (type == "A") list.style = NumberStyle::upper_letter;
    if (type == "i") list.style = NumberStyle::lower_roman;
    if (type == "I") list.style = NumberStyle::upper_roman;
    if (type == "han") {
      list.style = NumberStyle::han;
      list.dun = true;
    }
    return list;
  }

  void item(const GumboElement& element) {
    if (lists_.empty() || !lists_.back().ordered) return;
    List& list = lists_.back();
    list.next = number_of(element, "value", list.next);
    prefix_ = print_number(list.next, list.style) + (list.dun ? u"、" : u". ");
    if (list.next < 1'000'000) ++list.next;
  }

  /// The number Word shows in front of a list paragraph, then blanks that only fill up to the indent.
  void list_mark(const GumboElement& element) {
    const std::u16string before = std::exchange(line_, {});
    HtmlTracer::Line pieces = std::exchange(pieces_, {});
    children(element);
    const std::u16string mark(trim(line_));
    line_ = before;
    pieces_ = std::move(pieces);  // a number is the list's, not a text to change
    pending_ = false;
    static constexpr std::u16string_view bullets = u"lnuvqüØ§·•●■◆➢oÿ";
    if (mark.empty() || (mark.size() == 1 && bullets.find(mark[0]) != std::u16string_view::npos)) return;
    line_ += mark;
    pending_ = mark.back() < 0x80 && mark.back() != u')';
  }

  void table(const GumboNode* node) {
    reading_ = false;
    end_paragraph();
    const GumboElement& element = node->v.element;
    const bool was_furniture = furniture_;
    if (!furniture_) furniture_ = is_furniture(node);
    GridBuilder builder;
    table_part(element, builder);
    std::unique_ptr<Grid> grid = builder.finish();
    if (furniture_ || flagged(element, "y")) grid->is_layout = true;
    flow_->push_back({kind(), 0, 0, {}, std::move(grid)});
    furniture_ = was_furniture;
  }

  void table_part(const GumboElement& part, GridBuilder& builder) {
    for (unsigned i = 0; i < part.children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(part.children.data[i]);
      if (child->type != GUMBO_NODE_ELEMENT) continue;
      const GumboElement& element = child->v.element;
      if (showing(element) == Showing::left_out) {
        leave_out(child);
        continue;
      }
      const bool was_invisible = invisible_;
      if (flagged(element, "vh")) invisible_ = true;
      if (flagged(element, "vv")) invisible_ = false;
      switch (element.tag) {
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_TFOOT:
          table_part(element, builder);
          break;
        case GUMBO_TAG_TR:
          if (flagged(element, "w") && is_blank(child)) break;  // it only sets widths
          builder.start_row();
          table_part(element, builder);
          break;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH:
          cell(element, builder.add_cell(span_of(element, "rowspan"), span_of(element, "colspan")));
          break;
        case GUMBO_TAG_CAPTION:
          this->element(child);
          break;
        default:
          break;
      }
      invisible_ = was_invisible;
    }
  }

  static bool is_blank(const GumboNode* node) {
    LeftOut text;
    collect_text(node, text);
    return text.units == 0;
  }

  void cell(const GumboElement& element, GridCell& cell) {
    Walker inside(cell.content, *left_out_, *asides_, *tracer_);
    inside.furniture_ = furniture_;
    inside.invisible_ = invisible_;
    inside.children(element);
    inside.end_paragraph();
  }

  Flow* flow_;
  LeftOut* left_out_;
  AsideCollector* asides_;
  HtmlTracer* tracer_;
  std::u16string line_;
  HtmlTracer::Line pieces_;  // where it comes from
  std::u16string prefix_;    // the number of the list item that starts with the next character
  bool pending_ = false;     // a blank was read; it is written only between two characters
  bool furniture_ = false;
  bool pre_ = false;
  bool invisible_ = false;  // visibility: hidden, which what is inside may take back
  bool reading_ = false;    // at the start of an <rt>
  Place place_ = Place::text;
  bool in_item_ = false;
  std::uint8_t level_ = 0;
  std::vector<List> lists_;
};

}  // namespace

void walk_html(const GumboNode* root, Flow& flow, LeftOut& left_out, AsideCollector& asides,
               HtmlTracer& tracer) {
  Walker walker(flow, left_out, asides, tracer);
  walker.node(root);
  walker.end_paragraph();
}

}  // namespace nianbao
