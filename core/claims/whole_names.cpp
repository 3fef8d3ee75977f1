// What shares are of: the words that name a whole, the totals of earlier paragraphs, and shares without any
// numbers, which have to add up to the whole by themselves.

#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/reader.h"
#include "core/words/lists/share.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/whole_name.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kMostHeads = 16;

class HundredFinder : public Reader {
 public:
  HundredFinder(std::u16string_view clean, const Block& block, const Nodes& loose, const Numbers& numbers,
                std::vector<Claim>& claims)
      : Reader(clean, block, numbers, claims), loose_(loose) {}

  /// A占45.2%、B占38.6%、C占26.2%: more than the whole, or less although 其他 takes the rest.
  void hundreds() {
    for (std::size_t i = 0; i < loose_.size();) {
      std::size_t end = i + 1;
      while (end < loose_.size() && loose_[end] == loose_[end - 1] + 1 && goes_on(i, end)) ++end;
      Nodes parts(loose_.begin() + static_cast<std::ptrdiff_t>(i),
                  loose_.begin() + static_cast<std::ptrdiff_t>(end));
      // 其余12.4%为A
      const std::size_t next = parts.back() + 1;
      if (next < size() && is_plain(next) && node(next).joint <= Joint::comma && is_rest(near(next)))
        parts.push_back(next);
      if (parts.size() >= 3) hundred(parts);
      i = end;
    }
    structures();
  }

 private:
  bool is_plain(std::size_t i) const {
    // 因四舍五入,各项之和不等于100%: what they come to is none of them
    return node(i).kind == UnitKind::percent && node(i).use == Use::other &&
           quantity(i).bound == Bound::exact && !contains_any(near(i), words::sums_of_shares);
  }

  /// 渠道结构为:A12.5%、B38.2%、C49.3%
  void structures() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!is_plain(i) || !node(i).colon || !contains_any(text(node(i).gap), words::structures)) continue;
      Nodes parts = {i};
      while (parts.back() + 1 < size() && is_plain(parts.back() + 1) &&
             node(parts.back() + 1).joint <= Joint::comma)
        parts.push_back(parts.back() + 1);
      i = parts.back();
      if (parts.size() >= 3) hundred(parts);
    }
  }

  /// 由A、B和C构成,占比依次为
  bool names_all(std::size_t first) const {
    const std::u16string_view gap = text(node(first).gap);
    return contains_any(gap, words::structures) &&
           (node(first).colon || contains_any(gap, words::composed_of));
  }

  /// The share at `end` is of the same whole as the one at `begin`: named alike, or not named again.
  bool goes_on(std::size_t begin, std::size_t end) const {
    const Node& n = node(loose_[end]);
    if (n.joint > Joint::semicolon || n.marker != Marker::none) return false;
    const std::u16string whole = named_whole(near(loose_[end]));
    return whole.empty() || whole == named_whole(near(loose_[begin]));
  }

  /// 其余均由微博首发 of 其余均由微博首发,占17.5%
  std::u16string_view first_clause(std::size_t i) const {
    const std::u16string_view gap = text(node(i).gap);
    const std::size_t start = gap.find_first_not_of(words::stops);
    return start == std::u16string_view::npos ? gap.substr(gap.size()) : gap.substr(start);
  }

  void hundred(const Nodes& parts) {
    bool rest = false;
    for (const std::size_t k : parts) {
      // people are counted by one trait after another
      if (contains_any(near(k), words::traits_of_people)) return;
      rest = rest || is_rest(near(k)) || is_rest(first_clause(k));
    }
    const Offset end = quantity(parts.back()).span.end;
    rest =
        rest || names_all(parts.front()) || contains_any(text({end, block_.span.end}), words::makes_up_all);
    Claim claim = make(ClaimKind::percent, Formula::hundred, parts.back(), parts);
    claim.span = cover(quantity(parts.front()).span, quantity(parts.back()).span);
    if (claim.agreement == Agreement::disagrees) {
      const Interval sum = recompute(numbers_.quantities, claim);
      const bool over = Fraction(100) < *sum.low && *sum.low < Fraction(140);
      if (!over && !(rest && Fraction(60) < *sum.high)) return;
      const bool listed = rest || node(parts.front()).dimension ||
                          node(parts.front()).marker != Marker::none ||
                          node(parts.back()).joint == Joint::listing;
      claim.certainty = listed ? Certainty::certain : Certainty::probable;
    }
    claims_.push_back(std::move(claim));
  }

  const Nodes& loose_;  // shares without a number of their own
};

}  // namespace

/// 申请 of 占申请总量的; "" where the words name nothing: 占比, 占总数的.
std::u16string named_whole(std::u16string_view near) {
  const std::size_t at = near.rfind(u'占');
  std::u16string out(at == std::u16string_view::npos ? std::u16string_view() : trim(near.substr(at + 1)));
  if (out.empty()) return out;
  erase_words(out, words::fillers_of_wholes);
  return out;
}

std::u16string_view scope_in(std::u16string_view words) {
  if (words.empty()) return {};
  for (const std::u16string_view scope : words::scopes) {
    if (contains(words, scope)) return scope;
  }
  return {};
}

int fits_name(std::u16string_view label, std::u16string_view tail, std::u16string_view name) {
  const std::u16string around = cat(label, tail);
  if (contains(around, name)) return 3;
  if (name.size() < 2) return 0;
  // 投诉类留言 is what 其中投诉534条 counts
  if (starts_with(label, u"其中")) label.remove_prefix(2);
  if (ends_with(label, u"的")) label.remove_suffix(1);
  if (label.size() >= 2 && starts_with(name, label)) return 3;
  if (contains(around, name.substr(name.size() - 2))) return 2;
  return contains(around, name.substr(0, 2)) ? 1 : 0;
}

bool is_total(std::u16string_view clean, const Head& head) {
  return head.apart && contains_any(words_at(clean, head.label), words::totals_of_heads);
}

void remember_heads(const Block& block, const Quantities& quantities, std::vector<Head>& heads) {
  bool divides = false;  // 按来源统计,A a件,B b件: the numbers of such a sentence are parts
  for (const Node& node : block.nodes) {
    divides = (divides && node.joint < Joint::sentence) || node.dimension;
    if (node.use != Use::level || node.kind != UnitKind::count || node.depth > 0) continue;
    const Quantity& q = quantity_of(quantities, node);
    if (!q.is_plain() || q.value < Decimal::whole(10)) continue;
    const bool apart = node.marker == Marker::none && !divides;
    heads.push_back({node.quantity, node.label, node.tail, apart});
  }
  if (heads.size() > kMostHeads)
    heads.erase(heads.begin(), heads.end() - static_cast<std::ptrdiff_t>(kMostHeads));
}

void find_hundreds(std::u16string_view clean, const Block& block, const Nodes& loose, const Numbers& numbers,
                   std::vector<Claim>& claims) {
  HundredFinder(clean, block, loose, numbers, claims).hundreds();
}

}  // namespace nianbao::claims
