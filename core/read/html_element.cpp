#include "core/read/html_element.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "core/base/text.h"

namespace nianbao {

namespace {

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

/// The element's end tag stands in the page: what it holds is what its author meant it to hold.
bool is_closed(const GumboElement& element) { return element.original_end_tag.length > 0; }

bool is_named(const GumboElement& element, std::initializer_list<std::string_view> names) {
  const std::string_view name = name_of(element);
  return std::any_of(names.begin(), names.end(), [name](std::string_view each) {
    return std::equal(name.begin(), name.end(), each.begin(), each.end(),
                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
  });
}

bool is_never_shown(const GumboElement& element) {
  if (element.tag_namespace == GUMBO_NAMESPACE_SVG) {
    return is_named(element, {"title", "desc", "metadata", "defs", "symbol", "marker", "pattern", "mask",
                              "clippath", "lineargradient", "radialgradient", "filter", "style", "script"});
  }
  if (element.tag_namespace == GUMBO_NAMESPACE_MATHML)
    return is_named(element, {"annotation", "annotation-xml"});
  switch (element.tag) {
    case GUMBO_TAG_APPLET:  // a <select>
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_METER:
    case GUMBO_TAG_PROGRESS:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_VIDEO:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool is_struck_out(const GumboElement& element) {
  if (flagged(element, "z")) return true;
  if (element.tag_namespace != GUMBO_NAMESPACE_HTML) return false;
  return element.tag == GUMBO_TAG_DEL || element.tag == GUMBO_TAG_S || element.tag == GUMBO_TAG_STRIKE;
}

bool is_block(GumboTag tag) {
  static constexpr std::array tags = {
      GUMBO_TAG_FORM,     GUMBO_TAG_XMP,        GUMBO_TAG_TEXTAREA,   GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,
      GUMBO_TAG_ASIDE,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,       GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER,
      GUMBO_TAG_DD,       GUMBO_TAG_DETAILS,    GUMBO_TAG_DIR,        GUMBO_TAG_DIV,     GUMBO_TAG_DL,
      GUMBO_TAG_DT,       GUMBO_TAG_FIELDSET,   GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,  GUMBO_TAG_FOOTER,
      GUMBO_TAG_H1,       GUMBO_TAG_H2,         GUMBO_TAG_H3,         GUMBO_TAG_H4,      GUMBO_TAG_H5,
      GUMBO_TAG_H6,       GUMBO_TAG_HEADER,     GUMBO_TAG_HGROUP,     GUMBO_TAG_HR,      GUMBO_TAG_LEGEND,
      GUMBO_TAG_LI,       GUMBO_TAG_MAIN,       GUMBO_TAG_MENU,       GUMBO_TAG_NAV,     GUMBO_TAG_OL,
      GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION,     GUMBO_TAG_P,          GUMBO_TAG_PRE,     GUMBO_TAG_SECTION,
      GUMBO_TAG_SUMMARY,  GUMBO_TAG_TD,         GUMBO_TAG_TH,         GUMBO_TAG_TR,      GUMBO_TAG_UL,
      GUMBO_TAG_LISTING};
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

bool is_furniture(const GumboNode* node) {
  if (!flagged(node->v.element, "f")) return false;
  Measure found;
  measure(node, false, found);
  return found.sentences <= 3 && !found.report_title && found.units <= 3000;
}

std::string_view name_of(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  return {piece.data ? piece.data : "", piece.length};
}

Showing showing(const GumboElement& element) {
  if (flagged(element, "hidden") || is_struck_out(element)) return Showing::left_out;
  if (is_never_shown(element)) return is_closed(element) ? Showing::machine : Showing::left_out;
  return Showing::shown;
}

void collect_text(const GumboNode* node, LeftOut& out) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
    out.add(to_utf16(node->v.text.text));
  } else if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) {
    const GumboElement& element = node->v.element;
    for (unsigned i = 0; i < element.children.length; ++i) {
      collect_text(static_cast<const GumboNode*>(element.children.data[i]), out);
    }
  }
}

}  // namespace nianbao
