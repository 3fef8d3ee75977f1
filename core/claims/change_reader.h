// What the recognisers of changes share: which numbers may be compared, and claims about a change.
#pragma once

#include "core/claims/reader.h"

namespace nianbao::claims {

/// Now and then of a change.
struct Pair {
  std::size_t now = 0;
  std::size_t then = 0;
};

class ChangeReader : public Reader {
 public:
  using Reader::Reader;

 protected:
  /// A number that says how much there is, or what per cent.
  bool is_value(std::size_t i) const;
  /// Says by how much something changed.
  bool is_change(std::size_t i) const;
  /// By how many per cent.
  bool is_growth(std::size_t i) const;
  /// 和 or nothing: the words before a number that goes on a list.
  bool is_bare(std::size_t i) const;

  /// The joint to the number before; what stands before a bracket counts: …310条。比上年(248条).
  Joint joint_before(std::size_t i) const;
  /// The comparison belongs to a value before it in its sentence, or in the sentence before when its own
  /// begins with the comparison.
  Joint reach(std::size_t base) const;
  /// What the clause before `first` says has changed may be what `now` counts; not 公开信息310条 of
  /// 政策解读比上年的20条增长50%.
  bool may_be_of(std::size_t now, std::size_t first) const;

  /// A judged claim about the change at `i`; its span begins with the word for the direction.
  Claim claim_of(std::size_t i, Formula formula, const Nodes& operands, const Nodes& divisor = {}) const;
  /// Adds how the change at `i` may follow from the pair: per cents of per cents are meant as points as often
  /// as not, and go to `of_rates`. Nothing where the units do not fit.
  void add_readings(std::size_t i, const Pair& pair, std::vector<Claim>& readings,
                    std::vector<Claim>& of_rates) const;
  /// 月报12期、快报36期;…月报12期、快报24期,快报减少三分之一: drops the pairs of other things than the change
  /// names right before itself.
  void keep_named(std::size_t i, std::vector<Pair>& found) const;
  /// The change at `i` has no earlier value in the text.
  void leave_without_earlier(std::size_t i);
  /// Keeps a reading of the pair that holds, else accuses by the first; false when there is none.
  bool settle_pairs(std::size_t i, const std::vector<Pair>& pairs, Certainty certainty);

 private:
  /// The clause that ends with the number: 新收申请比上年的, 新收申请比上年(.
  std::u16string_view clause_of(std::size_t i) const;
};

/// 分别: lists of equal length are compared item by item. The changes that belong to such lists, told or not.
Nodes find_zipped_changes(std::u16string_view clean, const Block& block, const Numbers& numbers,
                          std::vector<Claim>& claims);
/// Changes within a series of values that have times of their own, where the words name the two times or the
/// whole span: 四季度比一季度提高, 两年间增长. Those among `settled` are left alone; returns what it settled.
Nodes find_series_changes(std::u16string_view clean, const Block& block, const Nodes& settled,
                          const Numbers& numbers, std::vector<Claim>& claims);

}  // namespace nianbao::claims
