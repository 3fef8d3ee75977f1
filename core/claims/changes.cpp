// Changes against an earlier value: 比上年的A件增长x%, 由A升至B, 增加N件, 提高N个百分点, 是上年(A件)的3倍.
#include <algorithm>
#include <optional>

#include "core/base/words.h"
#include "core/claims/change_pairs.h"
#include "core/words/lists/base.h"
#include "core/words/lists/change.h"
#include "core/words/lists/year.h"

namespace nianbao::claims {

namespace {

class ChangeFinder : public ChangePairs {
 public:
  using ChangePairs::ChangePairs;

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

  /// 2020年28件、2022年52件、2023年49件,最高的2022年是最低的2020年的1.9倍: of the largest of all and the
  /// least.
  bool largest_to_least(std::size_t i) {
    if (node(i).use != Use::multiple) return false;
    const std::size_t high = position_of_any(near(i), words::the_largest);
    const std::size_t low = position_of_any(near(i), words::the_least);
    if (high >= near(i).size() || low >= near(i).size()) return false;
    Nodes values;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && joint(k, i) <= Joint::comma;) {
      if (is_value(k) && (values.empty() || same(k, values.front()))) values.push_back(k);
    }
    const auto less = [&](std::size_t a, std::size_t b) { return quantity(a).value < quantity(b).value; };
    if (high > low || values.size() < 2) {
      leave_without_earlier(i);
      return true;
    }
    const auto [least, largest] = std::minmax_element(values.begin(), values.end(), less);
    return settle_pairs(i, {{*largest, *least}}, Certainty::probable);
  }

  void change(std::size_t i) {
    if (one_of_two(i) || largest_to_least(i)) return;
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
    std::optional<std::size_t> earlier;  // 上年增幅为30.2%
    for (std::size_t now = i; now-- > 0 && i - now <= kFew && joint(now, i) <= Joint::comma;) {
      if (node(now).use != Use::change) continue;
      if (!earlier && starts_with_any(near(now), words::last_year) && !compares(near(now))) {
        earlier = now;
        continue;
      }
      const std::u16string_view between = text({quantity(now).span.end, quantity(i).span.start});
      if (!contains_any(between, words::changes_of_changes)) return false;
      std::optional<std::size_t> then = earlier;
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

  std::size_t first_of_list(std::size_t i, Use use) const {
    while (i > 0 && node(i).joint == Joint::listing && node(i - 1).use == use && is_bare(i)) --i;
    return i;
  }

  /// What the number began from: 由9件上升到4件; 由14件、6件降至11件、4件, each from the one in its place.
  std::optional<std::size_t> from_of(std::size_t to) const {
    const std::size_t first = first_of_list(to, Use::to);
    std::size_t end = to + 1;
    while (end < size() && node(end).use == Use::to && node(end).joint == Joint::listing && is_bare(end))
      ++end;
    if (first == 0 || node(first - 1).use != Use::from) return std::nullopt;
    const std::size_t begin = first_of_list(first - 1, Use::from);
    if (first - begin != end - first) return std::nullopt;
    return begin + (to - first);
  }

  /// 由9件上升到4件; 比上年的25件有所增加: no number says by how much, but the direction is said.
  void direction_alone(std::size_t i) {
    std::size_t length = 0;
    Pair pair;
    int direction = 0;
    Span span;
    if (node(i).use == Use::to) {
      const std::optional<std::size_t> then = from_of(i);
      if (!then || !same(i, *then)) return;
      direction = direction_of_to(near(first_of_list(i, Use::to)));
      pair = {i, *then};
      span = cover(quantity(*then).span, quantity(i).span);
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
};

}  // namespace

void find_changes(std::u16string_view clean, const Block& block, const std::vector<PartList>& lists,
                  const Numbers& numbers, std::vector<Claim>& claims) {
  if (block.has(Use::change, Use::grown_by, Use::amount, Use::points, Use::multiple, Use::to, Use::base))
    ChangeFinder(clean, block, lists, numbers, claims).run();
}

}  // namespace nianbao::claims
