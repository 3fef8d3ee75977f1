// The time of each number, carried from clause to clause until another one is said.
#include "core/mentions/times.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/times.h"

namespace nianbao::mentions {

namespace {

using claims::Block;
using claims::Joint;
using claims::Node;
using claims::Use;
using words::Hit;
using words::Sense;

constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2100;

bool joins_range(char16_t unit) {
  return unit == u'至' || unit == u'到' || unit == u'-' || unit == u'—' || unit == u'–' || unit == u'~';
}

/// The number that `text` begins with, which is cut off; 0 where it begins with none.
int take_number(std::u16string_view& text) {
  int number = 0;
  while (!text.empty() && is_digit(text[0]) && number < 100) {
    number = number * 10 + (text[0] - u'0');
    text.remove_prefix(1);
  }
  return number;
}

/// A month behind the year: less than the year, unless both of its ends or its last month are told.
bool is_less_than_year(std::u16string_view behind, std::u16string_view before) {
  constexpr int kMonths = 12;
  const std::u16string_view all = behind;
  const int first = take_number(behind);
  if (first == 0 || behind.empty()) return false;
  const bool month = behind[0] == u'月';
  if (month) behind.remove_prefix(1);
  if (!behind.empty() && joins_range(behind[0])) {  // 1—3月, 1月至12月
    behind.remove_prefix(1);
    const int last = take_number(behind);
    if (last > 0 && !behind.empty() && behind[0] == u'月') return first != 1 || last != kMonths;
  }
  if (!month) return false;
  if (ends_with_any(before, words::until)) return first != kMonths;
  return !(starts_with_any(all, words::first_day) && contains_any(all.substr(0, 24), words::last_day));
}

/// 截至9月底: a day that only a part of the year lies before.
bool ends_part_of_year(std::u16string_view month, std::u16string_view before) {
  return ends_with_any(before, words::until) && !starts_with(month, u"12");
}

/// 2022年以来, 2019年修订的条例: no time of a number.
bool is_of_something_else(std::u16string_view behind) {
  return starts_with_any(behind, words::behind_other_year);
}

/// 结转2021年5件: where the number goes to.
bool is_destination(std::u16string_view before) { return ends_with_any(before, words::before_destination); }

bool is_only_compared(std::u16string_view before) { return ends_with_any(before, words::before_compared); }

std::optional<When> meaning(Sense sense, int own_year) {
  When when;
  when.origin = Origin::said;
  when.year = own_year;
  switch (sense) {
    case Sense::time_this:
      return when;
    case Sense::time_last:
      when.year = own_year ? own_year - 1 : -1;
      return when;
    case Sense::time_before_last:
      when.year = own_year ? own_year - 2 : -2;
      return when;
    case Sense::time_last_end:
      when.opening = true;
      return when;
    case Sense::time_part:
    case Sense::time_several:
      when.part = true;
      return when;
    default:
      return std::nullopt;
  }
}

}  // namespace

int year_at(std::u16string_view text, std::size_t at) {
  if (at + 4 >= text.size() || (at > 0 && is_digit(text[at - 1]))) return 0;
  int year = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    if (!is_digit(text[i])) return 0;
    year = year * 10 + (text[i] - u'0');
  }
  return year < kFirstYear || year > kLastYear ? 0 : year;
}

Times::Times(std::u16string_view clean, const Block& block, const std::vector<Hit>& hits, int own_year)
    : clean_(clean), own_year_(own_year) {
  read_words(hits);
  read_years(block.span);
  read_months(block.span);
  std::stable_sort(said_.begin(), said_.end(),
                   [](const Said& a, const Said& b) { return a.span.start < b.span.start; });
}

void Times::read_words(const std::vector<Hit>& hits) {
  std::vector<Hit> times;
  std::copy_if(hits.begin(), hits.end(), std::back_inserter(times),
               [this](const Hit& hit) { return meaning(hit.sense, own_year_).has_value(); });
  words::keep_longest(times);
  for (const Hit& hit : times) {
    said_.push_back(
        {hit.span, *meaning(hit.sense, own_year_), is_only_compared(clean_.substr(0, hit.span.start)), 0});
    said_.back().when.words = hit.span;
    if (hit.sense == Sense::time_several) said_.back().years = years_back(slice(clean_, hit.span));
  }
}

/// 近三年 → 3; 0 where the words do not say.
int Times::years_back(std::u16string_view words) { return value_of(find_same(words, words::several_years)); }

/// 1至6月, 12月份收到, 前11个月: less than a year, unless both of its ends are told.
void Times::read_months(Span span) {
  for (Offset at = span.start; at < span.end; ++at) {
    if (clean_[at] != u'月' || at == span.start || !(is_digit(clean_[at - 1]) || clean_[at - 1] == u'个'))
      continue;
    Offset start = at - (clean_[at - 1] == u'个' ? 1 : 0);
    while (start > span.start &&
           (is_digit(clean_[start - 1]) || joins_range(clean_[start - 1]) || clean_[start - 1] == u'月'))
      --start;
    while (joins_range(clean_[start])) ++start;  // 截至9月
    const std::u16string_view words = slice(clean_, {start, at + 1});
    const std::u16string_view behind = clean_.substr(at + 1);
    const bool counted = clean_[at - 1] == u'个';
    if (counted && !(start > span.start && clean_[start - 1] == u'前')) continue;  // 历时3个月
    const bool day =
        starts_with_any(behind, words::ends_of_month) || (!behind.empty() && is_digit(behind[0]));
    if (day && !ends_part_of_year(words, clean_.substr(0, start))) continue;
    if (starts_with_any(words, words::months_of_whole_year)) continue;
    if (start > span.start && clean_[start - 1] == u'年') continue;  // told with its year
    When when;
    when.year = own_year_;
    when.part = true;
    when.origin = Origin::said;
    when.words = {start, at + 1};
    said_.push_back({when.words, when, is_only_compared(clean_.substr(0, start)), 0});
  }
}

void Times::read_years(Span span) {
  for (Offset at = span.start; at + 4 < span.end; ++at) {
    const int year = year_at(clean_, at);
    if (year == 0) continue;
    Offset end = at + 4;
    int last = year;
    const bool named = clean_[end] == u'年';
    if (named) ++end;
    if (end < span.end && joins_range(clean_[end])) {
      if (const int other = year_at(clean_, end + 1);
          other > year && end + 5 < span.end && clean_[end + 5] == u'年') {
        last = other;
        end += 6;
      }
    }
    if (!named && last == year) continue;
    if (end < span.end && clean_[end] == u'度') ++end;
    Said said = {{at, end}, {}, is_only_compared(clean_.substr(0, at)), last > year ? last - year + 1 : 0};
    said.when.year = last;
    said.when.origin = Origin::said;
    said.when.words = said.span;
    const std::u16string_view behind = clean_.substr(end);
    said.when.part = last > year || is_less_than_year(behind, clean_.substr(0, at));
    if (!is_of_something_else(behind) && !is_destination(clean_.substr(0, at))) said_.push_back(said);
    at = end - 1;
  }
}

std::size_t Times::spread(const Block& block, std::size_t first, Span gap, std::vector<Mention>& out) const {
  std::vector<int> years;
  Offset end = gap.start;
  const auto from =
      std::lower_bound(said_.begin(), said_.end(), gap.start,
                       [](const Said& said, Offset offset) { return said.span.start < offset; });
  for (auto at = from; at != said_.end() && at->span.start < gap.end; ++at) {
    const Said& said = *at;
    if (said.span.end > gap.end || said.compared) continue;
    if (said.years > 0) {
      for (int i = said.years; i-- > 0;) years.push_back(said.when.year - i);
    } else if (!said.when.part) {
      years.push_back(said.when.year);
    }
    end = said.span.end;
  }
  if (years.size() < 2 || end == gap.start) return first;
  std::size_t last = first + 1;
  while (last < block.nodes.size() && block.nodes[last].joint == Joint::listing) ++last;
  if (last - first != years.size()) return first;
  for (std::size_t i = first; i < last; ++i) {
    When& when = out[block.nodes[i].quantity].when;
    when = {};
    when.year = years[i - first];
    when.origin = Origin::said;
    when.words = {from->span.start, end};
  }
  return last;
}

void Times::assign(const Block& block, std::vector<Mention>& out) const {
  When now;
  std::vector<When> around;  // one for each open bracket
  std::size_t next = 0;
  std::size_t spread_until = 0;
  for (std::size_t i = 0; i < block.nodes.size(); ++i) {
    const Node& node = block.nodes[i];
    if (node.joint >= Joint::sentence) now = after_sentence(now);
    while (around.size() < node.depth) around.push_back(now);
    while (around.size() > node.depth) {
      now = around.back();
      around.pop_back();
    }
    std::optional<When> own;
    bool newly = false;
    for (; next < said_.size() && said_[next].span.start < node.gap.end; ++next) {
      const Said& said = said_[next];
      if (said.span.end < node.gap.start) continue;
      if (said.compared) {
        own = said.when;
      } else {
        now = said.when;
        own.reset();
        newly = true;
      }
    }
    if (const std::size_t end = spread(block, i, node.gap, out); end > i) {
      spread_until = end;
      now = out[block.nodes[end - 1].quantity].when;
    }
    if (i < spread_until) continue;
    When& when = out[node.quantity].when;
    // 较上年(当面20件、信函60件): all that the bracket holds
    if (own && node.opens) now = *own;
    const bool takes_compared =
        node.use == Use::base || node.use == Use::from || node.use == Use::of || node.opens;
    when = own && takes_compared ? *own : now;
    if (when.origin == Origin::said && !newly && !own) when.origin = Origin::inherited;
  }
}

/// What a sentence said of the time is not said of the next one; if it was another time, nobody knows.
When Times::after_sentence(const When& before) const {
  When next;
  const bool other =
      before.origin != Origin::assumed && (before.year != own_year_ || before.part || before.opening);
  if (!other) return next;
  next.origin = Origin::inherited;
  next.part = true;
  return next;
}

}  // namespace nianbao::mentions
