// How far a per cent lies above or below another that the text tells in a bracket:
// 合格率97.8%,高出市县网站(95.1%)2.7个百分点;
// 比市县网站(95.1%)高2.7个百分点; 98.7%,高出上年1.9个百分点(上年96.8%).
#include "core/claims/late_reader.h"
#include "core/words/lists/base.h"
#include "core/words/lists/change.h"
#include "core/words/lists/comparing.h"
#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kReach = 6;
constexpr std::size_t kLongestName = 20;

class PointsAbove : public LateReader {
 public:
  using LateReader::LateReader;

  void run() {
    for (std::size_t i = 1; i < size(); ++i) {
      if (node(i).kind != UnitKind::points || !is_open(i)) continue;
      if (!over_bracket(i)) before_bracket(i);
    }
  }

 private:
  /// The last clause before the bracket that opens in front of the number.
  std::u16string_view words_before_bracket(std::size_t i) const {
    const std::u16string_view gap = text(node(i).gap);
    const std::u16string_view before = trim(gap.substr(0, gap.rfind(u'(')));
    return before.substr(before.find_last_of(words::stops) + 1);
  }

  /// 1 of 高出市县网站, -1 of 低于全省平均; 0 of other words.
  static int direction_at_start(std::u16string_view words) {
    if (words.size() > kLongestName) return 0;
    return starts_with_any(words, words::above) ? 1 : starts_with_any(words, words::below) ? -1 : 0;
  }

  /// 1 of 高, -1 of 低: behind 比 and what is compared with.
  int direction_behind(std::size_t i) const {
    if (node(i).direction != 0) return node(i).direction;
    return is_any(near(i), words::higher) ? 1 : is_any(near(i), words::lower) ? -1 : 0;
  }

  /// 高出市县网站(95.1%)2.7个百分点; 比市县网站(95.1%)高2.7个百分点
  bool over_bracket(std::size_t i) {
    const std::size_t other = i - 1;
    if (node(other).kind != UnitKind::percent || !node(other).opens || !ends_bracket(other)) return false;
    if (node(i).joint != Joint::none || !near(other).empty()) return false;
    const std::u16string_view words = words_before_bracket(other);
    const int direction = near(i).empty()                              ? direction_at_start(words)
                          : starts_with_any(words, words::compared_to) ? direction_behind(i)
                                                                       : 0;
    return direction != 0 && compare(i, other, other, direction);
  }

  /// 98.7%,高出上年1.9个百分点(上年96.8%): the bracket names what the points are over.
  bool before_bracket(std::size_t i) {
    const std::size_t other = i + 1;
    const int direction = direction_at_start(near(i));
    if (direction == 0 || other >= size() || node(other).kind != UnitKind::percent) return false;
    if (!node(other).opens || !ends_bracket(other)) return false;
    const std::u16string_view name = without_ends(near(other), words::between_base_and_value);
    if (name.size() < 2 || !contains(near(i), name)) return false;
    return compare(i, i, other, direction);
  }

  /// The per cent before `end` in its sentence, which the points at `i` compare with the one at `other`.
  bool compare(std::size_t i, std::size_t end, std::size_t other, int direction) {
    std::vector<Claim> readings;
    for (std::size_t k = end; k-- > 0 && end - k <= kReach && joint(k, end) <= Joint::comma;) {
      const bool value = node(k).kind == UnitKind::percent && node(k).use != Use::change &&
                         node(k).use != Use::base && node(k).depth == node(i).depth;
      if (!value) continue;
      Claim claim = make(ClaimKind::derived, Formula::difference, i, {k, other});
      claim.direction = direction;
      judge(numbers_.quantities, claim);
      readings.push_back(std::move(claim));
    }
    const bool one = readings.size() == 1;
    return decide(i, std::move(readings), one, Certainty::certain);
  }
};

}  // namespace

void find_points_above(std::u16string_view clean, const Block& block, const Numbers& numbers,
                       std::vector<Claim>& claims) {
  if (block.nodes.size() > 2) read_late(PointsAbove(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
