#include <gumbo.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/read/flow.h"
#include "core/read/html_filter.h"
#include "core/read/list_number.h"

namespace nianbao {

namespace {

bool is_block(GumboTag tag) {
  static constexpr std::array tags = {
      GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
      GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER,  GUMBO_TAG_DD,         GUMBO_TAG_DETAILS,    GUMBO_TAG_DIR,
      GUMBO_TAG_DIV,     GUMBO_TAG_DL,      GUMBO_TAG_DT,         GUMBO_TAG_FIELDSET,   GUMBO_TAG_FIGCAPTION,
      GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER,  GUMBO_TAG_H1,         GUMBO_TAG_H2,         GUMBO_TAG_H3,
      GUMBO_TAG_H4,      GUMBO_TAG_H5,      GUMBO_TAG_H6,         GUMBO_TAG_HEADER,     GUMBO_TAG_HGROUP,
      GUMBO_TAG_HR,      GUMBO_TAG_LEGEND,  GUMBO_TAG_LI,         GUMBO_TAG_MAIN,       GUMBO_TAG_MENU,
      GUMBO_TAG_NAV,     GUMBO_TAG_OL,      GUMBO_TAG_OPTGROUP,   GUMBO_TAG_OPTION,     GUMBO_TAG_P,
      GUMBO_TAG_PRE,     GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY,    GUMBO_TAG_TD,         GUMBO_TAG_TH,
      GUMBO_TAG_TR,      GUMBO_TAG_UL,      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_LISTING};
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

std::uint8_t heading_level(GumboTag tag) {
  if (tag < GUMBO_TAG_H1 || tag > GUMBO_TAG_H6) return 0;
  return static_cast<std::uint8_t>(tag - GUMBO_TAG_H1 + 1);
}

const char* value_of(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found ? found->value : nullptr;
}

bool flagged(const GumboElement& element, const char* name) { return value_of(element, name) != nullptr; }

int number_of(const GumboElement& element, const char* name, int otherwise) {
  const char* text = value_of(element, name);
  if (!text) return otherwise;
  const std::string_view view = text;
  int out = otherwise;
  return std::from_chars(view.data(), view.data() + view.size(), out).ec == std::errc() ? out : otherwise;
}

std::uint32_t span_of(const GumboElement& element, const char* name) {
  return static_cast<std::uint32_t>(std::clamp(number_of(element, name, 1), 1, 65534));
}

/// What a box would hide if it were set aside as page furniture.
struct Measure {
  std::size_t units = 0;
  std::size_t sentences = 0;
  bool report_title = false;
};

void measure(const GumboNode* node, bool in_heading, Measure& out) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
    const std::string_view text = node->v.text.text;
    out.units += text.size() / 3;
    for (std::size_t at = 0; (at = text.find("。", at)) != std::string_view::npos; ++at) ++out.sentences;
    if (in_heading && text.find("报告") != std::string_view::npos) out.report_title = true;
  } else if (node->type == GUMBO_NODE_ELEMENT) {
    const GumboElement& element = node->v.element;
    in_heading = in_heading || heading_level(element.tag) != 0;
    for (unsigned i = 0; i < element.children.length; ++i) {
      measure(static_cast<const GumboNode*>(element.children.data[i]), in_heading, out);
    }
  }
}

/// A class called "header" may as well hold the article: a box with running text or a report's title stays.
bool is_furniture(const GumboNode* node) {
  if (!flagged(node->v.element, "f")) return false;
  Measure found;
  measure(node, false, found);
  return found.sentences <= 3 && !found.report_title && found.units <= 3000;
}

struct List {
  bool ordered = false;
  int next = 1;
  NumberStyle style = NumberStyle::decimal;
  bool dun = false;  // 一、 instead of 1.
};

class Walker {
 public:
  explicit Walker(Flow& flow) : flow_(&flow) {}

  void node(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE:
        text(to_utf16(node->v.text.text));
        break;
      case GUMBO_NODE_ELEMENT:
        element(node);
        break;
      default:
        break;  // comments; <template> is gone already
    }
  }

  void end_paragraph() {
    const std::u16string_view trimmed = trim(line_);
    if (!trimmed.empty())
      flow_->push_back({kind(), furniture_ ? std::uint8_t{0} : level_, std::u16string(trimmed), nullptr});
    line_.clear();
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

  void put(char16_t u) {
    if (line_.empty() && !prefix_.empty()) line_ = std::exchange(prefix_, {});
    if (pending_ && !line_.empty()) line_.push_back(u' ');
    pending_ = false;
    line_.push_back(u);
  }

  void text(std::u16string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char16_t u = text[i];
      const bool blank = u == u' ' || u == u'\t' || u == u'\n' || u == u'\r' || u == u'\f';
      if (pre_) {
        if (u == u'\n') {
          end_paragraph();
        } else if (u != u'\r') {
          put(u);
        }
      } else if (!blank) {
        put(u == 0xA0 ? u' ' : u);
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

  void element(const GumboNode* node) {
    const GumboElement& element = node->v.element;
    if (flagged(element, "hidden")) return;
    if (element.tag == GUMBO_TAG_BR) return end_paragraph();
    if (element.tag == GUMBO_TAG_TABLE) return table(node);
    if (flagged(element, "l")) return list_mark(element);
    if (!is_block(element.tag)) return children(element);

    end_paragraph();
    const bool was_furniture = furniture_;
    const bool was_pre = pre_;
    const bool was_item = in_item_;
    const std::uint8_t was_level = level_;
    if (!furniture_) furniture_ = is_furniture(node);
    if (const std::uint8_t level = heading_level(element.tag)) level_ = level;
    const bool is_list = element.tag == GUMBO_TAG_OL || element.tag == GUMBO_TAG_UL;
    if (element.tag == GUMBO_TAG_PRE || element.tag == GUMBO_TAG_LISTING) pre_ = true;
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
    children(element);
    const std::u16string mark(trim(line_));
    line_ = before;
    pending_ = false;
    static constexpr std::u16string_view bullets = u"lnuvqüØ§·•●■◆➢oÿ";
    if (mark.empty() || (mark.size() == 1 && bullets.find(mark[0]) != std::u16string_view::npos)) return;
    line_ += mark;
    pending_ = mark.back() < 0x80 && mark.back() != u')';
  }

  void table(const GumboNode* node) {
    end_paragraph();
    const GumboElement& element = node->v.element;
    const bool was_furniture = furniture_;
    if (!furniture_) furniture_ = is_furniture(node);
    GridBuilder builder;
    table_part(element, builder);
    std::unique_ptr<Grid> grid = builder.finish();
    if (furniture_ || flagged(element, "y")) grid->is_layout = true;
    flow_->push_back({kind(), 0, {}, std::move(grid)});
    furniture_ = was_furniture;
  }

  void table_part(const GumboElement& part, GridBuilder& builder) {
    for (unsigned i = 0; i < part.children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(part.children.data[i]);
      if (child->type != GUMBO_NODE_ELEMENT || flagged(child->v.element, "hidden")) continue;
      const GumboElement& element = child->v.element;
      switch (element.tag) {
        case GUMBO_TAG_THEAD:
        case GUMBO_TAG_TBODY:
        case GUMBO_TAG_TFOOT:
          table_part(element, builder);
          break;
        case GUMBO_TAG_TR:
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
    }
  }

  void cell(const GumboElement& element, GridCell& cell) {
    Walker inside(cell.content);
    inside.furniture_ = furniture_;
    inside.children(element);
    inside.end_paragraph();
  }

  Flow* flow_;
  std::u16string line_;
  std::u16string prefix_;  // the number of the list item that starts with the next character
  bool pending_ = false;   // a blank was read; it is written only between two characters
  bool furniture_ = false;
  bool pre_ = false;
  bool in_item_ = false;
  std::uint8_t level_ = 0;
  std::vector<List> lists_;
};

}  // namespace

Imported import_html(std::u16string_view html) {
  Imported out;
  if (html.size() > kMaxTextUnits) {
    html = html.substr(0, kMaxTextUnits);
    out.problems.push_back({false, u"网页过大,只读取了前面的部分。"});
  }
  FilteredHtml filtered = filter_html(html);
  if (filtered.too_deep) {
    out.problems.push_back({false, u"网页的标签嵌套超过200层,更深处只读取了文字,没有读取表格结构。"});
  }
  if (filtered.too_many_tags) {
    out.problems.push_back({false, u"网页的标签超过150万个,只读取了前面的部分。"});
  }
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* parsed = gumbo_parse_with_options(&options, filtered.html.data(), filtered.html.size());
  Flow flow;
  Walker walker(flow);
  walker.node(parsed->root);
  walker.end_paragraph();
  gumbo_destroy_output(&options, parsed);
  filtered.html = {};
  write_flow(flow, TableSource::html, out);
  if (out.text.empty()) out.problems.push_back({false, u"这个网页里没有读到文字。"});
  return out;
}

}  // namespace nianbao
