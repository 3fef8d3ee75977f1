// Words before a number that say that it adds up what came before: 合计, 全年共, 三类合计.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/words.h"
#include "core/claims/node.h"

namespace nianbao::claims {

/// How sure words before a number are that it adds up what came before.
enum class Cue : std::uint8_t {
  none,
  stock,   // 累计: it may count more than this year
  year,    // 全年, behind the parts of a year
  loose,   // 全年共组织, 共涉及: a total, of what came before or of something new
  strict,  // 合计, 共计, 三类合计
};

/// `words`: before the node's number. `holds_numbers`: the bracket that closes before it has numbers in it.
Cue cue_of(const Node& node, const Asked& words, bool holds_numbers);

/// 一是公开…52条。⏎二是通过微信发布,并在论坛上回复,共43条: in the words since the number before, a sentence
/// has ended its line, and other words stand before the total in its own.
bool begins_item(std::u16string_view gap);

}  // namespace nianbao::claims
