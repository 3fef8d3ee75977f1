#include "core/convert/odf_styles.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/read/docx_markup.h"
#include "core/read/docx_numbering.h"

namespace nianbao {

namespace {

constexpr int kMaxParents = 20;
constexpr std::size_t kMaxLists = 100'000;

std::optional<bool> border_of(pugi::xml_node properties) {
  std::optional<bool> out;
  for (const pugi::xml_attribute each : properties.attributes()) {
    const std::string_view name = each.name();
    const bool border = name == "fo:border" || name == "fo:border-top" || name == "fo:border-bottom" ||
                        name == "fo:border-left" || name == "fo:border-right";
    if (!border) continue;
    const std::string_view value = each.value();
    out = out.value_or(false) || (!value.empty() && value != "none" && !value.starts_with("0"));
  }
  return out;
}

/// style:num-format (§19.500): "1", "a", "I", and what producers write for Chinese: "一, 二, 三, ...".
NumberStyle number_style(std::u16string_view format) {
  if (format.empty()) return NumberStyle::none;
  switch (format[0]) {
    case u'a':
      return NumberStyle::lower_letter;
    case u'A':
      return NumberStyle::upper_letter;
    case u'i':
      return NumberStyle::lower_roman;
    case u'I':
      return NumberStyle::upper_roman;
    case u'0':
      return NumberStyle::decimal_zero;
    case u'一':
    case u'〇':
      return contains(format, u"一〇") ? NumberStyle::han_digits : NumberStyle::han;
    case u'壹':
      return NumberStyle::han_legal;
    case u'甲':
      return NumberStyle::heavenly_stem;
    case u'子':
      return NumberStyle::earthly_branch;
    case 0x2460:
      return NumberStyle::circled;
    case 0x2474:
      return NumberStyle::parenthesised;
    case 0x2488:
      return NumberStyle::full_stop;
    case 0xFF11:
      return NumberStyle::full_width;
    default:
      return NumberStyle::decimal;
  }
}

void read_levels(pugi::xml_node list, OdfStyles::Levels& out) {
  for (const pugi::xml_node node : list.children()) {
    const std::string_view name = local_name(node);
    if (name != "list-level-style-number" && name != "outline-level-style") continue;
    const int number = to_int(attribute(node, "level"), 10, 0);
    if (number < 1 || number > 10) continue;
    OdfStyles::Level& level = out[static_cast<std::size_t>(number - 1)];
    level.style = number_style(to_utf16(attribute(node, "num-format")));
    level.prefix = to_utf16(attribute(node, "num-prefix"));
    level.suffix = to_utf16(attribute(node, "num-suffix"));
    level.start = to_int(attribute(node, "start-value"), 10, 1);
    level.shown_levels = std::clamp(to_int(attribute(node, "display-levels"), 10, 1), 1, number);
  }
}

std::u16string print(const OdfStyles::Levels& levels, OdfLists::Running& list, std::size_t level, int start) {
  const OdfStyles::Level& own = levels[level];
  // A level that is skipped counts as begun: 1.1 behind nothing.
  for (std::size_t i = 0; i <= level; ++i) {
    if (!list.running[i]) list.count[i] = levels[i].start - (i == level ? 1 : 0);
    list.running[i] = true;
  }
  list.count[level] = start > 0 ? start : std::min(list.count[level], 1'000'000) + 1;
  for (std::size_t i = level + 1; i < list.running.size(); ++i) list.running[i] = false;
  if (own.style == NumberStyle::none) return {};
  std::u16string out = own.prefix;
  for (std::size_t i = level + 1 - static_cast<std::size_t>(own.shown_levels); i <= level; ++i) {
    if (i < level && levels[i].style == NumberStyle::none) continue;
    out += print_number(list.count[i], levels[i].style);
    if (i < level) out.push_back(u'.');
  }
  return out + own.suffix;
}

}  // namespace

void OdfStyles::read(pugi::xml_node styles) {
  for (const pugi::xml_node node : styles.children()) {
    const std::string_view kind = local_name(node);
    if (kind == "list-style") {
      read_levels(node, lists_[attribute(node, "name")] = {});
    } else if (kind == "outline-style") {
      read_levels(node, lists_[""] = {});
    } else if (kind == "style") {
      OdfStyle style;
      style.parent = attribute(node, "parent-style-name");
      const pugi::xml_node text = child(node, "text-properties");
      if (const std::string_view display = attribute(text, "display"); !display.empty())
        style.hidden = display == "none";
      for (const char* const name : {"text-line-through-style", "text-line-through-type"})
        if (const std::string_view line = attribute(text, name); !line.empty()) style.struck = line != "none";
      if (const std::string_view shown = attribute(child(node, "table-properties"), "display");
          !shown.empty())
        style.hidden = shown == "false";
      style.bordered = border_of(child(node, "table-cell-properties"));
      styles_[std::string(attribute(node, "family")) + "/" + attribute(node, "name")] = std::move(style);
    }
  }
}

OdfStyle OdfStyles::find(std::string_view family, const std::string& name) const {
  OdfStyle out;
  std::string at = name;
  for (int i = 0; i < kMaxParents && !at.empty(); ++i) {
    const auto found = styles_.find(std::string(family) + "/" + at);
    if (found == styles_.end()) break;
    const OdfStyle& style = found->second;
    if (!out.hidden) out.hidden = style.hidden;
    if (!out.struck) out.struck = style.struck;
    if (!out.bordered) out.bordered = style.bordered;
    at = style.parent;
  }
  return out;
}

const OdfStyles::Levels* OdfStyles::list(const std::string& name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

OdfLists::Handle OdfLists::open(pugi::xml_node list) {
  const std::string style = attribute(list, "style-name");
  const std::string id = attribute(list, "id");
  const std::string continued = attribute(list, "continue-list");
  Handle out;
  if (const auto found = by_id_.find(continued); !continued.empty() && found != by_id_.end())
    out = found->second;
  if (!out && std::string_view(attribute(list, "continue-numbering")) == "true") {
    const auto found = by_style_.find(style);
    if (found != by_style_.end()) out = found->second;
  }
  if (!out) out = std::make_shared<Running>();
  if (!style.empty()) out->style = style;
  if (!id.empty() && by_id_.size() < kMaxLists) by_id_[id] = out;
  by_style_[out->style] = out;
  return out;
}

std::u16string OdfLists::next(Running& list, std::size_t level, int start) {
  const OdfStyles::Levels* const levels = list.style.empty() ? nullptr : styles_.list(list.style);
  return levels && level < 10 ? print(*levels, list, level, start) : std::u16string();
}

std::u16string OdfLists::next_heading(std::size_t level) {
  const OdfStyles::Levels* const levels = styles_.list("");
  return levels && level < 10 ? print(*levels, outline_, level, 0) : std::u16string();
}

}  // namespace nianbao
