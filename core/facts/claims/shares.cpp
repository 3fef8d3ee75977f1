// Shares: "A a件,占x%", "分别占x%、y%、z%", against the list's total or the whole that is named.
#include <algorithm>

#include "core/base/text.h"
#include "core/facts/claims/label.h"
#include "core/facts/claims/node.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 24;  // nodes before a share in which its whole may stand
constexpr std::size_t kMostCandidates = 8;

class ShareFinder {
 public:
  ShareFinder(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists, Facts& facts)
      : clean_(clean), block_(block), lists_(lists), facts_(facts), list_of_(block.nodes.size(), kNone) {
    for (std::uint32_t i = 0; i < lists.size(); ++i) {
      for (const std::uint32_t part : lists[i].parts) {
        if (list_of_[part] == kNone) list_of_[part] = i;
      }
    }
  }

  void run() {
    for (std::size_t i = 0; i < block_.nodes.size();) {
      if (block_.nodes[i].use != Use::share) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < block_.nodes.size() && block_.nodes[end].use == Use::share &&
             block_.nodes[end].joint == Joint::listing && block_.nodes[end].near.empty()) {
        ++end;
      }
      group(i, end);
      i = end;
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  const Node& node(std::size_t i) const { return block_.nodes[i]; }
  const Quantity& quantity(std::size_t i) const { return facts_.quantities[node(i).quantity]; }
  bool is_level(std::size_t i) const {
    return (node(i).use == Use::level || node(i).use == Use::to) && node(i).kind != UnitKind::percent;
  }

  /// The words between the last separator and 占.
  std::u16string_view subject(std::size_t share) const {
    const std::u16string_view near = slice(clean_, node(share).near);
    const std::size_t at = near.rfind(u'占');
    std::u16string_view words = trim(near.substr(0, at == std::u16string_view::npos ? 0 : at));
    for (const std::u16string_view filler :
         {u"分别", u"约", u"各", u"仅", u"共", u"均", u"其", u"也", u"已", u"大约", u"所", u"只"}) {
      if (ends_with(words, filler)) words.remove_suffix(filler.size());
    }
    return words;
  }

  void unchecked(std::size_t share, std::size_t part) {
    Claim claim;
    claim.kind = ClaimKind::percent;
    claim.formula = Formula::ratio;
    claim.certainty = Certainty::open;
    claim.value = node(share).quantity;
    if (part < share) claim.operands = {node(part).quantity};
    claim.span = quantity(share).span;
    facts_.claims.push_back(std::move(claim));
  }

  void group(std::size_t begin, std::size_t end) {
    // the levels that the shares speak of, nearest first
    std::vector<std::size_t> parts;
    const std::size_t wanted = end - begin;
    for (std::size_t k = begin; k-- > 0 && begin - k <= kLookBack && parts.size() < wanted;) {
      if (!is_level(k) || node(k).depth > node(begin).depth) continue;
      if (!parts.empty() && !same_unit(quantity(parts[0]).unit, quantity(k).unit)) break;
      parts.push_back(k);
    }
    std::reverse(parts.begin(), parts.end());
    const std::u16string_view words = subject(begin);
    const bool own_subject = !words.empty() && (parts.empty() || !speaks_of(parts.back(), words));
    const bool far = parts.empty() || joint_between(block_, parts.back(), begin) > Joint::comma;
    if (parts.size() < wanted || own_subject || far) {
      for (std::size_t i = begin; i < end; ++i) unchecked(i, i);
      return;
    }
    for (std::size_t i = 0; i < wanted; ++i) one(begin + i, parts[i], parts);
  }

  /// 自然人申请182件,自然人占88%: the subject repeats the label.
  bool speaks_of(std::size_t part, std::u16string_view words) const {
    const std::u16string_view label = slice(clean_, node(part).label);
    return contains(label, words) || (words.size() >= 2 && contains(words, label) && !label.empty());
  }

  Claim ratio(std::size_t share, std::size_t part, const std::vector<std::uint32_t>& whole) const {
    Claim claim;
    claim.kind = ClaimKind::percent;
    claim.formula = Formula::ratio;
    claim.value = node(share).quantity;
    claim.operands = {node(part).quantity};
    for (const std::uint32_t i : whole) claim.divisor.push_back(node(i).quantity);
    claim.span = quantity(share).span;
    judge(facts_, claim);
    return claim;
  }

  void one(std::size_t share, std::size_t part, const std::vector<std::size_t>& group) {
    std::vector<std::vector<std::uint32_t>> wholes;
    bool certain = false;
    if (list_of_[part] != kNone) {
      const PartList& list = lists_[list_of_[part]];
      wholes.push_back({list.total});
      wholes.push_back(list.parts);
      certain = true;
    }
    const Quantity& numerator = quantity(part);
    std::size_t same_sentence = 0;
    bool sisters = false;
    for (std::size_t k = part; k-- > 0 && part - k <= kLookBack && wholes.size() < kMostCandidates;) {
      if (!is_level(k) || !same_unit(quantity(k).unit, numerator.unit)) continue;
      if (quantity(k).value < numerator.value || std::find(group.begin(), group.end(), k) != group.end())
        continue;
      const bool here = joint_between(block_, k, part) <= Joint::comma;
      same_sentence += here ? 1 : 0;
      // 自然人47件,占90.4%;法人5件,占9.6%: what has a share of its own may be a sister instead of the whole.
      sisters = sisters || node(k + 1).use == Use::share;
      // the first candidate leads when the text leaves no other
      wholes.push_back({static_cast<std::uint32_t>(k)});
    }
    // the whole may follow: 自然人80件,占全部100件的80%
    if (share > part + 1 && node(share - 1).use == Use::level && share - 1 != part) {
      wholes.insert(wholes.begin(), {static_cast<std::uint32_t>(share - 1)});
    }
    if (sisters) {
      std::vector<std::uint32_t> all;
      for (std::size_t k = part > kLookBack ? part - kLookBack : 0;
           k + 1 < block_.nodes.size() && k <= part + kLookBack; ++k) {
        if (is_level(k) && node(k + 1).use == Use::share && same_unit(quantity(k).unit, numerator.unit)) {
          all.push_back(static_cast<std::uint32_t>(k));
        }
      }
      wholes.push_back(std::move(all));
    }
    if (wholes.empty()) return unchecked(share, part);
    std::optional<Claim> rounded;
    for (const auto& whole : wholes) {
      Claim claim = ratio(share, part, whole);
      if (claim.agreement == Agreement::agrees) {
        facts_.claims.push_back(std::move(claim));
        return;
      }
      if (claim.agreement == Agreement::rounded && !rounded) rounded = std::move(claim);
    }
    if (rounded) {
      facts_.claims.push_back(std::move(*rounded));
      return;
    }
    Claim claim = ratio(share, part, wholes.front());
    if (claim.agreement != Agreement::disagrees) {
      facts_.claims.push_back(std::move(claim));
      return;
    }
    const bool only_one = !sisters && (wholes.size() == 1 || same_sentence == 1);
    const bool named = names_whole(share);
    if (!certain && !only_one && !named) return unchecked(share, part);
    claim.certainty = certain || (only_one && wholes.size() == 1) ? Certainty::certain : Certainty::probable;
    facts_.claims.push_back(std::move(claim));
  }

  /// 占总数的, 占申请总量的
  bool names_whole(std::size_t share) const {
    const std::u16string_view near = slice(clean_, node(share).near);
    return contains(near, u"总数") || contains(near, u"总量") || contains(near, u"全部") ||
           contains(near, u"总件数");
  }

  std::u16string_view clean_;
  const Block& block_;
  const std::vector<PartList>& lists_;
  Facts& facts_;
  std::vector<std::uint32_t> list_of_;
};

}  // namespace

void find_shares(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                 Facts& facts) {
  ShareFinder(clean, block, lists, facts).run();
}

}  // namespace nianbao::claims
