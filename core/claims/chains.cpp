// Chains of one value: 2014年200件;2015年增长20%,为240件;2016年又增25%,达到300件;
// 年初1.82万人,上半年净增0.36万人,下半年净增0.47万人,年末2.65万人.
#include <algorithm>

#include "core/claims/sentence_reader.h"
#include "core/claims/times.h"
#include "core/words/lists/chain.h"

namespace nianbao::claims {

namespace {

class ChainFinder : public SentenceReader {
 public:
  using SentenceReader::SentenceReader;

  void run() {
    for (const Sentence& sentence : sentences()) {
      for (std::size_t i = sentence.begin + 1; i + 1 < sentence.end; ++i) change(i);
      for (std::size_t i = sentence.begin; i < sentence.end; ++i) stock(i, sentence.end);
      for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
        net(i, sentence.end);
        net_behind(i, sentence.begin);
      }
    }
    // they stand beside the claim that the same number follows from two years
    for (Claim& claim : net_) claims_.push_back(std::move(claim));
  }

 private:
  // ---- 增长20%,为240件

  void change(std::size_t i) {
    const std::size_t then = i - 1;
    const std::size_t now = i + 1;
    const int direction = direction_of(i);
    if (node(i).kind != UnitKind::percent || direction == 0 || !is_open(i)) return;
    if (!is_value(then) || !are_alike(then, now) || node(now).joint != Joint::comma) return;
    if (node(i).depth != node(now).depth || node(i).joint == Joint::none) return;
    if (!is_any(clause_before(now), words::results_in_chain) || !follows(i, then, now)) return;
    Claim claim = make(ClaimKind::growth, Formula::growth, i, {now, then});
    claim.direction = direction;
    judge(numbers_.quantities, claim);
    decide(i, {std::move(claim)}, true, Certainty::certain);
  }

  /// 又增 and 再增 are changes only in a chain.
  int direction_of(std::size_t i) const {
    if (node(i).use == Use::change) return node(i).direction;
    return value_of(find_end(clause_before(i), words::changes_in_chain));
  }

  /// The change is against the value right before it.
  bool follows(std::size_t i, std::size_t then, std::size_t now) const {
    const std::u16string_view words = before(i);
    if (contains_any(words, words::chain_of_others)) return false;
    const int years = years_between(then, now);
    return years == 1 || (years == 0 && contains_any(words, words::on_that_base));
  }

  // ---- 年初, 净增, 年末

  /// A stock that opens at `opening`: all that came and went, and what there is at the end.
  void stock(std::size_t opening, std::size_t end) {
    const bool dated = is_at_year_end(opening);
    if (!is_value(opening) || (!dated && !ends_time(opening, words::stock_openings))) return;
    Nodes in{opening};
    Nodes out;
    bool net = true;
    bool whole_years = true;
    std::vector<Time> times;
    std::size_t closing = opening + 1;
    for (; closing < end; ++closing) {
      if (node(closing).depth > node(opening).depth) continue;
      if (!same(opening, closing) || !may_flow(closing)) return;
      if ((dated && (is_year_later(opening, closing) || goes_on_counting(opening, closing))) ||
          ends_time(closing, words::stock_closings))
        break;
      int flow = flow_of(closing);
      // 截至2012年底累计受理215件;2013年受理64件
      if (flow == 0 && dated && says_counted_up(opening) && year_of(closing) == year_of(opening) + 1)
        flow = 1;
      if (flow == 0) return;
      (flow > 0 ? in : out).push_back(closing);
      net = net && contains_any(clause_before(closing), words::net_flows);
      std::vector<Time> own = times_in(before(closing), 0);
      std::erase_if(own, [](const Time& time) { return time.period == Period::year; });
      whole_years = whole_years && own.empty();
      times.insert(times.end(), own.begin(), own.end());
    }
    if (closing >= end || !is_value(closing)) return;
    // 截至2022年底累计8642户;2023年新增1275户: what is counted up never goes
    const bool counted_up =
        dated && out.empty() && in.size() == 2 && says_counted_up(opening) && says_counted_up(closing);
    if (!counted_up && !says_all(in, out, net)) return;
    if (!whole_years && !is_whole_year(times, in.size() + out.size() - 1)) return;
    // 年末4.0万人,期间清理0.3万人
    if (closing + 1 < end && same(opening, closing + 1) && flow_of(closing + 1) != 0) return;
    if (!is_open(closing) || is_balanced(opening, closing)) return;
    Claim claim = make(ClaimKind::derived, Formula::sum, closing, in, out);
    claim.is_balance = true;
    decide(closing, {std::move(claim)}, true, Certainty::certain);
  }

  /// 年初, or 年初为: the time of a stock right before its number, or all of its clause.
  bool ends_time(std::size_t i, const WordList& times) const {
    return contains_any(clause_before(i), times) && flow_of(i) == 0;
  }

  bool says_counted_up(std::size_t i) const { return contains_any(clause_before(i), words::counted_up_to); }

  // ---- what came and went, behind what it changed a stock by

  /// 现有58个,较上年末减少8个,年内注销15个、新开设7个; 由142项调整为155项,其中新增21项、取消8项.
  void net(std::size_t i, std::size_t end) {
    const bool amount = node(i).use == Use::amount && node(i).direction != 0 && quantity(i).is_plain();
    const bool moved = node(i).use == Use::to && i > 0 && same(i - 1, i) && quantity(i - 1).is_plain() &&
                       (node(i - 1).use == Use::from || node(i - 1).use == Use::base);
    // 分别增加180条、减少40条、增加208条
    const bool in_row = node(i).respectively || (i > 0 && node(i).joint == Joint::listing);
    if ((!amount && !moved) || in_row) return;
    Nodes in;
    Nodes out;
    for (std::size_t k = i + 1; k < end && node(k).joint <= Joint::comma; ++k) {
      const int flow = same(i, k) && quantity(k).is_plain() ? flow_of(k) : 0;
      if (flow == 0 || !tells_one_flow(k)) break;
      (flow > 0 ? in : out).push_back(k);
    }
    if (in.empty() || out.empty() || !is_open_for_net(i)) return;
    if (moved) {
      in.insert(in.begin(), i - 1);
    } else if (node(i).direction < 0) {
      std::swap(in, out);
    }
    Claim claim = make(ClaimKind::derived, Formula::sum, i, in, out);
    claim.is_balance = moved;
    net_.push_back(std::move(claim));
  }

  /// 新增栏目4个,撤并3个,全年净增1个: all that came and went stands before it.
  void net_behind(std::size_t i, std::size_t begin) {
    const auto* const flow = find_first(clause_before(i), words::net_signs);
    if (!flow || !quantity(i).is_plain() || i - begin < 2) return;
    Nodes in;
    Nodes out;
    for (std::size_t k = i; k-- > begin && joint(k, i) <= Joint::comma;) {
      // 新增甲、乙、丙、丁4个专栏: the word stands before the names
      const int way = !same(i, k) || !quantity(k).is_plain() ? 0
                      : flow_of(k) != 0                      ? flow_of(k)
                                        : value_of(find_first(before(k), words::stock_flows));
      if (way == 0) break;
      (way > 0 ? in : out).push_back(k);
    }
    if (in.empty() || out.empty() || !is_open(i)) return;
    if (flow->value < 0) std::swap(in, out);
    net_.push_back(make(ClaimKind::derived, Formula::sum, i, in, out));
  }

  /// No list has the number already.
  bool is_open_for_net(std::size_t i) const {
    return std::none_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      return claim.value == node(i).quantity && claim.formula == Formula::sum && claim.is_checked();
    });
  }

  /// Another reader has the two in one balance.
  bool is_balanced(std::size_t opening, std::size_t closing) const {
    const auto holds = [](const Claim& claim, std::uint32_t number) {
      const auto in = [number](const std::vector<std::uint32_t>& all) {
        return std::find(all.begin(), all.end(), number) != all.end();
      };
      return claim.value == number || in(claim.operands) || in(claim.divisor);
    };
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      return claim.is_balance && holds(claim, node(opening).quantity) && holds(claim, node(closing).quantity);
    });
  }

  /// 截至2020年底,现行有效24件
  bool is_at_year_end(std::size_t i) const {
    return is_value(i) && contains_any(before(i), words::ends_of_years) && flow_of(i) == 0 &&
           contains_any(clause_before(i), words::there_at_year_end) &&
           numbers_.mentions[node(i).quantity].when.year != 0;
  }

  int year_of(std::size_t i) const { return numbers_.mentions[node(i).quantity].when.year; }

  bool is_year_later(std::size_t opening, std::size_t i) const {
    return is_at_year_end(i) && year_of(i) == year_of(opening) + 1;
  }

  /// 截至2012年底累计215件;2013年64件,《条例》施行以来累计279件
  bool goes_on_counting(std::size_t opening, std::size_t i) const {
    return i == opening + 2 && says_counted_up(opening) && says_counted_up(i) && is_value(i) &&
           contains_any(before(i), words::ever_since);
  }

  bool may_flow(std::size_t i) const {
    const Use use = node(i).use;
    return quantity(i).is_plain() && node(i).kind != UnitKind::percent && node(i).marker == Marker::none &&
           (is_level(i) || use == Use::amount) && tells_one_flow(i);
  }

  /// No clause since the number before tells of something that came or went without its number.
  bool tells_one_flow(std::size_t i) const {
    const std::u16string_view words = before(i);
    const std::u16string_view others = words.substr(0, words.size() - clause_before(i).size());
    return find_first(others, words::stock_flows) == nullptr;
  }

  /// 1 of what came in, -1 of what left; 0 of other numbers.
  int flow_of(std::size_t i) const { return value_of(find_first(clause_before(i), words::stock_flows)); }

  /// What came and what left are told, or nothing but the net.
  static bool says_all(const Nodes& in, const Nodes& out, bool net) {
    const std::size_t flows = in.size() + out.size() - 1;
    return flows > 1 && (net || (in.size() > 1 && !out.empty()));
  }

  /// Both halves, or the four quarters.
  static bool is_whole_year(std::vector<Time> times, std::size_t flows) {
    if (times.size() != flows) return false;
    const std::size_t parts = times.front().period == Period::half ? 2 : 4;
    if (parts == 4 && times.front().period != Period::quarter) return false;
    for (std::size_t k = 0; k < times.size(); ++k) {
      if (times[k] != Time{times.front().period, static_cast<int>(k) + 1}) return false;
    }
    return times.size() == parts;
  }

  std::vector<Claim> net_;
};

}  // namespace

void find_chains(std::u16string_view clean, const Block& block, const Numbers& numbers,
                 std::vector<Claim>& claims) {
  if (block.nodes.size() > 2) read_late(ChainFinder(clean, block, numbers, claims));
}

}  // namespace nianbao::claims
