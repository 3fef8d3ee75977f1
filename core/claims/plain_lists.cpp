// Lists that nothing opens but their own shape: 制作15份,文字解读7份,一图读懂5份,短视频3份, also over the end
// of the total's sentence: 受理219件。当场答复137件,转交71件,不予受理11件。
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/words.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostParts = 40;
constexpr std::int64_t kFew = 10;  // of smaller totals, any two numbers differ by a slip

class PlainLists {
 public:
  explicit PlainLists(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t at = 1; at < levels_.size();) at = std::max(at + 1, list(at));
  }

 private:
  bool is_free(std::size_t level) const {
    const Node& n = levels_.node(level);
    const bool closes = n.total_cue && !(level > 0 && levels_.is_aside(level - 1));  // 六个县合计253件
    return sums_.total_of(level) == Levels::kNone && !sums_.is_term(level) && !closes && !n.partial &&
           n.total_of == 0 && n.marker == Marker::none && n.whole.empty();
  }

  /// The level right before `first` in the parts' unit, at most a full stop away.
  bool may_head(std::size_t total, std::size_t first) const {
    if (!levels_.same(total, first) || levels_.node(total).depth != levels_.node(first).depth) return false;
    if (levels_.node(total).partial || levels_.joint(total, first) < Joint::comma ||
        levels_.joint(total, first) > Joint::sentence)
      return false;
    return sums_.total_of(total) == Levels::kNone && !sums_.is_term(total);
  }

  /// 新收, 关停, 现有: what came, went or stayed divides nothing.
  bool is_moved(std::size_t level) const {
    const Topic topic = levels_.topic(level);
    return topic == Topic::flow || topic == Topic::openness ||
           words::has(levels_.label(level), words::Sense::stock);
  }

  /// 同意公开13件,部分公开1件,不予公开3件: the first of them is no whole of the others.
  bool are_sisters(std::size_t total, std::size_t first) const {
    if (levels_.topic(total) != Topic::unknown && levels_.topic(total) == levels_.topic(first)) return true;
    const std::vector<words::Sense> facets = facets_of(levels_.label(total));
    const std::vector<words::Sense> others = facets_of(levels_.label(first));
    return std::any_of(facets.begin(), facets.end(), [&](words::Sense facet) {
      // 来信来访来电共1453件次 names its parts
      return std::count(facets.begin(), facets.end(), facet) == 1 &&
             std::find(others.begin(), others.end(), facet) != others.end();
    });
  }

  Parts collect(std::size_t total, std::size_t first) const {
    Parts parts;
    // what separates the parts is weaker than what stands before them, or the same
    const Joint most = std::min(levels_.joint(total, first), Joint::semicolon);
    for (std::size_t k = first; k < levels_.size() && parts.size() < kMostParts; ++k) {
      if (levels_.node(k).depth > levels_.node(first).depth ||
          (levels_.is_aside(k) && !levels_.same(first, k)))
        continue;
      if (!is_free(k) || !levels_.same(first, k) || levels_.node(k).depth != levels_.node(first).depth) break;
      if (!parts.empty() && (levels_.joint(parts.back(), k) > most || levels_.node(k).opens)) break;
      if (flow_of(levels_.near(k), levels_.tail(k)) == Flow::opening) return {};  // terms of a balance
      if (is_moved(k) || levels_.sounds_like_total(total, first, k)) break;
      if (!may_share_list(levels_.topic(first), levels_.topic(k)) && !levels_.is_rest(k)) break;
      parts.push_back(k);
      if (levels_.is_rest(k)) break;
    }
    return parts;
  }

  /// Names of things, not statements of their own: 文字解读, 一图读懂.
  bool are_names(const Parts& parts) const {
    return std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
      const std::u16string_view label = trim(levels_.label(part));
      return !label.empty() && label.size() <= 12;
    });
  }

  std::size_t list(std::size_t first) {
    if (levels_.is_aside(first)) return first + 1;
    const std::size_t total = first > 1 && levels_.is_aside(first - 1) ? first - 2 : first - 1;
    if (!is_free(first) || !may_head(total, first) || is_moved(first) || are_sisters(total, first))
      return first + 1;
    const Parts parts = collect(total, first);
    if (parts.size() < 2) return first + 1;
    // A a件,B b件,共X件: the total stands behind
    const std::size_t next = parts.back() + 1;
    if (next < levels_.size() && levels_.same(next, first) && levels_.node(next).total_cue) return next;
    Claim claim = sums_.sum(total, parts);
    claim.certainty = Certainty::probable;
    if (claim.agreement == Agreement::agrees ? !is_likely(total, parts) : !may_accuse(total, parts))
      return first + 1;
    sums_.keep(std::move(claim), total, parts);
    return parts.back() + 1;
  }

  bool is_small(std::size_t total) const { return levels_.quantity(total).value < Decimal::whole(kFew); }

  /// It adds up, and not by chance.
  bool is_likely(std::size_t total, const Parts& parts) const {
    return parts.size() > 2 || are_of_one_facet(levels_, parts) || (!is_small(total) && are_names(parts));
  }

  bool may_accuse(std::size_t total, const Parts& parts) const {
    const auto near = [&](Fraction low, Fraction high) { return sums_.is_between(total, parts, low, high); };
    if (counts_once(levels_, total, parts) || are_told_alike(levels_, total, parts)) return false;
    if (are_names(parts) && sums_.is_telling_slip(total, parts)) return true;
    const bool one_way = levels_.topic(parts[0]) != Topic::channel && are_of_one_facet(levels_, parts);
    const bool slip = sums_.is_slip(total, parts);
    if (levels_.is_rest(parts.back()))
      return (one_way || slip) && near(Fraction::of(1, 2), Fraction::of(2, 1));
    const bool by_hand = sums_.is_slip_of_hand(total, parts);
    if (parts.size() == 2)
      return one_way && !is_small(total) && slip &&
             near(by_hand ? Fraction::of(4, 5) : Fraction::of(9, 10), Fraction::of(5, 4));
    if (!slip) return false;
    if (by_hand && !is_small(total)) return near(Fraction::of(4, 5), Fraction::of(5, 4));
    // 答复65件,予以公开39件,不予公开8件: there are more outcomes than these
    const bool some = levels_.topic(parts[0]) == Topic::outcome || levels_.topic(parts[0]) == Topic::verdict;
    if (one_way) return near(some ? Fraction::of(9, 10) : Fraction::of(4, 5), Fraction::of(5, 4));
    if (!are_names(parts) || !says_all(levels_, total)) return false;
    return sums_.is_more(total, parts) ? near(Fraction(1), Fraction::of(6, 5))
                                       : near(Fraction::of(19, 20), Fraction(1));
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_plain_lists(PartSums& sums) { PlainLists(sums).run(); }

}  // namespace nianbao::claims
