#include "core/outline/year_runs.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/trend.h"

namespace nianbao {

namespace {

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kBetween = 16;  // between the last year and 连续

/// The years of a sentence's beginning, which are named one by one.
struct YearRun {
  std::int64_t count = 0;
  std::size_t start = 0;
  std::size_t end = 0;  // behind the last 年
};

/// The number of the year that ends before 年 at `at`; 0 where none does.
int year_before(std::u16string_view words, std::size_t at) {
  if (at < kYearDigits || (at > kYearDigits && is_digit(words[at - kYearDigits - 1]))) return 0;
  int year = 0;
  for (const char16_t digit : words.substr(at - kYearDigits, kYearDigits)) {
    if (!is_digit(digit)) return 0;
    year = year * 10 + (digit - u'0');
  }
  return year;
}

/// The years right before 连续, each the one after the year before it; count 0 where they do not.
YearRun run_in(std::u16string_view said) {
  YearRun run;
  int last = 0;
  for (std::size_t at = said.find(words::year_sign); at != std::u16string_view::npos;
       at = said.find(words::year_sign, at + 1)) {
    const int year = year_before(said, at);
    if (year == 0) continue;
    if (run.count > 0) {
      std::u16string between(said.substr(run.end, at - kYearDigits - run.end));
      erase_words(between, words::between_values);
      if (!between.empty() || year != last + 1) return {};
    } else {
      run.start = at - kYearDigits;
    }
    ++run.count;
    last = year;
    run.end = at + 1;
  }
  return run;
}

}  // namespace

void add_year_runs(std::u16string_view clean, std::vector<ListCount>& out) {
  const auto before = [](const ListCount& a, const ListCount& b) { return a.number.start < b.number.start; };
  for (const ValuedWord<int>& several : words::several_in_turn) {
    const std::u16string_view word = several.word;
    for (std::size_t at = clean.find(word); at != std::u16string_view::npos; at = clean.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      if (!starts_with(clean.substr(end), words::year_sign)) continue;
      const std::size_t sentence = clean.substr(0, at).find_last_of(words::sentence_ends) + 1;
      const std::u16string_view said = clean.substr(sentence, at - sentence);
      const YearRun run = run_in(said);
      if (run.count < 2 || said.size() - run.end > kBetween) continue;
      if (contains_any(said.substr(run.end), words::other_years_in_turn)) continue;
      ListCount count;
      count.place = ListPlace::before;
      count.number = {static_cast<Offset>(at), static_cast<Offset>(end + 1)};
      count.list = {static_cast<Offset>(sentence + run.start), static_cast<Offset>(sentence + run.end)};
      count.stated = several.value;
      count.least = count.most = run.count;
      out.insert(std::upper_bound(out.begin(), out.end(), count, before), count);
    }
  }
}

}  // namespace nianbao
