// What the numbers of a sentence leave to those behind them: 行政复议15件,维持5件 tells of reconsiderations.
#pragma once

#include <string_view>

#include "core/statistics/statistic_words.h"

namespace nianbao {

class CarriedDispute {
 public:
  /// disputes.review, disputes.litigation, or one of its two ways; "" where the sentence leaves that open.
  std::string_view key() const { return key_; }
  /// Some of the cases were counted by another trait: 其中涉及征地的8件,维持5件 is of those.
  bool is_of_some() const { return of_some_; }

  /// Behind a semicolon.
  void begin_part() { in_new_part_ = true; }
  /// The next number of the sentence and the key it was found to have.
  void take(std::string_view key, const StatisticWords& words);

 private:
  std::string_view key_;
  std::string_view last_;  // the key that was taken last
  std::u16string_view unit_;
  bool of_some_ = false;
  bool in_new_part_ = false;  // no number of cases has been told since a semicolon
};

/// 审理终结的复议案件: all cases that were decided, and nothing else.
bool counts_decided_cases(std::u16string_view label);

}  // namespace nianbao
