// A sentence that begins with a list and ends with its total, in whatever words: A a件,B b件,C
// c件,本年度共办理x件. Also 上述合计,全县办理x件, and two ways of dividing before one total:
// 从A看,…;从B看,…,均合计x件.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/total.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostParts = 40;
constexpr std::size_t kLongestLabel = 20;
constexpr std::size_t kLongestLead = 10;  // 2023年全县 before 共
constexpr std::int64_t kLarge = 100;      // of smaller totals any two numbers differ by a slip

class SentenceTotals {
 public:
  explicit SentenceTotals(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t at = 2; at < levels_.size(); ++at) {
      if (sums_.total_of(at) != Levels::kNone || sums_.is_term(at) || levels_.node(at).depth > 0) continue;
      if (starts_with_any(levels_.near(at), words::of_each_list)) earlier_lists(at);
      if (sums_.is_total(at)) continue;
      const bool above = sums_up_above(at);
      if (above || says_total(at)) total(at, above);
    }
  }

 private:
  /// 本年度共办理, 全县累计: what stands before 共 tells only who and when.
  bool says_total(std::size_t at) const {
    const std::u16string_view near = levels_.near(at);
    if (levels_.is_rest(at) || contains_any(near, words::takes_up_whole)) return false;
    std::size_t begin = near.size();
    for (const std::u16string_view word : words::totals_in_words) begin = std::min(begin, near.find(word));
    return begin < near.size() && begin <= kLongestLead &&
           !starts_with_any(near.substr(begin), words::together) &&
           !(begin > 0 && ends_with_any(near.substr(0, begin), words::before_no_total));
  }

  /// 上述合计, in a piece of its own before the total's.
  bool sums_up_above(std::size_t at) const {
    if (starts_with_any(levels_.near(at), words::all_before) && says_total(at)) return true;
    const std::u16string_view gap = levels_.gap(at);
    const std::size_t begin = gap.find_last_of(words::sentence_ends) + 1;
    const std::size_t comma = gap.find(u',', begin);
    return comma != std::u16string_view::npos &&
           is_any(trim(gap.substr(begin, comma - begin)), words::sums_above);
  }

  bool may_be_part(std::size_t k, std::size_t total) const {
    const Node& n = levels_.node(k);
    const std::u16string_view label = levels_.label(k);
    return levels_.same(k, total) && n.depth == 0 && !n.total_cue && sums_.total_of(k) == Levels::kNone &&
           !sums_.is_total(k) && levels_.topic(k) != Topic::flow &&
           (label.size() <= kLongestLabel || n.respectively) &&
           flow_of(levels_.near(k), levels_.tail(k)) == Flow::none;
  }

  /// The list that begins the sentence, up to the number before the total.
  Parts list_before(std::size_t total, bool above) const {
    Parts parts;
    const Joint most = above ? Joint::sentence : Joint::comma;
    if (levels_.joint(total) > most) return parts;
    for (std::size_t k = total; k-- > 0 && parts.size() < kMostParts;) {
      if (!may_be_part(k, total)) return {};
      parts.push_back(k);
      const Node& n = levels_.node(k);
      if (k == 0 || levels_.joint(k) >= Joint::sentence || n.dimension || n.colon) break;
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
  }

  void total(std::size_t at, bool above) {
    const Parts parts = list_before(at, above);
    if (parts.size() < 2) return;
    Claim claim = sums_.sum(at, parts);
    claim.kind = ClaimKind::derived;
    const bool respective = count_respective(levels_, parts[0]) == parts.size();
    const bool near = sums_.is_between(at, parts, Fraction::of(4, 5), Fraction::of(5, 4));
    const bool large = !(levels_.quantity(at).value < Decimal::whole(kLarge));
    const bool slip = near ? sums_.is_slip(at, parts) || sums_.is_slip_of_hand(at, parts)
                           : sums_.is_slip_of_hand(at, parts) && large;
    const bool told = above || respective;
    if (claim.agreement == Agreement::disagrees && !told && (parts.size() < 3 || !slip)) return;
    claim.certainty = told && parts.size() > 2 ? Certainty::certain : Certainty::probable;
    sums_.keep(std::move(claim), at, parts);
  }

  /// 均合计: every list that stands before it in its sentence and has no total yet.
  void earlier_lists(std::size_t at) {
    const std::vector<Parts> lists = sums_.left_to_earlier();
    for (const Parts& parts : lists) {
      if (parts.back() >= at || !levels_.same(parts[0], at) || sums_.total_of(parts[0]) != Levels::kNone)
        continue;
      if (levels_.joint(parts[0], at) >= Joint::sentence) continue;
      Claim claim = sums_.sum(at, parts);
      claim.kind = ClaimKind::derived;
      sums_.keep(std::move(claim), at, parts);
    }
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_sentence_totals(PartSums& sums) { SentenceTotals(sums).run(); }

}  // namespace nianbao::claims
