// Fractions and ranks that the words say of numbers which the text tells: 96件,不予公开47件,不足三分之一;
// 30个部门里14个,数量过半; 57件,刚好是全年104件的一半; 由第9位升至第4位,前进5位; 14个县中列第4位.
#include <unordered_set>

#include "core/claims/sentence_reader.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/told_bound.h"

namespace nianbao::claims {

namespace {

/// How a fraction is meant: exactly, less than it, more than it.
enum class Meant : std::uint8_t { about, exactly, less, more };

class ToldFractions : public SentenceReader {
 public:
  using SentenceReader::SentenceReader;

  void run() {
    for (const Claim& claim : claims_) {
      if (claim.agreement == Agreement::disagrees) accused_.insert(claim.value);
    }
    for (const Sentence& sentence : sentences()) {
      for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        const bool fraction = node(i).kind == UnitKind::percent && quantity(i).chinese;
        if (fraction && i > sentence.begin && !is_accused(i)) {
          if (!of_former_value(i)) of_whole(i, sentence.begin);
        }
        if (node(i).use == Use::grown_by && i > sentence.begin + 1) exactly_times(i);
        change_of_rank(i);
        rank_among(i);
      }
    }
  }

 private:
  /// Another reader holds something against the number.
  bool is_accused(std::size_t i) const { return accused_.count(node(i).quantity) > 0; }

  Meant meant(std::size_t i, std::u16string_view words) const {
    if (quantity(i).bound == Bound::about) return Meant::about;
    const bool less = contains_any(words, words::less_than_fraction);
    switch (quantity(i).bound) {
      case Bound::more_than:
      case Bound::at_least:
        return less ? Meant::less : Meant::more;  // 尚未过半
      case Bound::less_than:
      case Bound::at_most:
        return Meant::less;
      default:
        break;
    }
    if (less) return Meant::less;
    if (contains_any(words, words::more_than_fraction)) return Meant::more;
    return contains_any(words, words::exactly_so) ? Meant::exactly : Meant::about;
  }

  /// Whether `part` of `whole` is what is meant by the fraction at `i`.
  bool holds(std::size_t i, std::size_t part, std::size_t whole, Meant meaning) const {
    const Fraction of(value(whole));
    const Fraction found(value(part));
    const Fraction told = of * Fraction(quantity(i).value) / Fraction(100);
    const Fraction slack = of / Fraction(1000);  // 三分之一 is known as 33.33%
    if (meaning == Meant::less) return found < told + slack;
    if (meaning == Meant::more) return told < found + slack;
    const Fraction one(1);
    return found < told + one + slack && told < found + one + slack;
  }

  Claim claim_of(std::size_t i, std::size_t part, std::size_t whole, Meant meaning) const {
    Claim claim = make(ClaimKind::derived, Formula::ratio, i, {part}, {whole});
    claim.agreement = holds(i, part, whole, meaning) ? Agreement::agrees : Agreement::disagrees;
    claim.obstacle = Obstacle::none;
    return claim;
  }

  bool is_part(std::size_t k) const {
    return is_value(k) && node(k).kind != UnitKind::percent && node(k).kind != UnitKind::multiple;
  }

  /// 由20个工作日缩至8个工作日,只相当于过去的四分之一
  bool of_former_value(std::size_t i) {
    if (i < 2 || !contains_any(clause_before(i), words::of_what_it_was)) return false;
    if (node(i - 1).use != Use::to || node(i - 2).use != Use::from || !same(i - 1, i - 2)) return false;
    if (joint(i - 2, i) > Joint::comma) return false;
    return decide(i, {make(ClaimKind::derived, Formula::ratio, i, {i - 1}, {i - 2})}, true,
                  Certainty::certain);
  }

  /// 36篇,较2016年的16篇正好多出一倍
  void exactly_times(std::size_t i) {
    if (!is_open(i) || node(i - 1).use != Use::base || node(i).joint != Joint::none) return;
    if (!is_part(i - 2) || !same(i - 2, i - 1) || joint(i - 2, i) > Joint::comma) return;
    if (!contains_any(clause_before(i), words::exactly_so)) return;
    Claim claim = make(ClaimKind::growth, Formula::growth, i, {i - 2, i - 1});
    decide(i, {std::move(claim)}, true, Certainty::certain);
  }

  void of_whole(std::size_t i, std::size_t first) {
    std::size_t part = i - 1;
    std::u16string_view words = clause_before(i);
    // 刚好是全年104件申请的一半: the whole stands between
    const bool between = i >= first + 2 && node(i).joint == Joint::none && words.ends_with(words::of_sign) &&
                         are_of_one_kind(i - 2, i - 1);
    if (between) --part;
    const std::u16string_view told = between ? clause_before(i - 1) : words;
    const Meant meaning = meant(i, told);
    if (meaning == Meant::about || !is_part(part) || node(part).depth != node(i).depth) return;
    if (joint(part, i) > Joint::comma || contains_any(told, words::fraction_of_other)) return;
    if (between) {
      if (!(value(i - 1) < value(part))) keep_told(i, {claim_of(i, part, i - 1, meaning)}, told, true);
      return;
    }
    if (node(i).joint == Joint::none || !is_of_whole(words)) return;
    std::vector<Claim> readings;
    for (std::size_t k = first; k < part; ++k) {
      if (are_of_one_kind(k, part) && value(part) < value(k) && node(k).depth <= node(part).depth)
        readings.push_back(claim_of(i, part, k, meaning));
    }
    keep_told(i, std::move(readings), told, false);
  }

  bool are_of_one_kind(std::size_t a, std::size_t b) const { return is_part(a) && is_part(b) && kin(a, b); }

  /// 尚不足答复总数的: names nothing but the whole.
  static bool is_of_whole(std::u16string_view words) {
    std::u16string rest(words);
    erase_words(rest, words::whole_of_fractions);
    erase_words(rest, words::exactly_so);
    return rest.empty();
  }

  /// Keeps the reading that holds, else the only one. `exact`: stricter than what others have read.
  void keep_told(std::size_t i, std::vector<Claim> readings, std::u16string_view told, bool strict) {
    if (readings.empty()) return;
    for (const Claim& reading : readings) {
      if (reading.agreement == Agreement::agrees && strict) return;
    }
    for (Claim& reading : readings) {
      if (!told.empty() && !strict) reading.span.start = span_of(told).start;
    }
    const bool one = readings.size() == 1;
    decide(i, std::move(readings), true, one ? Certainty::certain : Certainty::probable);
  }

  // ---- ranks

  /// 9 of 第9位升…; `at` is moved behind it. 0: none.
  static std::int64_t next_rank(std::u16string_view words, std::size_t& at) {
    for (at = words.find(words::rank_sign, at); at != std::u16string_view::npos;
         at = words.find(words::rank_sign, at)) {
      const auto number = read_number(words.substr(++at, 6));
      if (!number || !number->value.is_whole()) continue;
      at += number->length;
      if (starts_with_any(words.substr(at), words::places)) {
        ++at;
        return number->value.units;
      }
    }
    return 0;
  }

  /// 由上年的第9位升至第4位,前进5位
  void change_of_rank(std::size_t i) {
    if (!is_any(quantity(i).unit, words::places) || !quantity(i).is_plain()) return;
    const auto* const way = find_same(clause_before(i), words::went_up_in_rank);
    if (!way) return;
    const std::u16string_view words = before(i);
    std::size_t at = 0;
    const std::size_t start = words.find(words::rank_sign);
    const std::int64_t then = next_rank(words, at);
    const std::size_t between = at;
    const std::int64_t now = then == 0 ? 0 : next_rank(words, at);
    if (now == 0) return;
    const std::u16string_view from_to =
        words.substr(between, words.find(words::rank_sign, between) - between);
    if (from_to.size() > 6 || !contains_any(from_to, words::ranks_to)) return;
    const std::u16string_view told = words.substr(start, at - start);
    if (next_rank(words, at) != 0) return;
    const bool holds = Decimal::whole((then - now) * way->value) == value(i);
    say_of(i, span_of(told), holds, Certainty::certain);
  }

  /// 14个县中…列第41位
  void rank_among(std::size_t i) {
    constexpr std::size_t kWhole = 10;
    if (node(i).kind != UnitKind::count || !is_value(i)) return;
    const std::u16string_view behind = after(i);
    const std::size_t among = behind.substr(0, kWhole).find(words::among_sign);
    const std::u16string_view words = behind.substr(0, behind.find_first_of(words::sentence_ends));
    const std::size_t place = position_of_any(words, words::ranks_among);
    if (among == std::u16string_view::npos || place == std::u16string_view::npos || place < among) return;
    std::size_t at = place;
    const std::int64_t rank = next_rank(words, at);
    if (rank == 0) return;
    say_of(i, span_of(words.substr(place, at - place)), !(value(i) < Decimal::whole(rank)),
           Certainty::certain);
  }

  std::unordered_set<std::uint32_t> accused_;  // quantities
};

}  // namespace

void find_told_fractions(std::u16string_view clean, const Block& block, const Numbers& numbers,
                         std::vector<Claim>& claims) {
  if (!block.nodes.empty()) read_late(ToldFractions(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
