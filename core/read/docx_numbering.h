// Styles and automatic numbering of a docx: which paragraphs are headings, and the numbers Word shows.
#pragma once

#include <array>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/read/list_number.h"

namespace nianbao {

/// Name without prefix: "p" for <w:p>. Producers are free to choose the prefix.
std::string_view local_name(pugi::xml_node node);
/// First child of that local name, or an empty node.
pugi::xml_node child(pugi::xml_node node, std::string_view name);
/// The attribute with that local name (w:val), "" where none.
const char* attribute(pugi::xml_node node, std::string_view name);
/// An on/off property (ECMA-376 §17.17.4): present without a false value.
bool is_on(pugi::xml_node property);

/// What a paragraph's style chain says; -1 where it says nothing.
struct ParagraphStyle {
  int outline = -1;  // 0-based; 9 is body text
  int num_id = -1;   // 0: numbering switched off
  int num_level = -1;
  bool hidden = false;
  bool struck = false;  // struck out
};

class DocxStyles {
 public:
  explicit DocxStyles(const pugi::xml_document& styles);
  /// The style, of paragraphs or characters, with its ancestors (basedOn); the default paragraph style for
  /// "".
  ParagraphStyle paragraph(const std::string& style_id) const;

 private:
  struct Style {
    ParagraphStyle own;
    std::string based_on;
  };
  std::unordered_map<std::string, Style> styles_;
  std::string default_;
};

class DocxNumbering {
 public:
  explicit DocxNumbering(const pugi::xml_document& numbering);

  /// The next number of list `num_id` at `level` (0-8) as shown, and counts it; "" for bullets and unknown
  /// lists.
  std::u16string next(int num_id, int level);
  /// The level of `num_id` that is tied to a paragraph style, -1 where none.
  int level_of_style(int num_id, const std::string& style_id) const;

 private:
  struct Level {
    int start = 1;
    NumberStyle style = NumberStyle::decimal;
    bool bullet = false;
    bool legal = false;  // isLgl: all numbers of the text in digits
    int restart = -1;    // lvlRestart: 0 never; k after level k-1
    std::u16string text;
    std::string paragraph_style;
  };
  struct List {
    std::array<Level, 9> levels;
    std::array<int, 9> count{};
    std::array<bool, 9> running{};
    std::string style_link;  // numStyleLink: the levels stand in another list
    std::string link;        // styleLink: this list defines them
  };
  struct Instance {
    int list = -1;  // index into lists_
    std::array<int, 9> start_override;
    bool used = false;
  };
  static void read_level(pugi::xml_node node, Level& out);

  std::vector<List> lists_;
  std::unordered_map<int, Instance> instances_;
};

}  // namespace nianbao
