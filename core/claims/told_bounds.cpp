// What the words say of numbers that the text tells: 89.1%,超过九成; 119件,全年不足百件;
// 均在50条以上:A126条、B87条; 最慢的23个工作日,没有一件超过20个工作日.
#include "core/claims/sentence_reader.h"
#include "core/words/lists/order.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/told_bound.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLongestName = 24;

class ToldBounds : public SentenceReader {
 public:
  using SentenceReader::SentenceReader;

  void run() {
    for (const Sentence& sentence : sentences()) {
      for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        if (is_value(i)) in_round_words(i);
        if (!is_bound(i)) continue;
        if (i > sentence.begin) of_percent(i);
        of_all(i, sentence);
        of_none(i, sentence.begin);
      }
    }
  }

 private:
  bool is_bound(std::size_t i) const {
    const Bound bound = quantity(i).bound;
    return bound != Bound::exact && bound != Bound::about && !quantity(i).high && !quantity(i).loose;
  }
  bool is_lower(std::size_t i) const {
    return quantity(i).bound == Bound::more_than || quantity(i).bound == Bound::at_least;
  }

  /// The words since the last stop before a number, over the numbers between.
  std::u16string_view words_since_stop(std::size_t i) const {
    const std::u16string_view words = text({block_.span.start, quantity(i).span.start});
    return words.substr(words.find_last_of(words::stops) + 1);
  }

  static bool is_lead(std::u16string_view words) {
    std::u16string rest(words);
    erase_words(rest, words::leads_of_told_bounds);
    return rest.empty();
  }

  /// 89.1%,超过九成
  void of_percent(std::size_t i) {
    if (node(i).kind != UnitKind::percent || node(i - 1).kind != UnitKind::percent || !is_open(i)) return;
    if (!quantity(i - 1).is_plain() || node(i).joint != Joint::comma || node(i).opens) return;
    const Use use = node(i - 1).use;
    if (use == Use::change || use == Use::base || use == Use::of || !same(i, i - 1)) return;
    const std::u16string_view behind = after(i);
    if (!is_lead(before(i).substr(1)) || before(i).front() != u',') return;
    if (!behind.empty() && words::stops.find(behind.front()) == std::u16string_view::npos) return;
    decide(i, {make(ClaimKind::derived, Formula::same, i, {i - 1})}, true, Certainty::certain);
  }

  /// 119件,全年不足百件
  void in_round_words(std::size_t i) {
    const std::u16string_view behind = after(i);
    if (behind.empty() || behind.front() != u',' || quantity(i).unit.empty()) return;
    const std::u16string_view clause = behind.substr(1, behind.substr(1).find_first_of(words::stops));
    if (!clause.ends_with(quantity(i).unit)) return;
    const auto* const bound = find_first(clause, words::bounds_in_words);
    const std::size_t at = bound ? clause.find(bound->word) : 0;
    if (!bound || !is_lead(clause.substr(0, at))) return;
    std::u16string_view number = clause.substr(at + bound->word.size());
    number.remove_suffix(std::min(number.size(), quantity(i).unit.size()));
    const auto* const round = find_same(number, words::round_numbers);
    if (!round) return;
    const Decimal limit = Decimal::whole(round->value);
    const bool holds = bound->value < 0 ? value(i) < limit : limit < value(i);
    say_of(i, span_of(clause.substr(at)), holds, Certainty::certain);
  }

  /// Whether the number at `k` is one of those that the bound at `i` is of.
  bool is_one_of_all(std::size_t i, std::size_t k) const {
    const bool value = is_value(k) && same(i, k) && node(k).depth == node(i).depth;
    if (!value || node(k).marker != Marker::none || node(k).total_cue) return false;
    return before(k).size() <= kLongestName && !contains_any(before(k), words::apart_from_ranked) &&
           !contains_any(before(k), words::but_some);
  }

  /// 均在50条以上:A126条、B87条; 98.2%、95.7%,均在96%以上
  void of_all(std::size_t i, const Sentence& sentence) {
    const std::u16string_view clause = words_since_stop(i);
    const std::size_t at = position_of_any(clause, words::each_of_them);
    if (at == std::u16string_view::npos) return;
    std::size_t behind = i + 1;
    while (behind < sentence.end && is_one_of_all(i, behind)) ++behind;
    for (std::size_t k = i + 1; k < behind; ++k) holds_of(i, k, behind - i > 2);
    if (behind > i + 1 || at > 0 || node(i).joint != Joint::comma) return;
    std::size_t first = i;
    while (first > sentence.begin && is_value(first - 1) && same(first - 1, i) &&
           node(first - 1).depth == node(i).depth && (first == i || node(first).joint <= Joint::comma) &&
           node(first - 1).marker == Marker::none && !node(first - 1).total_cue)
      --first;
    if (i - first < 2) return;
    for (std::size_t k = first; k < i; ++k) {
      // the first may be the whole of the others, which is larger than each
      const bool told = !contains_any(before(k), words::but_some) &&
                        (k > first || is_lower(i) || node(k).respectively) &&
                        node(k + 1).joint <= Joint::comma;
      if (told) holds_of(i, k, true);
    }
  }

  void holds_of(std::size_t i, std::size_t k, bool sure) {
    Claim claim = make(ClaimKind::derived, Formula::same, i, {k});
    claim.certainty = sure ? Certainty::certain : Certainty::probable;
    claims_.push_back(std::move(claim));
  }

  /// What stands before a number in its sentence, back to the last one of its unit.
  std::u16string_view words_of(std::size_t i, std::size_t first) const {
    std::size_t from = i;
    while (from > first && !same(from - 1, i)) --from;
    return text({span_of(before(from)).start, quantity(i).span.start});
  }

  /// 最慢的23个工作日,没有一件超过20个工作日
  void of_none(std::size_t i, std::size_t first) {
    // 一件 is a number, too
    std::size_t next = i;
    if (next > first && quantity(next - 1).chinese && value(next - 1) == Decimal::whole(1)) --next;
    if (next == first || !is_value(next - 1) || !same(next - 1, i)) return;
    const std::size_t most = next - 1;
    const Offset end = quantity(i).span.start;
    std::u16string_view between = text({quantity(most).span.end, end});
    if (contains_any(between, words::but_some) || contains_any(words_since_stop(most), words::but_some))
      return;
    between = between.substr(between.find_last_of(words::stops) + 1);
    const std::size_t at = position_of_any(between, words::none_of_them);
    if (at == std::u16string_view::npos) return;
    const bool lower = is_lower(i);
    if (!contains_any(words_of(most, first), lower ? words::most_of_all : words::least_of_all)) return;
    const Span told{span_of(between.substr(at)).start, quantity(i).span.end};
    const bool holds = lower ? !(value(i) < value(most)) : !(value(most) < value(i));
    say_of(most, told, holds, Certainty::certain);
  }
};

}  // namespace

void find_told_bounds(std::u16string_view clean, const Block& block, const Numbers& numbers,
                      std::vector<Claim>& claims) {
  if (!block.nodes.empty()) read_late(ToldBounds(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
