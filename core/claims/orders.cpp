// Order that is told in words: 由多到少依次为A64件、B41件; A居首,B次之,C最少; 超过300条的只有A,为318条.
#include <algorithm>

#include "core/claims/sentence_reader.h"
#include "core/words/lists/order.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/told_bound.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLongestName = 24;
constexpr int kBehindFirst = 9;  // 紧随其后

/// Where a number stands among the others, as the words around it say.
struct Ranked {
  std::size_t at = 0;
  int rank = 0;  // 0: the words do not say; -1 the last
  Span told;
};

class OrderFinder : public SentenceReader {
 public:
  using SentenceReader::SentenceReader;

  void run() {
    for (const Sentence& sentence : sentences()) {
      for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        if (!in_order(i, sentence.end)) in_top(i, sentence.end);
        only_these(i, sentence.end);
      }
      for (std::size_t i = sentence.begin; i < sentence.end;) i = ranks(i, sentence.end);
    }
  }

 private:
  /// An item of a list that goes on from `first`: its own words name nothing but the item.
  bool goes_on(std::size_t first, std::size_t i) const {
    return are_alike(first, i) && node(i).marker == Marker::none && !node(i).total_cue &&
           before(i).size() <= kLongestName && !contains_any(before(i), words::apart_from_ranked);
  }

  /// Says of each item that it is no larger than the one before it (direction 1), or no smaller.
  void compare(std::size_t first, std::size_t end, std::size_t most, int direction, Span told,
               Certainty certainty) {
    std::size_t last = first;
    std::size_t count = 1;
    for (std::size_t i = first + 1; i < end && count < most; ++i) {
      // A512条(40%)、B388条(30%)
      if (node(i).depth > node(first).depth || (node(i).kind == UnitKind::percent && !same(first, i)))
        continue;
      if (!goes_on(first, i) || joint(last, i) > Joint::semicolon) return;
      if (direction > 0) {
        say_order(i, last, i, told, certainty);
      } else {
        say_order(i, i, last, told, certainty);
      }
      last = i;
      ++count;
    }
  }

  /// What leads to a list, also over how many there are: 由多到少,排在前三位的依次为.
  std::u16string_view lead_of(std::size_t i) const {
    const std::u16string_view words = before(i);
    const bool over = i > 0 && node(i).joint == Joint::none && !same(i - 1, i) && quantity(i - 1).chinese;
    if (!over) return words;
    const Offset start = span_of(before(i - 1)).start;
    return text({start, quantity(i).span.start});
  }

  /// 由多到少依次为
  bool in_order(std::size_t i, std::size_t end) {
    constexpr std::size_t kAny = 100;
    const std::u16string_view words = lead_of(i);
    const auto* const order = find_first(words, words::orders);
    if (!order || !is_value(i) || node(i).depth != 0) return false;
    const std::size_t at = words.find(order->word);
    const std::u16string_view clause = words.substr(words.substr(0, at).find_last_of(words::clause_ends) + 1);
    if (contains_any(clause, words::measures_apart) && counts_things(i)) return true;
    compare(i, end, kAny, order->value, span_of(words.substr(at, order->word.size())), Certainty::certain);
    return true;
  }

  /// 条, 件: not the readers of what is counted, nor points.
  bool counts_things(std::size_t i) const {
    return node(i).kind == UnitKind::count && is_any(quantity(i).unit, words::items_counted);
  }

  /// 居前三位的依次为A64件、B41件、C36件
  void in_top(std::size_t i, std::size_t end) {
    const std::u16string_view words = lead_of(i);
    const auto* const top = find_first(words, words::tops);
    if (!top || !is_value(i) || node(i).depth != 0 || !contains_any(words, words::in_turn)) return;
    const std::u16string_view from = words.substr(words.find(top->word));
    if (contains_any(words, words::measures_apart) && counts_things(i)) return;
    compare(i, end, static_cast<std::size_t>(top->value), 1,
            span_of(from.substr(0, position_of_any(from, words::in_turn) + 2)), Certainty::probable);
  }

  // ---- 居首, 次之, 最少

  /// The rank that a piece of text tells; 0 where it tells none, or one among other numbers.
  int rank_in(std::u16string_view words, Span& told) const {
    const auto* const rank = find_first(words, words::ranks);
    if (!rank || contains_any(words, words::ranks_of_less) || contains_any(words, words::no_ranks)) return 0;
    told = span_of(words.substr(words.find(rank->word), rank->word.size()));
    return rank->value;
  }

  /// 为全年最少: nothing in the clause but the rank.
  static bool is_bare_rank(std::u16string_view clause) {
    const auto* const rank = find_first(clause, words::ranks);
    if (!rank) return false;
    std::u16string rest(clause);
    rest.erase(rest.find(rank->word), rank->word.size());
    erase_words(rest, words::around_ranks);
    return rest.empty();
  }

  /// How much of what stands behind a number speaks of it: 居首, or ,为最少. What leads to the next number
  /// does not (,最高为100%); `closes`: there is none.
  static std::size_t own_part(std::u16string_view words, bool closes) {
    std::size_t end = words.find_first_of(words::stops);
    if (end == std::u16string_view::npos) return closes ? words.size() : 0;
    if (words::soft_stops.find(words[end]) == std::u16string_view::npos ||
        !trim(words.substr(0, end)).empty())
      return end;
    const std::u16string_view rest = words.substr(end + 1);
    const std::size_t next = std::min(rest.find_first_of(words::stops), rest.size());
    const bool leads_on = next == rest.size() && !closes;
    return !leads_on && is_bare_rank(rest.substr(0, next)) ? end + 1 + next : end;
  }

  Ranked ranked(std::size_t i, std::size_t first) const {
    Ranked out;
    out.at = i;
    const std::u16string_view behind = after(i);
    const bool last = i + 1 == size() || node(i + 1).joint >= Joint::sentence;
    const std::u16string_view own = behind.substr(0, own_part(behind, last));
    std::u16string_view front = before(i);
    if (i > first) front.remove_prefix(own_part(front, false));
    out.rank = rank_in(own, out.told);
    if (out.rank == 0) out.rank = rank_in(front, out.told);
    return out;
  }

  /// Whether a number's own words tell that it is none of those that are ranked.
  bool is_apart(const Ranked& each, std::size_t first) const {
    if (each.at == first) return false;
    if (node(each.at).marker != Marker::none || node(each.at).total_cue) return true;
    std::u16string_view words = before(each.at);
    words.remove_prefix(own_part(words, false));
    if (each.rank == 0) return contains_any(words, words::apart_from_ranked);
    return words.size() > kLongestName || contains_any(words, words::ranks_of_less) ||
           node(each.at).dimension;
  }

  /// 微信最大,为623条,微博次之;门户网站1840条: behind the semicolon, without a rank, when others had theirs.
  bool is_next_statement(const Ranked& next, const std::vector<Ranked>& group) const {
    return next.rank == 0 && node(next.at).joint == Joint::semicolon &&
           std::any_of(group.begin(), group.end(), [](const Ranked& each) { return each.rank != 0; });
  }

  /// Compares the ranked numbers that begin at `first`; returns where to go on.
  std::size_t ranks(std::size_t first, std::size_t end) {
    if (!is_value(first)) return first + 1;
    std::vector<Ranked> group{ranked(first, first)};
    std::size_t i = first + 1;
    for (; i < end; ++i) {
      if (node(i).depth > node(first).depth || (node(i).kind == UnitKind::percent && !same(first, i)))
        continue;
      if (!are_alike(first, i)) break;
      Ranked next = ranked(i, first);
      if (is_apart(next, first) || is_next_statement(next, group)) break;
      group.push_back(next);
    }
    judge_ranks(group);
    return group.size() > 1 ? i : first + 1;
  }

  void judge_ranks(const std::vector<Ranked>& group) {
    for (std::size_t a = 0; a < group.size(); ++a) {
      if (group[a].rank == 0) continue;
      // two that are both the first: of different things
      for (std::size_t b = 0; b < a; ++b) {
        if (group[b].rank == group[a].rank && group[a].rank != kBehindFirst) return;
      }
    }
    for (const Ranked& one : group) {
      for (const Ranked& other : group) {
        if (one.at != other.at && one.rank != 0) compare_ranks(one, other);
      }
    }
  }

  /// Says what the rank of `one` says of `other`.
  void compare_ranks(const Ranked& one, const Ranked& other) {
    const bool told = other.rank != 0;
    const Certainty certainty = told ? Certainty::certain : Certainty::probable;
    const bool above = one.rank > 0 && (other.rank < 0 || (told && one.rank < other.rank));
    if (above) return say_order(other.at, one.at, other.at, told ? other.told : one.told, certainty);
    if (told) return;
    // what stands before the first may be the whole of it
    if (one.rank == 1 && one.at < other.at) say_order(other.at, one.at, other.at, one.told, certainty);
    if (one.rank == -1) say_order(other.at, other.at, one.at, one.told, certainty);
  }

  // ---- 超过300条的只有

  /// 公开量超过300条的只有财政局,为318条;教育局327条
  void only_these(std::size_t i, std::size_t end) {
    constexpr std::size_t kReach = 10;
    const Bound bound = quantity(i).bound;
    if ((bound != Bound::more_than && bound != Bound::at_least) || quantity(i).high) return;
    const std::u16string_view behind = after(i).substr(0, kReach);
    const std::size_t at = position_of_any(behind, words::only_these);
    if (at == std::u16string_view::npos || behind.find(words::of_sign) > at) return;
    std::size_t named = i + 1;
    while (named < end && !same(i, named)) ++named;
    if (named >= end || joint(i, named) > Joint::comma || !is_value(named)) return;
    const Span told{
        quantity(i).span.start,
        span_of(behind.substr(0, at + length_of_start(behind.substr(at), words::only_these))).end};
    std::size_t k = named + 1;
    while (k < end && node(k).joint == Joint::listing) ++k;  // 财政局、教育局,分别为318条和327条
    for (; k < end && goes_on(named, k); ++k) {
      const bool more = bound == Bound::more_than ? value(i) < value(k) : !(value(k) < value(i));
      say_of(k, told, !more, Certainty::certain);
    }
  }
};

}  // namespace

void find_orders(std::u16string_view clean, const Block& block, const Numbers& numbers,
                 std::vector<Claim>& claims) {
  if (block.nodes.size() > 1) OrderFinder(clean, block, numbers, claims).run();
}

}  // namespace nianbao::claims
