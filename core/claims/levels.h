// The levels of a block, in order: the numbers that say how much there is, which totals and parts are made
// of.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/claims/label.h"
#include "core/claims/node.h"

namespace nianbao::claims {

class Levels {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  Levels(std::u16string_view clean, const Block& block, const Quantities& quantities);

  std::size_t size() const { return levels_.size(); }
  std::uint32_t index(std::size_t level) const { return levels_[level].index; }  ///< in the block's nodes
  const Node& node(std::size_t level) const { return block_.nodes[levels_[level].index]; }
  const Quantity& quantity(std::size_t level) const { return quantities_[node(level).quantity]; }
  std::u16string_view text(Span span) const { return slice(clean_, span); }
  /// What stands behind the number, at most `reach` characters of it.
  std::u16string_view text_after(std::size_t level, std::size_t reach) const {
    return clean_.substr(quantity(level).span.end, reach);
  }

  /// The strongest separator to the level before, over what stands between that is no level.
  Joint joint(std::size_t level) const { return levels_[level].joint; }
  Joint joint(std::size_t before, std::size_t after) const;

  /// From the last of the strongest separators to the number, without 其中.
  std::u16string_view label(std::size_t level) const { return levels_[level].label; }
  Topic topic(std::size_t level) const;   ///< of the label
  bool is_rest(std::size_t level) const;  ///< the label is 其他, 其余 …
  std::u16string_view near(std::size_t level) const { return words_at(clean_, node(level).near); }
  std::u16string_view gap(std::size_t level) const { return words_at(clean_, node(level).gap); }
  std::u16string_view tail(std::size_t level) const { return words_at(clean_, node(level).tail); }

  bool same(std::size_t a, std::size_t b) const;
  /// 件 and 条: units that count much the same things, which get mixed in one list.
  bool are_things(std::size_t a, std::size_t b) const;
  /// The level that the words before this one name as its whole (乡级专区中); kNone when none fits them.
  std::size_t named_whole(std::size_t level) const;
  /// The whole that the words name is a certain one: 答复中, not 上述申请中.
  bool names_some_whole(std::size_t level) const;
  /// 14 of 14个乡镇公开3827条: how many they are, in the words of the next level.
  bool is_aside(std::size_t level) const;
  /// 提案168件中: the next level is a part of this one.
  bool is_whole_of_next(std::size_t level) const;
  /// The text breaks off behind the level, as at a page end: "B类15件,C".
  bool is_cut_off(std::size_t level) const;
  /// A per cent stands right behind: 计划24万公顷的103.3%.
  bool measures_share(std::size_t level) const;
  /// The use of a number of the block, which need not be a level.
  Use use_at(std::uint32_t index) const { return block_.nodes[index].use; }
  std::uint32_t quantity_at(std::uint32_t index) const { return block_.nodes[index].quantity; }
  /// The label of `level` sounds like the total's rather than like the first part's: a new statement, not a
  /// part. 全年发布信息1022条,其中原创680条;政务微信发布信息956条
  bool sounds_like_total(std::size_t total, std::size_t first, std::size_t level) const;

 private:
  struct Level {
    std::uint32_t index = 0;
    Joint joint = Joint::none;
    // Asked again for every list that may reach the level, hence kept once known.
    mutable std::optional<Topic> topic;
    mutable std::optional<bool> rest;
    std::u16string_view label;
  };

  std::u16string_view clean_;
  const Block& block_;
  const Quantities& quantities_;
  std::vector<Level> levels_;
};

}  // namespace nianbao::claims
