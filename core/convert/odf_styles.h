// The styles of an OpenDocument file (OASIS OpenDocument 1.3, part 3, §16) that decide what is read, and its
// list numbers.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "core/read/list_number.h"

namespace nianbao {

struct OdfStyle {
  std::optional<bool> hidden;    // text:display="none"; of a table style: table:display="false"
  std::optional<bool> struck;    // a line through the text
  std::optional<bool> bordered;  // of a cell
  std::string parent;
};

class OdfStyles {
 public:
  /// The styles below an office:styles or office:automatic-styles; later ones win.
  void read(pugi::xml_node styles);
  /// A style with what it takes from its parents. `family`: "paragraph", "text", "table-cell", "table".
  OdfStyle find(std::string_view family, const std::string& name) const;

  struct Level {
    NumberStyle style = NumberStyle::none;
    std::u16string prefix;
    std::u16string suffix;
    int start = 1;
    int shown_levels = 1;
  };
  using Levels = std::array<Level, 10>;
  /// A text:list-style's levels; null where there is none of this name. "" is the outline of the headings.
  const Levels* list(const std::string& name) const;

 private:
  std::map<std::string, OdfStyle> styles_;  // "family/name"
  std::map<std::string, Levels> lists_;
};

/// The counters of lists, in the order of the text.
class OdfLists {
 public:
  explicit OdfLists(const OdfStyles& styles) : styles_(styles) {}

  struct Running {
    std::string style;
    std::array<int, 10> count{};
    std::array<bool, 10> running{};
  };
  using Handle = std::shared_ptr<Running>;
  /// A text:list at the top level.
  Handle open(pugi::xml_node list);
  /// The number of the next item at `level` from 0, as it is shown; `start` restarts it where above 0.
  std::u16string next(Running& list, std::size_t level, int start);
  /// A heading's number by the document's outline; "" where it has none.
  std::u16string next_heading(std::size_t level);

 private:
  const OdfStyles& styles_;
  std::map<std::string, Handle> by_id_;
  std::map<std::string, Handle> by_style_;
  Running outline_;
};

}  // namespace nianbao
