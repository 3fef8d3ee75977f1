#include "core/statistics/named_changes.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/subjects.h"
#include "core/statistics/statistic_words.h"
#include "core/words/lists/statistic_names.h"

namespace nianbao {

namespace {

using claims::Block;
using claims::Joint;
using claims::Node;
using claims::Use;

constexpr std::size_t kShortestName = 3;  // 申请 alone may be any of them
constexpr std::size_t kMostBlocks = 4;    // paragraphs above in which the value may stand

class NamedChanges {
 public:
  NamedChanges(std::u16string_view clean, const std::vector<Block>& blocks, const Numbers& numbers,
               const std::vector<Statistic>& statistics, std::vector<Claim>& claims)
      : clean_(clean), blocks_(blocks), numbers_(numbers), statistics_(statistics), claims_(claims) {}

  void run() {
    first_claim_.assign(numbers_.quantities.size(), kNone);
    for (std::uint32_t i = 0; i < claims_.size(); ++i) {
      std::uint32_t& first = first_claim_[claims_[i].value];
      if (first == kNone) first = i;
    }
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      for (std::size_t i = 0; i < blocks_[b].nodes.size(); ++i) {
        const Node& node = blocks_[b].nodes[i];
        const bool percent = node.use == Use::change;
        if (!percent && node.use != Use::amount && node.use != Use::points) continue;
        if (Claim* claim = open_claim(node.quantity)) complete(b, i, *claim);
      }
    }
  }

 private:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};

  const Node& node(std::size_t b, std::size_t i) const { return blocks_[b].nodes[i]; }
  const Quantity& quantity(const Node& node) const { return numbers_.quantities[node.quantity]; }
  std::u16string_view words(Span span) const { return claims::words_at(clean_, span); }

  /// The claim of a change that was found without its numbers.
  Claim* open_claim(std::uint32_t value) {
    if (first_claim_[value] == kNone) return nullptr;
    Claim& claim = claims_[first_claim_[value]];
    const bool open =
        claim.certainty == Certainty::open && claim.operands.size() < 2 && claim.divisor.empty();
    return open ? &claim : nullptr;
  }

  /// 432件 of 比上年的432件增长11.1%, and of 较上年增加45件,上年为432件.
  std::optional<std::size_t> base_of(std::size_t b, std::size_t i) const {
    const std::vector<Node>& nodes = blocks_[b].nodes;
    if (i > 0 && nodes[i - 1].use == Use::base && nodes[i].joint <= Joint::comma) return i - 1;
    if (i + 1 < nodes.size() && nodes[i + 1].use == Use::base && nodes[i + 1].joint <= Joint::comma)
      return i + 1;
    return std::nullopt;
  }

  /// 新收申请数 of 新收申请数比上年的; empty where the clause names nothing of its own.
  std::u16string_view subject(std::size_t b, std::size_t i, std::size_t base) const {
    const Node& first = node(b, std::min(i, base));
    // the bracket of a base cuts its label off: 新收申请比上年(20件)
    const std::u16string_view gap = trim(words(first.gap));
    std::u16string_view clause = gap.substr(gap.find_last_of(u",;。:!?)\n") + 1);
    return claims::subject_of(clause);
  }

  /// 剔除重复申请后,新收申请比上年的400件: not all that the sentence above counts.
  bool is_counted_otherwise(std::size_t b, std::size_t first) const {
    const std::u16string_view gap = words(node(b, first).gap);
    const std::size_t stop = gap.find_last_of(u"。\n");
    return contains_any(stop == std::u16string_view::npos ? gap : gap.substr(stop), words::counted_otherwise);
  }

  bool may_be_now(const Node& now, const Node& then) const {
    const Quantity& q = quantity(now);
    const Mention& mention = numbers_.mentions[now.quantity];
    return now.use == Use::level && now.depth == 0 && q.is_plain() &&
           same_unit(q.unit, quantity(then).unit) && mention.when.is_own && !mention.when.part &&
           mention.whose.scope == numbers_.mentions[then.quantity].whose.scope;
  }

  /// The value of the statistic that the subject is, where the text states one only.
  std::vector<std::uint32_t> by_key(std::string_view key) const {
    std::vector<std::uint32_t> out;
    for (const Statistic& statistic : statistics_) {
      if (statistic.key != key || statistic.quantity < 0) continue;
      if (statistic.approximate || statistic.narrow) return {};
      out.push_back(static_cast<std::uint32_t>(statistic.quantity));
    }
    return out;
  }

  /// Numbers above whose words end with the name, or begin with it.
  std::vector<std::uint32_t> by_name(std::size_t b, std::size_t i, const Node& then,
                                     const std::u16string& name) const {
    std::vector<std::uint32_t> out;
    for (std::size_t k = b + 1; k-- > 0 && b - k <= kMostBlocks && out.empty();) {
      const std::size_t end = k == b ? i : blocks_[k].nodes.size();
      for (std::size_t n = 0; n < end; ++n) {
        const Node& now = node(k, n);
        if (!may_be_now(now, then)) continue;
        const std::u16string label = claims::bare_name(words(now.label));
        if (ends_with(label, name) || starts_with(label, name)) out.push_back(now.quantity);
      }
    }
    return out;
  }

  bool are_equal(const std::vector<std::uint32_t>& numbers) const {
    return std::all_of(numbers.begin(), numbers.end(), [&](std::uint32_t number) {
      return numbers_.quantities[number].value == numbers_.quantities[numbers.front()].value;
    });
  }

  void complete(std::size_t b, std::size_t i, Claim& claim) {
    const auto base = base_of(b, i);
    if (!base) return;
    const Node& change = node(b, i);
    const Node& then = node(b, *base);
    if (change.use == Use::amount && !same_unit(quantity(change).unit, quantity(then).unit)) return;
    const std::u16string_view said = subject(b, i, *base);
    if (said.empty() || contains_any(said, words::among_others) ||
        is_counted_otherwise(b, std::min(i, *base)))
      return;
    const std::string_view key = changed_key(said);
    std::vector<std::uint32_t> now = key.empty() ? std::vector<std::uint32_t>() : by_key(key);
    if (key.empty()) {
      const std::u16string name = claims::bare_name(said);
      if (name.size() >= kShortestName) now = by_name(b, std::min(i, *base), then, name);
    }
    if (now.empty() || !are_equal(now)) return;
    if (!same_unit(numbers_.quantities[now.front()].unit, quantity(then).unit)) return;
    claim.formula = change.use == Use::change ? Formula::growth : Formula::difference;
    claim.operands = {now.front(), then.quantity};
    claim.certainty = Certainty::probable;
    judge(numbers_.quantities, claim);
  }

  std::u16string_view clean_;
  const std::vector<Block>& blocks_;
  const Numbers& numbers_;
  const std::vector<Statistic>& statistics_;
  std::vector<Claim>& claims_;
  std::vector<std::uint32_t> first_claim_;  // by quantity: the claim about it
};

}  // namespace

void find_named_changes(std::u16string_view clean, const std::vector<Block>& blocks, const Numbers& numbers,
                        const std::vector<Statistic>& statistics, std::vector<Claim>& claims) {
  NamedChanges(clean, blocks, numbers, statistics, claims).run();
}

}  // namespace nianbao
