// Changes within a series: values that have times of their own, 2022年398封、2023年421封、2024年486封, and
// words that name two of the times or the whole span.
#include <algorithm>
#include <optional>

#include "core/claims/change_reader.h"
#include "core/claims/times.h"
#include "core/words/lists/comparing.h"
#include "core/words/lists/stops.h"

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
    return is_value(i) || use == Use::from || use == Use::base;
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
    const std::vector<Time> times = joined(times_in(words_before(begin), year_));
    const std::size_t length = end - begin;
    const bool one = length == 1 && !times.empty();
    if (!one && times.size() != length) return;
    if (!out.empty() && (!same(out.front().at, begin) || out.front().time.period != times.back().period))
      return;
    for (std::size_t k = 0; k < length; ++k) out.push_back({one ? times.back() : times[k], begin + k});
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
    if (contains_any(words, words::yearly_means)) return false;
    if (halves_of_quarters(i, series, words)) return true;
    if (const auto named = named_pair(series, words)) return settle_pairs(i, {*named}, Certainty::certain);
    if (series.size() < 3 || contains_any(words, words::other_bases)) return false;
    const Pair last{series.back().at, series[series.size() - 2].at};
    const Pair whole{series.back().at, series.front().at};
    return settle_pairs(i, {last, whole}, Certainty::probable);
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
    if (than != std::u16string_view::npos && !(than > 0 && words[than - 1] == u'同')) {
      const std::vector<Time> left = times_in(words.substr(0, than), year);
      const std::vector<Time> right = times_in(words.substr(than + 1), year);
      const Point* now = left.empty() ? &last : find(series, left.back());
      const Point* then = right.empty() ? nullptr : find(series, right.front());
      if (now && then && now != then) return Pair{now->at, then->at};
      return std::nullopt;
    }
    if (last.time.period == Period::year && contains(words, u"同比")) {
      const Point* then = find(series, {Period::year, last.time.value - 1});
      return then ? std::optional(Pair{last.at, then->at}) : std::nullopt;
    }
    const int span = last.time.value - series.front().time.value;
    const int years = years_spanned(words);
    const bool whole = last.time.period == Period::year && years > 0
                           ? years == span || years == span + 1
                           : contains_any(words, words::whole_spans);
    return whole ? std::optional(Pair{last.at, series.front().at}) : std::nullopt;
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
