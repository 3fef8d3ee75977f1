// The pairs of now and then that a change may compare: 比上年的A件增长x%, 由A升至B, 去年A件,今年B件.
#pragma once

#include <vector>

#include "core/claims/change_reader.h"

namespace nianbao::claims {

class ChangePairs : public ChangeReader {
 public:
  ChangePairs(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
              const Numbers& numbers, std::vector<Claim>& claims)
      : ChangeReader(clean, block, numbers, claims), is_part_(block.nodes.size(), false) {
    for (const PartList& list : lists) {
      for (const std::uint32_t part : list.parts) is_part_[part] = true;
    }
  }

 protected:
  static constexpr std::size_t kLookBack = 12;
  static constexpr std::size_t kMostPairs = 12;

  static int year_in(std::u16string_view text);
  /// Values before `from` that a change may speak of, the likeliest first: the nearest that is no part of a
  /// list leads.
  Nodes values_before(std::size_t from, std::uint8_t depth, Joint furthest) const;
  /// 增长35%,达到27万次; 增加14件,增幅为35%,共收到申请54件
  Nodes values_after(std::size_t change) const;
  /// 比上年, 较去年; not 上年这一比例为.
  static bool compares(std::u16string_view words);
  /// Pairs of now and then that the change at `i` may compare, the likeliest first.
  std::vector<Pair> pairs(std::size_t i) const;

 private:
  /// 去年公开1500条,今年公开1875条; 2020年…,2021年…; 第一轮…,第二轮…
  bool are_two_times(std::size_t then, std::size_t now) const;
  void pair_base(std::size_t base, std::size_t change, std::vector<Pair>& out) const;
  /// 上年增长40%,本年由70万次增至87.5万次: the change is told of another year than the values behind it.
  bool is_of_other_year(std::size_t change, std::size_t from) const;
  /// 增长9.0%(上年950条), but not 减少19.4%,比2019年(22件)
  bool belongs_to_change(std::size_t base) const;
  /// 2010年前三季度3968条,全年5230条,比2008年增加: another value of a time of its own stands between.
  bool is_passed_over(std::size_t now, std::size_t change) const;
  /// …,全年5230条,比2008年增加2118条: the last value of a whole year against that of the year that is named.
  void named_year(std::size_t change, std::vector<Pair>& out) const;
  void pair_by_row_above(std::size_t row, std::vector<Pair>& out) const;
  void two_times(std::size_t now, std::size_t change, std::vector<Pair>& out) const;

  std::vector<bool> is_part_;  // of each node: it stands in a list
};

}  // namespace nianbao::claims
