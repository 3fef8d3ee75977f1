// What is left over closes a list: 5000册,已发放4800册,余200册; 受理87件,办结80件,未办结7件.

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/facts/claims/label.h"
#include "core/facts/claims/part_sums.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 8;
constexpr std::size_t kMostFurther = 2;  // parts behind what is still open

bool is_done(std::u16string_view label) {
  return contains_any<u"已", u"办结", u"完成", u"整改", u"答复", u"化解", u"审结", u"解决", u"销号">(label) &&
         !contains_any<u"未", u"率", u"按时", u"按期", u"及时">(label);
}

bool is_undone(std::u16string_view label) {
  return starts_with_any<u"未办结", u"未完成", u"未整改", u"未答复", u"未审结", u"未解决", u"未化解",
                         u"未销号", u"尚未", u"正在", u"在办", u"仍在", u"尚在", u"待办", u"待审", u"还有",
                         u"仍有">(label) &&
         !contains_any<u"以上", u"建设", u"推进">(label);
}

/// 余下的12个镇街 after 20个平台: what is left over is of another kind than the total.
bool is_other_noun(const Levels& levels, std::size_t total, std::size_t rest) {
  std::u16string_view noun = trim(levels.tail(rest));
  if (starts_with(noun, u"的")) noun.remove_prefix(1);
  if (noun.size() < 2) return false;
  if (starts_with_any<u"正", u"已", u"均", u"按", u"由", u"作", u"为", u"全部", u"实现", u"尚", u"待", u"转",
                      u"退", u"未", u"将", u"因", u"属", u"经", u"移", u"都", u"在", u"于", u"最", u"通",
                      u"采", u"不", u"需", u"可", u"仍", u"存", u"以", u"依", u"结", u"答", u"予", u"纳",
                      u"列", u"推", u"继", u"计", u"也", u"是", u"有", u"限">(noun))
    return false;
  const std::u16string_view word = noun.substr(0, 2);
  return !contains(levels.text(levels.node(total).label), word) && !contains(levels.tail(total), word);
}

class Remainders {
 public:
  explicit Remainders(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t at = 2; at < levels_.size(); ++at) {
      if (sums_.total_of(at) != Levels::kNone) continue;
      if (levels_.is_rest(at) || is_rest(levels_.near(at))) {
        rest(at);
      } else if (is_undone(levels_.near(at)) || (levels_.near(at).empty() && is_undone(levels_.tail(at)))) {
        undone(at);
      }
    }
  }

 private:
  /// Every total before and every run of numbers between is tried; the nearest miss is held against the text.
  void rest(std::size_t last) {
    const std::size_t back = last > kLookBack ? last - kLookBack : 0;
    Parts between;
    Parts best;
    std::size_t best_total = last;
    Fraction best_miss(0);
    int sentences = 0;
    for (std::size_t total = last; total-- > back;) {
      if (levels_.joint(total + 1) >= Joint::paragraph) break;
      if (levels_.joint(total + 1) == Joint::sentence && ++sentences > 2) break;
      if (!levels_.same(total, last) || levels_.node(total).depth != levels_.node(last).depth) continue;
      if (sums_.total_of(total) != Levels::kNone) continue;
      // 涉及征地的71件;涉及规划的52件;其他55件: the first of the list, not its total
      const Joint next = levels_.joint(total + 1);
      if (levels_.node(total).dimension || next == Joint::listing || next == Joint::semicolon) {
        between.push_back(total);
        continue;
      }
      for (std::size_t from = 0; from < between.size(); ++from) {
        // the numbers between, in the text's order, without the first `from` of them
        Parts parts(between.rbegin() + static_cast<std::ptrdiff_t>(from), between.rend());
        parts.push_back(last);
        if (sums_.fits(total, parts)) return settle(total, parts);
        const Fraction miss = sums_.miss(total, parts);
        if (best.empty() || miss < best_miss) {
          best = parts;
          best_miss = miss;
          best_total = total;
        }
      }
      between.push_back(total);
    }
    if (best.empty() || is_other_noun(levels_, best_total, last)) return;
    if (!sums_.is_between(best_total, best, Fraction::of(1, 2), Fraction::of(2, 1))) return;
    if (!(levels_.quantity(best.front()).value < levels_.quantity(best_total).value)) return;
    if (sums_.is_more(best_total, best) && carries_over(last)) return;
    settle(best_total, best);
  }

  /// Something was carried over from last year: then what was dealt with may be more than what came in.
  bool carries_over(std::size_t last) const {
    const std::size_t back = last > kLookBack ? last - kLookBack : 0;
    for (std::size_t k = back; k <= last; ++k) {
      if (contains_any<u"结转", u"上年", u"期初", u"去年">(levels_.label(k)) ||
          contains(levels_.tail(k), u"结转"))
        return true;
    }
    return false;
  }

  void settle(std::size_t total, const Parts& parts) {
    Claim claim = sums_.sum(total, parts);
    claim.certainty = Certainty::certain;
    sums_.keep(std::move(claim), total, parts);
  }

  /// 受理87件,办结80件,未办结7件: right behind each other, unless something was carried over.
  void undone(std::size_t last) {
    const std::size_t done = last - 1;
    const std::size_t total = last - 2;
    if (!levels_.same(done, last) || !levels_.same(total, last) ||
        !is_done(cat(levels_.near(done), levels_.tail(done))))
      return;
    if (levels_.joint(last) > Joint::semicolon || levels_.joint(done) > Joint::comma) return;
    if (is_done(levels_.near(total)) || levels_.node(total).depth != levels_.node(last).depth) return;
    if (sums_.total_of(done) != Levels::kNone || is_other_noun(levels_, total, last)) return;
    if (carries_over(last)) return;
    const Parts parts = {done, last};
    // 已经解决4件;正在解决7件,暂时不能解决1件: the list goes on
    Parts longer = parts;
    for (std::size_t k = last + 1; k < levels_.size() && k <= last + kMostFurther; ++k) {
      if (!levels_.same(k, total) || levels_.joint(k) > Joint::semicolon) break;
      longer.push_back(k);
      if (sums_.fits(total, longer)) return settle(total, longer);
    }
    if (!sums_.is_between(total, parts, Fraction::of(1, 2), Fraction::of(2, 1))) return;
    settle(total, parts);
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_remainders(PartSums& sums) { Remainders(sums).run(); }

}  // namespace nianbao::claims
