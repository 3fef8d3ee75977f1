// Parts of the number before them without 其中: 50人,男性32人、女性18人; 512户,第一批130户、第二批142户、….
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/list.h"
#include "core/words/lists/year.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostParts = 60;

class BareLists {
 public:
  explicit BareLists(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t at = 1; at < levels_.size();) at = std::max(at + 1, list(at));
  }

 private:
  /// The level that a list from `first` may divide: the one before it, over others of other units.
  std::size_t total_before(std::size_t first) const {
    for (std::size_t k = first; k-- > 0 && k + 3 >= first;) {
      const bool item = k + 1 == first && starts_with_any(trim(levels_.label(first)), words::first_item);
      if ((levels_.joint(k + 1) > Joint::comma && !item) ||
          levels_.node(k).depth != levels_.node(first).depth)
        break;
      if (levels_.same(k, first)) return k;
    }
    return first;
  }

  /// How much a list without 其中 says of its total.
  enum class Kind : std::uint8_t {
    none,
    complete,  // by the nature of its names, or because the total has named them
    topical,   // names of one kind, of which some may be left out: they may not be more
    parallel,  // names built alike
    items,     // 一是 …; 二是 …
    listed,    // three or more, joined by 、
  };

  bool is_items(const Parts& parts) const {
    const std::u16string_view numbers = words::one_to_nine;
    if (parts.size() < 2 || parts.size() > numbers.size()) return false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::u16string_view label = trim(levels_.label(parts[i]));
      if (label.size() < 3 || label[0] != numbers[i] || label[1] != u'是') return false;
    }
    return true;
  }

  Kind kind_of(std::size_t total, const Parts& parts) const {
    if (parts.size() < 2) return Kind::none;
    const Topic topic = levels_.topic(parts[0]);
    if (is_complete_by_name(levels_, parts) && (topic == Topic::unknown || levels_.topic(total) != topic))
      return Kind::complete;
    if (names_parts(levels_, total, parts)) return Kind::complete;
    const bool one_topic = std::all_of(parts.begin(), parts.end(),
                                       [&](std::size_t part) { return levels_.topic(part) == topic; });
    const bool answered = contains_any(levels_.label(total), words::answered_total);
    if (one_topic && topic == Topic::outcome && answered && parts.size() > 2) return Kind::topical;
    if (one_topic && (topic == Topic::verdict || topic == Topic::delivery)) return Kind::topical;
    if (one_topic && topic == Topic::channel && parts.size() > 2) return Kind::listed;
    const std::u16string_view lead = trim(levels_.label(parts[0]));
    const bool alike = std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
      const std::u16string_view label = trim(levels_.label(part));
      if (label.size() > 3 && lead.size() > 3 && ends_with(label, lead.substr(lead.size() - 2))) return true;
      // 市级, 县级, 镇级
      if (parts.size() > 2 && label.size() > 1 && label.size() < 6 && label.back() == lead.back())
        return true;
      // 线上, 线下; 立行立改, 限期整改
      const bool pair =
          parts.size() == 2 && label.size() == lead.size() && label.size() > 1 && label.size() < 6;
      return pair && topic == Topic::unknown &&
             (label.front() == lead.front() || label.back() == lead.back());
    });
    if (is_items(parts)) return Kind::items;
    // a budget, what was paid and what was saved are named alike too
    const bool money = levels_.node(parts[0]).kind == UnitKind::money;
    if (alike && !money) return Kind::parallel;
    return parts.size() > 2 && levels_.joint(parts[0], parts.back()) <= Joint::listing ? Kind::listed
                                                                                       : Kind::none;
  }

  /// The numbers that may go on with a list at `first`, up to where its kind of label ends.
  Parts collect(std::size_t first) const {
    const Topic topic = levels_.topic(first);
    Parts parts = {first};
    for (std::size_t k = first + 1; k < levels_.size() && parts.size() < kMostParts; ++k) {
      if (levels_.node(k).depth > levels_.node(first).depth) continue;  // 主动公开189件(其中规范性文件5件)
      if (levels_.joint(k) > Joint::semicolon || !levels_.same(first, k) || levels_.node(k).total_cue) break;
      if (levels_.node(k).depth != levels_.node(first).depth || sums_.total_of(k) != Levels::kNone) break;
      const std::u16string_view label = levels_.label(k);
      const Topic other = levels_.topic(k);
      const bool open_topic = topic == Topic::openness && other != Topic::unknown;
      const bool item =
          label.size() > 2 && label[1] == u'是' && starts_with_any(levels_.label(first), words::first_item);
      const bool goes_on = item                                                         ? true
                           : levels_.joint(k) <= Joint::listing && other != Topic::flow ? true
                           : topic == Topic::unknown ? other == Topic::unknown || levels_.is_rest(k)
                           : open_topic              ? may_share_list(topic, other)
                                                     : other == topic || levels_.is_rest(k);
      if (!goes_on || (topic == Topic::unknown && !item && levels_.joint(k) > Joint::comma)) break;
      parts.push_back(k);
    }
    return parts;
  }

  /// 信函申请96件,网络申请132件,当面申请12件: the first of them is no whole of the others.
  bool are_sisters(std::size_t total, const Parts& parts) const {
    const Topic topic = levels_.topic(total);
    const bool way = topic == Topic::delivery || topic == Topic::applicant || topic == Topic::outcome ||
                     topic == Topic::verdict;
    return way && topic == levels_.topic(parts[0]) && levels_.joint(parts[0]) <= Joint::comma &&
           !levels_.node(parts[0]).colon;
  }

  std::size_t list(std::size_t first) {
    if (sums_.total_of(first) != Levels::kNone || levels_.node(first).total_cue) return first + 1;
    const std::size_t total = total_before(first);
    if (total == first || levels_.joint(first) < Joint::comma) return first + 1;
    Parts parts = collect(first);
    if (are_sisters(total, parts)) return first + 1;
    // 新收21件,上年未办结3件,本年度办结24件: a balance
    if (std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
          return flow_of(levels_.near(part), levels_.tail(part)) == Flow::opening ||
                 starts_with_any(levels_.near(part), words::last_year);
        }))
      return first + 1;
    Kind kind = kind_of(total, parts);
    if (kind == Kind::none) {
      // only the run that is joined by 、
      std::size_t run = 1;
      while (run < parts.size() && levels_.joint(parts[run]) <= Joint::listing) ++run;
      parts.resize(run);
      kind = kind_of(total, parts);
    }
    if (kind == Kind::none || std::any_of(parts.begin(), parts.end(),
                                          [&](std::size_t part) { return levels_.node(part).partial; })) {
      return first + 1;
    }
    // 10个县开通,市级1个、县级10个,共11个: the total stands behind
    const std::size_t next = parts.back() + 1;
    if (next < levels_.size() && levels_.same(next, first) &&
        (sums_.fits(next, parts) || levels_.node(next).total_cue))
      return next;
    Claim claim = sums_.sum(total, parts);
    claim.certainty = kind == Kind::complete ? Certainty::certain : Certainty::probable;
    if (claim.agreement != Agreement::agrees &&
        (are_told_alike(levels_, total, parts) || !may_accuse(total, parts, kind, claim)))
      return first + 1;
    sums_.keep(std::move(claim), total, parts);
    return parts.back() + 1;
  }

  bool may_accuse(std::size_t total, const Parts& parts, Kind kind, Claim& claim) const {
    const bool more = sums_.is_more(total, parts);
    if (more && is_grade_within(sums_, total, parts)) return false;
    const auto near = [&](Fraction low, Fraction high) { return sums_.is_between(total, parts, low, high); };
    if (kind != Kind::none && kind != Kind::topical && sums_.is_telling_slip(total, parts)) {
      if (!more) claim.certainty = Certainty::probable;
      return true;
    }
    switch (kind) {
      case Kind::none:
        return false;
      case Kind::complete: {
        const Topic topic = levels_.topic(parts[0]);
        // what is still open need not be named
        const bool all = topic != Topic::approval && topic != Topic::adoption && topic != Topic::quality;
        if (!more || (topic == Topic::unknown && !names_parts(levels_, total, parts)))
          claim.certainty = Certainty::probable;
        return near(Fraction::of(1, 2), Fraction::of(2, 1)) && (more || all);
      }
      case Kind::topical:
        if (more && levels_.topic(parts[0]) != Topic::outcome) claim.certainty = Certainty::certain;
        return more && near(Fraction(0), Fraction::of(2, 1));
      case Kind::parallel: {
        // one part alone is larger than its total
        const bool larger = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
          return levels_.quantity(total).value < levels_.quantity(part).value;
        });
        if (larger) claim.certainty = Certainty::certain;
        return (larger && near(Fraction(0), Fraction::of(3, 2))) ||
               (sums_.is_slip(total, parts) &&
                (parts.size() > 2 ? near(Fraction::of(9, 10), Fraction::of(4, 3))
                                  : (more || contains_any(levels_.label(total), words::total_in_name)) &&
                                        near(Fraction::of(9, 10), Fraction::of(6, 5)) &&
                                        !(levels_.quantity(total).value < Decimal::whole(50))));
      }
      case Kind::items:
        return near(Fraction::of(9, 10), Fraction::of(6, 5)) && sums_.is_slip(total, parts);
      case Kind::listed:
        return near(Fraction::of(9, 10), Fraction::of(6, 5)) && sums_.is_slip(total, parts);
    }
    return false;
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_bare_lists(PartSums& sums) { BareLists(sums).run(); }

}  // namespace nianbao::claims
