#include "core/convert/ofd_page.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/convert/rules_of_path.h"

namespace nianbao {

namespace {

constexpr int kMaxDepth = 32;
constexpr double kPoints = 72 / 25.4;       // of a millimetre
constexpr char16_t kShapeOnly = u'\u00A4';  // stands for a glyph without a character (11.3)

double number_of(const pugi::xml_node& node, const char* name, double otherwise) {
  const std::vector<double> numbers = numbers_of(node.attribute(name).value(), 1);
  return numbers.empty() ? otherwise : numbers[0];
}

/// How an object's own coordinates become the page's: its CTM, then its boundary's corner (8.5).
Transform transform_of(const pugi::xml_node& object) {
  PageBox box;
  ofd_box(object.attribute("Boundary").value(), box);
  const std::vector<double> n = numbers_of(object.attribute("CTM").value(), 6);
  Transform ctm;
  if (n.size() == 6) ctm = {n[0], n[1], n[2], n[3], n[4], n[5]};
  return Transform{1, 0, 0, 1, box.left, box.top} * ctm;
}

bool is_true(const pugi::xml_node& node, const char* name, bool otherwise) {
  const std::string_view value = node.attribute(name).value();
  if (value.empty()) return otherwise;
  return value == "true" || value == "1";
}

/// The offsets of DeltaX or DeltaY, "g n d" being n times d (11.3); at most `most`.
std::vector<double> deltas_of(std::string_view text, std::size_t most) {
  std::vector<double> out;
  while (!text.empty() && out.size() < most) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,"), text.size()));
    const bool repeats = text.starts_with('g') || text.starts_with('G');
    if (repeats) text.remove_prefix(1);
    // From one 'g' to the next are plain numbers, but for the first two behind one.
    const std::string_view part = text.substr(0, text.find_first_of("gG"));
    text.remove_prefix(part.size());
    const std::vector<double> numbers = numbers_of(part, most - out.size() + 2);
    if (numbers.empty()) break;
    std::size_t i = 0;
    if (repeats) {
      if (numbers.size() < 2) break;
      const double count = std::min(std::max(numbers[0], 0.0), static_cast<double>(most - out.size()));
      out.insert(out.end(), static_cast<std::size_t>(count), numbers[1]);
      i = 2;
    }
    for (; i < numbers.size() && out.size() < most; ++i) out.push_back(numbers[i]);
  }
  return out;
}

bool is_half_wide(char16_t unit) { return unit < 0x2000; }

/// A character and how far it is to the next.
struct Glyph {
  std::u16string text;
  double x = 0;
  double y = 0;
  double width = 0;
};

struct Type {
  double size = 0;
  double stretch = 1;  // HScale
};

std::vector<Glyph> glyphs_of(const pugi::xml_node& code, double x, double y, const Type& type) {
  const std::u16string text = to_utf16(code.child_value());
  const std::vector<double> across = deltas_of(code.attribute("DeltaX").value(), text.size());
  const std::vector<double> down = deltas_of(code.attribute("DeltaY").value(), text.size());
  std::vector<Glyph> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    Glyph& glyph = out.emplace_back();
    glyph.text = text[i];
    if ((text[i] & 0xFC00) == 0xD800 && i + 1 < text.size()) glyph.text += text[++i];
    glyph.x = x;
    glyph.y = y;
    glyph.width = type.size * type.stretch * (is_half_wide(text[i]) ? 0.5 : 1);
    const std::size_t n = out.size() - 1;
    const auto delta = [n](const std::vector<double>& all) {
      return all.empty() ? 0 : all[std::min(n, all.size() - 1)];
    };
    if (across.empty() && down.empty()) {
      x += glyph.width;
    } else {
      // The last character has no offset of its own.
      if (n < across.size() && delta(across) > 0)
        glyph.width = std::min(delta(across), type.size * type.stretch);
      x += delta(across);
      y += delta(down);
    }
  }
  return out;
}

PageBox box_of(const Glyph& glyph, double size, const Transform& transform) {
  constexpr double kAscent = 0.86;  // of a Han character above its baseline
  PageBox out{1e9, 1e9, -1e9, -1e9};
  for (const double x : {glyph.x, glyph.x + glyph.width}) {
    for (const double y : {glyph.y - size * kAscent, glyph.y + size * (1 - kAscent)}) {
      const auto at = transform.at(x, y);
      out.left = std::min(out.left, at[0]);
      out.right = std::max(out.right, at[0]);
      out.top = std::min(out.top, at[1]);
      out.bottom = std::max(out.bottom, at[1]);
    }
  }
  return out;
}

/// Which way lines of this text run: 0 to the right, 1 down, 2 to the left, 3 up.
int turn_of(const Transform& transform) {
  if (std::abs(transform.a) >= std::abs(transform.b)) return transform.a >= 0 ? 0 : 2;
  return transform.b >= 0 ? 1 : 3;
}

/// The box after the page was turned so that lines which ran as `turn` says run to the right.
PageBox turned(const PageBox& box, int turn, double width, double height) {
  switch (turn) {
    case 1:
      return {box.top, width - box.right, box.bottom, width - box.left};
    case 2:
      return {width - box.right, height - box.bottom, width - box.left, height - box.top};
    case 3:
      return {height - box.bottom, box.left, height - box.top, box.right};
    default:
      return box;
  }
}

}  // namespace

bool is_ofd(const pugi::xml_node& node, const char* name) {
  const char* const colon = std::strrchr(node.name(), ':');
  return std::strcmp(colon ? colon + 1 : node.name(), name) == 0;
}

pugi::xml_node ofd_child(const pugi::xml_node& node, const char* name) {
  for (const pugi::xml_node& child : node.children())
    if (is_ofd(child, name)) return child;
  return {};
}

bool ofd_box(const char* text, PageBox& box) {
  const std::vector<double> n = numbers_of(text, 4);
  if (n.size() < 4) return false;
  box = {n[0], n[1], n[0] + n[2], n[1] + n[3]};
  return true;
}

void OfdPage::add(const pugi::xml_node& root) {
  for (const pugi::xml_node& content : root.children()) {
    if (!is_ofd(content, "Content")) continue;
    for (const pugi::xml_node& layer : content.children()) add_block(layer, 0);
  }
}

void OfdPage::add_block(const pugi::xml_node& block, int depth) {
  if (depth > kMaxDepth) return;
  for (const pugi::xml_node& object : block.children()) {
    if (!is_true(object, "Visible", true)) continue;
    if (is_ofd(object, "TextObject")) {
      add_text(object);
    } else if (is_ofd(object, "PathObject")) {
      add_path(object);
    } else if (is_ofd(object, "ImageObject") || is_ofd(object, "CompositeObject")) {
      ++page_.pictures;
    } else if (is_ofd(object, "PageBlock")) {
      add_block(object, depth + 1);
    }
  }
}

void OfdPage::add_text(const pugi::xml_node& object) {
  const Transform transform = transform_of(object);
  const Type type{std::max(number_of(object, "Size", 0), 0.5),
                  std::max(number_of(object, "HScale", 1), 0.05)};
  const auto turn = static_cast<std::size_t>(turn_of(transform));
  double x = 0;
  double y = 0;
  for (const pugi::xml_node& code : object.children()) {
    if (!is_ofd(code, "TextCode") || page_.texts.size() >= kMaxTexts) continue;
    x = number_of(code, "X", x);
    y = number_of(code, "Y", y);
    const Glyph* before = nullptr;
    const std::vector<Glyph> glyphs = glyphs_of(code, x, y, type);
    for (const Glyph& glyph : glyphs) {
      if (glyph.text[0] == kShapeOnly) ++unreadable_;
      if (trim(glyph.text).empty() || glyph.text[0] == kShapeOnly) continue;
      ++turns_[turn];
      const PageBox box = box_of(glyph, type.size, transform);
      // Words are kept together: what stands right behind the character before it, in its line.
      const bool joins = before && std::abs(glyph.y - before->y) < type.size * 0.1 && glyph.x > before->x &&
                         glyph.x - before->x - before->width < type.size * 0.1;
      if (joins) {
        PlacedText& text = page_.texts.back();
        text.text += glyph.text;
        text.box = {std::min(text.box.left, box.left), std::min(text.box.top, box.top),
                    std::max(text.box.right, box.right), std::max(text.box.bottom, box.bottom)};
      } else {
        page_.texts.push_back({box, glyph.text});
      }
      before = &glyph;
    }
  }
}

void OfdPage::add_path(const pugi::xml_node& object) {
  Path path;
  path.data = ofd_child(object, "AbbreviatedData").child_value();
  path.is_ofd = true;
  path.stroked = is_true(object, "Stroke", true);
  path.filled = is_true(object, "Fill", false);
  path.width = number_of(object, "LineWidth", 0.353);
  add_rules(page_.rules, path, Transform{kPoints, 0, 0, kPoints, 0, 0} * transform_of(object));
}

PlacedPage OfdPage::finish() {
  const auto most = std::max_element(std::begin(turns_), std::end(turns_));
  const int turn = static_cast<int>(most - std::begin(turns_));
  double width = area_.width() * kPoints;
  double height = area_.height() * kPoints;
  const auto place = [&](const PageBox& box, double scale) {
    const PageBox moved{box.left * scale - area_.left * kPoints, box.top * scale - area_.top * kPoints,
                        box.right * scale - area_.left * kPoints, box.bottom * scale - area_.top * kPoints};
    return turned(moved, turn, width, height);
  };
  for (PlacedText& each : page_.texts) each.box = place(each.box, kPoints);
  for (PageBox& each : page_.rules) each = place(each, 1);
  if (turn % 2 == 1) std::swap(width, height);
  page_.width = width;
  page_.height = height;
  return std::move(page_);
}

}  // namespace nianbao
