// One part that the words set against its whole without 其中: 发布1296条,仅微博就有520条;
// 微博最多,为520条;公报次之, 为310条. It may not be more than the whole.
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/list.h"
#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostRanks = 4;

class LargestParts {
 public:
  explicit LargestParts(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t at = 1; at < levels_.size(); ++at) {
      if (!is_free(at) || !names_rank(at)) continue;
      std::size_t total = at - 1;
      // 微博最多,为520条;公报次之,为310条: the second is a part of the same
      if (levels_.joint(at) == Joint::semicolon && sums_.total_of(total) != Levels::kNone && ranked_ > 0)
        total = sums_.total_of(total);
      if (!may_hold(total, at)) continue;
      add(total, at);
    }
  }

 private:
  bool is_free(std::size_t level) const {
    return sums_.total_of(level) == Levels::kNone && !sums_.is_term(level) && levels_.node(level).depth == 0;
  }

  /// 仅微博就有, 微博最多,为: in the words since the number before.
  bool names_rank(std::size_t at) {
    std::u16string_view words = levels_.gap(at);
    words = words.substr(words.find_last_of(words::sentence_ends) + 1);
    if (starts_with(words, u",")) words.remove_prefix(1);
    const bool only = starts_with_any(words, words::only_this) && ends_with_any(words, words::alone_has);
    const bool first = contains_any(words, words::ranks_of_parts) && ends_with_any(words, words::is_number);
    ranked_ = only || first ? ranked_ + 1 : 0;
    return (only || first) && ranked_ <= kMostRanks;
  }

  bool may_hold(std::size_t total, std::size_t part) const {
    return levels_.same(total, part) && levels_.joint(total, part) <= Joint::semicolon &&
           levels_.node(total).depth == levels_.node(part).depth && !levels_.node(total).partial;
  }

  void add(std::size_t total, std::size_t part) {
    Claim claim = sums_.sum(total, {part});
    claim.formula = Formula::part;
    sums_.judge_claim(claim);
    sums_.keep(std::move(claim), total, {part});
  }

  PartSums& sums_;
  const Levels& levels_;
  std::size_t ranked_ = 0;  // numbers in a row whose rank is told
};

}  // namespace

void find_largest_parts(PartSums& sums) { LargestParts(sums).run(); }

}  // namespace nianbao::claims
