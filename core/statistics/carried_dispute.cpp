#include "core/statistics/carried_dispute.h"

#include "core/base/words.h"
#include "core/words/lists/disputes.h"

namespace nianbao {

namespace {

constexpr std::string_view kReview = "disputes.review";
constexpr std::string_view kLitigation = "disputes.litigation";

bool is_way(std::string_view key) {
  return key == "disputes.litigation.direct" || key == "disputes.litigation.after";
}

/// All cases of a kind or of a way, not those with one result.
bool counts_all(std::string_view key) { return key == kReview || key == kLitigation || is_way(key); }

std::string_view kind_of(std::string_view key) { return key.starts_with(kReview) ? kReview : kLitigation; }

/// Of what a result tells behind two counts of cases.
std::string_view behind_both(std::string_view first, std::string_view second) {
  if (first == second || (first == kLitigation && is_way(second))) return second;
  // 行政复议15件、行政诉讼4件,维持5件: nobody knows of which
  return kind_of(first) == kind_of(second) ? kLitigation : std::string_view();
}

}  // namespace

void CarriedDispute::take(std::string_view key, const StatisticWords& words) {
  if (!key.starts_with("disputes.")) {
    const bool decided = contains_any(words.label, words::decided_cases);
    if (!last_.empty() && words.unit == unit_ && !decided) of_some_ = true;
    return;
  }
  if (counts_all(key)) {
    key_ = counts_all(last_) ? behind_both(last_, key) : key;
    of_some_ = false;
  } else if (last_.empty()) {
    key_ = kind_of(key);
  }
  last_ = key;
  unit_ = words.unit;
}

}  // namespace nianbao
