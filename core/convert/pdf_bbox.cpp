#include "core/convert/pdf_bbox.h"

#include <charconv>
#include <cstring>
#include <pugixml.hpp>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/convert/rules_of_path.h"

namespace nianbao {

namespace {

constexpr int kMaxDepth = 64;

/// Calls `visit` for every element, in order, until it returns false for one, whose content is then left out.
template <typename Visit>
void walk(const pugi::xml_node& node, int depth, const Visit& visit) {
  if (depth > kMaxDepth) return;
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() != pugi::node_element) continue;
    if (visit(child)) walk(child, depth + 1, visit);
  }
}

bool is_named(const pugi::xml_node& node, const char* name) { return std::strcmp(node.name(), name) == 0; }

/// The value of one property of a style attribute: "stroke-width:1;stroke:none".
std::string_view property(std::string_view style, std::string_view name) {
  while (!style.empty()) {
    const std::string_view each = style.substr(0, style.find(';'));
    style.remove_prefix(std::min(each.size() + 1, style.size()));
    if (each.size() > name.size() && each.starts_with(name) && each[name.size()] == ':')
      return each.substr(name.size() + 1);
  }
  return {};
}

Transform transform_of(const pugi::xml_node& node) {
  std::string_view text = node.attribute("transform").value();
  if (!text.starts_with("matrix(")) return {};
  text.remove_prefix(7);
  const std::vector<double> n = numbers_of(text, 6);
  if (n.size() < 6) return {};
  return {n[0], n[1], n[2], n[3], n[4], n[5]};
}

void add_path(PlacedPage& page, const pugi::xml_node& node, const Transform& transform) {
  const std::string_view style = node.attribute("style").value();
  // Newer ones write attributes in place of a style.
  const auto value = [&](const char* name) {
    const std::string_view attribute = node.attribute(name).value();
    return attribute.empty() ? property(style, name) : attribute;
  };
  Path path;
  path.data = node.attribute("d").value();
  const std::string_view stroke = value("stroke");
  path.stroked = !stroke.empty() && stroke != "none";
  path.filled = !path.stroked && value("fill") != "none" && (!style.empty() || !value("fill").empty());
  const std::vector<double> width = numbers_of(value("stroke-width"), 1);
  if (!width.empty()) path.width = width[0];
  add_rules(page.rules, path, transform * transform_of(node));
}

void add_shapes(PlacedPage& page, const pugi::xml_node& node, const Transform& transform, int depth) {
  if (depth > kMaxDepth) return;
  for (const pugi::xml_node& child : node.children()) {
    if (page.rules.size() > kMaxRules) return;
    if (is_named(child, "path")) {
      add_path(page, child, transform);
    } else if (is_named(child, "g") || is_named(child, "svg")) {
      add_shapes(page, child, transform * transform_of(child), depth + 1);
    }
  }
}

}  // namespace

std::vector<PlacedPage> read_pdf_bbox(std::string_view xhtml) {
  pugi::xml_document document;
  std::vector<PlacedPage> out;
  // A text that breaks off is read as far as it goes.
  document.load_buffer(xhtml.data(), xhtml.size(), pugi::parse_default, pugi::encoding_utf8);
  walk(document, 0, [&out](const pugi::xml_node& node) {
    if (is_named(node, "page")) {
      PlacedPage& page = out.emplace_back();
      page.width = node.attribute("width").as_double();
      page.height = node.attribute("height").as_double();
    }
    if (!is_named(node, "word")) return true;
    if (out.empty()) return false;
    PlacedText& text = out.back().texts.emplace_back();
    text.box = {node.attribute("xMin").as_double(), node.attribute("yMin").as_double(),
                node.attribute("xMax").as_double(), node.attribute("yMax").as_double()};
    text.text = to_utf16(node.child_value());
    return false;
  });
  return out;
}

void add_svg_rules(std::vector<PlacedPage>& pages, std::string_view svg, std::size_t first) {
  pugi::xml_document document;
  document.load_buffer(svg.data(), svg.size(), pugi::parse_default, pugi::encoding_utf8);
  const pugi::xml_node root = document.child("svg");
  const pugi::xml_node set = root.child("pageSet");
  if (!set) {
    if (first < pages.size()) add_shapes(pages[first], root, {}, 0);
    return;
  }
  for (const pugi::xml_node& page : set.children("page")) {
    if (first >= pages.size()) return;
    add_shapes(pages[first++], page, {}, 0);
  }
}

void add_pdf_pictures(std::vector<PlacedPage>& pages, std::string_view list) {
  for (std::size_t line = 0; !list.empty(); ++line) {
    std::string_view text = list.substr(0, list.find('\n'));
    list.remove_prefix(std::min(text.size() + 1, list.size()));
    if (line < 2) continue;
    std::vector<std::string_view> words;
    while (words.size() < 5) {
      text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
      if (text.empty()) break;
      words.push_back(text.substr(0, text.find(' ')));
      text.remove_prefix(words.back().size());
    }
    if (words.size() < 5 || words[2] != "image") continue;  // the others are masks of images
    const auto number = [&words](std::size_t i) {
      std::size_t value = 0;
      std::from_chars(words[i].data(), words[i].data() + words[i].size(), value);
      return value;
    };
    constexpr std::size_t kLeast = 40;  // a smaller one is no text
    if (number(3) < kLeast || number(4) < kLeast) continue;
    const std::size_t page = number(0);
    if (page >= 1 && page <= pages.size()) ++pages[page - 1].pictures;
  }
}

}  // namespace nianbao
