// A second way of dividing the total that a list has divided:
// 204件,其中自然人193件、法人11件;予以公开154件,不予公开4件,其他46件.
#include "core/base/text.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/remainder.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kFarthest = 24;  // levels before the list that its total may be
constexpr std::size_t kEnough = 3;     // parts that are a list without a rest

class SecondLists {
 public:
  explicit SecondLists(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t at = 2; at < levels_.size(); ++at) {
      if (sums_.total_of(at - 1) != Levels::kNone && is_free(at)) list(sums_.total_of(at - 1), at);
    }
  }

 private:
  bool is_free(std::size_t level) const {
    const Node& n = levels_.node(level);
    return sums_.total_of(level) == Levels::kNone && !sums_.is_term(level) && n.marker == Marker::none &&
           n.whole.empty() && !n.opens && !n.total_cue && !levels_.is_whole_of_next(level);
  }

  static std::size_t back_from(std::size_t first) { return first > kFarthest ? first - kFarthest : 0; }

  /// What a request's second list may speak of: who asked, how, with what outcome.
  static bool is_way_of_dividing(Topic topic) {
    return topic == Topic::applicant || topic == Topic::outcome || topic == Topic::delivery;
  }

  /// A类80件, behind parts that are told by other words.
  bool names_kinds(std::size_t first) const {
    const std::u16string_view label = trim(levels_.label(first));
    const std::u16string_view before = trim(levels_.label(first - 1));
    return levels_.topic(first) == Topic::unknown && label.size() == 2 && label.back() == u'类' &&
           (before.empty() || before.back() != u'类');
  }

  static bool takes_rest(std::u16string_view label) {
    return is_rest(label) || contains_any(label, words::rest_of_second_list);
  }

  Parts collect(std::size_t first) const {
    Parts parts = {first};
    const Topic topic = levels_.topic(first);
    for (std::size_t k = first + 1; k < levels_.size() && is_free(k) && k < first + kFarthest; ++k) {
      if (!levels_.same(first, k) || levels_.joint(k) > Joint::semicolon ||
          levels_.node(k).depth != levels_.node(first).depth)
        break;
      if (levels_.topic(k) != topic && !takes_rest(levels_.label(k))) break;
      parts.push_back(k);
    }
    return parts;
  }

  void list(std::size_t total, std::size_t first) {
    const Topic topic = levels_.topic(first);
    if (!levels_.same(total, first)) return;
    if (levels_.node(total).depth != levels_.node(first).depth || levels_.joint(first) > Joint::sentence)
      return;
    const Parts parts = collect(first);
    if (parts.size() < 2) return;
    const bool known = is_way_of_dividing(topic) && topic != levels_.topic(first - 1);
    const bool pair =
        (topic == Topic::unknown || topic == Topic::turn) && is_complete_by_name(levels_, parts);
    if (!known && !names_kinds(first) && !pair) return;
    for (std::size_t k = first; k-- > back_from(first);) {
      if (!levels_.same(k, first) || !sums_.fits(k, parts)) continue;
      return keep(k, parts, k == total || is_meant(k, topic) ? Obstacle::none : Obstacle::rival);
    }
    if (goes_on(parts)) return;
    const bool complete = takes_rest(levels_.label(parts.back())) || parts.size() >= kEnough ||
                          is_complete_by_name(levels_, parts) || sums_.is_more(total, parts);
    if (complete && sums_.is_between(total, parts, Fraction::of(1, 2), Fraction::of(2, 1)) &&
        !is_moved(first))
      keep(total, parts);
  }

  /// More of the same stands behind, in words that are not known.
  bool goes_on(const Parts& parts) const {
    const std::size_t next = parts.back() + 1;
    return next < levels_.size() && levels_.same(next, parts[0]) && levels_.joint(next) <= Joint::semicolon;
  }

  /// Something was carried over or is still open: the outcomes are not those of what came in.
  bool is_moved(std::size_t first) const {
    for (std::size_t k = back_from(first); k < levels_.size() && k < first + kEnough; ++k) {
      const Flow flow = flow_of(levels_.near(k), levels_.tail(k));
      if (flow == Flow::opening || flow == Flow::closing) return true;
    }
    return false;
  }

  /// Outcomes divide what was closed, applicants and ways of asking what came in.
  bool is_meant(std::size_t total, Topic topic) const {
    const Flow flow = flow_of(levels_.near(total), levels_.tail(total));
    return topic == Topic::outcome ? flow == Flow::out || flow == Flow::due : flow == Flow::in;
  }

  void keep(std::size_t total, const Parts& parts, Obstacle obstacle = Obstacle::none) {
    Claim claim = sums_.sum(total, parts);
    claim.certainty = Certainty::probable;
    if (obstacle != Obstacle::none) claim.obstacle = obstacle;
    sums_.keep(std::move(claim), total, parts);
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_second_lists(PartSums& sums) { SecondLists(sums).run(); }

}  // namespace nianbao::claims
