// Changes within a series: values that have times of their own, 2022年398封、2023年421封、2024年486封, and
// words that name two of the times or the whole span.
#include <algorithm>
#include <optional>

#include "core/claims/change_reader.h"
#include "core/claims/times.h"
#include "core/words/lists/change.h"
#include "core/words/lists/comparing.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/time_point.h"
#include "core/words/lists/times.h"
#include "core/words/lists/year.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLookBack = 12;

/// A value of a series.
struct Point {
  Time time;
  std::size_t at = 0;
};
using Series = std::vector<Point>;

class SeriesFinder : public ChangeReader {
 public:
  SeriesFinder(std::u16string_view clean, const Block& block, const Nodes& settled, const Numbers& numbers,
               std::vector<Claim>& claims)
      : ChangeReader(clean, block, numbers, claims), others_(settled), year_(numbers.year.value_or(0)) {}

  Nodes run() {
    for (std::size_t i = 0; i < size(); ++i) {
      const bool asks = is_change(i) || node(i).use == Use::multiple;
      if (!asks || std::find(others_.begin(), others_.end(), i) != others_.end()) continue;
      if (change(i)) settled_.push_back(i);
    }
    return std::move(settled_);
  }

 private:
  bool may_be_point(std::size_t i) const {
    const Use use = node(i).use;
    return is_value(i) || use == Use::from || use == Use::base || is_bare_score(i);
  }

  /// 86.5 of 得分依次是86.5、88.2
  bool is_bare_score(std::size_t i) const {
    return node(i).use == Use::other && node(i).kind == UnitKind::none && quantity(i).value.decimals > 0;
  }

  /// Keeps the change from one value to another; scores have no unit where their change has one.
  bool settle_change(std::size_t i, const std::vector<Pair>& pairs, Certainty certainty) {
    if (!is_bare_score(pairs.front().now)) return settle_pairs(i, pairs, certainty);
    if (node(i).use != Use::amount || !is_any(quantity(i).unit, words::scores)) return false;
    claims_.push_back(claim_of(i, Formula::difference, {pairs.front().now, pairs.front().then}));
    return true;
  }

  /// The values before `i` in its sentence that have times of one kind, in the order of their times.
  Series series_before(std::size_t i) const {
    Series out;
    Joint between = node(i).joint;
    for (std::size_t k = i; k-- > 0 && i - k <= kLookBack && between < Joint::sentence;) {
      const std::size_t begin = list_begin(k);
      if (may_be_point(k) && node(begin).depth <= node(i).depth) add_list(begin, k + 1, out);
      for (std::size_t n = begin; n <= k; ++n) between = std::max(between, node(n).joint);
      k = begin;
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Point& a, const Point& b) { return a.time.value < b.time.value; });
    const bool twice = std::adjacent_find(out.begin(), out.end(), [](const Point& a, const Point& b) {
                         return a.time == b.time;
                       }) != out.end();
    return twice ? Series() : out;
  }

  /// Where the bare numbers that end with `at` begin: 分别为98.2%、98.9%、99.4%.
  std::size_t list_begin(std::size_t at) const {
    while (at > 0 && node(at).joint == Joint::listing && is_bare(at) && may_be_point(at - 1) &&
           same(at, at - 1))
      --at;
    return at;
  }

  /// Gives the values from `begin` to `end` the times that are named before the first.
  void add_list(std::size_t begin, std::size_t end, Series& out) const {
    const std::size_t length = end - begin;
    std::vector<Time> times = joined(times_in(words_before(begin), year_));
    if (times.empty() && length > 1) times = last_years(begin, length);
    const bool one = length == 1 && !times.empty();
    if (!one && times.size() != length) return;
    if (!out.empty() && (!same(out.front().at, begin) || out.front().time.period != times.back().period))
      return;
    for (std::size_t k = 0; k < length; ++k) out.push_back({one ? times.back() : times[k], begin + k});
  }

  /// 近三年分别公开820条、940条、1081条: the years up to the report's.
  std::vector<Time> last_years(std::size_t begin, std::size_t length) const {
    const auto* const years = find_first(words_before(begin), words::several_years);
    if (!years || static_cast<std::size_t>(years->value) != length || year_ == 0) return {};
    std::vector<Time> out;
    for (int back = years->value - 1; back >= 0; --back) out.push_back({Period::year, year_ - back});
    return out;
  }

  /// 1至6月 is a half of the year, 4月至6月 a quarter.
  static std::vector<Time> joined(std::vector<Time> times) {
    const bool months = times.size() == 3 || times.size() == 6;
    if (!months || times.front().period != Period::month) return times;
    const int first = times.front().value;
    const int length = static_cast<int>(times.size());
    for (int k = 0; k < length; ++k) {
      if (times[static_cast<std::size_t>(k)] != Time{Period::month, first + k}) return times;
    }
    if ((first - 1) % length != 0) return times;
    return {{length == 6 ? Period::half : Period::quarter, (first - 1) / length + 1}};
  }

  /// The words from the sentence's last number, or its beginning, to the number.
  std::u16string_view words_before(std::size_t i) const {
    const std::u16string_view gap = text(node(i).gap);
    const std::size_t end = gap.find_last_of(words::sentence_ends);
    return end == std::u16string_view::npos ? gap : gap.substr(end + 1);
  }

  static const Point* find(const Series& series, const Time& time) {
    for (const Point& point : series) {
      if (point.time == time) return &point;
    }
    return nullptr;
  }

  bool change(std::size_t i) {
    // 比2020年(31件)减少19.4%: of the value right before it
    if (i > 0 && node(i - 1).use == Use::base && node(i).joint == Joint::none) return false;
    const Series series = series_before(i);
    if (series.size() < 2) return false;
    const std::u16string_view words = words_before(i);
    // 最高的2022年是最低的2020年的1.9倍: the reader of changes looks for these two
    if (contains_any(words, words::the_largest) && contains_any(words, words::the_least)) return false;
    if (contains_any(words, words::each_year)) return each_year(i, series);
    if (contains_any(words, words::yearly_means)) return false;
    if (halves_of_quarters(i, series, words)) return true;
    if (const auto named = named_pair(series, words)) return settle_change(i, {*named}, Certainty::certain);
    if (const Time* const own = own_time(i, series)) {
      const Point* const now = find(series, *own);
      const Point* const then = find(series, {own->period, own->value - 1});
      if (now && then) return settle_change(i, {{now->at, then->at}}, Certainty::certain);
      leave_without_earlier(i);
      return true;
    }
    // 三季度末50个,年末53个,净增6个(年初47个): the series goes on with a time of another kind
    for (std::size_t k = series.back().at + 1; k < i; ++k) {
      if (is_value(k) && same(k, series.back().at)) return false;
    }
    if (are_two_side_by_side(i, series))
      return settle_change(i, {{series.back().at, series.front().at}}, Certainty::probable);
    if (series.size() < 3 || contains_any(words, words::other_bases)) return false;
    const Pair last{series.back().at, series[series.size() - 2].at};
    const Pair whole{series.back().at, series.front().at};
    return settle_change(i, {last, whole}, Certainty::probable);
  }

  /// 2020年增长25%: the change names the time of its own value right before itself; nullptr where it does
  /// not.
  const Time* own_time(std::size_t i, const Series& series) const {
    if (contains_any(near(i), words::since) || contains_any(near(i), words::behind_years)) return nullptr;
    const std::vector<Time> times = times_in(near(i), year_);
    if (times.size() != 1 || series.front().time.period != times.front().period) return nullptr;
    std::size_t length = 0;
    if (change_word_at_end(near(i), length) == 0 || !is_growth(i)) return nullptr;
    // a year and the word, nothing else
    constexpr std::size_t kLongest = 6;
    if (near(i).size() > length + kLongest) return nullptr;
    const Point* const own = find(series, times.front());
    return own ? &own->time : nullptr;
  }

  /// 一季度95.6%,四季度97.1%,提高1.5个百分点: nothing but the change behind the two.
  bool are_two_side_by_side(std::size_t i, const Series& series) const {
    const Period period = series.front().time.period;
    if (series.size() != 2 || (period != Period::quarter && period != Period::month)) return false;
    std::size_t length = 0;
    const bool alone = change_word_at_end(near(i), length) != 0 && length == near(i).size();
    return alone && node(i).joint == Joint::comma && series.back().at + 1 == i && series.front().at + 2 == i;
  }

  /// 每年均增长20%: it may be meant as a mean; wrong is what lies above or below all of the steps.
  bool each_year(std::size_t i, const Series& series) {
    if (!is_growth(i) || series.size() < 3) return false;
    std::vector<Claim> steps;
    std::size_t above = 0;
    std::size_t below = 0;
    for (std::size_t k = 1; k < series.size(); ++k) {
      if (series[k].time.value != series[k - 1].time.value + 1) return false;
      steps.push_back(claim_of(i, Formula::growth, {series[k].at, series[k - 1].at}));
      if (steps.back().agreement != Agreement::disagrees) continue;
      const bool higher = face_value(numbers_.quantities, steps.back()) < Fraction(quantity(i).value);
      ++(higher ? above : below);
    }
    if (above != steps.size() && below != steps.size()) {
      leave_without_earlier(i);
    } else {
      claims_.push_back(std::move(steps.back()));
    }
    return true;
  }

  /// 一至四季度820件、760件、905件、1015件,下半年比上半年多340件: each half is two of the quarters.
  bool halves_of_quarters(std::size_t i, const Series& series, std::u16string_view words) {
    constexpr std::size_t kQuarters = 4;
    const std::size_t later = words.find(u"下半年");
    const std::size_t earlier = words.find(u"上半年");
    if (series.size() != kQuarters || series.front().time.period != Period::quarter) return false;
    if (later == std::u16string_view::npos || earlier == std::u16string_view::npos) return false;
    if (node(i).use != Use::amount || !same(i, series.front().at)) {
      unchecked(ClaimKind::growth, Formula::growth, i, Obstacle::no_earlier);
      return true;
    }
    const Nodes first = {series[0].at, series[1].at};
    const Nodes second = {series[2].at, series[3].at};
    const bool second_is_more = (later < earlier) == (node(i).direction > 0);
    claims_.push_back(make(ClaimKind::derived, Formula::sum, i, second_is_more ? second : first,
                           second_is_more ? first : second));
    return true;
  }

  /// 四季度比一季度, 比2022年, 两年间, 较上年: the two values that the words name.
  std::optional<Pair> named_pair(const Series& series, std::u16string_view words) const {
    const Point& last = series.back();
    const int year = last.time.period == Period::year ? last.time.value : year_;  // what 上年 counts from
    const std::size_t than = words.find_last_of(words::than_marks);
    const bool in_word = than != std::u16string_view::npos && than > 0 &&
                         words::before_no_than.find(words[than - 1]) != std::u16string_view::npos;
    if (than != std::u16string_view::npos && !in_word) {
      const std::vector<Time> left = times_in(words.substr(0, than), year);
      const std::vector<Time> right = times_in(words.substr(than + 1), year);
      const Point* now = left.empty() ? &last : find(series, left.back());
      const Point* then = !right.empty() ? find(series, right.front())
                          : contains_any(words.substr(than), words::first_of_series) ? &series.front()
                                                                                     : nullptr;
      if (now && then && now != then) return Pair{now->at, then->at};
      return std::nullopt;
    }
    const bool by_year = last.time.period == Period::year;
    if (contains_any(words, by_year ? words::on_last_year : words::on_time_before))
      return against_last(series, words, year);
    const int span = last.time.value - series.front().time.value;
    const int years = years_spanned(words);
    const bool whole = last.time.period == Period::year && years > 0
                           ? years == span || years == span + 1
                           : contains_any(words, words::whole_spans);
    return whole ? std::optional(Pair{last.at, series.front().at}) : std::nullopt;
  }

  /// 2023年同比, 二季度环比: the value of the time that is named, or the latest, against the one before it.
  static std::optional<Pair> against_last(const Series& series, std::u16string_view words, int year) {
    const std::vector<Time> named = times_in(words, year);
    const Time time = named.empty() ? series.back().time : named.back();
    const Point* const now = find(series, time);
    const Point* const then = find(series, {time.period, time.value - 1});
    return now && then ? std::optional(Pair{now->at, then->at}) : std::nullopt;
  }

  const Nodes& others_;
  int year_;
  Nodes settled_;
};

}  // namespace

Nodes find_series_changes(std::u16string_view clean, const Block& block, const Nodes& settled,
                          const Numbers& numbers, std::vector<Claim>& claims) {
  return SeriesFinder(clean, block, settled, numbers, claims).run();
}

}  // namespace nianbao::claims
