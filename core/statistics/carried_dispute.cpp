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

bool counts_decided_cases(std::u16string_view label) {
  constexpr std::size_t kBetween = 3;  // 的行政
  const std::size_t lead = length_of_start(label, words::decided_leads);
  const std::size_t end = length_of_end(label, words::decided_ends);
  return lead != 0 && end != 0 && label.size() <= lead + end + kBetween;
}

void CarriedDispute::take(std::string_view key, const StatisticWords& words) {
  if (!key.starts_with("disputes.")) {
    const bool decided = contains_any(words.label, words::decided_cases) &&
                         !contains_any(words.label, words::not_this_years);  // 上年未审结的诉讼案件3件
    // 不服行政处罚的行政复议8件,纠正5件
    const bool others = contains_any(words.label, words::either_dispute);
    if (!decided && (others || (!last_.empty() && words.unit == unit_))) of_some_ = true;
    return;
  }
  if (counts_all(key)) {
    key_ = counts_all(last_) ? behind_both(last_, key) : key;
    of_some_ = false;
  } else if (last_.empty()) {
    key_ = kind_of(key);
  } else if (kind_of(last_) != kind_of(key)) {
    // 复议维持9件;诉讼维持7件,尚未审结2件: of lawsuits. 复议维持9件、诉讼维持7件,尚未审结3件: perhaps of both
    key_ = in_new_part_ ? kind_of(key) : std::string_view();
  }
  in_new_part_ = false;
  last_ = key;
  unit_ = words.unit;
}

}  // namespace nianbao
