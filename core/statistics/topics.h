// What a place of the report is about: its part of the form, and the headings above it.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "core/base/one_of.h"
#include "core/outline/parts.h"
#include "core/parse/document.h"

namespace nianbao {

/// What numbers that do not name their thing are numbers of.
enum class Topic : std::uint8_t { none, requests, disputes };

/// Between what is told together and what is not.
inline bool is_sentence_end(char16_t unit) { return is_one_of<u"。!?\n">(unit); }

class Topics {
 public:
  Topics(std::u16string_view clean, const Document& document, const std::vector<Part>& parts);

  /// The key of the part that holds `at`; "" for none.
  std::string_view part(Offset at) const;
  /// By the innermost heading that tells, then by the part.
  Topic topic(Offset at) const;

 private:
  std::u16string_view clean_;
  const Document& document_;
  std::vector<std::pair<Offset, std::string_view>> part_from_;  // from here on, this part; by offset
};

}  // namespace nianbao
