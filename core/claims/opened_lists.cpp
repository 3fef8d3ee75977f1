// Lists that words open: 其中, 包括, "X件:A a件、B b件", X件(A a件,B b件), 按申请人分 …, "X件中,A a件".
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/list.h"
#include "core/words/lists/parts.h"
#include "core/words/lists/share.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/total.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 8;  // totals that a list may divide, counted in levels before it
class OpenedLists {
 public:
  explicit OpenedLists(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    if (levels_.size() > 0) first_list();
    for (std::size_t at = 1; at < levels_.size();) {
      const Node& n = levels_.node(at);
      const bool opens = n.marker != Marker::none || n.dimension || n.colon || n.opens || !n.whole.empty() ||
                         count_respective(levels_, at) > 0;
      const bool settled = sums_.total_of(at) != Levels::kNone || sums_.is_term(at);
      at = opens && !settled ? std::max(at + 1, list(at)) : at + 1;
    }
  }

 private:
  /// 其中:当面申请21件、信函申请13件 at the start: their whole stands in a paragraph before.
  void first_list() {
    const Node& n = levels_.node(0);
    if (n.marker != Marker::among && n.marker != Marker::including && !n.dimension && n.whole.empty() &&
        !announces_list(n))
      return;
    // 从领域看,公开民生信息15480条:A a条、…: the whole itself
    if (levels_.size() > 1 && contains(levels_.gap(1), u":")) return;
    std::size_t end = 1;
    const Parts parts = collect_opened(sums_, 0, end, false);
    if (parts.size() > 1 && (!n.respectively || count_respective(levels_, 0) > 0))
      sums_.leave_to_earlier(parts);
  }

  /// 具体为: at the start of a paragraph.
  bool announces_list(const Node& first) const {
    const std::u16string_view gap = levels_.text(first.gap);
    const std::size_t colon = gap.find(u':');
    return first.colon && colon != std::u16string_view::npos && colon > 0 &&
           announces_parts(trim(gap.substr(0, colon)));
  }

  /// Levels before `first` that its list may divide, the likeliest first.
  Parts totals(std::size_t first) const {
    Parts out;
    const Node& n = levels_.node(first);
    if (!n.whole.empty()) {
      if (const std::size_t named = levels_.named_whole(first); named != Levels::kNone) return {named};
      if (!n.dimension || levels_.names_some_whole(first))
        return {};  // 在上述工作中 names nothing that is known here
    }
    if (n.opens && begins_anew(first)) return {};
    if (is_bare_respective(first)) return respective_totals(first);
    const std::size_t back = first > kLookBack ? first - kLookBack : 0;
    for (std::size_t k = first; k-- > back;) {
      if (!levels_.same(first, k) || levels_.node(k).depth > n.depth) continue;
      if (n.opens && levels_.node(k).depth == n.depth) continue;
      if (is_measure(k) || (n.dimension && !n.opens && sums_.is_left_to_earlier(k))) continue;
      out.push_back(k);
      if (n.marker == Marker::of || (n.opens && !n.dimension)) break;  // they speak of the number before them
    }
    return out;
  }

  /// 184个;连同社区计算(应接入271个,已接入209个): the bracket tells of words of its own.
  bool begins_anew(std::size_t first) const {
    const std::u16string_view gap = levels_.gap(first);
    return gap.substr(0, gap.rfind(u'(')).find_first_of(words::sentence_ends) != std::u16string_view::npos;
  }

  /// A、B分别为10件、12件 behind nothing that opens a list.
  bool is_bare_respective(std::size_t first) const {
    const Node& n = levels_.node(first);
    return n.respectively && n.marker == Marker::none && !n.dimension && !n.colon && !n.opens &&
           n.whole.empty();
  }

  /// They divide the number right before them or nothing.
  Parts respective_totals(std::size_t first) const {
    const std::size_t total = first - 1;
    const bool near = levels_.joint(first) >= Joint::comma && levels_.joint(first) <= Joint::sentence;
    const bool free = sums_.total_of(total) == Levels::kNone && !sums_.is_term(total);
    const bool fits = levels_.same(total, first) && levels_.node(total).depth == levels_.node(first).depth;
    // 本级26件;甲局、乙局分别收到35件和14件: beside it, not in it
    const bool larger = levels_.quantity(total).value < levels_.quantity(first).value;
    const bool beside =
        (levels_.joint(first) == Joint::semicolon && larger) || names_sisters(levels_, total, first);
    return near && free && fits && !beside ? Parts{total} : Parts();
  }

  /// 造林24.8万公顷,为年度计划24万公顷的103.3%,其中…: what something is measured by is not what is divided.
  bool is_measure(std::size_t k) const { return trim(levels_.tail(k)) == u"的" && levels_.measures_share(k); }

  /// 建议96件、提案124件中,公开的分别为81件、120件: each is a part of its own whole.
  void each_of_its_own(std::size_t first, const Parts& parts) {
    if (first < parts.size()) return;
    const std::size_t begin = first - parts.size();
    for (std::size_t k = begin; k < first; ++k) {
      const bool joined = k == begin || levels_.joint(k) == Joint::listing;
      if (!joined || !levels_.same(k, first) || sums_.total_of(k) != Levels::kNone) return;
    }
    if (begin > 0 && levels_.joint(begin) == Joint::listing) return;
    for (std::size_t k = 0; k < parts.size(); ++k) keep_lone_part(sums_, begin + k, parts[k], false);
  }

  /// A list at `first`. Returns the level from which to read on.
  std::size_t list(std::size_t first) {
    const Node& n = levels_.node(first);
    const bool alone = first + 1 >= levels_.size() || levels_.joint(first + 1) > Joint::listing;
    if (alone && is_said_by_rate(levels_, first)) return first + 1;
    if (n.marker != Marker::none || n.colon) {
      if (const std::size_t after = read_columns(sums_, first); after > first) return after;
    }
    std::size_t end = first + 1;
    const Parts candidates = totals(first);
    const Parts parts = collect(first, candidates, end);
    if (n.marker == Marker::of && keep_parts_of_earlier(sums_, first, parts)) return end;
    const std::size_t named = count_respective(levels_, first);
    if (named == 0 && n.respectively && parts.size() > 1 && n.marker != Marker::each) {
      if (n.marker == Marker::of) each_of_its_own(first, parts);
      return end;
    }
    if (candidates.empty()) {
      if (n.marker == Marker::among && mixed_from_first(first, end)) return end;
      if (n.dimension && parts.size() > 1 && !is_added_up(end) && !is_added_up(parts.back()))
        sums_.leave_to_earlier(parts);  // what they divide stands elsewhere
      return first + 1;
    }
    if (parts.size() < 2) {
      one_part(first, candidates);
    } else if (are_counted(levels_, candidates.front(), parts)) {
      disagree(first, candidates, parts);
    } else if (is_direct(n) && n.colon && !n.opens && n.marker != Marker::each &&
               !is_totals_colon(first, candidates.front())) {
      headed(first, candidates, parts);
    } else if (!is_no_division(parts) && !keep_fitting(first, candidates, parts) &&
               !keep_nested(sums_, candidates.front(), parts) &&
               !keep_heads(sums_, candidates.front(), parts) && !is_balance(parts)) {
      disagree(first, candidates, parts);
    }
    return first + 1;
  }

  /// 按季度统计,一季度58条,…,全年计330条: the total comes behind the list that ends at `level`.
  bool is_added_up(std::size_t level) const {
    return level < levels_.size() && levels_.joint(level) <= Joint::comma &&
           (levels_.node(level).total_cue || starts_with_any(levels_.near(level), words::periods_of_totals));
  }

  static bool is_direct(const Node& first) {
    return first.marker == Marker::each ||
           (first.marker == Marker::none && !first.dimension && first.whole.empty());
  }

  /// The list's parts; those in units much alike too where the list is complete only with them.
  Parts collect(std::size_t first, const Parts& candidates, std::size_t& end) const {
    const Parts parts = collect_opened(sums_, first, end, false);
    if (candidates.empty()) return parts;
    std::size_t mixed_end = end;
    const Parts mixed = collect_opened(sums_, first, mixed_end, true);
    if (mixed.size() <= parts.size() || (parts.size() > 1 && sums_.fits(candidates.front(), parts)))
      return parts;
    const bool by_hand = mixed.size() > 2 && sums_.is_slip_of_hand(candidates.front(), mixed);
    if (!levels_.is_rest(mixed.back()) && !by_hand && !sums_.fits(candidates.front(), mixed)) return parts;
    end = mixed_end;
    return mixed;
  }

  /// 信息3374条,其中规范性文件5件、文件35件,动态2462条,其他872条: the first parts are in another unit. Only
  /// where it adds up; else nothing is said of the list.
  bool mixed_from_first(std::size_t first, std::size_t& end) {
    if (first == 0 || levels_.joint(first) > Joint::comma || !levels_.are_things(first, first - 1))
      return false;
    const Parts parts = collect_opened(sums_, first, end, true);
    if (parts.size() < 3 || !levels_.same(first - 1, parts.back())) return false;
    if (sums_.fits(first - 1, parts)) {
      Claim claim = sums_.sum(first - 1, parts);
      claim.certainty = Certainty::probable;
      sums_.keep(std::move(claim), first - 1, parts);
    } else {
      sums_.set_aside(parts);
    }
    return true;
  }

  void one_part(std::size_t first, const Parts& candidates) {
    const Node& n = levels_.node(first);
    const bool apart =
        n.marker == Marker::of && levels_.index(candidates.front()) + 1 != levels_.index(first);
    if (!n.whole.empty() && !apart) return keep_lone_part(sums_, candidates.front(), first);
    if (n.marker != Marker::none && !apart && !n.dimension)
      keep_lone_part(sums_, whole_of(first, candidates), first);
  }

  bool tells(const Parts& parts, Flow flow) const {
    return std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
      return flow_of(levels_.near(part), levels_.tail(part)) == flow;
    });
  }

  /// 复议15件(维持9件、纠正2件、尚未审结4件): what is still open is one of the results.
  bool tell_verdicts(const Parts& parts) const {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::size_t part) { return levels_.topic(part) == Topic::verdict; });
  }

  /// 收到24件(上年结转2件,结转下年度1件): what came over and what is left do not divide what came in.
  bool is_no_division(const Parts& parts) const {
    return (tells(parts, Flow::opening) && !tells(parts, Flow::in)) ||
           (tells(parts, Flow::closing) && !tells(parts, Flow::out) && !tell_verdicts(parts));
  }

  /// ;其中市本级新收204件,办结205件: a balance of its own, where no beginning of it adds up.
  bool is_balance(const Parts& parts) const { return tells(parts, Flow::in) && tells(parts, Flow::out); }

  /// A reading that holds: the list, or its beginning, adds up to one of the totals.
  bool keep_fitting(std::size_t first, const Parts& candidates, const Parts& parts) {
    const Node& n = levels_.node(first);
    for (const std::size_t total : candidates) {
      if (total != candidates.front() && !may_divide(total, candidates.front(), n)) continue;
      if (const std::size_t count = fitting_prefix(sums_, total, parts); count > 0) {
        Claim claim = sums_.sum(total, parts, count);
        claim.certainty = is_direct(n) ? Certainty::certain : Certainty::probable;
        if (!ends_plainly(sums_, parts, count)) claim.obstacle = Obstacle::some_parts;
        sums_.keep(std::move(claim), total, prefix(parts, count));
        return true;
      }
      if (is_direct(n)) break;
    }
    return false;
  }

  void disagree(std::size_t first, const Parts& candidates, const Parts& parts) {
    const Node& n = levels_.node(first);
    // 其中A a件;B发布b件 …: the semicolon has ended the list of one
    if (likely_prefix(sums_, candidates.front(), parts) == 1) {
      if (n.marker != Marker::none) keep_lone_part(sums_, candidates.front(), first);
      return;
    }
    const bool may_join = n.marker == Marker::among || n.marker == Marker::of;
    if (may_join && n.whole.empty() && find_joint_total(sums_, first, candidates.front(), parts)) return;
    if (keep_extended(sums_, candidates.front(), parts)) return;
    accuse(first, parts, candidates, is_direct(n) && !is_bare_respective(first));
  }

  /// X件:A a件…, not a heading's colon: it stands in the total's own clause.
  bool is_totals_colon(std::size_t first, std::size_t total) const {
    // 22件(含上年未结7件):驳回11件: over a bracket of the total's own
    for (std::size_t k = total + 1; k < first; ++k) {
      if (levels_.node(k).depth <= levels_.node(first).depth) return false;
    }
    std::u16string_view gap = levels_.gap(first);
    if (starts_with(gap, u")")) gap.remove_prefix(1);
    const std::size_t colon = gap.find(u':');
    const std::size_t separator = gap.find_first_of(words::stops_but_colon);
    if (colon == std::u16string_view::npos) return contains_any(gap, words::dashes);
    if (separator == std::u16string_view::npos || colon < separator) return true;
    return words::before_announcing.find(gap[separator]) != std::u16string_view::npos &&
           announces_parts(trim(gap.substr(separator + 1, colon - separator - 1)));
  }

  /// A heading's colon stands between: 共发布信息705条。主要内容为:… The list may be about something else,
  /// unless it says that nothing else is left.
  void headed(std::size_t first, const Parts& candidates, const Parts& parts) {
    const std::size_t total = candidates.front();
    const bool here = total + 1 == first && levels_.joint(first) <= Joint::comma;
    if (parts.size() >= 3 && sums_.fits(total, parts)) {
      Claim claim = sums_.sum(total, parts);
      claim.certainty = Certainty::probable;
      sums_.keep(std::move(claim), total, parts);
    } else if (here && parts.size() >= 2 && levels_.is_rest(parts.back()) &&
               !keep_fitting(first, candidates, parts)) {
      disagree(first, candidates, parts);
    }
  }

  /// Whether a list may divide `total` although `nearest` stands between: a second 其中, another dimension.
  bool may_divide(std::size_t total, std::size_t nearest, const Node& first) const {
    if (first.dimension) return true;
    if (first.opens) return false;
    return sums_.total_of(nearest) == total || levels_.joint(nearest) <= Joint::comma;
  }

  std::size_t likely_total(std::size_t first, const Parts& candidates) const {
    const Node& n = levels_.node(first);
    std::size_t best = candidates.front();
    if (n.marker == Marker::of || (!n.whole.empty() && candidates.size() == 1)) return best;
    if (sums_.total_of(best) != Levels::kNone) best = sums_.total_of(best);
    if (!n.dimension) {
      // a second list after the first one's last part divides the first one's total, unless that part is
      // larger
      return levels_.quantity(first).value < levels_.quantity(candidates.front()).value ? candidates.front()
                                                                                        : best;
    }
    const std::u16string_view gap = levels_.gap(first);
    for (const std::size_t total : candidates) {
      const std::u16string_view text = levels_.label(total);
      const bool of_closed = contains_any(gap, words::closed);
      const bool closed = of_closed && contains_any(text, words::closed);
      const bool received = contains_any(gap, words::applications) && !of_closed &&
                            contains_any(text, words::received_applications);
      if (closed || received) return total;
    }
    return best;
  }

  void accuse(std::size_t first, const Parts& all, const Parts& candidates, bool direct) {
    const Node& n = levels_.node(first);
    const std::size_t total = likely_total(first, candidates);
    const Parts parts = prefix(all, likely_prefix(sums_, total, all));
    Claim claim = sums_.sum(total, parts);
    const bool closed = levels_.is_rest(parts.back()) || says_nothing_else(levels_, parts.back());
    const bool partial = (is_partial(levels_, parts) && !closed) || levels_.is_cut_off(parts.back());
    const bool more = sums_.is_more(total, parts);
    if (direct && !more && !closed && levels_.topic(parts[0]) != Topic::quality &&
        picks_some(levels_, parts)) {
      claim.certainty = Certainty::open;
    } else if (direct && !partial) {
      claim.certainty = Certainty::certain;
    } else if (more) {
      claim.certainty = Certainty::certain;
      if (n.dimension && !is_only_total(total, candidates)) claim.certainty = Certainty::probable;
      const bool among = n.marker == Marker::among || n.marker == Marker::of;
      if (among && !closed && may_overlap(sums_, total, parts))
        claim.certainty = sums_.is_slip(total, parts) ? Certainty::probable : Certainty::open;
    } else {
      const bool divides = n.dimension && is_complete_division(sums_, total, parts);
      const bool complete = !partial && !(parts.size() < 4 && holds_carried_over(sums_, total)) &&
                            (looks_complete(sums_, total, parts) || closed || divides ||
                             (n.dimension && sums_.is_telling_slip(total, parts)) ||
                             (is_bare_respective(first) && parts.size() > 2 &&
                              !contains_any(levels_.gap(first), words::concerning)));
      claim.certainty = complete ? Certainty::probable : Certainty::open;
      // 按申请人分 divides everything
      const std::u16string_view gap = levels_.gap(first);
      if (complete && n.dimension && contains(gap, u"按") && !contains(gap, u"看") && !divides)
        claim.certainty = Certainty::certain;
    }
    // 件 among 条: the units may tell two things
    if (claim.certainty == Certainty::certain && !are_of_one_unit(levels_, parts))
      claim.certainty = Certainty::probable;
    if (more && !closed && overlap(sums_, total, parts))
      claim.certainty = names_parts(levels_, total, parts) ? Certainty::probable : Certainty::open;
    if (more && !closed && is_grade_within(sums_, total, parts)) claim.certainty = Certainty::open;
    if (more && !closed && parts.size() == 2 && two_overlap(sums_, total, parts))
      claim.certainty = Certainty::open;
    const bool several = has_several_in_one(levels_, parts);
    if (several || (more && !closed && turns_to_sisters(levels_, parts))) claim.certainty = Certainty::open;
    if (claim.certainty == Certainty::open)
      PartSums::leave_open(claim, more || several ? Obstacle::overlapping : Obstacle::some_parts);
    sums_.keep(std::move(claim), total, parts);
  }

  /// No other number before the list could be what it divides, but parts of the same total.
  bool is_only_total(std::size_t total, const Parts& candidates) const {
    return std::all_of(candidates.begin(), candidates.end(), [&](std::size_t k) {
      return k == total || sums_.total_of(k) == total ||
             levels_.quantity(k).value < levels_.quantity(total).value;
    });
  }

  /// 专区128个,实现18个镇街全覆盖,其中村专区110个: the nearest total that is large enough, within the
  /// sentence.
  std::size_t whole_of(std::size_t first, const Parts& candidates) const {
    for (const std::size_t total : candidates) {
      if (levels_.joint(total, first) >= Joint::sentence) break;
      if (!(levels_.quantity(total).value < levels_.quantity(first).value)) return total;
    }
    return candidates.front();
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_opened_lists(PartSums& sums) { OpenedLists(sums).run(); }

}  // namespace nianbao::claims
