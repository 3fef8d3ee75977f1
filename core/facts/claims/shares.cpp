// Shares: "A a件,占x%", "分别占x%、y%、z%", 占全部N件的x%, against the list's total or the whole that is
// named.
#include <algorithm>
#include <set>

#include "core/facts/claims/label.h"
#include "core/facts/claims/reader.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 24;  // nodes before a share in which its whole may stand
constexpr std::size_t kMostWholes = 10;

/// A share with what it may be a share of.
struct Share {
  std::size_t at = 0;
  Nodes part;
  std::vector<Nodes> wholes;  // the likeliest first
  bool told = false;          // the text leaves no doubt that the whole is among them
  bool sure = false;          // … and which it is
  bool holds = false;
};

class ShareFinder : public Reader {
 public:
  ShareFinder(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists, Facts& facts)
      : Reader(clean, block, facts), lists_(lists), list_of_(block.nodes.size(), kNone) {
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
      for (const std::uint32_t part : lists[i].parts) {
        if (list_of_[part] == kNone) list_of_[part] = i;
      }
    }
  }

  void run() {
    for (std::size_t i = 0; i < size();) {
      if (node(i).use == Use::of) of(i);
      if (node(i).use != Use::share) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < size() && node(end).use == Use::share && node(end).joint == Joint::listing &&
             is_bare(near(end))) {
        ++end;
      }
      group(i, end);
      i = end;
    }
    for (Share& share : shares_) first_look(share);
    for (Share& share : shares_) finish(share);
    hundreds();
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  static bool is_bare(std::u16string_view near) {
    return near.empty() || near == u"和" || near == u"及" || near == u"与" || near == u"以及";
  }

  /// The words between the last separator and 占.
  std::u16string_view subject(std::size_t share) const {
    const std::u16string_view words = near(share);
    std::size_t at = words.rfind(u'占');
    if (at == std::u16string_view::npos) at = words.rfind(u"比例");  // 完成比例
    std::u16string_view out = trim(words.substr(0, at == std::u16string_view::npos ? 0 : at));
    for (bool again = true; again;) {
      again = false;
      for (const std::u16string_view filler :
           {u"分别", u"约", u"各", u"仅", u"共", u"均", u"其", u"也", u"已", u"大约", u"所", u"只", u"就",
            u"合计", u"总共", u"累计", u"总"}) {
        if (!ends_with(out, filler)) continue;
        out.remove_suffix(filler.size());
        again = true;
      }
    }
    return out;
  }

  /// 三项合计占: of all of the list before it.
  bool is_cumulative(std::size_t share) const {
    const std::u16string_view words = near(share);
    return has_any(words, {u"合计占", u"共占", u"合占", u"总计占", u"累计占", u"合计约占", u"之和占"});
  }

  void group(std::size_t begin, std::size_t end) {
    const std::size_t wanted = end - begin;
    const std::u16string_view words = subject(begin);
    if (wanted == 1 && is_cumulative(begin)) return cumulative(begin);
    // the levels that the shares speak of
    Nodes parts;
    for (std::size_t k = begin; k-- > 0 && begin - k <= kLookBack && parts.size() < wanted;) {
      if (!is_level(k) || node(k).depth > node(begin).depth) continue;
      if (!parts.empty() && !same(parts[0], k)) break;
      parts.push_back(k);
    }
    std::reverse(parts.begin(), parts.end());
    if (wanted == 1 && !words.empty() && (parts.empty() || !repeats(parts.back(), words))) {
      parts = named_part(begin, words);
    } else if (!words.empty() && wanted > 1 && !parts.empty() && !repeats(parts.back(), words) &&
               !node(begin).respectively) {
      parts.clear();
    }
    const bool far = parts.empty() || joint(parts.back(), begin) > Joint::comma;
    if (parts.size() < wanted || far) {
      for (std::size_t i = begin; i < end; ++i) {
        loose_.push_back(i);
        unchecked(ClaimKind::percent, Formula::ratio, i);
      }
      return;
    }
    for (std::size_t i = 0; i < wanted; ++i) {
      Share share;
      share.at = begin + i;
      share.part = {parts[i]};
      add_wholes(share, parts);
      shares_.push_back(std::move(share));
    }
  }

  /// 自然人申请182件,自然人占88%: the subject repeats the label.
  bool repeats(std::size_t part, std::u16string_view words) const {
    const std::u16string_view own = label(part);
    if (contains(tail(part), words)) return true;
    return contains(own, words) || (words.size() >= 2 && contains(words, own) && !own.empty());
  }

  /// 自然人申请182件、法人24件,自然人占88%
  Nodes named_part(std::size_t share, std::u16string_view words) const {
    if (words.size() < 2) return {};
    for (std::size_t k = share; k-- > 0 && share - k <= 8;) {
      if (joint(k, share) > Joint::comma) break;
      if (is_level(k) && (contains(label(k), words) || contains(tail(k), words))) return {k};
    }
    return {};
  }

  void cumulative(std::size_t at) {
    std::size_t from = at;
    std::size_t wanted = kLookBack;
    // 三家单位合计占: how many they are
    if (at > 0 && node(at).joint == Joint::none && !node(at).opens && quantity(at - 1).value.is_whole() &&
        quantity(at - 1).value.units >= 2 && quantity(at - 1).value.units <= 20) {
      from = at - 1;
      wanted = static_cast<std::size_t>(quantity(from).value.units);
    }
    Nodes parts;
    for (std::size_t k = from; k-- > 0 && from - k <= kLookBack && parts.size() < wanted;) {
      if (!is_level(k) || (!parts.empty() && !same(parts.back(), k))) break;
      if (joint(k, at) > Joint::comma) break;
      parts.push_back(k);
      if (node(k).joint != Joint::listing && from == at) break;
    }
    if (parts.size() < 2 || (from != at && parts.size() != wanted))
      return unchecked(ClaimKind::percent, Formula::ratio, at);
    std::reverse(parts.begin(), parts.end());
    Share share;
    share.at = at;
    share.part = parts;
    add_wholes(share, parts);
    shares_.push_back(std::move(share));
  }

  // --- what the share is of -----------------------------------------------------------------------------

  /// 申请 of 占申请总量的; "" where the words name nothing: 占比, 占总数的.
  static std::u16string core_of(std::u16string_view near) {
    const std::size_t at = near.rfind(u'占');
    std::u16string out(at == std::u16string_view::npos ? std::u16string_view() : trim(near.substr(at + 1)));
    for (const std::u16string_view filler :
         {u"比重", u"比例",   u"总件数", u"总数", u"总量", u"总额", u"全部", u"所有",
          u"全年", u"本年度", u"本年",   u"的",   u"总",   u"为",   u"达到", u"达",
          u"了",   u"约",     u"比",     u"数量", u"数",   u"件"}) {
      for (std::size_t k = out.find(filler); k != std::u16string::npos; k = out.find(filler))
        out.erase(k, filler.size());
    }
    return out;
  }

  static std::u16string_view scope_in(std::u16string_view words) {
    for (const std::u16string_view scope : {u"全市", u"全省", u"全区", u"全县", u"全国", u"全镇", u"全州",
                                            u"全系统", u"全局", u"全自治区", u"全街道"}) {
      if (contains(words, scope)) return scope;
    }
    return {};
  }

  /// How well the level fits the name of the whole: 0 not at all.
  int fits(std::size_t level, const std::u16string& core) const {
    const std::u16string around = cat(label(level), tail(level));
    if (contains(around, core)) return 3;
    if (core.size() < 2) return 0;
    const std::u16string_view words = core;
    if (contains(around, words.substr(words.size() - 2))) return 2;
    return contains(around, words.substr(0, 2)) ? 1 : 0;
  }

  void add_wholes(Share& share, const Nodes& group) {
    const std::size_t part = share.part.front();
    std::u16string core = core_of(near(share.at));
    const std::u16string_view scope = scope_in(core);
    if (!scope.empty()) core.erase(core.find(scope), scope.size());
    std::size_t named = size();
    int best = 0;
    Nodes larger;
    std::size_t here = 0;
    bool sisters = false;
    for (std::size_t k = part; k-- > 0 && part - k <= kLookBack;) {
      if (!is_level(k) || !kin(k, part) || std::find(group.begin(), group.end(), k) != group.end()) continue;
      if (quantity(k).value < quantity(part).value) continue;
      if (joint(k, part) <= Joint::comma) ++here;
      // 自然人47件,占90.4%;法人5件,占9.6%: what has a share of its own may be a sister instead of the whole.
      if (has_own_share(k)) {
        sisters = true;
        continue;
      }
      if (larger.size() < kMostWholes) larger.push_back(k);
      const int fit = core.empty() ? 0 : fits(k, core);
      if (fit > best) {
        best = fit;
        named = k;
      }
    }
    const bool in_list = list_of_[part] != kNone;
    if (in_list) {
      const PartList& list = lists_[list_of_[part]];
      share.wholes.push_back({list.total});
      share.wholes.emplace_back(list.parts.begin(), list.parts.end());
    }
    for (const std::size_t k : larger) share.wholes.push_back({k});
    if (group.size() > 1) share.wholes.push_back(group);
    add_sisters(share, sisters);
    if (named < size()) share.wholes.insert(share.wholes.begin(), {named});
    const bool foreign = !scope.empty() && (named == size() || !contains(label(named), scope));
    const bool told_by_name = core.empty() || named < size();
    // 占总量的, far from the total: what was received leads, then the largest
    const bool all = has_any(near(share.at), {u"总数", u"总量", u"总件数", u"全部"});
    if (all && !in_list && named == size() && !larger.empty()) {
      named = *std::max_element(larger.begin(), larger.end(), [&](std::size_t a, std::size_t b) {
        const bool x = has_any(label(a), {u"收到", u"受理", u"新收", u"共"});
        const bool y = has_any(label(b), {u"收到", u"受理", u"新收", u"共"});
        return x != y ? y : quantity(a).value < quantity(b).value;
      });
    }
    share.told = !foreign && told_by_name && !share.wholes.empty() &&
                 (in_list || named < size() || here > 0 || (!sisters && larger.size() == 1));
    const bool alike = std::all_of(larger.begin(), larger.end(), [&](std::size_t k) {
      return quantity(k).value == quantity(larger.front()).value;
    });
    share.sure = share.told && (in_list || named < size() || here == 1 || alike);
  }

  bool has_own_share(std::size_t level) const {
    return level + 1 < size() && node(level + 1).use == Use::share && node(level + 1).joint <= Joint::comma;
  }

  /// All levels near the share that have a share of their own.
  void add_sisters(Share& share, bool sisters) const {
    const std::size_t part = share.part.front();
    Nodes all;
    for (std::size_t k = part > kLookBack ? part - kLookBack : 0; k + 1 < size() && k <= part + kLookBack;
         ++k) {
      if (is_level(k) && has_own_share(k) && same(k, part)) all.push_back(k);
    }
    if (all.size() >= 2 && (sisters || all.size() > 2)) share.wholes.push_back(std::move(all));
  }

  /// 自然人80件,占全部100件的80%; 完成24.8万亩,为计划24万亩的103.3%
  void of(std::size_t at) {
    const std::size_t whole = at - 1;
    const std::u16string_view words = label(whole);
    const bool share = contains(words, u"占") || contains(text(node(whole).gap), u"占");
    const ClaimKind kind = share ? ClaimKind::percent : ClaimKind::derived;
    std::vector<Claim> readings;
    Joint between = node(whole).joint;
    for (std::size_t k = whole; k-- > 0 && whole - k <= 10 && between <= Joint::semicolon;) {
      if ((is_level(k) || node(k).use == Use::amount) && same(k, whole))
        readings.push_back(make(kind, Formula::ratio, at, {k}, {whole}));
      between = std::max(between, node(k).joint);
    }
    const bool near = !readings.empty() && joint(whole, at) <= Joint::comma;
    settle(std::move(readings), near ? Certainty::certain : Certainty::open, kind, at);
  }

  // --- the verdict --------------------------------------------------------------------------------------

  Claim ratio(const Share& share, const Nodes& whole) const {
    return make(ClaimKind::percent, Formula::ratio, share.at, share.part, whole);
  }

  void first_look(Share& share) {
    std::vector<Claim> readings;
    for (const Nodes& whole : share.wholes) readings.push_back(ratio(share, whole));
    for (std::size_t i = 0; i < readings.size() && !share.holds; ++i) {
      if (readings[i].agreement != Agreement::agrees) continue;
      share.holds = true;
      held_.insert(share.wholes[i]);
    }
    if (keep_holding(readings)) share.holds = true;
  }

  void finish(Share& share) {
    if (share.holds) return;
    if (share.wholes.empty()) return unchecked(ClaimKind::percent, Formula::ratio, share.at, share.part);
    // another share of the same list has shown what they are shares of
    const Nodes* whole = &share.wholes.front();
    bool shown = false;
    for (const Nodes& candidate : share.wholes) {
      if (held_.count(candidate) == 0) continue;
      whole = &candidate;
      shown = true;
      break;
    }
    Claim claim = ratio(share, *whole);
    if (claim.agreement == Agreement::disagrees && !share.told && !shown)
      return unchecked(ClaimKind::percent, Formula::ratio, share.at, share.part);
    claim.certainty = share.sure || shown ? Certainty::certain : Certainty::probable;
    facts_.claims.push_back(std::move(claim));
  }

  // --- shares that say the whole themselves -------------------------------------------------------------

  /// A占45.2%、B占38.6%、C占26.2%: more than the whole, or less although 其他 takes the rest.
  void hundreds() {
    for (std::size_t i = 0; i < loose_.size();) {
      std::size_t end = i + 1;
      while (end < loose_.size() && loose_[end] == loose_[end - 1] + 1 &&
             node(loose_[end]).joint <= Joint::semicolon && node(loose_[end]).marker == Marker::none &&
             core_of(near(loose_[end])) == core_of(near(loose_[i]))) {
        ++end;
      }
      if (end - i >= 3)
        hundred(Nodes(loose_.begin() + static_cast<std::ptrdiff_t>(i),
                      loose_.begin() + static_cast<std::ptrdiff_t>(end)));
      i = end;
    }
  }

  void hundred(const Nodes& parts) {
    bool rest = false;
    for (const std::size_t k : parts) {
      // people are counted by one trait after another
      if (has_any(near(k), {u"女", u"岁", u"党员", u"学历", u"本科", u"少数民族", u"职称", u"研究生"}))
        return;
      rest = rest || is_rest(near(k));
    }
    Claim claim = make(ClaimKind::percent, Formula::hundred, parts.back(), parts);
    claim.span = cover(quantity(parts.front()).span, quantity(parts.back()).span);
    if (claim.agreement == Agreement::disagrees) {
      const Interval sum = recompute(facts_, claim);
      const bool over = Fraction(100) < *sum.low && *sum.low < Fraction(140);
      if (!over && !(rest && Fraction(60) < *sum.high)) return;
      const bool listed = rest || node(parts.front()).dimension ||
                          node(parts.front()).marker != Marker::none ||
                          node(parts.back()).joint == Joint::listing;
      claim.certainty = listed ? Certainty::certain : Certainty::probable;
    }
    facts_.claims.push_back(std::move(claim));
  }

  const std::vector<PartList>& lists_;
  std::vector<std::uint32_t> list_of_;
  std::vector<Share> shares_;
  std::set<Nodes> held_;  // wholes by which a share holds
  Nodes loose_;           // shares without a number of their own
};

}  // namespace

void find_shares(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                 Facts& facts) {
  ShareFinder(clean, block, lists, facts).run();
}

}  // namespace nianbao::claims
