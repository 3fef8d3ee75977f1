#include "core/read/docx_numbering.h"

#include <algorithm>
#include <charconv>

#include "core/base/text.h"

namespace nianbao {

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node candidate : node.children()) {
    if (local_name(candidate) == name) return candidate;
  }
  return {};
}

const char* attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute candidate : node.attributes()) {
    std::string_view full = candidate.name();
    if (const std::size_t colon = full.find(':'); colon != std::string_view::npos)
      full.remove_prefix(colon + 1);
    if (full == name) return candidate.value();
  }
  return "";
}

bool is_on(pugi::xml_node property) {
  if (!property) return false;
  const std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off";
}

namespace {

int to_int(std::string_view text, int otherwise) {
  int out = otherwise;
  return std::from_chars(text.data(), text.data() + text.size(), out).ec == std::errc() ? out : otherwise;
}

/// "heading 2" and "标题 2" → 1; some producers leave outlineLvl out of built-in headings.
int outline_of_name(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const std::string_view prefix : {"heading ", "标题 "}) {
    if (name.size() == prefix.size() + 1 && name.starts_with(prefix) && name.back() >= '1' &&
        name.back() <= '9') {
      return name.back() - '1';
    }
  }
  return name == "title" || name == "标题" ? 0 : -1;
}

NumberStyle style_of(std::string_view format) {
  using S = NumberStyle;
  struct Entry {
    std::string_view name;
    NumberStyle style;
  };
  static constexpr std::array entries = {
      Entry{"decimalZero", S::decimal_zero},
      Entry{"decimalFullWidth", S::full_width},
      Entry{"decimalFullWidth2", S::full_width},
      Entry{"decimalEnclosedCircle", S::circled},
      Entry{"decimalEnclosedCircleChinese", S::circled},
      Entry{"decimalEnclosedParen", S::parenthesised},
      Entry{"decimalEnclosedFullstop", S::full_stop},
      Entry{"upperLetter", S::upper_letter},
      Entry{"lowerLetter", S::lower_letter},
      Entry{"upperRoman", S::upper_roman},
      Entry{"lowerRoman", S::lower_roman},
      Entry{"chineseCounting", S::han},
      Entry{"chineseCountingThousand", S::han},
      Entry{"japaneseCounting", S::han},
      Entry{"taiwaneseCounting", S::han},
      Entry{"taiwaneseCountingThousand", S::han},
      Entry{"koreanDigital", S::han},
      Entry{"ideographDigital", S::han_digits},
      Entry{"japaneseDigitalTenThousand", S::han_digits},
      Entry{"taiwaneseDigital", S::han_digits},
      Entry{"chineseLegalSimplified", S::han_legal},
      Entry{"ideographLegalTraditional", S::han_legal},
      Entry{"ideographTraditional", S::heavenly_stem},
      Entry{"ideographZodiac", S::earthly_branch},
      Entry{"none", S::none},
  };
  const auto it =
      std::find_if(entries.begin(), entries.end(), [format](const Entry& e) { return e.name == format; });
  return it == entries.end() ? S::decimal : it->style;
}

constexpr int kNoOverride = -1;

}  // namespace

DocxStyles::DocxStyles(const pugi::xml_document& styles) {
  for (const pugi::xml_node node : styles.document_element().children()) {
    const std::string_view type = attribute(node, "type");
    if (local_name(node) != "style" || (type != "paragraph" && type != "character")) continue;
    const std::string id = attribute(node, "styleId");
    Style style;
    style.based_on = attribute(child(node, "basedOn"), "val");
    const pugi::xml_node properties = child(node, "pPr");
    style.own.outline = to_int(attribute(child(properties, "outlineLvl"), "val"), -1);
    if (style.own.outline < 0) style.own.outline = outline_of_name(attribute(child(node, "name"), "val"));
    const pugi::xml_node numbering = child(properties, "numPr");
    style.own.num_id = to_int(attribute(child(numbering, "numId"), "val"), -1);
    style.own.num_level = to_int(attribute(child(numbering, "ilvl"), "val"), -1);
    const pugi::xml_node run = child(node, "rPr");
    style.own.hidden = is_on(child(run, "vanish"));
    style.own.struck = is_on(child(run, "strike")) || is_on(child(run, "dstrike"));
    const std::string_view is_default = attribute(node, "default");
    if (type == "paragraph" && (is_default == "1" || is_default == "true")) default_ = id;
    styles_.emplace(id, std::move(style));
  }
}

ParagraphStyle DocxStyles::paragraph(const std::string& style_id) const {
  ParagraphStyle out;
  std::string id = style_id.empty() ? default_ : style_id;
  for (int depth = 0; depth < 32; ++depth) {  // basedOn may run in a circle in a damaged file
    const auto it = styles_.find(id);
    if (it == styles_.end()) break;
    const ParagraphStyle& own = it->second.own;
    if (out.outline < 0) out.outline = own.outline;
    if (out.num_id < 0) out.num_id = own.num_id;
    if (out.num_level < 0) out.num_level = own.num_level;
    out.hidden = out.hidden || own.hidden;
    out.struck = out.struck || own.struck;
    id = it->second.based_on;
  }
  return out;
}

void DocxNumbering::read_level(pugi::xml_node node, Level& out) {
  out.start = to_int(attribute(child(node, "start"), "val"), out.start);
  const std::string_view format = attribute(child(node, "numFmt"), "val");
  out.bullet = format == "bullet";
  out.style = style_of(format);
  out.legal = is_on(child(node, "isLgl"));
  out.restart = to_int(attribute(child(node, "lvlRestart"), "val"), -1);
  out.text = to_utf16(attribute(child(node, "lvlText"), "val"));
  out.paragraph_style = attribute(child(node, "pStyle"), "val");
}

DocxNumbering::DocxNumbering(const pugi::xml_document& numbering) {
  std::unordered_map<int, int> by_abstract_id;
  const pugi::xml_node root = numbering.document_element();
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) != "abstractNum") continue;
    List list;
    for (const pugi::xml_node part : node.children()) {
      const std::string_view name = local_name(part);
      if (name == "numStyleLink") list.style_link = attribute(part, "val");
      if (name == "styleLink") list.link = attribute(part, "val");
      if (name != "lvl") continue;
      const int level = to_int(attribute(part, "ilvl"), -1);
      if (level >= 0 && level < 9) read_level(part, list.levels[static_cast<std::size_t>(level)]);
    }
    by_abstract_id[to_int(attribute(node, "abstractNumId"), -1)] = static_cast<int>(lists_.size());
    lists_.push_back(std::move(list));
  }
  for (List& list : lists_) {
    if (list.style_link.empty()) continue;
    for (const List& other : lists_) {
      if (other.link == list.style_link) list.levels = other.levels;
    }
  }
  for (const pugi::xml_node node : root.children()) {
    if (local_name(node) != "num") continue;
    Instance instance;
    instance.start_override.fill(kNoOverride);
    const auto it = by_abstract_id.find(to_int(attribute(child(node, "abstractNumId"), "val"), -1));
    if (it == by_abstract_id.end()) continue;
    instance.list = it->second;
    for (const pugi::xml_node change : node.children()) {
      if (local_name(change) != "lvlOverride") continue;
      const int level = to_int(attribute(change, "ilvl"), -1);
      if (level < 0 || level >= 9) continue;
      const auto at = static_cast<std::size_t>(level);
      const pugi::xml_node start = child(change, "startOverride");
      if (start) instance.start_override[at] = std::max(0, to_int(attribute(start, "val"), 1));
      if (const pugi::xml_node own = child(change, "lvl")) {
        // An own definition makes it a list of its own.
        List copy = lists_[static_cast<std::size_t>(instance.list)];
        read_level(own, copy.levels[at]);
        instance.list = static_cast<int>(lists_.size());
        if (lists_.size() < 20'000) lists_.push_back(std::move(copy));
      }
    }
    if (instance.list < static_cast<int>(lists_.size())) {
      instances_[to_int(attribute(node, "numId"), -1)] = instance;
    }
  }
}

int DocxNumbering::level_of_style(int num_id, const std::string& style_id) const {
  const auto it = instances_.find(num_id);
  if (it == instances_.end()) return -1;
  const List& list = lists_[static_cast<std::size_t>(it->second.list)];
  for (std::size_t i = 0; i < list.levels.size(); ++i) {
    if (list.levels[i].paragraph_style == style_id) return static_cast<int>(i);
  }
  return -1;
}

std::u16string DocxNumbering::next(int num_id, int level) {
  const auto it = instances_.find(num_id);
  if (it == instances_.end() || level < 0 || level > 8) return {};
  Instance& instance = it->second;
  List& list = lists_[static_cast<std::size_t>(instance.list)];
  const auto at = static_cast<std::size_t>(level);
  if (!instance.used) {
    instance.used = true;
    for (std::size_t i = 0; i < 9; ++i) {
      if (instance.start_override[i] == kNoOverride) continue;
      list.levels[i].start = instance.start_override[i];
      list.running[i] = false;
    }
  }
  const auto count = [&list](std::size_t i) {
    return list.running[i] ? list.count[i] : list.levels[i].start;
  };
  list.count[at] = list.running[at] ? std::min(list.count[at] + 1, 1'000'000) : list.levels[at].start;
  list.running[at] = true;
  for (std::size_t deeper = at + 1; deeper < 9; ++deeper) {
    const int restart = list.levels[deeper].restart;
    if (restart == 0 || (restart > 0 && level >= restart)) continue;
    list.running[deeper] = false;
  }
  const Level& shown = list.levels[at];
  if (shown.bullet) return {};
  std::u16string out;
  for (std::size_t i = 0; i < shown.text.size(); ++i) {
    const char16_t u = shown.text[i];
    if (u == u'%' && i + 1 < shown.text.size() && shown.text[i + 1] >= u'1' && shown.text[i + 1] <= u'9') {
      const auto k = static_cast<std::size_t>(shown.text[++i] - u'1');
      const NumberStyle style = shown.legal ? NumberStyle::decimal : list.levels[k].style;
      out += print_number(count(k), style);
    } else {
      out.push_back(u);
    }
  }
  return std::u16string(trim(out));
}

}  // namespace nianbao
