// Means of a few years, quarters or months told one by one: 2022年、2023年分别公开420条、460条,年均440条.
#include <algorithm>
#include <optional>
#include <vector>

#include "core/claims/late_reader.h"
#include "core/claims/times.h"
#include "core/words/lists/per_unit.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/times.h"

namespace nianbao::claims {

namespace {

class MeanFinder : public LateReader {
 public:
  MeanFinder(std::u16string_view clean, const Block& block, const Numbers& numbers,
             std::vector<Claim>& claims)
      : LateReader(clean, block, numbers, claims), year_(numbers.year.value_or(0)) {}

  void run() {
    for (std::size_t i = 2; i < size(); ++i) {
      if (!is_level(i) || !is_open(i) || node(i).joint != Joint::comma || node(i).opens) continue;
      if (const auto period = period_of(i)) mean(i, *period);
    }
  }

 private:
  /// The kind of time that 年均, 季均 are means of; nullopt where the words before the number say no mean.
  std::optional<Period> period_of(std::size_t i) const {
    constexpr std::size_t kLongestVerb = 6;
    const ValuedWord<int>* const found = find_start(near(i), words::means_of_times);
    if (!found || near(i).size() > found->word.size() + kLongestVerb) return std::nullopt;
    return found->value == 1 ? Period::year : found->value == 4 ? Period::quarter : Period::month;
  }

  /// Where the values right before `i` begin, all of one unit.
  std::size_t begin_of_values(std::size_t i) const {
    std::size_t first = i;
    while (first > 0 && is_level(first - 1) && same(first - 1, i - 1) &&
           node(first - 1).depth == node(i).depth && (first == i || node(first).joint <= Joint::comma))
      --first;
    return first;
  }

  std::vector<Time> times_before(std::size_t i) const {
    const std::u16string_view gap = text(node(i).gap);
    return times_in(gap.substr(gap.find_last_of(words::sentence_ends) + 1), year_);
  }

  /// The times of the values from `first` to before `end`: 2022年、2023年分别…, or each with its own.
  std::vector<Time> times_of(std::size_t first, std::size_t end) const {
    std::vector<Time> out = times_before(first);
    for (std::size_t k = first + 1; k < end; ++k) {
      const std::vector<Time> own = times_before(k);
      out.insert(out.end(), own.begin(), own.end());
    }
    return out;
  }

  /// 近三年分别公开640条、720条、816条
  bool says_years(std::size_t first, std::size_t length) const {
    const auto* const years = find_first(text(node(first).gap), words::several_years);
    return years && static_cast<std::size_t>(years->value) == length;
  }

  static bool follow_each_other(const std::vector<Time>& times, Period period) {
    for (std::size_t k = 0; k < times.size(); ++k) {
      if (times[k].period != period) return false;
      if (k > 0 && times[k].value != times[k - 1].value + 1) return false;
    }
    return true;
  }

  void mean(std::size_t i, Period period) {
    const std::size_t first = begin_of_values(i);
    const std::size_t length = i - first;
    if (length < 2 || !kin(first, i)) return;
    std::vector<Time> times = times_of(first, i);
    if (times.size() > 1 && times.back().value < times.front().value)
      std::reverse(times.begin(), times.end());
    const bool told = times.size() == length
                          ? follow_each_other(times, period)
                          : times.empty() && period == Period::year && says_years(first, length);
    if (!told) return;
    Nodes values;
    for (std::size_t k = first; k < i; ++k) values.push_back(k);
    Claim claim = make(ClaimKind::derived, Formula::average, i, values);
    claim.periods = static_cast<int>(length);
    judge(numbers_.quantities, claim);
    decide(i, {std::move(claim)}, true, Certainty::certain);
  }

  int year_;
};

}  // namespace

void find_means(std::u16string_view clean, const Block& block, const Numbers& numbers,
                std::vector<Claim>& claims) {
  if (block.nodes.size() > 2) read_late(MeanFinder(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
