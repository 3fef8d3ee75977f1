// "以下四个方面" and what follows, "A、B和C三个方面", "5家企业,分别是…": a stated number of items beside
// their list.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/span.h"
#include "core/parse/document.h"

namespace nianbao {

enum class ListPlace : std::uint8_t {
  marks,   // enumerated behind it: 一是…二是…, 1.…2.…
  before,  // named in front of it: A、B和C三个方面, 《甲》《乙》等2项制度
  after,   // named behind it: 5家企业,分别是A、B、C
};

/// One stated number and how many items the text lists. 和 and 及 may or may not part two items, so the count
/// is a range.
struct ListCount {
  ListPlace place = ListPlace::marks;
  Span number;  // the number and its unit: "四个方面"
  Span list;    // the items
  std::int64_t stated = 0;
  std::int64_t least = 0;  // items counted
  std::int64_t most = 0;
};

/// In the text's order. Without what a report says of its own parts, which outline/declared checks.
std::vector<ListCount> find_list_counts(const SourceText& source, const Document& document);

}  // namespace nianbao
