// Trends of values that the text tells: 2019年、2020年和2021年分别公开1102条、1386条和1471条,逐年递增;
// 2020年14件、2021年11件、2022年9件,连续两年下降; 逐年下降:2020年14件,2021年11件.
#include <algorithm>

#include "core/claims/sentence_reader.h"
#include "core/claims/times.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/times.h"
#include "core/words/lists/trend.h"

namespace nianbao::claims {

namespace {

struct Point {
  Time time;
  std::size_t at = 0;
};

struct Trend {
  int direction = 0;    // 1 up, -1 down, 0 none
  int steps = 0;        // 连续两年: 2; 0 where all are meant
  bool yearly = false;  // 逐年, 连续三年: not only 稳步
  std::size_t start = 0;
  std::size_t length = 0;
};

class TrendFinder : public SentenceReader {
 public:
  TrendFinder(std::u16string_view clean, const Block& block, const Numbers& numbers,
              std::vector<Claim>& claims)
      : SentenceReader(clean, block, numbers, claims), year_(numbers.year.value_or(0)) {}

  void run() {
    for (const Sentence& sentence : sentences()) {
      for (std::size_t i = sentence.begin; i < sentence.end;) i = series(i, sentence.end);
    }
  }

 private:
  /// The words of a trend in a text.
  static Trend trend_in(std::u16string_view words) {
    Trend out;
    std::size_t end = 0;
    out.start = position_of_any(words, words::steadily);
    if (out.start != std::u16string_view::npos) {
      end = out.start + length_of_start(words.substr(out.start), words::steadily);
      out.yearly = starts_with_any(words.substr(out.start), words::each_in_turn);
    } else {
      const auto* const several = find_first(words, words::several_in_turn);
      if (!several) return {};
      out.start = words.find(several->word);
      out.steps = several->value;
      out.yearly = true;
      end = out.start + several->word.size();
    }
    std::u16string_view rest = words.substr(end);
    while (const std::size_t length = length_of_start(rest, words::before_trend_direction))
      rest.remove_prefix(length);
    const auto* const direction = find_start(rest, words::trend_directions);
    if (!direction) return {};
    out.direction = direction->value;
    out.length = words.size() - rest.size() + direction->word.size() - out.start;
    return out;
  }

  /// The times named right before a value, back to the number before it.
  std::vector<Time> times_before(std::size_t i) const { return times_in(before(i), year_); }

  /// Where the bare numbers that begin at `first` end: 分别为98.2%、98.9%、99.4%.
  std::size_t end_of_list(std::size_t first, std::size_t end) const {
    std::size_t i = first + 1;
    while (i < end && are_alike(first, i) && node(i).joint <= Joint::comma && is_joined(i)) ++i;
    return i;
  }

  /// Nothing but 、 or 和 before it.
  bool is_joined(std::size_t i) const {
    std::u16string rest(before(i));
    erase_words(rest, words::between_values);
    return rest.empty();
  }

  /// Gives the values from `first` to before `end` their times; false where the words tell others.
  bool add_list(std::size_t first, std::size_t end, std::vector<Point>& out) const {
    const std::size_t length = end - first;
    const std::vector<Time> times = times_before(first);
    if (times.size() == length) {
      for (std::size_t k = 0; k < length; ++k) out.push_back({times[k], first + k});
      return out.front().time.period == times.front().period;
    }
    const auto* const years = find_first(before(first), words::several_years);
    if (!times.empty() || !out.empty() || !years || static_cast<std::size_t>(years->value) != length)
      return false;
    for (std::size_t k = 0; k < length; ++k) out.push_back({{Period::year, static_cast<int>(k)}, first + k});
    return true;
  }

  /// Reads the series that begins at `first`; returns where to go on.
  std::size_t series(std::size_t first, std::size_t end) {
    if (!is_value(first)) return first + 1;
    std::vector<Point> points;
    std::size_t i = first;
    // 2022年为12件: 为 alone opens no list
    while (i < end && are_alike(first, i) &&
           (node(i).marker == Marker::none || node(i).marker == Marker::each)) {
      const std::size_t behind = end_of_list(i, end);
      // the words of the trend end the series, not those before it
      if (i > first && trend_in(before(i)).direction != 0) break;
      if (!add_list(i, behind, points)) break;
      i = behind;
    }
    if (points.size() < 2) return first + 1;
    if (!told_behind(points)) told_before(points);
    return i;
  }

  bool told_behind(const std::vector<Point>& points) {
    const std::u16string_view words = after(points.back().at);
    const std::u16string_view part = words.substr(0, words.find_first_of(words::sentence_ends));
    const Trend trend = trend_in(part);
    if (trend.direction == 0 || is_rough(part)) return false;
    std::u16string lead(part.substr(0, trend.start));
    erase_words(lead, words::leads_of_trends);
    if (!lead.empty() && !is_name_before(points.front().at, lead)) return true;
    say(points, trend, span_of(part.substr(trend.start, trend.length)), lead.empty());
    return true;
  }

  /// 逐年下降:2020年14件,2021年11件
  void told_before(const std::vector<Point>& points) {
    const std::u16string_view words = before(points.front().at);
    const Trend trend = trend_in(words);
    if (trend.direction == 0 || is_rough(words)) return;
    say(points, trend, span_of(words.substr(trend.start, trend.length)), false);
  }

  static bool is_rough(std::u16string_view words) { return contains_any(words, words::steady_if_roughly); }

  /// 申请量 of 收到申请: the trend's own name has two characters of what the values count.
  bool is_name_before(std::size_t first, std::u16string_view name) const {
    constexpr std::size_t kPiece = 2;
    const std::u16string_view words = before(first);
    for (std::size_t at = 0; at + kPiece <= name.size(); ++at) {
      if (contains(words, name.substr(at, kPiece))) return true;
    }
    return false;
  }

  void say(std::vector<Point> points, const Trend& trend, Span told, bool sure) {
    std::stable_sort(points.begin(), points.end(),
                     [](const Point& a, const Point& b) { return a.time.value < b.time.value; });
    const bool twice = std::adjacent_find(points.begin(), points.end(), [](const Point& a, const Point& b) {
                         return a.time == b.time;
                       }) != points.end();
    if (twice) return;
    const std::size_t steps = points.size() - 1;
    // 连续三年 with three values: only two of the steps can be seen
    const std::size_t last = trend.steps > 0 ? std::min(steps, static_cast<std::size_t>(trend.steps)) : steps;
    for (std::size_t k = points.size() - last; k < points.size(); ++k) {
      const std::size_t now = points[k].at;
      const std::size_t then = points[k - 1].at;
      const Certainty certainty = sure && trend.yearly ? Certainty::certain : Certainty::probable;
      if (trend.direction > 0) {
        say_order(now, now, then, told, certainty);
      } else {
        say_order(now, then, now, told, certainty);
      }
    }
  }

  int year_;
};

}  // namespace

void find_trends(std::u16string_view clean, const Block& block, const Numbers& numbers,
                 std::vector<Claim>& claims) {
  if (block.nodes.size() > 1) TrendFinder(clean, block, numbers, claims).run();
}

}  // namespace nianbao::claims
