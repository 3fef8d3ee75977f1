// Shares: "A a件,占x%", "分别占x%、y%、z%", 占全部N件的x%, against the list's total or the whole that is
// named.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/share_reader.h"
#include "core/words/lists/share.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/use.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostWholes = 10;

/// A share with what it may be a share of.
struct Share {
  std::size_t at = 0;
  Nodes part;
  Nodes run;                  // what the part ends: 位居前三的783件、579件、562件,占77%
  std::vector<Nodes> wholes;  // the likeliest first
  std::vector<Nodes> tied;    // those that the words tie it to
  bool told = false;          // the text leaves no doubt that the whole is among them
  bool sure = false;          // … and which it is
  bool holds = false;
  std::size_t claim = SIZE_MAX;  // … by a whole of its block: the claim's place in the block's claims
  Nodes base;                    // … and that whole
  bool elsewhere = false;        // its words name a whole that the text does not count
  std::size_t head = SIZE_MAX;   // the earlier paragraph's total that the words name
};

class ShareFinder : public ShareReader {
 public:
  ShareFinder(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
              const std::vector<Head>& heads, const Numbers& numbers, std::vector<Claim>& claims)
      : ShareReader(clean, block, numbers, claims),
        lists_(lists),
        heads_(heads),
        list_of_(block.nodes.size(), kNone) {
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
      for (const std::uint32_t part : lists[i].parts) {
        if (list_of_[part] == kNone) list_of_[part] = i;
      }
    }
  }

  void run() {
    for (std::size_t i = 0; i < size();) {
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
    for (const Share& share : shares_) question_base(share);
    find_hundreds(clean_, block_, loose_, numbers_, claims_);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  static bool is_bare(std::u16string_view near) { return near.empty() || is_any(near, words::and_words); }

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
        unchecked(ClaimKind::percent, Formula::ratio, i, Obstacle::no_operands);
      }
      return;
    }
    for (std::size_t i = 0; i < wanted; ++i) {
      Share share;
      share.at = begin + i;
      share.part = {parts[i]};
      if (wanted == 1) {
        bool leads = false;
        share.run = run_before(parts[i], leads);
        if (leads) share.part = share.run;
      }
      add_wholes(share, share.part.size() > 1 ? share.part : parts);
      const auto smaller = share.wholes.empty() && !share.elsewhere ? smaller_whole(parts[i]) : std::nullopt;
      if (smaller) share.wholes = share.tied = {{*smaller}};
      share.told = share.told || smaller;
      shares_.push_back(std::move(share));
    }
  }

  void cumulative(std::size_t at) {
    Share share;
    share.at = at;
    share.part = together(at);
    if (share.part.empty()) return unchecked(ClaimKind::percent, Formula::ratio, at, Obstacle::no_operands);
    add_wholes(share, share.part);
    shares_.push_back(std::move(share));
  }

  // --- what the share is of -----------------------------------------------------------------------------

  int fits(std::u16string_view label, std::u16string_view tail, std::u16string_view name) const {
    if (name.empty()) return 0;
    // 占自然人申请的, of 自然人提出512件
    const std::u16string_view core = core_of(name);
    if (core.size() > 1 && contains(cat(label, tail), core)) return 3;
    return fits_name(label, tail, name);
  }

  /// The levels before a part that may be its whole.
  struct Larger {
    Nodes all;                    // the nearest first
    Nodes named;                  // those that the words name in full
    std::size_t best = SIZE_MAX;  // the one that the words fit best
    std::size_t here = 0;         // how many stand in the part's own clause
    bool sisters = false;
  };

  Larger larger_than(std::size_t part, const Nodes& group, const std::u16string& core, bool nested) const {
    Larger out;
    const int own_fit = fits(near(part), tail(part), core);
    int best = 0;
    for (std::size_t k = part; k-- > 0 && part - k <= kLookBack;) {
      if (!is_level(k) || !kin(k, part) || std::find(group.begin(), group.end(), k) != group.end()) continue;
      if (quantity(k).value < quantity(part).value || node(k).depth > node(part).depth) continue;
      int fit = fits(label(k), tail(k), core);
      // 人均经营净收入…,占可支配收入: 收入 is in both, it tells nothing
      const bool tells = fit > own_fit || fit == 3;
      // 自然人47件,占90.4%;法人5件,占9.6%: what has a share of its own may be a sister instead of the whole,
      // unless the words name it: 网上申请431件,占88.7%;其中平台310件,占网上申请的71.9%
      if (has_own_share(k) && !(fit == 3 && own_fit < 3)) {
        out.sisters = true;
        if (!nested || k + 2 < part || node(part).marker != Marker::among) continue;
      }
      if (joint(k, part) <= Joint::comma) ++out.here;
      if (out.all.size() < kMostWholes) out.all.push_back(k);
      if (!tells) fit = 0;
      if (fit == 3) out.named.push_back(k);
      if (fit > best) {
        best = fit;
        out.best = k;
      }
    }
    return out;
  }

  static void set_whole(Share& share, const Nodes& whole) {
    share.wholes = share.tied = {whole};
    share.told = share.sure = true;
  }

  void add_wholes(Share& share, const Nodes& group) {
    const std::size_t part = share.part.front();
    std::u16string core = named_whole(near(share.at));
    const std::u16string_view scope = scope_in(core);
    if (!scope.empty()) core.erase(core.find(scope), scope.size());
    if (core.empty() && is_of_base(part)) return set_whole(share, {part - 1});
    const bool framed = core.empty() && scope.empty();
    if (framed) core = frame_before(part);
    const Larger found = larger_than(part, group, core, framed);
    // 占网上申请的, 热线工单中: one number and no other bears the name
    if (found.named.size() == 1 && scope.empty() && core.size() > 1) return set_whole(share, found.named);
    const bool of_other_time = is_of_other_time(part, framed ? core : std::u16string(), found.all);
    std::size_t named = found.best == SIZE_MAX ? size() : found.best;
    collect_wholes(share, found, group, named);
    const bool foreign = !scope.empty() && (named == size() || !contains(label(named), scope));
    const bool told_by_name = framed || core.empty() || named < size();
    const bool in_list = list_of_[part] != kNone;
    const bool of_some =
        framed && !in_list && found.here == 0 && found.named.empty() && is_of_some(part, core);
    // 占总量的, far from the total
    if (!in_list && named == size() && !found.all.empty() && contains_any(near(share.at), words::total_names))
      named = likeliest_total(found.all);
    share.elsewhere = foreign || of_other_time || of_some || !told_by_name;
    share.told = !share.elsewhere && !share.wholes.empty() &&
                 (in_list || named < size() || found.here > 0 || (!found.sisters && found.all.size() == 1));
    // 网上63件、信函21件,无其他方式,网上占总数的75%: the parts are the whole
    if (found.all.empty() && heads_.empty() && !share.elsewhere && core.empty() && !share.wholes.empty() &&
        contains_any(near(share.at), words::total_names))
      share.told = true;
    const bool alike = are_equal(found.all);
    share.sure = share.told && (in_list || named < size() || found.here == 1 || alike);
    if (named < size()) {
      share.tied = {{named}};
    } else {
      tie(share, alike ? found.all : Nodes{found.all.front()}, group, scope);
    }
  }

  /// All that may be the whole: the one that has the name first. `named` becomes what stands in a bracket
  /// behind the share: 占应报送单位的8.6%(应报送140家).
  void collect_wholes(Share& share, const Larger& found, const Nodes& group, std::size_t& named) const {
    const std::size_t part = share.part.front();
    share.wholes.reserve(found.all.size() + 5);
    if (list_of_[part] != kNone) {
      const PartList& list = lists_[list_of_[part]];
      share.wholes.push_back({list.total});
      if (list.parts.size() > 1) share.wholes.emplace_back(list.parts.begin(), list.parts.end());
    }
    for (const std::size_t k : found.all) share.wholes.push_back({k});
    if (group.size() > 1) share.wholes.push_back(group);
    if (Nodes sisters = sisters_of(part); sisters.size() > 1) share.wholes.push_back(std::move(sisters));
    if (named < size()) share.wholes.insert(share.wholes.begin(), {named});
    const std::size_t after = share.at + 1;
    if (after < size() && starts_with(text(node(after).gap), u"(") && is_level(after) && kin(after, part) &&
        (!(quantity(after).value < quantity(part).value) || contains_any(near(share.at), words::targets))) {
      named = after;
      share.wholes.insert(share.wholes.begin(), {after});
    }
  }

  /// The wholes that the words mean although they do not name one: the list's, that of 分别占, the only one.
  void tie(Share& share, const Nodes& nearest, const Nodes& group, std::u16string_view scope) const {
    const std::uint32_t in = list_of_[share.part.front()];
    if (in != kNone && (!share.elsewhere || (!scope.empty() && contains(label(lists_[in].total), scope)))) {
      share.tied = {{lists_[in].total}, Nodes(lists_[in].parts.begin(), lists_[in].parts.end())};
    } else if (share.sure) {
      for (const std::size_t k : nearest) share.tied.push_back({k});
    }
    if (group.size() > 1 && node(share.at).respectively && !share.elsewhere) share.tied.push_back(group);
  }

  // --- the verdict --------------------------------------------------------------------------------------

  Claim ratio(const Share& share, const Nodes& whole) const {
    return make(ClaimKind::percent, Formula::ratio, share.at, share.part, whole);
  }

  void first_look(Share& share) {
    std::optional<Claim> rounded;
    Nodes rounded_by;
    // 占一半以上: nearly everything is more than that, so that only the likeliest whole may say so
    const Bound bound = quantity(share.at).bound;
    if (bound != Bound::exact && bound != Bound::about && share.told) share.wholes.resize(1);
    for (const Nodes& whole : share.wholes) {
      Claim reading = ratio(share, whole);
      if (reading.agreement == Agreement::agrees) {
        ++held_[whole];
        return hold(share, std::move(reading), whole);
      }
      if (reading.agreement != Agreement::rounded || rounded) continue;
      rounded = std::move(reading);
      rounded_by = whole;
    }
    if (rounded) return hold(share, std::move(*rounded), rounded_by);
    if (!share.holds && share.run.size() > 1) share.holds = holds_as_run(share);
    if (!share.holds && list_of_[share.part.front()] == kNone) share.holds = holds_by_head(share);
  }

  void hold(Share& share, Claim claim, const Nodes& whole) {
    share.holds = true;
    share.claim = claims_.size();
    share.base = whole;
    claims_.push_back(std::move(claim));
  }

  /// One share that holds by a whole to which no word ties it may do so by chance; two by the same do not.
  void question_base(const Share& share) {
    if (share.claim == SIZE_MAX) return;
    const auto held = held_.find(share.base);
    const bool shown = held != held_.end() && held->second > 1;
    if (shown || std::find(share.tied.begin(), share.tied.end(), share.base) != share.tied.end()) return;
    claims_[share.claim].obstacle = share.tied.empty() ? Obstacle::no_base : Obstacle::rival;
  }

  bool holds_as_run(Share& share) {
    for (const Nodes& whole : share.wholes) {
      if (whole.size() > 1 || std::find(share.run.begin(), share.run.end(), whole[0]) != share.run.end())
        continue;
      Claim claim = make(ClaimKind::percent, Formula::ratio, share.at, share.run, whole);
      if (claim.agreement != Agreement::agrees) continue;
      hold(share, std::move(claim), whole);
      return true;
    }
    return false;
  }

  Claim ratio_of_head(const Share& share, const Head& head) const {
    Claim claim = make(ClaimKind::percent, Formula::ratio, share.at, share.part);
    claim.divisor = {head.quantity};
    judge(numbers_.quantities, claim);
    return claim;
  }

  /// The total may stand in an earlier paragraph: 全年收到申请58件。⏎从申请方式看,网络申请40件,占69.0%.
  bool holds_by_head(Share& share) {
    const std::u16string core = named_whole(near(share.at));
    if (!scope_in(core).empty()) return false;
    share.head = heads_.size();
    bool passed = false;  // over one that the words may mean just as well
    for (std::size_t h = heads_.size(); h-- > 0;) {
      const Quantity& whole = numbers_.quantities[heads_[h].quantity];
      const Quantity& part = quantity(share.part.front());
      if (!same_unit(whole.unit, part.unit) || whole.value < part.value) continue;
      const int fit = core.empty() ? 0 : fits_name(text(heads_[h].label), text(heads_[h].tail), core);
      const bool named = fit >= 2;
      if (!core.empty() && !named) continue;
      if (fit < 3 && !is_total(clean_, heads_[h])) continue;
      if (fit == 3 && share.head == heads_.size()) share.head = h;
      Claim claim = ratio_of_head(share, heads_[h]);
      if (claim.agreement != Agreement::agrees && claim.agreement != Agreement::rounded) {
        passed = true;
        continue;
      }
      if (passed && held_heads_.count(h) == 0) claim.obstacle = Obstacle::no_base;
      if (claim.agreement == Agreement::agrees)
        held_heads_.insert(h);  // 12.2% told as 12.1% may be of another
      claims_.push_back(std::move(claim));
      return true;
    }
    return false;
  }

  void finish(Share& share) {
    if (share.holds) return;
    if (!share.told && share.head < heads_.size()) {
      claims_.push_back(ratio_of_head(share, heads_[share.head]));
      return;
    }
    if (!share.told && !held_heads_.empty()) {
      Claim claim = ratio_of_head(share, heads_[*held_heads_.rbegin()]);
      const Quantity& whole = numbers_.quantities[heads_[*held_heads_.rbegin()].quantity];
      if (same_unit(whole.unit, quantity(share.part.front()).unit)) {
        claims_.push_back(std::move(claim));
        return;
      }
    }
    if (share.wholes.empty() || share.elsewhere)
      return unchecked(ClaimKind::percent, Formula::ratio, share.at, Obstacle::no_base, share.part);
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
      return unchecked(ClaimKind::percent, Formula::ratio, share.at, Obstacle::no_base, share.part);
    claim.certainty = share.sure || shown ? Certainty::certain : Certainty::probable;
    if (shown) ++held_[*whole];
    claims_.push_back(std::move(claim));
  }

  const std::vector<PartList>& lists_;
  const std::vector<Head>& heads_;
  std::vector<std::uint32_t> list_of_;
  std::vector<Share> shares_;
  std::set<std::size_t> held_heads_;
  std::map<Nodes, int> held_;  // wholes, and how many shares hold by each
  Nodes loose_;                // shares without a number of their own
};

}  // namespace

void find_shares(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                 const std::vector<Head>& heads, const Numbers& numbers, std::vector<Claim>& claims) {
  find_shares_of(clean, block, numbers, claims);
  if (block.has(Use::share)) ShareFinder(clean, block, lists, heads, numbers, claims).run();
}

}  // namespace nianbao::claims
