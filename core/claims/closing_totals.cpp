// A list first, then its total: A a件、B b件,共X件; 49件,连同上年结转的2件,共办理51件.
#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/claims/times.h"
#include "core/claims/total_cues.h"
#include "core/words/lists/base.h"
#include "core/words/lists/derived.h"
#include "core/words/lists/per_unit.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/total.h"
#include "core/words/lists/year.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostParts = 60;
constexpr std::size_t kShortestPair = 4;  // characters of A和B, at least

/// What 全年共组织在线访谈 speaks of, without the cue.
std::u16string_view without_cue(std::u16string_view near) {
  const std::size_t at = near.find(u'共');
  return at == std::u16string_view::npos ? near : near.substr(at + 1);
}

bool shares_word(std::u16string_view a, std::u16string_view b) {
  for (std::size_t i = 0; i + 1 < a.size(); ++i) {
    if (is_han(a[i]) && is_han(a[i + 1]) && contains(b, a.substr(i, 2))) return true;
  }
  return false;
}

class Closing {
 public:
  explicit Closing(PartSums& sums) : sums_(sums), levels_(sums.levels()) {}

  void run() {
    for (std::size_t at = 1; at < levels_.size(); ++at) {
      // 新收197件,加上上年结转8件,共办结199件,6件结转下年度: a term of a balance
      if (sums_.is_term(at)) continue;
      const Cue cue = cue_of(levels_.node(at), levels_.near(at), levels_.node(at - 1).depth > 0);
      if (at > 1 && cue != Cue::strict && counted_total(at)) continue;
      if (cue == Cue::none || with_carried_over(at)) continue;
      if (at > 1) total(at, cue);
    }
  }

 private:
  /// How many parts 四类解读累计, 三年总共受理, 两级共制发 say that they add up; 0 where they say no such
  /// thing. `years`: they are years.
  static std::size_t counted_parts(std::u16string_view near, bool& years) {
    constexpr std::size_t kNoun = 4;
    constexpr std::size_t kVerb = 6;
    constexpr std::int64_t kMost = 20;
    near = without_starts(near, words::before_number_of_parts);
    const auto number = read_number(near);
    if (!number || !number->value.is_whole() || number->value.units < 2 || number->value.units > kMost)
      return 0;
    near.remove_prefix(number->length);
    years = !near.empty() && near.front() == u'年';
    const std::size_t unit = years ? 1 : length_of_start(near, words::parties_counted);
    if (unit == 0) return 0;
    near.remove_prefix(unit);
    const std::size_t cue = position_of_any(near, words::totals_in_words);
    if (cue == std::u16string_view::npos || cue > (years ? 0 : kNoun)) return 0;
    if (near.size() - cue > kVerb || starts_with_any(near.substr(cue), words::together)) return 0;
    return static_cast<std::size_t>(number->value.units);
  }

  /// The parts each have a year, or share a list of as many years.
  bool tell_years(const Parts& parts) const {
    std::size_t years = 0;
    for (const std::size_t part : parts) {
      for (const Time& time : times_in(levels_.gap(part), 0)) years += time.period == Period::year ? 1 : 0;
    }
    return years >= parts.size();
  }

  /// A 38篇、B 29篇、C 16篇,三类解读累计83篇: as many as are listed, all in one unit.
  bool counted_total(std::size_t at) {
    bool years = false;
    const std::size_t of = counted_parts(levels_.near(at), years);
    if (of == 0 || levels_.joint(at) > Joint::comma) return false;
    const Parts all = before(at);
    if (all.size() < of) return false;
    const Parts parts = last(all, of);
    const bool one_run = all.size() == of || levels_.joint(parts[0]) > Joint::listing;
    if (!one_run || (years && !tell_years(parts))) return false;
    const bool fits = sums_.fits(at, parts);
    if (!fits && all.size() != of && !sums_.is_slip(at, parts)) return false;
    add(at, parts, all.size() == of ? Certainty::certain : Certainty::probable);
    return true;
  }

  /// 新收49件…,连同上年结转的2件,共办理51件
  bool with_carried_over(std::size_t total) {
    const std::size_t added = total - 1;
    if (added == 0 || !levels_.same(added, total) || levels_.joint(total) > Joint::comma) return false;
    const std::u16string_view near = levels_.near(added);
    if (!starts_with_any(near, words::carried_in)) return false;
    std::size_t base = added - 1;
    while (base > 0 && (!levels_.same(base, total) || sums_.total_of(base) != Levels::kNone)) --base;
    if (!levels_.same(base, total)) return false;
    const Parts parts = {base, added};
    Claim claim = sums_.sum(total, parts);
    claim.kind = ClaimKind::derived;
    // 加上上年结转8件,共办结199件: what was done with all these
    const bool done =
        is_done(levels_.near(total)) || contains_any(levels_.near(total), words::closed_or_answered);
    if (claim.agreement == Agreement::disagrees && done) return false;
    if (claim.agreement == Agreement::disagrees &&
        !sums_.is_between(total, parts, Fraction::of(1, 2), Fraction::of(2, 1))) {
      return false;
    }
    sums_.keep_balance(std::move(claim), {});
    return true;
  }

  /// The numbers of the sentence before the total that may be its parts.
  Parts before(std::size_t total) const {
    Parts out;
    Joint joint = levels_.joint(total);
    // 名录(在编57人、编外19人),合计76人
    bool aside = false;
    // 上半年74场(一季度58场、二季度16场),全年102场: a bracket that divides its own number holds none of these
    const bool behind = levels_.node(total).closes && sums_.total_of(total - 1) == Levels::kNone;
    const std::uint8_t depth = levels_.node(behind ? total - 1 : total).depth;
    if (begins_item(levels_.gap(total))) return out;
    for (std::size_t k = total; k-- > 0 && out.size() < kMostParts;) {
      const Node& n = levels_.node(k);
      if (n.depth > depth && !behind && sums_.total_of(k) != Levels::kNone) {
        joint = std::max(joint, levels_.joint(k));
        continue;
      }
      if (joint >= (sums_up(total) ? Joint::paragraph : Joint::sentence) || n.depth != depth || n.total_cue)
        break;
      if (!levels_.same(k, total)) {
        // 六个县发布8462条: how many they are is no number of the list; nor is one aside: 覆盖1960家次
        if (levels_.joint(k + 1) != Joint::none && std::exchange(aside, true)) break;
        joint = std::max(joint, levels_.joint(k));
        continue;
      }
      if (!is_excepted(k)) out.push_back(k);
      joint = levels_.joint(k);
      if (n.marker != Marker::none && out.size() > 1) break;
    }
    std::reverse(out.begin(), out.end());
    return out;
  }

  /// 除4件结转下年度外: set aside, no part of what is added up.
  bool is_excepted(std::size_t level) const {
    const std::u16string_view tail = levels_.tail(level);
    return starts_with_any(levels_.near(level), words::set_aside) &&
           ends_with_any(trim(tail), words::but_these);
  }

  /// 1.A 20条。2.B 40条。以上共计60条: a sentence of its own that adds up those before.
  bool sums_up(std::size_t total) const {
    return levels_.joint(total) == Joint::sentence &&
           starts_with_any(levels_.near(total), words::sums_of_all);
  }

  static Parts last(const Parts& parts, std::size_t count) {
    return {parts.end() - static_cast<std::ptrdiff_t>(count), parts.end()};
  }

  void total(std::size_t at, Cue cue) {
    const Parts all = before(at);
    const auto of = static_cast<std::size_t>(levels_.node(at).total_of);
    if (all.size() < 2 || (of > 0 && all.size() < of)) return;
    if (const Parts named = named_parts(at, all, of); !named.empty())
      return add(at, named, Certainty::certain);
    if (of == 0 && names_its_things(at)) return add_named(at, all);
    if (cue == Cue::year) return year_total(at, all);
    for (std::size_t count = 2; count <= all.size(); ++count) {
      if (of > 0 && count != of) continue;
      const Parts parts = last(all, count);
      if (!sums_.fits(at, parts)) continue;
      if (cue == Cue::strict || levels_.node(parts[0]).respectively || is_about(at, parts))
        add(at, parts, Certainty::certain,
            of == 0 && !begins_plainly(sums_, all, all.size() - count) ? Obstacle::some_parts
                                                                       : Obstacle::none);
      return;
    }
    if (add_heads(at, of) || is_told_by_share(at) || counts_each(at, all)) return;
    if (cue == Cue::strict && of == 0 && of_one_kind(at, all)) return;
    if (are_totals(all) || fits_without_repeat(at, all)) return;
    if (sums_up(at)) {
      if (sums_.is_slip(at, all) && sums_.is_between(at, all, Fraction::of(4, 5), Fraction::of(5, 4)))
        add(at, all, Certainty::probable);
      return;
    }
    // the run joined by 、 right before, or everything in the sentence
    std::size_t run = 1;
    while (run < all.size() && levels_.joint(all[all.size() - run]) == Joint::listing) ++run;
    const Parts parts = last(all, of > 0 ? of : run >= 2 ? run : all.size());
    const bool respective = levels_.node(parts[0]).respectively;
    const bool turns = is_complete_by_name(levels_, parts) && levels_.topic(parts[0]) == Topic::turn;
    if (cue == Cue::strict) {
      const bool listed = of > 0 || run >= 2 || contains_any(levels_.near(at), words::listed_total);
      return add(at, parts, listed ? Certainty::certain : Certainty::probable);
    }
    // 第一期42人、第二期38人、第三期51人,累计131人: there are no earlier ones
    if (turns) return add(at, parts, Certainty::certain);
    if (cue == Cue::stock) {
      // 2014年至2016年分别公开52个、61个、77个,累计183个
      if (respective && all.size() > 2 && sums_.is_slip(at, all)) add(at, all, Certainty::probable);
      return;
    }
    if (respective) return add(at, parts, Certainty::certain);
    const bool near = sums_.is_between(at, parts, Fraction::of(4, 5), Fraction::of(5, 4));
    if (!near || !is_about(at, parts) || !sums_.is_slip(at, parts)) return;
    const bool large = !(levels_.quantity(at).value < Decimal::whole(20));
    add(at, parts, large ? Certainty::certain : Certainty::probable);
  }

  /// 各县区合计301件,市直部门合计121件,乡镇合计64件: each adds up something of its own.
  bool are_totals(const Parts& parts) const {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::size_t part) { return ends_with_any(levels_.near(part), words::sums_near); });
  }

  /// 市政府7件,其中联合印发3件;办公室另有5件,两者合计12件: parts of what is added are not added.
  bool add_heads(std::size_t at, std::size_t of) {
    Parts heads;
    bool passed = false;
    Joint joint = levels_.joint(at);
    for (std::size_t k = at; k-- > 0 && joint < Joint::sentence && at - k <= kMostParts;) {
      if (sums_.total_of(k) != Levels::kNone) {
        passed = true;
      } else if (levels_.same(k, at) && levels_.node(k).depth == levels_.node(at).depth) {
        heads.insert(heads.begin(), k);
      }
      joint = std::max(joint, levels_.joint(k));
    }
    if (!passed || heads.size() < std::max<std::size_t>(of, 2)) return false;
    if (of > 0) heads = last(heads, of);
    if (!sums_.fits(at, heads)) return false;
    add(at, heads, Certainty::certain);
    return true;
  }

  /// 县级3个点各4台,乡镇15个点各2台,计42台: what each has is no part of the total.
  bool counts_each(std::size_t at, const Parts& parts) const {
    return is_any(levels_.near(at), words::counted_up) &&
           std::any_of(parts.begin(), parts.end(),
                       [&](std::size_t part) { return contains_any(levels_.near(part), words::each_of); });
  }

  /// 教育、卫生两部门占38.2%,共172条: what the share comes to.
  bool is_told_by_share(std::size_t at) const {
    const std::uint32_t index = levels_.index(at);
    return index > 0 && levels_.use_at(index - 1) == Use::share && levels_.node(at).joint <= Joint::comma;
  }

  /// 县直35个部门开设专栏,17个乡镇开设17个,专栏总数52个: how many they are, then how many they have.
  bool fits_without_repeat(std::size_t at, const Parts& parts) const {
    for (std::size_t i = 1; i < parts.size(); ++i) {
      if (!(levels_.quantity(parts[i - 1]).value == levels_.quantity(parts[i]).value)) continue;
      Parts once = parts;
      once.erase(once.begin() + static_cast<std::ptrdiff_t>(i));
      if (once.size() > 1 && sums_.fits(at, once)) return true;
    }
    return false;
  }

  /// 上半年8214条,下半年10050条,全年18264条; 一季度、二季度…各为640个、720个…,全年2800个
  void year_total(std::size_t at, const Parts& all) {
    const bool told =
        levels_.node(all[0]).respectively && contains_any(levels_.label(all[0]), words::quarters_or_halves);
    if (told || covers_months(all) ||
        (is_complete_by_name(levels_, all) && levels_.topic(all[0]) == Topic::turn))
      add(at, all, Certainty::certain);
  }

  /// 1至6月312件,7至12月288件: every month of the year once.
  bool covers_months(const Parts& parts) const {
    constexpr int kMonths = 12;
    int month = 0;
    for (const std::size_t part : parts) {
      for (const Time& time : times_in(levels_.gap(part), 0)) {
        if (time != Time{Period::month, ++month}) return false;
      }
    }
    return parts.size() > 1 && month == kMonths;
  }

  /// 教育45家、卫生38家、其他31家,教育和卫生两类合计83家: the parts that are named with the total.
  Parts named_parts(std::size_t at, const Parts& all, std::size_t of) const {
    if (of < 2 || of >= all.size()) return {};
    const std::u16string_view between =
        levels_.text({levels_.quantity(at - 1).span.end, levels_.quantity(at).span.start});
    Parts out;
    for (const std::size_t part : all) {
      const std::u16string_view name = trim(levels_.label(part));
      if (name.size() >= 2 && contains(between, name)) out.push_back(part);
    }
    return out.size() == of ? out : Parts();
  }

  /// The words of the total, from the last comma on: 予以公开和部分公开合计.
  std::u16string_view phrase(std::size_t at) const {
    const std::u16string_view gap = levels_.gap(at);
    return trim(gap.substr(gap.find_last_of(words::stops_but_listing_and_marks) + 1));
  }

  /// 予以公开和部分公开合计85件: it adds up these two and nothing else.
  bool names_its_things(std::size_t at) const {
    std::u16string_view words = phrase(at);
    const std::size_t cue = words.find_first_of(words::marks_of_totals);
    if (cue == std::u16string_view::npos || cue < kShortestPair) return false;
    words = words.substr(0, cue);
    return contains_any(words.substr(2), words::between_names_of_pair) &&
           !starts_with_any(words, words::all_before);
  }

  /// Only the numbers that the total names, one by one; nothing is said where one of them is not there.
  void add_named(std::size_t at, const Parts& all) {
    std::u16string_view words = phrase(at);
    words = words.substr(0, words.find_first_of(words::marks_of_totals));
    Parts named;
    while (!words.empty()) {
      const std::size_t end = std::min(words.find_first_of(words::between_names), words.size());
      const std::u16string_view name = words.substr(0, end);
      words.remove_prefix(std::min(end + 1, words.size()));
      const auto found = std::find_if(all.begin(), all.end(), [&](std::size_t part) {
        return name.size() >= 2 && ends_with(levels_.near(part), name);
      });
      if (found == all.end()) return;
      named.push_back(*found);
    }
    if (named.size() >= 2) add(at, named, Certainty::certain);
  }

  /// 报送1126条,采用986条;报送2012条,采用1846条,合计采用2832条: only what was 采用 is added.
  bool of_one_kind(std::size_t at, const Parts& all) {
    const std::u16string_view words = without_starts(levels_.near(at), words::sums);
    if (words.size() < 2 || words.size() == levels_.near(at).size()) return false;
    Parts parts;
    for (const std::size_t part : all) {
      // 新收的486件中办结477件: what is done is a part of 486
      if (contains(levels_.near(part), words) ||
          (contains(levels_.tail(part), words) && !levels_.is_whole_of_next(part)))
        parts.push_back(part);
    }
    if (parts.size() < 2 || parts.size() == all.size()) return false;
    add(at, parts, Certainty::certain);
    return true;
  }

  /// 清理栏目43个,合并栏目19个,共处置栏目62个: the total speaks of what its parts speak of.
  bool is_about(std::size_t at, const Parts& parts) const {
    const std::u16string_view words = without_cue(levels_.near(at));
    if (words.size() <= 3) return true;  // 共处置, 共有
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::size_t part) {
                         return shares_word(words, levels_.label(part)) ||
                                shares_word(words, levels_.tail(part));
                       }) ||
           shares_word(levels_.tail(at), levels_.tail(parts.back()));
  }

  void add(std::size_t at, const Parts& parts, Certainty certainty, Obstacle obstacle = Obstacle::none) {
    Claim claim = sums_.sum(at, parts);
    claim.kind = ClaimKind::derived;
    claim.certainty = certainty;
    if (obstacle != Obstacle::none) claim.obstacle = obstacle;
    // 新收47件,上年结转4件,共51件: what came in is no part of this year's number
    claim.is_balance = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
      return contains_any(levels_.near(part), words::carried_over) ||
             contains_any(levels_.tail(part), words::carried_over);
    });
    sums_.keep(std::move(claim), at, parts);
  }

  PartSums& sums_;
  const Levels& levels_;
};

}  // namespace

void find_closing_totals(PartSums& sums) { Closing(sums).run(); }

}  // namespace nianbao::claims
