// How much faster something grew than the year before: 增长12%,比上年增速(9%)高3个百分点;
// 2022年增长9%,2023年增长12%, 增速提高3个百分点; 增幅为12%,上年为9%,加快3个百分点.
#include "core/claims/late_reader.h"
#include "core/words/lists/comparing.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kReach = 4;

class GrowthFinder : public LateReader {
 public:
  using LateReader::LateReader;

  void run() {
    for (std::size_t i = 2; i < size(); ++i) {
      if (node(i).kind == UnitKind::points && is_open(i)) points(i);
    }
  }

 private:
  int direction_of(std::size_t i) const {
    if (node(i).direction != 0) return node(i).direction;
    return is_any(near(i), words::higher) ? 1 : is_any(near(i), words::lower) ? -1 : 0;
  }

  /// 上年为9%, 比上年增速(9%): not this year's growth.
  bool is_earlier(std::size_t k) const {
    const std::u16string_view gap = text(node(k).gap);
    return node(k).use == Use::base || (node(k).opens && names_earlier_year(gap.substr(0, gap.rfind(u'('))));
  }

  void points(std::size_t i) {
    const int direction = direction_of(i);
    if (direction == 0) return;
    Nodes two;
    for (std::size_t k = i;
         k-- > 0 && i - k <= kReach && joint(k, i) <= Joint::semicolon && two.size() < 3;) {
      if (node(k).kind == UnitKind::percent) two.insert(two.begin(), k);
    }
    if (two.size() != 2) return;
    std::size_t now = two[0];
    std::size_t then = two[1];
    if (!is_earlier(then)) {
      if (years_between(two[0], two[1]) != 1 || !names_growth(near(i))) return;
      std::swap(now, then);
    }
    const bool both = node(now).use == Use::change && (node(then).use == Use::change || then > now);
    if (!both || node(now).direction < 0 || node(then).direction < 0) return;
    Claim claim = make(ClaimKind::derived, Formula::difference, i, {now, then});
    claim.direction = direction;
    judge(numbers_.quantities, claim);
    decide(i, {std::move(claim)}, true, Certainty::certain);
  }

  static bool names_growth(std::u16string_view words) { return contains_any(words, words::growths); }
};

}  // namespace

void find_growths(std::u16string_view clean, const Block& block, const Numbers& numbers,
                  std::vector<Claim>& claims) {
  if (block.has(Use::change)) read_late(GrowthFinder(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
