#include "core/convert/word_binary_lists.h"

#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "core/base/little_endian.h"
#include "core/base/text.h"

namespace nianbao::word_binary {

namespace {

constexpr std::size_t kLevels = 9;
constexpr std::size_t kMaxLists = 10'000;
/// Of the words around a number; Word takes no longer ones.
constexpr std::size_t kMaxLevelText = 255;
/// All numbers together, in UTF-16 units: some hundred thousand of them.
constexpr std::size_t kMaxNumbers = 2'000'000;

/// [MS-OSHARED] 2.2.1.3 MSONFC by their names in a .docx (ECMA-376 §17.18.59); those not named are decimal.
const char* format_name(unsigned code) {
  static constexpr std::pair<unsigned, const char*> kNames[] = {
      {1, "upperRoman"},
      {2, "lowerRoman"},
      {3, "upperLetter"},
      {4, "lowerLetter"},
      {10, "ideographDigital"},
      {11, "japaneseCounting"},
      {14, "decimalFullWidth"},
      {17, "japaneseDigitalTenThousand"},
      {18, "decimalEnclosedCircle"},
      {19, "decimalFullWidth2"},
      {22, "decimalZero"},
      {23, "bullet"},
      {26, "decimalEnclosedFullstop"},
      {27, "decimalEnclosedParen"},
      {28, "decimalEnclosedCircleChinese"},
      {30, "ideographTraditional"},
      {31, "ideographZodiac"},
      {33, "taiwaneseCounting"},
      {34, "ideographLegalTraditional"},
      {35, "taiwaneseCountingThousand"},
      {36, "taiwaneseDigital"},
      {37, "chineseCounting"},
      {38, "chineseLegalSimplified"},
      {39, "chineseCountingThousand"},
      {255, "none"},
  };
  for (const auto& [number, name] : kNames)
    if (number == code) return name;
  return "decimal";
}

void add(pugi::xml_node parent, const char* name, long long value) {
  parent.append_child(name).append_attribute("w:val") = value;
}

/// Reads levels one behind the other.
class LevelReader {
 public:
  LevelReader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  std::size_t at() const { return at_; }
  void skip(std::size_t size) { at_ += size; }
  bool at_end() const { return at_ >= bytes_.size(); }
  std::uint32_t number() {
    at_ += 4;
    return u32_at(bytes_, at_ - 4);
  }

  /// 2.9.150 LVL: a fixed part (2.9.151), formatting, and the number's text, in which the characters 0 to 8
  /// stand for the number of that level.
  void level(pugi::xml_node parent, std::size_t number, std::uint16_t style) {
    const std::string_view fixed = bytes_at(bytes_, at_, 28);
    pugi::xml_node node = parent.append_child("w:lvl");
    node.append_attribute("w:ilvl") = static_cast<unsigned>(number);
    add(node, "w:start", std::min(u32_at(fixed, 0), 0x7FFFu));
    node.append_child("w:numFmt").append_attribute("w:val") = format_name(byte_at(fixed, 4));
    if (style != kNoStyle) add(node, "w:pStyle", style);
    const std::uint8_t flags = byte_at(fixed, 5);
    if ((flags & 4) != 0) node.append_child("w:isLgl");
    // fNoRestart: goes on after the level of ilvlRestartLim, or always
    if ((flags & 8) != 0) add(node, "w:lvlRestart", byte_at(fixed, 26));
    at_ += 28 + std::size_t{byte_at(fixed, 24)} + byte_at(fixed, 25);
    const std::size_t size = u16_at(bytes_, at_);
    std::u16string text;
    for (std::size_t i = 0; i < std::min(size, kMaxLevelText); ++i) {
      const char16_t unit = static_cast<char16_t>(u16_at(bytes_, at_ + 2 + i * 2));
      if (unit < kLevels) {
        text += {u'%', static_cast<char16_t>(u'1' + unit)};
      } else if (unit >= u' ') {
        text += unit;
      }
    }
    at_ += 2 + size * 2;
    node.append_child("w:lvlText").append_attribute("w:val") = to_utf8(text).c_str();
  }

  static constexpr std::uint16_t kNoStyle = 0x0FFF;

 private:
  std::string_view bytes_;
  std::size_t at_;
};

/// `lists` with what follows it: the levels stand behind the part, without a size of their own.
void add_lists(std::string_view lists, std::size_t part_size, pugi::xml_node root) {
  const std::size_t count = std::min<std::size_t>(u16_at(lists, 0), kMaxLists);
  LevelReader reader(lists, part_size);
  for (std::size_t i = 0; i < count && !reader.at_end(); ++i) {
    const std::string_view head = bytes_at(lists, 2 + i * 28, 28);  // 2.9.147 LSTF
    pugi::xml_node node = root.append_child("w:abstractNum");
    node.append_attribute("w:abstractNumId") = static_cast<int>(u32_at(head, 0));
    const bool is_simple = (byte_at(head, 26) & 1) != 0;
    for (std::size_t level = 0; level < (is_simple ? 1 : kLevels) && !reader.at_end(); ++level)
      reader.level(node, level, u16_at(head, 8 + level * 2));
  }
}

void add_uses(std::string_view uses, pugi::xml_node root) {
  const std::size_t count = std::min<std::size_t>(u32_at(uses, 0), kMaxLists);
  LevelReader reader(uses, 4 + count * 16);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view head = bytes_at(uses, 4 + i * 16, 16);  // 2.9.131 LFO
    if (head.size() < 16) return;
    pugi::xml_node node = root.append_child("w:num");
    node.append_attribute("w:numId") = static_cast<unsigned>(i + 1);
    node.append_child("w:abstractNumId").append_attribute("w:val") = static_cast<int>(u32_at(head, 0));
    reader.skip(4);  // 2.9.132 LFOData: a position, then what differs from the list
    const std::size_t changes = std::min<std::size_t>(byte_at(head, 12), kLevels);
    for (std::size_t j = 0; j < changes && !reader.at_end(); ++j) {
      const std::uint32_t start = reader.number();  // 2.9.133 LFOLVL
      const std::uint32_t flags = reader.number();
      const unsigned level = flags & 15u;
      pugi::xml_node change = node.append_child("w:lvlOverride");
      change.append_attribute("w:ilvl") = level;
      if ((flags & 16) != 0) add(change, "w:startOverride", std::min(start, 0x7FFFu));
      if ((flags & 32) != 0) reader.level(change, level, LevelReader::kNoStyle);
    }
  }
}

DocxNumbering numbering_of(const WordFile& file) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("w:numbering");
  const std::string_view lists = file.part(Part::lists);
  add_lists(file.from_part(Part::lists), lists.size(), root);
  add_uses(file.part(Part::list_uses), root);
  return DocxNumbering(document);
}

}  // namespace

Lists::Lists(const WordFile& file) : numbering_(numbering_of(file)), left_(kMaxNumbers) {}

std::u16string Lists::next(int list, int level, std::uint16_t style) {
  if (level < 0) level = std::max(numbering_.level_of_style(list, std::to_string(style)), 0);
  std::u16string out = numbering_.next(list, level);
  if (out.size() > left_) {
    left_ = 0;
    return {};
  }
  left_ -= out.size();
  return out;
}

}  // namespace nianbao::word_binary
