// What disagrees is looked at once more: are its numbers those that the words mean?
//   36篇,是2019年的3倍、2020年的1.5倍(2019年12篇、2020年24篇): the base is that of the year that is named;
//   微博、微信粉丝分别为3.9万和8.4万,微信比上年净增2.4万(上年末为6万): the value is that of the name;
//   1520条(动态890条,其中中小学662条;招生430条;其余200条): the sisters of a part are no parts of it.
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/label.h"
#include "core/claims/part_sums.h"
#include "core/claims/reader.h"
#include "core/claims/times.h"
#include "core/words/lists/base.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/total.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kWindow = 24;  // numbers that are looked at on each side
constexpr std::size_t kShortestName = 3;
constexpr std::size_t kMostLevels = 6;  // of more, some pair fits by chance
constexpr std::size_t kReach = 40;      // of the words behind a list that say what is not in it

bool holds_number(const std::vector<std::uint32_t>& numbers, std::uint32_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

class SecondLook : public Reader {
 public:
  using Reader::Reader;

  void run() {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const Claim& claim = claims_[i];
      const bool holds = claim.formula == Formula::sum && claim.divisor.empty() && claim.is_checked() &&
                         claim.agreement == Agreement::agrees;
      if (!holds) continue;
      for (const std::uint32_t part : claim.operands) holding_[part].push_back(i);
    }
    for (Claim& claim : claims_) {
      if (claim.agreement != Agreement::disagrees) continue;
      if (claim.formula == Formula::sum) {
        if (adds_sisters(claim) || says_not_added(claim)) PartSums::leave_open(claim, Obstacle::overlapping);
      } else if (claim.formula == Formula::ratio) {
        take_other_pair(claim);
      } else if (claim.operands.size() == 2 && is_change(claim.formula)) {
        take_named_base(claim);
        if (claim.agreement == Agreement::disagrees) take_named_value(claim);
        if (claim.agreement == Agreement::disagrees && is_of_another(claim))
          PartSums::leave_open(claim, Obstacle::no_earlier);
      }
    }
  }

 private:
  static bool is_change(Formula formula) {
    return formula == Formula::growth || formula == Formula::difference || formula == Formula::multiple ||
           formula == Formula::direction;
  }

  /// The year that the text says of a number; 0 where it says none.
  int told_year(std::uint32_t quantity) const {
    const When& when = numbers_.mentions[quantity].when;
    return when.origin == Origin::assumed || when.part ? 0 : when.year;
  }

  /// The year that a change is said to be against: 是2020年的1.5倍, 同比; 0 where the words name none.
  int base_year(std::size_t value, int year) const {
    if (year == 0) return 0;
    int named = contains_any(near(value), words::same_as_year_before) ? year - 1 : 0;
    for (const Time& time : times_in(near(value), year)) {
      if (time.period == Period::year && time.value < year) named = time.value;
    }
    return named;
  }

  /// The earlier value of the year that the words name, where the claim has that of another year.
  void take_named_base(Claim& claim) {
    const std::size_t value = node_of(claim.value);
    if (value == size()) return;
    const int told = told_year(claim.operands[1]);
    const When& own = numbers_.mentions[claim.operands[0]].when;
    const bool said = own.origin == Origin::said && own.year != 0;
    const int wanted = base_year(value, said ? own.year : numbers_.year.value_or(0));
    if (told == 0 || wanted == 0 || told == wanted) return;
    std::optional<std::uint32_t> base;
    const std::size_t first = value > kWindow ? value - kWindow : 0;
    for (std::size_t k = first; k < std::min(size(), value + kWindow); ++k) {
      const Node& each = node(k);
      const bool fits =
          told_year(each.quantity) == wanted && each.quantity != claim.value &&
          numbers_.quantities[each.quantity].unit == numbers_.quantities[claim.operands[1]].unit;
      if (!fits) continue;
      if (base) return PartSums::leave_open(claim, Obstacle::other_time);
      base = each.quantity;
    }
    if (!base) return;
    claim.operands[1] = *base;
    judge_again(claim);
  }

  /// The name of a number of a list that 分别 spreads, at its start.
  bool begins_with_name(std::size_t value, std::uint32_t number) const {
    constexpr std::size_t kName = 2;
    const std::u16string_view thing = trim(text(numbers_.mentions[number].thing.words));
    return thing.size() >= kName && starts_with(near(value), thing.substr(0, kName));
  }

  /// The later value that the words name, where the claim has another one of its list.
  void take_named_value(Claim& claim) {
    const std::size_t value = node_of(claim.value);
    const std::size_t now = node_of(claim.operands[0]);
    if (value == size() || now == size() || begins_with_name(value, claim.operands[0])) return;
    std::size_t first = now;
    while (first > 0 && now - first <= kWindow && node(first).joint == Joint::listing &&
           !node(first).respectively)
      --first;
    if (!node(first).respectively) return;
    std::optional<std::uint32_t> named;
    for (std::size_t k = first;
         k < size() && k - first <= kWindow && (k == first || node(k).joint <= Joint::listing); ++k) {
      if (k == now || !same(k, now) || !begins_with_name(value, node(k).quantity)) continue;
      if (named) return;
      named = node(k).quantity;
    }
    if (!named) return;
    claim.operands[0] = *named;
    judge_again(claim);
  }

  /// 与2014年的128条持平,但结构有所变化,工作动态减少二十余条: a clause further on what changed is named, and
  /// it is another thing.
  bool is_of_another(const Claim& claim) const {
    const std::size_t value = node_of(claim.value);
    const std::size_t now = node_of(claim.operands[0]);
    if (value == size() || now == size() || node(value).joint != Joint::comma || node(value).opens)
      return false;
    const std::u16string_view gap = text(node(value).gap);
    if (gap.find(u',') == gap.rfind(u',')) return false;
    std::size_t length = 0;
    std::u16string_view name = strip_fillers(near(value), true);
    if (change_word_at_end(name, length) == 0 || has_comparison(name)) return false;
    name.remove_suffix(length);
    const std::size_t shared = longest_common(name, text({node(now).gap.start, node(now).tail.end}));
    return name.size() > kShortestName && is_han(name.front()) && shared < 2 &&
           name.find_first_of(words::of_amounts) == std::u16string_view::npos;
  }

  /// Numbers of the sentence of a share that may be its part and its whole.
  Nodes levels_around(std::size_t value) const {
    Nodes out;
    const auto take = [&](std::size_t k) {
      if (is_level(k) && quantity(k).is_plain() && node(k).kind == UnitKind::count) out.push_back(k);
    };
    for (std::size_t k = value; k-- > 0 && value - k <= kWindow && joint(k, value) <= Joint::semicolon;)
      take(k);
    for (std::size_t k = value + 1; k < size() && k - value <= kWindow && joint(value, k) <= Joint::comma;
         ++k)
      take(k);
    return out;
  }

  /// 27.4万人次中有8650人次评价,好评8612人次,好评率99.6%: of other numbers of its sentence it holds.
  void take_other_pair(Claim& claim) {
    const std::size_t value = node_of(claim.value);
    if (value == size() || claim.operands.size() != 1 || claim.divisor.size() != 1) return;
    if (!named_whole(near(value)).empty()) return;
    const Nodes levels = levels_around(value);
    if (levels.size() < 3 || levels.size() > kMostLevels) return;
    const std::uint32_t told = claim.operands[0];
    for (const std::size_t part : levels) {
      for (const std::size_t whole : levels) {
        if (part == whole || !kin(part, whole) || are_sisters(part, whole)) continue;
        if (node(part).quantity != told && node(whole).quantity != told && !is_neighbour(part, claim))
          continue;
        if (!(quantity(part).value < quantity(whole).value)) continue;
        Claim other = make(claim.kind, Formula::ratio, value, {part}, {whole});
        if (other.agreement != Agreement::agrees) continue;
        other.obstacle = Obstacle::rival;
        claim = std::move(other);
        return;
      }
    }
  }

  /// Both are parts of one total.
  bool are_sisters(std::size_t a, std::size_t b) const {
    const auto lists = holding_.find(node(a).quantity);
    return lists != holding_.end() &&
           std::any_of(lists->second.begin(), lists->second.end(),
                       [&](std::size_t i) { return holds_number(claims_[i].operands, node(b).quantity); });
  }

  /// 分别为126条和170条, …99.4%: the other number of the list that 分别 spreads, of a share with decimals.
  bool is_neighbour(std::size_t part, const Claim& claim) const {
    const std::size_t told = node_of(claim.operands[0]);
    if (told == size() || !(numbers_.quantities[claim.value].step < Decimal::whole(1))) return false;
    const std::size_t later = std::max(part, told);
    return later - std::min(part, told) == 1 && node(later).joint == Joint::listing &&
           node(later - 1).respectively;
  }

  void judge_again(Claim& claim) {
    claim.wrong_way = false;
    judge(numbers_.quantities, claim);
    for (const std::uint32_t operand : claim.operands)
      claim.span = cover(claim.span, numbers_.quantities[operand].span);
  }

  /// 办结55件,上年度结转的3件另行办结,不计入上述55件
  bool says_not_added(const Claim& claim) const {
    const std::u16string_view behind = clean_.substr(claim.span.end, kReach);
    return contains_any(text(claim.span), words::not_added) ||
           contains_any(behind.substr(0, behind.find_first_of(words::sentence_ends)), words::not_added);
  }

  /// Another list that adds up has the total and some of the parts side by side.
  bool adds_sisters(const Claim& claim) const {
    const auto lists = holding_.find(claim.value);
    if (lists == holding_.end()) return false;
    return std::any_of(lists->second.begin(), lists->second.end(), [&](std::size_t i) {
      return std::any_of(claim.operands.begin(), claim.operands.end(),
                         [&](std::uint32_t part) { return holds_number(claims_[i].operands, part); });
    });
  }

  // Of each number, the lists that add up and have it as a part.
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> holding_;
};

}  // namespace

void look_again(std::u16string_view clean, const Block& block, const Numbers& numbers,
                std::vector<Claim>& claims) {
  SecondLook(clean, block, numbers, claims).run();
}

}  // namespace nianbao::claims
