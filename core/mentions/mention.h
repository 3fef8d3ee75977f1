// Whose number it is, and when: what a number of the prose says besides its value (reading.md, "The model").
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/identity/identity.h"
#include "core/quantities/quantity.h"

namespace nianbao {

struct Claim;

namespace claims {
struct Block;
}

/// Where a facet comes from: the number's own clause, what was said before it, or nothing was said.
enum class Origin : std::uint8_t { assumed, inherited, said };

/// Words of the text that say a facet; empty where it is not known.
struct Facet {
  Span words;
  Origin origin = Origin::assumed;
};

/// The time of a number. Assumed: the report's year.
struct When {
  int year = 0;          // 0: not known
  bool part = false;     // less or more than a year: 上半年, 1至6月, 近三年
  bool opening = false;  // the stock that the year began with: 上年末
  Origin origin = Origin::assumed;
  bool is_own = true;  // the report's year as a whole, as far as the text says
  Span words;          // that said it; empty when assumed
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

/// What a number tells of its thing.
enum class Measure : std::uint8_t {
  unread,    // it stands in no sentence that was read
  count,     // how much there is
  earlier,   // how much there was: 比上年的5件
  amount,    // by how much it changed: 增加3件
  change,    // by how many per cent
  points,    // by how many percentage points
  share,     // how much of a whole
  rate,      // 办结率: the name stands in the label
  multiple,  // 是上年的2倍
  other,     // nothing that is known
};

/// What is known of one number of the prose; there is one for each quantity of the text.
struct Mention {
  When when;
  Whose whose;
  /// Its place in a list that 分别 spreads: 行政复议、行政诉讼分别为15件、13件. Empty where there is none.
  Span name;
  /// 办结件中: the words in front of its own that say what it is a part of. Empty where there are none.
  Span frame;

  Measure measure = Measure::unread;
  int direction = 0;        // of amount, change, points: 1 up, -1 down
  Facet label;              // its own words, without time, body and what leads to them: 网络提交
  Facet thing;              // what is counted: 政府信息公开申请
  Facet event;              // what was done with it: 收到
  bool opens_list = false;  // 其中, a bracket, a colon stand before it

  static constexpr std::int32_t kNone = -1;
  std::int32_t whole = kNone;  // the number that it is a part of: the first step of its path
  Origin whole_from =
      Origin::assumed;           // said: 其中, 合计; inherited: a list goes on; assumed: by place alone
  std::int32_t subject = kNone;  // of a share, a change, an earlier value: the number that it is about
};

/// What is known of a text's numbers. Refers to what must outlive it.
struct Numbers {
  const Quantities& quantities;
  const std::vector<Mention>& mentions;  // one for each of them
  std::optional<int> year;               // of the report
};

/// Reads the facets of all numbers in `blocks`, which belong to `clean`.
std::vector<Mention> read_mentions(std::u16string_view clean, const std::vector<claims::Block>& blocks,
                                   const Quantities& quantities, const DocumentIdentity& identity);

/// The mentions with whole and subject as the claims tell them, and with thing and event handed on to parts.
std::vector<Mention> link_mentions(std::vector<Mention> mentions, const std::vector<Claim>& claims);

}  // namespace nianbao
