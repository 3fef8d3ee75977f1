// How far a list reaches that words have opened.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/list.h"
#include "core/words/lists/parts.h"
#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostParts = 60;
constexpr std::size_t kMostLevels =
    400;  // numbers that are looked at for parts, those of nested lists included

class Extent {
 public:
  Extent(const PartSums& sums, std::size_t first, bool mixed)
      : sums_(sums), levels_(sums.levels()), first_(first), mixed_(mixed) {}

  Parts collect(std::size_t& end) const {
    Parts parts = {first_};
    const std::uint8_t depth = levels_.node(first_).depth;
    Joint joint = Joint::none;
    Joint nested = Joint::none;  // joint before a nested 其中, whose list ends at a stronger one
    end = first_ + 1;
    const std::size_t stop = std::min(levels_.size(), first_ + kMostLevels);
    for (std::size_t k = first_ + 1; k < stop && parts.size() < kMostParts; ++k) {
      const Node& n = levels_.node(k);
      joint = std::max(joint, levels_.joint(k));
      if (n.depth < depth || joint >= Joint::sentence) break;
      if (n.depth > depth) continue;
      if (!levels_.same(first_, k) && levels_.is_aside(k)) continue;  // 三个市辖区合计新收151件
      if ((n.total_cue && !levels_.is_aside(k - 1)) || n.dimension || (n.opens && n.closes) ||
          !n.whole.empty())
        break;
      // 征地类41件,占市本级的42.7%、全市311件的13.2%
      if (sums_.is_term(k) || levels_.is_whole_of_next(k) || levels_.measures_share(k)) break;
      if (nested != Joint::none && joint <= nested && n.marker == Marker::none) {
        joint = Joint::none;
        continue;
      }
      if (n.marker != Marker::none) {
        nested = std::max(joint, Joint::listing);
        joint = Joint::none;
        continue;
      }
      const bool same = levels_.same(first_, k);
      const bool near = joint == Joint::listing || (mixed_ && joint <= Joint::comma);
      const bool loose = !same && near && levels_.are_things(first_, k);
      if (!same && !loose) {
        if (!remainder_follows(k)) break;
        joint = Joint::none;
        continue;
      }
      if (turns_away(k, joint)) break;
      parts.push_back(k);
      end = k + 1;
      joint = Joint::none;
    }
    return parts;
  }

 private:
  /// 五家企业,其中三家外资,注册资金178万元,另外两家…: an aside in another unit does not end the list.
  bool remainder_follows(std::size_t k) const {
    for (std::size_t next = k + 1; next < levels_.size() && next < k + 6; ++next) {
      if (levels_.joint(next) >= Joint::sentence || levels_.node(next).depth < levels_.node(first_).depth)
        return false;
      if (!levels_.same(first_, next)) continue;
      return starts_with(levels_.label(next), u"另") || levels_.is_rest(next);
    }
    return false;
  }

  // 专题发布会15场,主要负责同志出席6场: who came is no kind of them
  static bool tells_who(std::u16string_view label) {
    return contains_any(label, words::who_attends) && !contains_any(label, words::holds_meetings);
  }

  /// A label that speaks of something else than the list: 已办结 after 自然人, 法人.
  bool turns_away(std::size_t k, Joint joint) const {
    const std::u16string_view words = levels_.label(k);
    // 公开内容1条,包括机构概况1条,以及经费信息2条: beside the whole, not in it
    if (starts_with(levels_.near(k), u"以及") && first_ > 0 &&
        levels_.quantity(first_ - 1).value < levels_.quantity(k).value)
      return true;
    // 一季度174条,仅2月就有98条: of the part before
    const std::u16string_view piece = last_piece(levels_.gap(k));
    if (starts_with_any(piece, words::only_this) && ends_with_any(piece, words::alone_has)) return true;
    if (tells_who(words) && !tells_who(levels_.label(first_))) return true;
    if (starts_with_any(levels_.near(k), words::leads_of_totals)) return true;
    if (is_some_of_first(words) || is_told_otherwise(k)) return true;
    // the same things counted once more, in another place
    if (starts_with(words, u"同时")) return true;
    const Topic first_topic = levels_.topic(first_);
    // 同意公开71件、不予公开14件,申请内容涉及征地的92件
    const bool of_requests =
        first_topic == Topic::outcome || first_topic == Topic::applicant || first_topic == Topic::delivery;
    if (of_requests && joint == Joint::comma && levels_.topic(k) == Topic::unknown &&
        contains_any(words, words::matters))
      return true;
    if (first_topic != Topic::origin && !levels_.node(first_).dimension &&
        contains_any(words, words::passed_on))
      return true;
    if (is_of_other_things(k) || is_still_open(k) || is_of_another_matter(words)) return true;
    // 项目资金120万元,其中中央资金80万元,已支付96万元
    if (levels_.node(k).kind == UnitKind::money && starts_with(words, u"已") &&
        !starts_with(levels_.label(first_), u"已"))
      return true;
    if (joint < Joint::comma) return false;
    const Topic topic = levels_.topic(k);
    if (levels_.node(first_).depth > 0 || joint < Joint::sentence) {
      if (are_built_alike(levels_.label(first_), words)) return false;
    }
    return !may_share_list(first_topic, topic) || (first_topic == Topic::unknown && topic == Topic::unknown &&
                                                   speaks_differently(levels_.label(first_), words));
  }

  /// 原创材料200份,…,原创材料里视频类46份; 已完成21项,超前完成3项: these are in the first part.
  bool is_some_of_first(std::u16string_view words) const {
    const std::u16string_view first = trim(levels_.label(first_));
    if (first.size() > 1 && starts_with(words, first) &&
        starts_with_any(words.substr(first.size()), words::within_part))
      return true;
    return starts_with_any(words, words::done_early) && contains_any(first, words::done_at_all);
  }

  static std::u16string_view last_piece(std::u16string_view gap) {
    return trim(gap.substr(gap.find_last_of(words::stops) + 1));  // 0 where there is none
  }

  /// 行政复议4件中3件维持,复议后又起诉3件; 30件,其中3件补正、1件撤回,实际答复29件: the first number stands
  /// before its name, this one behind it.
  bool is_told_otherwise(std::size_t k) const {
    const std::u16string_view near = without_starts(levels_.near(first_), words::first_part);
    return levels_.node(first_).marker != Marker::none && trim(near).size() <= 1 &&
           levels_.tail(first_).size() > 1 && levels_.near(k).size() > 1 && levels_.tail(k).empty() &&
           !levels_.is_rest(k);
  }

  /// 网络5件,信函5件,发生行政复议1件: what came of it is no way of asking.
  bool is_of_another_matter(std::u16string_view words) const {
    const auto disputes = [](std::u16string_view text) { return contains_any(text, words::disputes); };
    return disputes(words) && !disputes(levels_.label(first_)) &&
           !(first_ > 0 && disputes(levels_.label(first_ - 1)));
  }

  /// 其中15个部门编制了目录,涉及26个领域、860个事项: numbers of other things
  bool is_of_other_things(std::size_t k) const {
    const std::u16string_view named = trim(levels_.label(k));
    if (!is_any(named, words::touches)) return false;
    if (words::units_of_touched.find(levels_.quantity(k).unit) == std::u16string_view::npos) return false;
    const std::u16string_view noun = trim(levels_.tail(k)).substr(0, 2);
    const bool is_noun =
        noun.size() == 2 && words::starts_of_verbs.find(noun[0]) == std::u16string_view::npos;
    return is_noun && !contains(levels_.tail(first_), noun);
  }

  /// 收到1842条,办结1835条,其中公开1206条,未办结7条: what is left of 收到, no part of 办结.
  bool is_still_open(std::size_t k) const {
    return first_ > 0 && is_undone(levels_.near(k)) && !is_undone(levels_.near(first_)) &&
           is_done(cat(levels_.near(first_ - 1), levels_.tail(first_ - 1)));
  }

  const PartSums& sums_;
  const Levels& levels_;
  std::size_t first_;
  bool mixed_;
};

}  // namespace

Parts collect_opened(const PartSums& sums, std::size_t first, std::size_t& end, bool mixed) {
  return Extent(sums, first, mixed).collect(end);
}

bool keep_heads(PartSums& sums, std::size_t total, const Parts& parts) {
  const Levels& levels = sums.levels();
  Joint most = Joint::none;
  for (std::size_t k = 1; k < parts.size(); ++k) most = std::max(most, levels.joint(parts[k - 1], parts[k]));
  Parts heads = {parts[0]};
  for (std::size_t k = 1; k < parts.size(); ++k) {
    if (levels.joint(parts[k - 1], parts[k]) == most) heads.push_back(parts[k]);
  }
  if (heads.size() < 2 || heads.size() == parts.size() || !sums.fits(total, heads)) return false;
  Claim claim = sums.sum(total, heads);
  claim.certainty = Certainty::probable;
  sums.keep(std::move(claim), total, heads);
  return true;
}

}  // namespace nianbao::claims
