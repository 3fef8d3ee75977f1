#include "core/claims/change_pairs.h"

#include <algorithm>

#include "core/base/words.h"
#include "core/claims/times.h"
#include "core/words/lists/base.h"
#include "core/words/lists/change.h"
#include "core/words/lists/year.h"

namespace nianbao::claims {

namespace {

/// 去年同期省级目标为, 上年全市平均为: no earlier value of what changed.
bool is_of_others(std::u16string_view words) { return contains_any(words, words::bases_of_others); }

}  // namespace

int ChangePairs::year_in(std::u16string_view text) {
  for (std::size_t i = 0; i + 4 < text.size(); ++i) {
    if (text[i + 4] != u'年') continue;
    int year = 0;
    for (std::size_t k = i; k < i + 4; ++k) year = is_digit(text[k]) ? year * 10 + (text[k] - u'0') : -100000;
    if (year > 1900 && year < 2200) return year;
  }
  return 0;
}

bool ChangePairs::are_two_times(std::size_t then, std::size_t now) const {
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

Nodes ChangePairs::values_before(std::size_t from, std::uint8_t depth, Joint furthest) const {
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

Nodes ChangePairs::values_after(std::size_t change) const {
  for (std::size_t k = change + 1; k < size() && k <= change + 2; ++k) {
    if (node(k).joint > Joint::comma || node(k).opens) break;
    if (node(k).use != Use::level) continue;
    return starts_with_any(label(k), words::reached) ? Nodes{k} : Nodes{};
  }
  return {};
}

void ChangePairs::pair_base(std::size_t base, std::size_t change, std::vector<Pair>& out) const {
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

bool ChangePairs::compares(std::u16string_view words) {
  for (std::size_t at = words.find_first_of(words::comparing); at != std::u16string_view::npos;
       at = words.find_first_of(words::comparing, at + 1)) {
    if (!starts_with_any(words.substr(at), words::share_of) &&
        !ends_with_any(words.substr(0, at), words::takes_up))
      return true;
  }
  return false;
}

std::vector<Pair> ChangePairs::pairs(std::size_t i) const {
  std::vector<Pair> out;
  // 增长9.0%(上年950条); 增长9.0%,上年为950条
  for (std::size_t after = i + 1; after < size() && after <= i + 2; ++after) {
    if (node(after).joint > Joint::comma) break;
    // 同比减少三成,由100件下降到70件
    const bool to = node(after).use == Use::to && node(after - 1).use == Use::from;
    if (to && same(after, after - 1) && !is_of_other_year(i, after - 1)) out.push_back({after, after - 1});
    if (node(after).use == Use::base &&
        (belongs_to_change(after) || (node(i).use == Use::multiple && node(after).opens) ||
         (!node(after).opens && names_earlier_year(near(after)))) &&
        !compares(near(after)) && !is_of_others(near(after))) {
      pair_base(after, i, out);
    }
  }
  // 2300人次,是2008年1150人次的两倍,增长100%
  std::size_t verb = 0;
  const bool bare = change_word_at_end(near(i), verb) != 0 && near(i).size() == verb;
  if (bare && i > 2 && node(i - 1).use == Use::multiple && node(i).joint == Joint::comma && is_value(i - 3) &&
      same(i - 3, i - 2) && node(i - 2).use == Use::base)
    out.push_back({i - 3, i - 2});
  named_year(i, out);
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

bool ChangePairs::is_of_other_year(std::size_t change, std::size_t from) const {
  const int year = year_in(label(change));
  const int other = year_in(label(from));
  if (year != 0 && other != 0) return year < other;
  return names_earlier_year(label(change)) && !compares(label(change));
}

bool ChangePairs::belongs_to_change(std::size_t base) const {
  return base > 0 && is_change(base - 1) && starts_with(text(node(base).gap), u"(");
}

bool ChangePairs::is_passed_over(std::size_t now, std::size_t change) const {
  for (std::size_t k = now + 1; k < change; ++k) {
    if (is_value(k) && same(k, now) && starts_with_any(label(k), words::ends_of_series)) return true;
  }
  return false;
}

void ChangePairs::named_year(std::size_t change, std::vector<Pair>& out) const {
  const std::u16string_view words = near(change);
  const int year = starts_with_any(words, words::compared_than) ? year_in(words) : 0;
  if (year == 0 || change == 0 || !is_value(change - 1) || node(change).joint != Joint::comma) return;
  const std::size_t now = change - 1;
  if (!starts_with_any(label(now), words::ends_of_series)) return;
  for (std::size_t k = now; k-- > 0 && now - k <= kLookBack && joint(k, now) < Joint::sentence;) {
    if (is_value(k) && same(k, now) && year_in(label(k)) == year) return out.push_back({now, k});
  }
}

/// 2017年和2016年,分别收到412件和325件;分别公开309件和260件: the second row has the years of the first.
void ChangePairs::pair_by_row_above(std::size_t row, std::vector<Pair>& out) const {
  constexpr std::size_t kReach = 6;
  if (!node(row).respectively || node(row + 1).joint != Joint::listing) return;
  for (std::size_t k = row; k-- > 1 && row - k <= kReach && joint(k, row) <= Joint::semicolon;) {
    const std::size_t first = k - 1;
    if (!node(first).respectively || node(k).joint != Joint::listing || !is_value(k) || !is_value(first))
      continue;
    int years = years_between(first, k);
    if (years == 0) {  // 2017年和2016年,分别收到412件和325件
      const std::vector<Time> times = times_in(text(node(first).gap), numbers_.year.value_or(0));
      if (times.size() == 2 && times[0].period == Period::year && times[1].period == Period::year)
        years = times[1].value - times[0].value;
    }
    if (years == 0) continue;
    out.push_back(years > 0 ? Pair{row + 1, row} : Pair{row, row + 1});
    return;
  }
}

void ChangePairs::two_times(std::size_t now, std::size_t change, std::vector<Pair>& out) const {
  if (is_passed_over(now, change)) return;
  for (std::size_t then = now; then-- > 0 && now - then <= 3;) {
    if (!is_value(then) || !same(then, now)) continue;
    if (joint(then, now) > Joint::semicolon) break;
    if (are_two_times(then, now)) out.push_back({now, then});
    // 2022年2150条,2021年1720条: the later year first
    const int later = year_in(label(then));
    if (later != 0 && later == year_in(label(now)) + 1) out.push_back({then, now});
    if (then + 1 == now) pair_by_row_above(then, out);
    // 上、下半年得分分别为91.5分和94.0分,下半年比上半年提高2.5分
    const std::u16string_view words = near(change);
    const bool compared =
        contains_any(words, words::compared_than) && contains_any(words, words::halves_and_others);
    if (then + 1 == now && node(now).joint == Joint::listing && node(then).respectively && compared)
      out.push_back({now, then});
  }
}

}  // namespace nianbao::claims
