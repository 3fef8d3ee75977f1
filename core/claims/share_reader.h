// What shares speak of: the numbers of which a text says how much of a whole they are.
#pragma once

#include "core/claims/reader.h"

namespace nianbao::claims {

class ShareReader : public Reader {
 public:
  using Reader::Reader;

 protected:
  static constexpr std::size_t kLookBack = 24;  // nodes before a share in which its part and whole may stand

  /// The words between the last separator and 占.
  std::u16string_view subject(std::size_t share) const;
  /// 三项合计占: of all of the list before it.
  bool is_cumulative(std::size_t share) const;
  /// 自然人申请182件,自然人占88%: the subject repeats the label.
  bool repeats(std::size_t part, std::u16string_view words) const;
  /// 自然人申请182件、法人24件,自然人占88%
  Nodes named_part(std::size_t share, std::u16string_view words) const;
  /// The levels joined by 、 that end with the part, which is not alone; `leads`: the text says 前三, they
  /// are what is meant.
  Nodes run_before(std::size_t part, bool& leads) const;
  /// 热线工单 of 热线工单中,咨询2106件: the name of the whole that a sentence opens with; "" where none.
  std::u16string frame_before(std::size_t part) const;
  /// The numbers before `at` that 合计占 puts together, as many as 三家单位合计 says; empty where they are
  /// not clear.
  Nodes together(std::size_t at) const;
  bool has_own_share(std::size_t level) const;
  /// 去年720条,其中招聘类288条: a part of the earlier value.
  bool is_of_base(std::size_t part) const;
  /// 二季度来信中: of a part of the year, of which the text does not say how much it is. `frame`: what the
  /// sentence opens with.
  bool is_of_other_time(std::size_t part, std::u16string_view frame, const Nodes& larger) const;
  /// 网上来信中, 各科室办结的来信中: of less than what an earlier sentence counts. `frame`: as above.
  bool is_of_some(std::size_t part, std::u16string_view frame) const;
  /// What was received, then the largest.
  std::size_t likeliest_total(const Nodes& levels) const;
  bool are_equal(const Nodes& levels) const;
  /// 收到69件,网上申请达528件,占比近八成: the one number before the part, its whole, which is less.
  std::optional<std::size_t> smaller_whole(std::size_t part) const;
  /// All levels near a part, itself among them, that have a share of their own.
  Nodes sisters_of(std::size_t part) const;
};

/// Shares whose whole or part stands right beside them: 占全部100件的80%.
void find_shares_of(std::u16string_view clean, const Block& block, const Numbers& numbers,
                    std::vector<Claim>& claims);

}  // namespace nianbao::claims
