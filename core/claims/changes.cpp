// Changes against an earlier value: 比上年的A件增长x%, 由A升至B, 增加N件, 提高N个百分点, 是上年(A件)的3倍.
#include <algorithm>
#include <optional>

#include "core/base/words.h"
#include "core/claims/change_reader.h"
#include "core/words/lists/base.h"
#include "core/words/lists/change.h"
#include "core/words/lists/year.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 12;
constexpr std::size_t kMostPairs = 12;

class ChangeFinder : public ChangeReader {
 public:
  ChangeFinder(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
               const Numbers& numbers, std::vector<Claim>& claims)
      : ChangeReader(clean, block, numbers, claims), is_part_(block.nodes.size(), false) {
    for (const PartList& list : lists) {
      for (const std::uint32_t part : list.parts) is_part_[part] = true;
    }
  }

  void run() {
    Nodes settled = find_zipped_changes(clean_, block_, numbers_, claims_);
    const Nodes series = find_series_changes(clean_, block_, settled, numbers_, claims_);
    settled.insert(settled.end(), series.begin(), series.end());
    for (std::size_t i = 0; i < size(); ++i) {
      if (std::find(settled.begin(), settled.end(), i) != settled.end()) continue;
      switch (node(i).use) {
        case Use::change:
        case Use::grown_by:
        case Use::amount:
        case Use::multiple:
          change(i);
          break;
        case Use::points:
          if (!growth_of_growth(i)) change(i);
          break;
        case Use::to:
        case Use::base:
          direction_alone(i);
          break;
        default:
          break;
      }
    }
  }

 private:
  static int year_in(std::u16string_view text) {
    for (std::size_t i = 0; i + 4 < text.size(); ++i) {
      if (text[i + 4] != u'年') continue;
      int year = 0;
      for (std::size_t k = i; k < i + 4; ++k)
        year = is_digit(text[k]) ? year * 10 + (text[k] - u'0') : -100000;
      if (year > 1900 && year < 2200) return year;
    }
    return 0;
  }

  /// 去年公开1500条,今年公开1875条; 2020年…,2021年…; 第一轮…,第二轮…
  bool are_two_times(std::size_t then, std::size_t now) const {
    const std::u16string_view a = label(then);
    const std::u16string_view b = label(now);
    if (contains_any(a, words::carried_over) || contains_any(b, words::carried_over)) return false;
    const int x = year_in(a);
    const int y = year_in(b);
    if (x != 0 && y != 0) return x < y;
    for (const std::u16string_view both : words::then_and_now) {
      const std::size_t gap = both.find(u'-');
      if (contains(a, both.substr(0, gap)) && contains(b, both.substr(gap + 1))) return true;
    }
    return y != 0 && contains_any(a, words::last_year);
  }

  /// Values before `from` that a change may speak of, the likeliest first: the nearest that is no part of a
  /// list leads.
  Nodes values_before(std::size_t from, std::uint8_t depth, Joint furthest) const {
    Nodes out;
    Joint between = joint_before(from);
    for (std::size_t k = from; k-- > 0 && from - k <= kLookBack && between <= furthest;) {
      if (is_value(k) && node(k).depth <= depth) out.push_back(k);
      between = std::max(between, node(k).joint);
    }
    const bool apart = joint_before(from) >= Joint::semicolon;
    std::stable_partition(out.begin(), out.end(), [&](std::size_t k) { return !apart || !is_part_[k]; });
    return out;
  }

  /// 增长35%,达到27万次; 增加14件,增幅为35%,共收到申请54件
  Nodes values_after(std::size_t change) const {
    for (std::size_t k = change + 1; k < size() && k <= change + 2; ++k) {
      if (node(k).joint > Joint::comma || node(k).opens) break;
      if (node(k).use != Use::level) continue;
      return starts_with_any(label(k), words::reached) ? Nodes{k} : Nodes{};
    }
    return {};
  }

  void pair_base(std::size_t base, std::size_t change, std::vector<Pair>& out) const {
    const std::size_t from = base > change ? change : base;
    for (const std::size_t now :
         values_before(from, std::max(node(change).depth, node(base).depth), reach(from))) {
      if (now == base || !same(now, base) || out.size() >= kMostPairs) continue;
      if (may_be_of(now, from)) out.push_back({now, base});
    }
    for (const std::size_t now : values_after(change)) {
      if (now != base && same(now, base)) out.push_back({now, base});
    }
  }

  /// 去年同期省级目标为, 上年全市平均为: no earlier value of what changed.
  static bool is_of_others(std::u16string_view words) { return contains_any(words, words::bases_of_others); }

  /// 比上年, 较去年; not 上年这一比例为.
  static bool compares(std::u16string_view words) {
    for (std::size_t at = words.find_first_of(words::comparing); at != std::u16string_view::npos;
         at = words.find_first_of(words::comparing, at + 1)) {
      if (!starts_with_any(words.substr(at), words::share_of) &&
          !ends_with_any(words.substr(0, at), words::takes_up))
        return true;
    }
    return false;
  }

  /// Pairs of now and then that the change at `i` may compare, the likeliest first.
  std::vector<Pair> pairs(std::size_t i) const {
    std::vector<Pair> out;
    // 增长9.0%(上年950条); 增长9.0%,上年为950条
    for (std::size_t after = i + 1; after < size() && after <= i + 2; ++after) {
      if (node(after).joint > Joint::comma) break;
      // 同比减少三成,由100件下降到70件
      if (node(after).use == Use::to && node(after - 1).use == Use::from && same(after, after - 1))
        out.push_back({after, after - 1});
      if (node(after).use == Use::base &&
          (belongs_to_change(after) || (node(i).use == Use::multiple && node(after).opens) ||
           (!node(after).opens && names_earlier_year(near(after)))) &&
          !compares(near(after)) && !is_of_others(near(after))) {
        pair_base(after, i, out);
      }
    }
    Joint between = node(i).joint;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && between < Joint::semicolon;) {
      const Node& n = node(k);
      if (!out.empty() && is_change(k)) break;  // what stands before it is its own
      if (n.use == Use::to && k > 0 && (node(k - 1).use == Use::from || node(k - 1).use == Use::base)) {
        if (same(k, k - 1)) out.push_back({k, k - 1});
      } else if (n.use == Use::base && !belongs_to_change(k)) {
        pair_base(k, i, out);
        // 上年为20件,今年14件
        if (k + 1 < i && node(k + 1).use == Use::level && same(k, k + 1)) out.push_back({k + 1, k});
      } else if (is_value(k)) {
        two_times(k, i, out);
      }
      between = std::max(between, n.joint);
    }
    return out;
  }

  /// 增长9.0%(上年950条), but not 减少19.4%,比2019年(22件)
  bool belongs_to_change(std::size_t base) const {
    return base > 0 && is_change(base - 1) && starts_with(text(node(base).gap), u"(");
  }

  void two_times(std::size_t now, std::size_t change, std::vector<Pair>& out) const {
    for (std::size_t then = now; then-- > 0 && now - then <= 3;) {
      if (!is_value(then) || !same(then, now)) continue;
      if (joint(then, now) > Joint::semicolon) break;
      if (are_two_times(then, now)) out.push_back({now, then});
      // 2022年2150条,2021年1720条: the later year first
      const int later = year_in(label(then));
      if (later != 0 && later == year_in(label(now)) + 1) out.push_back({then, now});
      // 上、下半年得分分别为91.5分和94.0分,下半年比上半年提高2.5分
      const std::u16string_view words = near(change);
      const bool compared =
          contains_any(words, words::compared_than) && contains_any(words, words::halves_and_others);
      if (then + 1 == now && node(now).joint == Joint::listing && node(then).respectively && compared)
        out.push_back({now, then});
    }
  }

  /// A、B各举行45场、18场,上年各36场、24场,前者增长25%: of the first of each two.
  bool one_of_two(std::size_t i) {
    const bool former = contains_any(near(i), words::the_former);
    if (!former && !contains_any(near(i), words::the_latter)) return false;
    std::vector<std::size_t> firsts;  // of the two in each list of two, the nearest list first
    for (std::size_t k = i; k-- > 1 && i - k <= kLookBack;) {
      if (is_value(k) && is_value(k - 1) && node(k).joint == Joint::listing) firsts.push_back(--k);
    }
    if (firsts.size() >= 2) {
      const std::size_t turn = former ? 0 : 1;
      const std::size_t nearer = firsts[0] + turn;
      const std::size_t farther = firsts[1] + turn;
      const int years = years_between(firsts[0], firsts[1]);
      if (years != 0 && same(nearer, farther))
        return settle_pairs(i, {years > 0 ? Pair{farther, nearer} : Pair{nearer, farther}},
                            Certainty::certain);
    }
    leave_without_earlier(i);
    return true;
  }

  void change(std::size_t i) {
    if (one_of_two(i)) return;
    std::vector<Claim> readings;
    std::vector<Claim> of_rates;
    const Use use = node(i).use;
    const bool percent = is_growth(i);
    // 两年平均增长8.6%, 环比增长5%: not from the year before to this one
    const bool spread = percent && contains_any(near(i), words::spread_changes);
    std::vector<Pair> found = spread ? std::vector<Pair>() : pairs(i);
    // where the text says both years, they decide which is the earlier
    std::erase_if(found, [&](const Pair& pair) { return years_between(pair.then, pair.now) < 0; });
    keep_named(i, found);
    for (const Pair& pair : found) add_readings(i, pair, readings, of_rates);
    if (use == Use::multiple && i > 1 && node(i).joint == Joint::none && is_times_of_before(i)) {
      readings.clear();
      for (const std::size_t now : values_before(i - 1, node(i - 1).depth, Joint::comma)) {
        if (same(now, i - 1)) readings.push_back(claim_of(i, Formula::multiple, {now, i - 1}));
      }
    }
    if (percent && !spread) by_amount(i, found, readings);
    readings.insert(readings.end(), std::make_move_iterator(of_rates.begin()),
                    std::make_move_iterator(of_rates.end()));
    if (keep_holding(readings)) return;
    if (!readings.empty()) {
      claims_.push_back(std::move(readings.front()));
      return;
    }
    // found, but the other year's value is not in the text: last year's report may have it
    Claim claim = claim_of(i, percent ? Formula::growth : Formula::difference, {});
    claim.certainty = Certainty::open;
    const Nodes now = values_before(i, node(i).depth, Joint::comma);
    if (!now.empty() && !node(i).respectively) claim.operands = {node(now.front()).quantity};
    claim.agreement = Agreement::untestable;
    claim.obstacle = Obstacle::no_earlier;
    claims_.push_back(std::move(claim));
  }

  /// 是2012年总量1600条的1.5倍: of the number before it, whatever else the sentence compares.
  bool is_times_of_before(std::size_t i) const {
    const std::u16string_view words = trim(text({quantity(i - 1).span.end, quantity(i).span.start}));
    return is_any(words, words::times_of) && !is_change(i - 1);
  }

  /// 同比增长15.4%,增幅较上年(6.1%)扩大9.3个百分点: two growths are compared.
  bool growth_of_growth(std::size_t i) {
    constexpr std::size_t kFew = 3;
    for (std::size_t now = i; now-- > 0 && i - now <= kFew && joint(now, i) <= Joint::comma;) {
      if (node(now).use != Use::change) continue;
      const std::u16string_view between = text({quantity(now).span.end, quantity(i).span.start});
      if (!contains_any(between, words::changes_of_changes)) return false;
      std::optional<std::size_t> then;
      for (std::size_t k = now + 1; k < size() && k <= i + 1; ++k) {
        if (node(k).use == Use::base && node(k).kind == UnitKind::percent) then = k;
      }
      if (!then) {
        unchecked(ClaimKind::derived, Formula::difference, i, Obstacle::no_earlier);
      } else {
        claims_.push_back(claim_of(i, Formula::difference, {now, *then}));
      }
      return true;
    }
    return false;
  }

  /// The amount that belongs to the per cent at `i`: 减少22件,下降10.7%, or 同比下降10.7%,较上年减少22件.
  std::optional<std::size_t> amount_of(std::size_t i) const {
    if (i > 0 && node(i - 1).use == Use::amount && node(i).joint <= Joint::comma) return i - 1;
    const std::size_t next = i + 1;
    if (next == size() || node(next).use != Use::amount || node(next).joint > Joint::comma)
      return std::nullopt;
    const bool alike =
        node(next).direction == node(i).direction && !node(i).respectively && !node(next).respectively;
    return alike && is_since_last_year(near(i)) && is_since_last_year(near(next)) ? std::optional(next)
                                                                                  : std::nullopt;
  }

  /// 同比, 较上年, or no comparison at all: against the year before, not 较2019年 or 环比.
  bool is_since_last_year(std::u16string_view words) const {
    if (contains_any(words, words::bases_but_last_year)) return false;
    const int year = year_in(words);
    return year == 0 || (numbers_.year && year == *numbers_.year - 1);
  }

  /// 较上年减少22件,下降10.7%: the base is what is left without the change. 比上年的950条增加76条,增长8%: no
  /// value of now is needed.
  void by_amount(std::size_t i, const std::vector<Pair>& found, std::vector<Claim>& readings) const {
    if (!found.empty()) return;
    const auto said = amount_of(i);
    if (!said) return;
    const std::size_t amount = *said;
    for (const std::size_t now : values_before(std::min(amount, i), node(i).depth, Joint::semicolon)) {
      if (!same(now, amount) || readings.size() >= kMostPairs) continue;
      readings.push_back(claim_of(i, Formula::growth_by, {now, amount}));
    }
    if (readings.empty()) {
      for (const std::size_t now : values_after(std::max(amount, i))) {
        if (same(now, amount)) readings.push_back(claim_of(i, Formula::growth_by, {now, amount}));
      }
    }
    if (amount < i && amount > 0 && node(amount - 1).use == Use::base && same(amount, amount - 1)) {
      readings.push_back(claim_of(i, Formula::ratio, {amount}, {amount - 1}));
    }
  }

  /// 由9件上升到4件; 比上年的25件有所增加: no number says by how much, but the direction is said.
  void direction_alone(std::size_t i) {
    std::size_t length = 0;
    Pair pair;
    int direction = 0;
    Span span;
    if (node(i).use == Use::to) {
      if (i == 0 || node(i - 1).use != Use::from || !same(i, i - 1)) return;
      direction = direction_of_to(near(i));
      pair = {i, i - 1};
      span = cover(quantity(i - 1).span, quantity(i).span);
    } else {
      direction = change_word_at_start(direction_words(i), length);
      if (direction == 0) direction = direction_before(i);
      Nodes now = values_before(i, node(i).depth, Joint::comma);
      if (!now.empty() && !may_be_of(now.front(), i)) return;
      // 与上年(86件)相比略有上升,共收到82件
      if (now.empty()) now = values_after(i);
      if (direction == 0 || now.empty() || !same(now.front(), i)) return;
      pair = {now.front(), i};
      span = {quantity(i).span.start, node(i).tail.end};
    }
    if (direction == 0) return;
    // what follows says by how much, and is checked for itself
    for (std::size_t k = i + 1; k < size() && k <= i + 3 && node(k).joint < Joint::sentence; ++k) {
      // 由20件下降到25件,增长25%: the two words say the opposite of each other
      const bool against =
          is_change(k) && node(k).direction == -direction && node(i).use == Use::to && k == i + 1;
      if (against && node(k).use == Use::change && names_no_other(k)) break;
      if (is_change(k) || node(k).use == Use::multiple) return;
    }
    Claim claim = make(ClaimKind::growth, Formula::direction, pair.now, {pair.now, pair.then});
    claim.direction = direction;
    claim.span = span;
    judge(numbers_.quantities, claim);
    claims_.push_back(std::move(claim));
  }

  /// 增长25% right behind the numbers: nothing else may have grown.
  bool names_no_other(std::size_t change) const {
    std::size_t length = 0;
    const std::u16string_view words = near(change);
    return change_word_at_end(words, length) != 0 && words.size() <= length && !node(change).opens;
  }

  /// What follows a base that is compared with: 有所增加, )略有下降.
  std::u16string_view direction_words(std::size_t base) const {
    if (!contains_any(text(node(base).gap), words::compared_to)) return {};
    std::u16string_view words =
        text({quantity(base).span.end, std::min<Offset>(quantity(base).span.end + 12, block_.span.end)});
    if (starts_with(words, u")")) words.remove_prefix(1);
    return without_starts(words, words::before_direction_behind_base);
  }

  /// 数量较上年有所下降,全年收到38件(上年45件)
  int direction_before(std::size_t base) const {
    if (base == 0 || !node(base).opens) return 0;
    const std::u16string_view words = text(node(base - 1).gap);
    std::size_t at = std::u16string_view::npos;
    for (const std::u16string_view lead : words::since_last_year) {
      const std::size_t found = words.rfind(lead);
      if (found == std::u16string_view::npos || (at != std::u16string_view::npos && found < at)) continue;
      at = found + lead.size();
    }
    if (at == std::u16string_view::npos) return 0;
    const std::u16string_view rest = without_starts(words.substr(at), words::before_direction);
    if (rest.find(u'。') != std::u16string_view::npos || rest.find(u';') != std::u16string_view::npos)
      return 0;
    std::size_t length = 0;
    return change_word_at_start(rest, length);
  }

  std::vector<bool> is_part_;
};

}  // namespace

void find_changes(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                  const Numbers& numbers, std::vector<Claim>& claims) {
  if (block.has(Use::change, Use::grown_by, Use::amount, Use::points, Use::multiple, Use::to, Use::base))
    ChangeFinder(clean, block, lists, numbers, claims).run();
}

}  // namespace nianbao::claims
