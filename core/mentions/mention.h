// Whose number it is, and when: what a number of the prose says besides its value (reading.md, "The model").
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/span.h"

namespace nianbao {

struct Facts;

namespace claims {
struct Block;
}

/// Where a facet comes from: the number's own clause, what was said before it, or nothing was said.
enum class Origin : std::uint8_t { assumed, inherited, said };

/// The time of a number. Assumed: the report's year.
struct When {
  int year = 0;          // 0: not known
  bool part = false;     // less or more than a year: 上半年, 1至6月, 近三年
  bool opening = false;  // the stock that the year began with: 上年末
  Origin origin = Origin::assumed;
  bool is_own = true;  // the report's year as a whole, as far as the text says
};

/// Whose number it is, seen from the body that reports.
enum class Scope : std::uint8_t {
  issuer,  // the body that reports: 全市 in a government's report, 本局 in a bureau's
  office,  // the government itself or its office, which may mean either
  part,    // a smaller body or several of them: 各县区, 市自然资源局
  wider,   // all that is around or below a department: 全市, 全系统
};

struct Whose {
  Scope scope = Scope::issuer;
  Origin origin = Origin::assumed;
  Span words;  // that said it; empty when assumed
};

/// What is known of one number of the prose; Facts::numbers holds one for each of Facts::quantities.
struct Mention {
  When when;
  Whose whose;
  /// Its place in a list that 分别 spreads: 行政复议、行政诉讼分别为15件、13件. Empty where there is none.
  Span name;
  /// 办结件中: the words in front of its own that say what it is a part of. Empty where there are none.
  Span frame;
};

/// Reads the facets of all numbers in `blocks`, which belong to `clean`. Needs facts.year, issuer, organ,
/// quantities.
std::vector<Mention> read_mentions(std::u16string_view clean, const std::vector<claims::Block>& blocks,
                                   const Facts& facts);

}  // namespace nianbao
