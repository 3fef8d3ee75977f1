// What is left over closes a list: 5000册,已发放4800册,余200册; 受理87件,办结80件,未办结7件.

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/parts.h"
#include "core/words/lists/remainder.h"
#include "core/words/lists/total.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 8;
constexpr std::size_t kMostInRun = 20;
constexpr std::size_t kFarthest = 24;    // levels before a run that it may divide
constexpr std::size_t kLead = 3;         // characters that two labels begin with
constexpr std::size_t kMostFurther = 2;  // parts behind what is still open

/// 余下的12个镇街 after 20个平台: what is left over is of another kind than the total.
bool is_other_noun(const Levels& levels, std::size_t total, std::size_t rest) {
  std::u16string_view noun = trim(levels.tail(rest));
  if (starts_with(noun, u"的")) noun.remove_prefix(1);
  if (noun.size() < 2) return false;
  if (starts_with_any(noun, words::no_nouns_of_rest)) return false;
  const std::u16string_view word = noun.substr(0, 2);
  return !contains(levels.text(levels.node(total).label), word) && !contains(levels.tail(total), word);
}

bool is_kept(std::u16string_view near) { return starts_with_any(near, words::still_there); }

class Remainders {
 public:
  explicit Remainders(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t at = 2; at < levels_.size(); ++at) {
      if (sums_.total_of(at) != Levels::kNone || sums_.is_term(at)) continue;
      if (levels_.is_rest(at) || is_rest(levels_.near(at))) {
        rest(at);
      } else if (is_kept(levels_.near(at))) {
        kept(at);
      } else if (is_undone(levels_.near(at)) || (is_bare(at) && is_undone(levels_.tail(at)))) {
        undone(at);
      }
    }
  }

 private:
  /// Nothing but 另有, 还有 before the number: what it is of stands behind.
  bool is_bare(std::size_t level) const {
    return levels_.near(level).empty() || is_any(levels_.near(level), words::others_left);
  }

  /// 在门户网站公开政策文件5条,其他信息96条, behind a list with 在门户网站公开信息101条: the run's first part
  /// begins with the words of the part that it divides.
  bool rest_of_part(std::size_t last) {
    std::size_t first = last;
    while (first > 0 && last - first < kMostInRun && levels_.joint(first) <= Joint::comma &&
           levels_.same(first - 1, last) && sums_.total_of(first - 1) == Levels::kNone)
      --first;
    if (first == last || levels_.joint(first) < Joint::semicolon) return false;
    const std::u16string_view lead = levels_.label(first);
    const std::size_t back = first > kFarthest ? first - kFarthest : 0;
    for (std::size_t k = first; k-- > back;) {
      if (sums_.total_of(k) == Levels::kNone || !levels_.same(k, last)) continue;
      if (common_lead(lead, levels_.label(k)) < kLead) continue;
      Parts parts;
      for (std::size_t part = first; part <= last; ++part) parts.push_back(part);
      settle(k, parts, Certainty::probable);
      return true;
    }
    return false;
  }

  /// What both begin with, 在 and its like left out.
  static std::size_t common_lead(std::u16string_view a, std::u16string_view b) {
    return common_start(without_starts(a, words::leads_of_similar),
                        without_starts(b, words::leads_of_similar));
  }

  /// The joint behind a number and the parts that it has.
  Joint joint_behind(std::size_t total) const {
    std::size_t next = total + 1;
    while (next + 1 < levels_.size() && sums_.total_of(next) == total) ++next;
    return levels_.joint(next);
  }

  /// Every total before and every run of numbers between is tried; the nearest miss is held against the text.
  void rest(std::size_t last) {
    if (rest_of_part(last)) return;
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
      // 发生复议10件,上年未审结2件,审结11件,尚余1件: terms of a balance
      if (flow_of(levels_.near(total), levels_.tail(total)) == Flow::opening) return;
      // 已完成21项,超前完成3项,其余2项: among the 21
      if (starts_with_any(levels_.near(total), words::done_early)) continue;
      // 涉及征地的71件;涉及规划的52件;其他55件: the first of the list, not its total
      const Joint next = joint_behind(total);
      const bool sister = next == Joint::listing || next == Joint::semicolon;
      if (levels_.node(total).dimension || (sister && !ends_with(trim(levels_.label(total)), u"共"))) {
        // 受理9630件;市容类4115件,…;环卫类3247件;其他2268件: its total all the same, where it adds up
        Parts all(between.rbegin(), between.rend());
        all.push_back(last);
        if (next == Joint::semicolon && all.size() > 2 && sums_.fits(total, all))
          return settle(total, all, Certainty::probable);
        between.push_back(total);
        continue;
      }
      for (std::size_t from = 0; from < between.size(); ++from) {
        // the numbers between, in the text's order, without the first `from` of them
        Parts parts(between.rbegin() + static_cast<std::ptrdiff_t>(from), between.rend());
        parts.push_back(last);
        if (sums_.fits(total, parts)) {
          const Parts all(between.rbegin(), between.rend());
          const bool told = begins_plainly(sums_, all, from);
          return settle(total, parts, Certainty::certain, told ? Obstacle::none : Obstacle::some_parts);
        }
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
    // 栏目46个,除每日更新的81个外,其余28个: the two are all of it, however far off they are
    const bool excepted = best.size() == 2 && best[0] == best_total + 1 && best[1] == last &&
                          starts_with_any(levels_.near(best[0]), words::set_aside) &&
                          starts_with_any(trim(levels_.tail(best[0])), words::but_these);
    if (excepted && !carries_over(last)) return settle(best_total, best, Certainty::probable);
    if (!sums_.is_between(best_total, best, Fraction::of(1, 2), Fraction::of(2, 1)) &&
        !sums_.is_telling_slip(best_total, best))
      return;
    // 应办理573件(含上年结转21件),已办结…,其余…: with what came over
    const bool due = contains_any(levels_.label(best_total), words::to_be_done);
    if (!due && !(levels_.quantity(best.front()).value < levels_.quantity(best_total).value)) return;
    if (!due && sums_.is_more(best_total, best) && carries_over(last)) return;
    settle(best_total, best);
  }

  /// Something was carried over from last year: then what was dealt with may be more than what came in.
  bool carries_over(std::size_t last) const {
    const std::size_t back = last > kLookBack ? last - kLookBack : 0;
    for (std::size_t k = back; k <= last; ++k) {
      const Flow flow = flow_of(levels_.near(k), levels_.tail(k));
      if (flow == Flow::closing) continue;  // 余1件结转2024年
      if (contains_any(levels_.label(k), words::carried_over_here) || contains(levels_.tail(k), u"结转"))
        return true;
    }
    return false;
  }

  void settle(std::size_t total, const Parts& parts, Certainty certainty = Certainty::certain,
              Obstacle obstacle = Obstacle::none) {
    Claim claim = sums_.sum(total, parts);
    claim.certainty = certainty;
    if (obstacle != Obstacle::none) claim.obstacle = obstacle;
    sums_.keep(std::move(claim), total, parts);
  }

  /// 账号176个,关停23个,现有153个
  void kept(std::size_t last) {
    const std::size_t gone = last - 1;
    const std::size_t total = last - 2;
    if (!contains_any(levels_.near(gone), words::closed_down) || !levels_.same(gone, last) ||
        !levels_.same(total, last) || sums_.total_of(gone) != Levels::kNone ||
        sums_.total_of(total) != Levels::kNone || levels_.joint(gone) > Joint::comma ||
        levels_.joint(last) > Joint::comma || contains_any(levels_.near(total), words::opened_anew))
      return;
    const Parts parts = {gone, last};
    if (sums_.is_between(total, parts, Fraction::of(4, 5), Fraction::of(3, 2)))
      settle(total, parts, Certainty::probable);
  }

  /// The level before that is no part of another one: 办结80件 of 办结80件,其中公开60件,未办结7件.
  std::size_t undivided_before(std::size_t level) const {
    const std::size_t back = level > kMostInRun ? level - kMostInRun : 0;
    while (level > back && sums_.total_of(level - 1) != Levels::kNone) --level;
    return level > 0 ? level - 1 : 0;
  }

  /// 收到38件,其中…,35件正式受理,已答复34件: what was taken up is the whole, though itself a part.
  bool is_taken_up(std::size_t done) const {
    if (done == 0 || sums_.total_of(done - 1) == Levels::kNone || levels_.joint(done) > Joint::comma)
      return false;
    const std::u16string words = cat(levels_.near(done - 1), levels_.tail(done - 1));
    return contains_any(words, words::taken_up) && !contains_any(words, words::not_taken_up);
  }

  /// 诉讼19件,其中…12件、…7件,19件中已审结15件、未审结4件: the total once more, and what became of it.
  bool says_again(std::size_t level, std::size_t total) const {
    return levels_.same(level, total) && levels_.quantity(level).value == levels_.quantity(total).value &&
           starts_with_any(levels_.tail(level), words::within_part) && !sums_.is_term(level);
  }

  void rest_of_same(std::size_t total, std::size_t last) {
    Parts parts;
    for (std::size_t k = total + 1; k < last; ++k) {
      if (sums_.total_of(k) == total) parts.push_back(k);
    }
    parts.push_back(last);
    if (parts.size() > 1) settle(total, parts);
  }

  /// 受理87件,办结80件,未办结7件: right behind each other, unless something was carried over.
  void undone(std::size_t last) {
    const std::size_t done = undivided_before(last);
    const std::size_t total = is_taken_up(done) ? done - 1 : undivided_before(done);
    if (total == done) return;
    if (says_again(done, total)) return rest_of_same(done, last);
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
