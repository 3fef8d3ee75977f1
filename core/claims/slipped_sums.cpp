// Numbers of one unit behind or before another that no words tie together, but that would add up to it if two
// digits of one of them had not changed places:
// 全年制发公文1047件;主动公开386件,依申请公开230件,不予公开458件. Of numbers that have nothing to do with
// each other that is rarely so. Read last.
#include <algorithm>

#include "core/claims/part_sums.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostParts = 12;
constexpr std::size_t kReach = 24;  // with the numbers between that count something else
// Smaller totals fit by chance, unless the words help.
constexpr std::int64_t kAlone = 1000;    // any two parts
constexpr std::int64_t kOfThree = 100;   // three parts
constexpr std::int64_t kSupported = 20;  // with words that speak for it

class SlippedSums {
 public:
  explicit SlippedSums(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t total = 0; total < levels_.size(); ++total) {
      if (!is_free(total) || sums_.is_total(total)) continue;
      if (!keep(total, behind(total)) && (levels_.node(total).total_cue || says_all(levels_, total)))
        keep(total, before(total));
    }
  }

 private:
  bool is_free(std::size_t level) const {
    return sums_.total_of(level) == Levels::kNone && !sums_.is_term(level) && !levels_.node(level).partial &&
           levels_.quantity(level).bound == Bound::exact && levels_.topic(level) != Topic::flow;
  }

  bool may_follow(std::size_t total, std::size_t level) const {
    return is_free(level) && !sums_.is_total(level) && levels_.same(total, level) &&
           levels_.node(level).depth == levels_.node(total).depth;
  }

  /// The run of numbers behind the total, up to the end of their sentence.
  Parts behind(std::size_t total) const {
    Parts parts;
    const std::size_t end = std::min(levels_.size(), total + kReach);
    for (std::size_t k = total + 1; k < end && parts.size() <= kMostParts; ++k) {
      const Joint joint = parts.empty() ? levels_.joint(total, k) : levels_.joint(parts.back(), k);
      if (joint > (parts.empty() ? Joint::sentence : Joint::semicolon)) break;
      if (levels_.is_aside(k) && !levels_.same(total, k)) continue;
      if (!may_follow(total, k) || levels_.node(k).total_cue) break;
      parts.push_back(k);
    }
    return parts;
  }

  /// The same before it, within its sentence.
  Parts before(std::size_t total) const {
    Parts parts;
    const std::size_t end = total > kReach ? total - kReach : 0;
    for (std::size_t k = total; k-- > end && parts.size() <= kMostParts;) {
      if (levels_.joint(k, total) > Joint::semicolon) break;
      if (levels_.is_aside(k) && !levels_.same(total, k)) continue;
      if (!may_follow(total, k)) break;
      parts.insert(parts.begin(), k);
    }
    return parts;
  }

  bool is_telling(std::size_t total, const Parts& parts) const {
    const std::int64_t digits = levels_.quantity(total).value.units;
    if (digits >= kAlone || (digits >= kOfThree && parts.size() > 2)) return true;
    return digits >= kSupported && (says_all(levels_, total) || are_of_one_facet(levels_, parts) ||
                                    names_parts(levels_, total, parts));
  }

  bool keep(std::size_t total, const Parts& parts) {
    if (parts.size() < 2 || parts.size() > kMostParts || !is_telling(total, parts)) return false;
    Claim claim = sums_.sum(total, parts);
    if (claim.agreement != Agreement::disagrees || counts_once(levels_, total, parts)) return false;
    if (!sums_.is_swap_of_one(total, parts)) return false;
    if (!sums_.is_between(total, parts, Fraction::of(1, 2), Fraction(2))) return false;
    claim.certainty = Certainty::probable;
    sums_.keep(std::move(claim), total, parts);
    return true;
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_slipped_sums(PartSums& sums) { SlippedSums(sums).run(); }

}  // namespace nianbao::claims
