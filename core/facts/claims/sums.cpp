// Totals and the parts that the text says they have: 其中, 包括, "X件:A a件、B b件", X件(A a件,B b件),
// 按申请人分 …, "A a件、B b件,共X件".
#include <algorithm>

#include "core/base/text.h"
#include "core/facts/claims/label.h"
#include "core/facts/claims/node.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 8;  // totals that a list may divide, counted in levels before it
constexpr std::size_t kMostParts = 60;

class SumFinder {
 public:
  SumFinder(std::u16string_view clean, const Block& block, Facts& facts)
      : clean_(clean), block_(block), facts_(facts), list_total_(block.nodes.size(), kNone) {
    Joint joint = Joint::none;
    for (std::uint32_t i = 0; i < block.nodes.size(); ++i) {
      const Node& node = block.nodes[i];
      joint = std::max(joint, node.joint);
      if (node.use != Use::level && node.use != Use::to) continue;
      levels_.push_back(i);
      joints_.push_back(joint);
      joint = Joint::none;
    }
  }

  std::vector<PartList> run() {
    for (std::size_t at = 0; at < levels_.size();) {
      const Node& first = node(at);
      std::size_t next = at + 1;
      if (first.total_cue) closing(at);
      if (at > 0 && opens_list(at)) next = std::max(next, list(at));
      at = next;
    }
    return std::move(lists_);
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  const Node& node(std::size_t level) const { return block_.nodes[levels_[level]]; }
  const Quantity& quantity(std::size_t level) const { return facts_.quantities[node(level).quantity]; }
  std::u16string_view label(std::size_t level) const {
    std::u16string_view text = slice(clean_, node(level).label);
    if (starts_with(text, u"其中")) text.remove_prefix(2);
    return text;
  }
  bool same(std::size_t a, std::size_t b) const { return same_unit(quantity(a).unit, quantity(b).unit); }

  bool opens_list(std::size_t at) const {
    const Node& n = node(at);
    return n.marker != Marker::none || n.dimension || n.colon || n.opens;
  }

  /// The list that begins at `first`: its parts as levels, up to where the text turns to something else.
  std::vector<std::size_t> collect(std::size_t first, std::size_t& end) const {
    std::vector<std::size_t> parts = {first};
    const std::uint8_t depth = node(first).depth;
    Joint joint = Joint::none;
    Joint nested = Joint::none;  // joint before a nested 其中, whose list ends at a stronger one
    end = first + 1;
    for (std::size_t k = first + 1; k < levels_.size() && parts.size() < kMostParts; ++k) {
      const Node& n = node(k);
      joint = std::max(joint, joints_[k]);
      if (n.depth < depth || joint >= Joint::sentence) break;
      if (n.depth > depth) continue;
      if (n.total_cue || n.dimension || (n.opens && n.closes)) break;
      if (nested != Joint::none && joint <= nested && n.marker == Marker::none) {
        joint = Joint::none;
        continue;
      }
      if (n.marker != Marker::none) {
        nested = std::max(joint, Joint::listing);
        joint = Joint::none;
        continue;
      }
      const bool loose = !same(first, k) && joint == Joint::listing && are_things(first) && are_things(k);
      if (!same(first, k) && !loose) {
        if (!remainder_follows(first, k)) break;
        joint = Joint::none;
        continue;
      }
      if (turns_away(first, k, joint)) break;
      parts.push_back(k);
      end = k + 1;
      joint = Joint::none;
    }
    return parts;
  }

  /// 36项,其中A 19项、B 13项、C 2件: units that count much the same things get mixed inside one list.
  bool are_things(std::size_t level) const {
    return std::u16string_view(u"件项个条起宗例").find(quantity(level).unit) != std::u16string_view::npos;
  }

  /// 五家企业,其中三家外资,注册资金178万元,另外两家…: an aside in another unit does not end the list.
  bool remainder_follows(std::size_t first, std::size_t k) const {
    for (std::size_t next = k + 1; next < levels_.size() && next < k + 6; ++next) {
      if (joints_[next] >= Joint::sentence || node(next).depth < node(first).depth) return false;
      if (!same(first, next)) continue;
      const std::u16string_view words = label(next);
      return starts_with(words, u"另") || is_rest(words);
    }
    return false;
  }

  /// A label that speaks of something else than the list: 已办结 after 自然人, 法人.
  bool turns_away(std::size_t first, std::size_t k, Joint joint) const {
    const std::u16string_view words = label(k);
    // the same things counted once more, in another place
    if (starts_with(words, u"同时") || contains(words, u"转发") || contains(words, u"转载")) return true;
    if (joint < Joint::comma) return false;
    const Topic a = topic_of(label(first));
    const Topic b = topic_of(label(k));
    if (a != b && b == Topic::flow) return true;
    return a != Topic::unknown && b != Topic::unknown && a != b;
  }

  /// Levels before `first` that its list may divide, the likeliest first.
  std::vector<std::size_t> totals(std::size_t first) const {
    std::vector<std::size_t> out;
    const Node& n = node(first);
    const std::size_t back = first > kLookBack ? first - kLookBack : 0;
    for (std::size_t k = first; k-- > back;) {
      if (!same(first, k) || node(k).depth > n.depth) continue;
      if (n.opens && node(k).depth == n.depth) continue;
      out.push_back(k);
      if (n.opens && !n.dimension) break;  // a parenthesis speaks of the number before it
    }
    return out;
  }

  Claim sum(std::size_t total, const std::vector<std::size_t>& parts, std::size_t count) const {
    Claim claim;
    claim.value = node(total).quantity;
    for (std::size_t i = 0; i < count; ++i) claim.operands.push_back(node(parts[i]).quantity);
    claim.span = cover(quantity(total).span, quantity(parts[count - 1]).span);
    claim.span = cover(claim.span, quantity(parts[0]).span);
    judge(facts_, claim);
    return claim;
  }

  /// How many of the parts to take: all readings that end where the list may end are tried.
  std::size_t fitting_prefix(std::size_t total, const std::vector<std::size_t>& parts) const {
    for (std::size_t count = parts.size(); count >= 2; --count) {
      if (sum(total, parts, count).agreement == Agreement::agrees) return count;
    }
    return 0;
  }

  /// Where the list most likely ends when no reading fits: at a stronger joint, whichever is nearer the
  /// total.
  std::size_t likely_prefix(std::size_t total, const std::vector<std::size_t>& parts) const {
    std::size_t best = parts.size();
    Fraction best_miss = miss(total, parts, parts.size());
    for (std::size_t count = parts.size() - 1; count >= 2; --count) {
      const bool rises = joint_before(parts, count) > joint_before(parts, count - 1);
      const bool closed = is_rest(label(parts[count - 1]));
      if (!rises && !closed) continue;
      const Fraction candidate = miss(total, parts, count);
      if (candidate < best_miss || closed) {
        best = count;
        best_miss = candidate;
      }
    }
    return best;
  }

  Joint joint_before(const std::vector<std::size_t>& parts, std::size_t i) const {
    Joint joint = Joint::none;
    for (std::size_t k = parts[i - 1] + 1; k <= parts[i]; ++k) joint = std::max(joint, joints_[k]);
    return joint;
  }

  Fraction miss(std::size_t total, const std::vector<std::size_t>& parts, std::size_t count) const {
    Fraction sum(0);
    for (std::size_t i = 0; i < count; ++i) sum = sum + Fraction(quantity(parts[i]).value);
    const Fraction difference = sum - Fraction(quantity(total).value);
    return difference.sign() < 0 ? Fraction(0) - difference : difference;
  }

  /// An open list that looks meant to be complete although something is left over.
  bool looks_complete(std::size_t total, const std::vector<std::size_t>& parts, std::size_t count) const {
    Decimal sum = Decimal::whole(0);
    bool rest = false;
    bool topical = true;
    const Topic topic = topic_of(label(parts[0]));
    for (std::size_t i = 0; i < count; ++i) {
      sum = sum + quantity(parts[i]).value;
      rest = rest || is_rest(label(parts[i]));
      topical = topical && topic != Topic::unknown && topic_of(label(parts[i])) == topic;
    }
    if (rest) return true;
    const Fraction ratio = Fraction(sum) / Fraction(quantity(total).value);
    const bool all_applicants = topical && topic == Topic::applicant;
    const bool all_outcomes = topical && count >= 4 && topic == Topic::outcome;
    if (all_applicants || all_outcomes) return Fraction::of(1, 2) < ratio;
    if (count >= 3) return Fraction::of(9, 10) < ratio || is_misprint(sum, quantity(total).value);
    return Fraction::of(24, 25) < ratio;
  }

  /// Two whole numbers that differ by two neighbouring digits in the wrong order: 86 for 68.
  static bool is_misprint(const Decimal& a, const Decimal& b) {
    const std::u16string x = a.print();
    const std::u16string y = b.print();
    if (x.size() != y.size() || x.size() < 2) return false;
    std::size_t i = 0;
    while (i < x.size() && x[i] == y[i]) ++i;
    if (i + 1 >= x.size() || x[i] != y[i + 1] || x[i + 1] != y[i]) return false;
    return x.substr(i + 2) == y.substr(i + 2);
  }

  bool is_partial(const std::vector<std::size_t>& parts, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      if (node(parts[i]).partial) return true;
    }
    return false;
  }

  void keep(Claim claim, std::size_t total, const std::vector<std::size_t>& parts, std::size_t count) {
    PartList list;
    list.total = levels_[total];
    for (std::size_t i = 0; i < count; ++i) {
      list.parts.push_back(levels_[parts[i]]);
      if (list_total_[levels_[parts[i]]] == kNone)
        list_total_[levels_[parts[i]]] = static_cast<std::uint32_t>(total);
    }
    lists_.push_back(std::move(list));
    facts_.claims.push_back(std::move(claim));
  }

  /// A list at `first`. Returns the level after what was settled here.
  std::size_t list(std::size_t first) {
    const Node& n = node(first);
    std::size_t end = first + 1;
    const std::vector<std::size_t> parts = collect(first, end);
    if (n.respectively && parts.size() > 1) return end;
    if (n.marker == Marker::among && columns(first)) return end;
    const std::vector<std::size_t> candidates = totals(first);
    if (candidates.empty()) return first + 1;
    if (parts.size() < 2) {
      if (n.marker != Marker::none && !n.dimension) single(candidates.front(), first);
      return first + 1;
    }
    const bool direct = n.marker == Marker::none && !n.dimension && (n.colon || n.opens);
    if (direct && n.colon && !n.opens &&
        (joints_[first] >= Joint::semicolon || candidates.front() + 1 != first)) {
      return first + 1;  // a heading's colon, not the total's
    }
    for (const std::size_t total : candidates) {
      if (total != candidates.front() && !may_divide(total, candidates.front(), n)) continue;
      if (const std::size_t count = fitting_prefix(total, parts); count > 0) {
        Claim claim = sum(total, parts, count);
        claim.certainty = direct ? Certainty::certain : Certainty::probable;
        keep(std::move(claim), total, parts, count);
        return end;
      }
      if (direct) break;
    }
    if (n.marker == Marker::among && joint_totals(first, candidates, parts)) return end;
    accuse(first, parts, candidates, direct);
    return end;
  }

  /// 收到在线申请19件,纸质申请4件。其中,4件…: what is divided is the sum of the sentence before.
  bool joint_totals(std::size_t first, const std::vector<std::size_t>& candidates,
                    const std::vector<std::size_t>& parts) {
    if (joints_[first] != Joint::sentence) return false;
    std::vector<std::size_t> totals;
    for (const std::size_t k : candidates) {
      if (!totals.empty() && (totals.back() != k + 1 || joints_[totals.back()] > Joint::comma)) break;
      totals.push_back(k);
    }
    if (totals.size() < 2) return false;
    std::reverse(totals.begin(), totals.end());
    Claim claim = sum(totals.front(), parts, parts.size());
    for (std::size_t i = 1; i < totals.size(); ++i) claim.divisor.push_back(node(totals[i]).quantity);
    judge(facts_, claim);
    claim.certainty = Certainty::probable;
    if (claim.agreement == Agreement::disagrees && miss(totals.back(), parts, parts.size()).sign() == 0)
      return false;
    if (claim.agreement == Agreement::disagrees && !looks_complete(totals, parts)) {
      claim.agreement = Agreement::untestable;
      claim.checked = false;
      claim.certainty = Certainty::open;
    }
    keep(std::move(claim), totals.front(), parts, parts.size());
    return true;
  }

  bool looks_complete(const std::vector<std::size_t>& totals, const std::vector<std::size_t>& parts) const {
    Fraction total(0);
    Fraction sum(0);
    for (const std::size_t k : totals) total = total + Fraction(quantity(k).value);
    for (const std::size_t k : parts) sum = sum + Fraction(quantity(k).value);
    return parts.size() >= 3 && Fraction::of(9, 10) < sum / total && sum / total < Fraction::of(11, 10);
  }

  /// Whether a list may divide `total` although `nearest` stands between: a second 其中, another dimension.
  bool may_divide(std::size_t total, std::size_t nearest, const Node& first) const {
    if (first.dimension) return true;
    if (first.opens) return false;
    return list_total_[levels_[nearest]] == total || joints_[nearest] <= Joint::comma;
  }

  std::size_t likely_total(std::size_t first, const std::vector<std::size_t>& candidates) const {
    const Node& n = node(first);
    std::size_t best = candidates.front();
    if (list_total_[levels_[best]] != kNone) best = list_total_[levels_[best]];
    if (!n.dimension) {
      // a second list after the first one's last part divides the first one's total, unless that part is
      // larger
      return miss(candidates.front(), {first}, 1).sign() >= 0 &&
                     quantity(first).value < quantity(candidates.front()).value
                 ? candidates.front()
                 : best;
    }
    const std::u16string_view gap = slice(clean_, n.gap);
    for (const std::size_t total : candidates) {
      const std::u16string_view text = label(total);
      const bool closed = contains(gap, u"办结") && contains(text, u"办结");
      const bool received = contains(gap, u"申请") && !contains(gap, u"办结") &&
                            (contains(text, u"收到") || contains(text, u"受理") || contains(text, u"新收"));
      if (closed || received) return total;
    }
    return best;
  }

  void accuse(std::size_t first, const std::vector<std::size_t>& parts,
              const std::vector<std::size_t>& candidates, bool direct) {
    const std::size_t total = likely_total(first, candidates);
    const std::size_t count = likely_prefix(total, parts);
    Claim claim = sum(total, parts, count);
    const bool partial = is_partial(parts, count);
    bool more = false;
    if (claim.agreement == Agreement::disagrees) {
      const Interval parts_sum = recompute(facts_, claim);
      more = parts_sum.low && compare(*parts_sum.low, Fraction(quantity(total).value)) == 1;
    }
    if (direct && !partial) {
      claim.certainty = Certainty::certain;
    } else if (more) {
      claim.certainty = node(first).dimension ? Certainty::probable : Certainty::certain;
    } else {
      const bool complete = !partial && looks_complete(total, parts, count);
      claim.certainty = complete ? Certainty::probable : Certainty::open;
      // 按申请人分 divides everything
      const std::u16string_view gap = slice(clean_, node(first).gap);
      if (complete && node(first).dimension && contains(gap, u"按") && !contains(gap, u"看"))
        claim.certainty = Certainty::certain;
    }
    if (more && counts_once(total, first)) claim.certainty = Certainty::open;
    if (claim.certainty == Certainty::open && claim.agreement == Agreement::disagrees) {
      claim.agreement = Agreement::untestable;
      claim.checked = false;
    }
    keep(std::move(claim), total, parts, count);
  }

  /// 18642条(不同渠道公开相同信息计1条): its channels may add up to more.
  bool counts_once(std::size_t total, std::size_t first) const {
    const std::u16string_view between = slice(clean_, {quantity(total).span.end, node(first).near.end});
    return contains(between, u"相同信息") || contains(between, u"重复") || contains(between, u"交叉") ||
           contains(between, u"计1条");
  }

  /// 其中A a件: one part, which may not be more than its whole.
  void single(std::size_t total, std::size_t part) {
    if (quantity(total).unit == u"分") return;  // 平均得分86.5分,其中90分以上的…: a score has no parts
    Claim claim;
    claim.formula = Formula::part;
    claim.value = node(total).quantity;
    claim.operands = {node(part).quantity};
    claim.span = cover(quantity(total).span, quantity(part).span);
    claim.certainty = node(part).marker == Marker::among ? Certainty::certain : Certainty::probable;
    judge(facts_, claim);
    PartList list;
    list.total = levels_[total];
    list.parts = {levels_[part]};
    lists_.push_back(std::move(list));
    facts_.claims.push_back(std::move(claim));
  }

  /// 项目376项,预算31.08亿元。其中,建设工程179项,预算28.32亿元;政府采购197项,预算2.76亿元: each column adds
  /// up.
  bool columns(std::size_t first) {
    std::size_t end = first;
    std::vector<std::size_t> starts = {first};
    for (end = first + 1;
         end < levels_.size() && joints_[end] < Joint::sentence && node(end).depth == node(first).depth;
         ++end) {
      if (joints_[end] == Joint::semicolon) starts.push_back(end);
    }
    if (starts.size() < 2) return false;
    const std::size_t width = starts[1] - starts[0];
    if (width < 2 || width > first || starts.size() * width != end - first) return false;
    const std::size_t head = first - width;
    for (std::size_t k = head + 1; k < first; ++k) {
      if (joints_[k] >= Joint::sentence) return false;
    }
    for (std::size_t row = 0; row < starts.size(); ++row) {
      if (starts[row] != first + row * width) return false;
      for (std::size_t c = 0; c < width; ++c) {
        if (!same(head + c, starts[row] + c)) return false;
      }
    }
    for (std::size_t c = 0; c < width; ++c) {
      std::vector<std::size_t> parts;
      for (const std::size_t start : starts) parts.push_back(start + c);
      Claim claim = sum(head + c, parts, parts.size());
      claim.certainty = Certainty::probable;
      if (claim.agreement == Agreement::disagrees && !looks_complete(head + c, parts, parts.size())) {
        const Interval all = recompute(facts_, claim);
        const bool more = all.low && compare(*all.low, Fraction(quantity(head + c).value)) == 1;
        claim.certainty = more ? Certainty::certain : Certainty::open;
        if (!more) {
          claim.agreement = Agreement::untestable;
          claim.checked = false;
        }
      }
      keep(std::move(claim), head + c, parts, parts.size());
    }
    return true;
  }

  /// A a件、B b件,共X件
  void closing(std::size_t total) {
    std::vector<std::size_t> before;
    Joint joint = joints_[total];
    for (std::size_t k = total; k-- > 0 && before.size() < kMostParts;) {
      if (joint >= Joint::sentence || node(k).depth != node(total).depth || node(k).total_cue) break;
      if (!same(k, total)) break;
      before.push_back(k);
      joint = joints_[k];
      if (node(k).marker != Marker::none && before.size() > 1) break;
    }
    std::reverse(before.begin(), before.end());
    const auto of = static_cast<std::size_t>(node(total).total_of);
    if (before.size() < 2 || (of > 0 && before.size() < of)) return;
    const auto suffix = [&](std::size_t count) {
      return std::vector<std::size_t>(before.end() - static_cast<std::ptrdiff_t>(count), before.end());
    };
    std::size_t count = 0;
    for (std::size_t n = 2; n <= before.size() && count == 0; ++n) {
      if (of > 0 && n != of) continue;
      if (sum(total, suffix(n), n).agreement == Agreement::agrees) count = n;
    }
    bool listed = true;
    if (count == 0) {
      // the run joined by 、 right before, or everything in the sentence
      std::size_t run = 1;
      while (run < before.size() && joints_[before[before.size() - run]] == Joint::listing) ++run;
      const std::u16string_view cue = slice(clean_, node(total).near);
      listed = of > 0 || run >= 2 || contains(cue, u"计");
      count = of > 0 ? of : run >= 2 ? run : before.size();
    }
    const std::vector<std::size_t> parts = suffix(count);
    Claim claim = sum(total, parts, count);
    claim.kind = ClaimKind::derived;
    claim.certainty = listed ? Certainty::certain : Certainty::probable;
    keep(std::move(claim), total, parts, count);
  }

  std::u16string_view clean_;
  const Block& block_;
  Facts& facts_;
  std::vector<std::uint32_t> levels_;  // node indices of the levels
  std::vector<Joint> joints_;          // strongest joint to the level before
  std::vector<std::uint32_t> list_total_;
  std::vector<PartList> lists_;
};

}  // namespace

std::vector<PartList> find_sums(std::u16string_view clean, const Block& block, Facts& facts) {
  return SumFinder(clean, block, facts).run();
}

}  // namespace nianbao::claims
