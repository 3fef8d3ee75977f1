// Finds dates in running text: a number, then what follows it decides.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/dates/date.h"
#include "core/dates/date_reading.h"
#include "core/words/lists/date.h"

namespace nianbao {

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

using namespace dates;

class Scanner : private DateText {
 public:
  using DateText::DateText;

  std::vector<Date> run() {
    for (std::size_t at = begin_; at < text_.size();) {
      const char16_t unit = text_[at];
      if (!is_digit(unit) && (unit < 0x3000 ? unit != u'○' : !is_han_numeral(unit))) {
        ++at;
        continue;
      }
      const Numeral first = numeral(at);
      const std::size_t end = date_at(first);
      at = std::max(end, first.end);
    }
    for (Date& date : out_) frame(date);
    return std::move(out_);
  }

 private:
  Date& add(std::size_t start, std::size_t end) {
    Date date;
    date.span = {static_cast<Offset>(start), static_cast<Offset>(end)};
    out_.push_back(std::move(date));
    return out_.back();
  }

  /// Returns where the date that starts with `first` ends; 0 when there is none.
  std::size_t date_at(const Numeral& first) {
    if (first.value < 0 && !(first.ascii && first.size() > 8)) return 0;
    if (first.start > 0 && first.ascii) {
      const char16_t before = text_[first.start - 1];
      if (is_ascii_letter(before) && !line_starts(first.start)) return 0;
      if (one_of(before, u"./") && first.start > 1 && is_digit(text_[first.start - 2])) return 0;
    }
    const std::size_t mark = skip_blanks(first.end);
    if (is(mark, u'年')) return year_date(first, mark + 1);
    if (is(mark, u'月')) return month_date(first, mark + 1);
    if (is(mark, u'日') && first.ascii && first.size() >= 6 && first.size() <= 8)
      return merged_day(first, mark + 1);
    if (!first.ascii) return 0;
    if (is(mark, u'日') && (first.size() == 3 || first.size() == 4)) return merged_end(first, mark + 1);
    if (first.size() == 4 && mark > first.end && is_digit(text_[std::min(mark, text_.size() - 1)])) {
      if (const std::size_t end = lost_marks(first, mark)) return end;
    }
    if (first.size() == 4 && is_any(mark, u"-/.")) {
      if (const std::size_t end = separated(first, mark)) return end;
    }
    if (is_any(mark, words::range_marks)) return range_start(first, mark);
    if (first.size() >= 6 && first.size() <= 8) return compact(first);
    return 0;
  }

  /// "2024年", "2024年度", "2024年1月", "2024年1月21日" and what is left of them.
  std::size_t year_date(const Numeral& year, std::size_t at) {
    int value = year.value;
    std::vector<int> years;  // readings of a broken year
    if (!year.ascii && (year.size() == 3 || year.size() == 5) && value / 10 != 0 && names_month(at)) {
      years = readings_of_year(cat(value));  // 二〇二年一月
      if (years.empty()) return 0;
    } else if (!year.ascii) {
      if (year.size() != 4 || value < kFirstYear || value > kLastYear) return 0;
    } else if ((year.size() == 5 && value / 10000 <= 2) ||
               (year.size() == 3 && year.digits.starts_with(u"20") && names_year(year, at))) {
      years = readings_of_year(year.digits);
      if (years.empty()) return 0;
    } else if (year.size() == 2) {
      // "09年5月": a year only when a month follows.
      const Numeral month = numeral_after(at);
      if (month.size() == 0 || month.value < 1 || month.value > 12 || !is(skip_blanks(month.end), u'月'))
        return 0;
      value += value > 49 ? 1900 : 2000;
    } else if (year.size() != 4 || value < kFirstYear || value > kLastYear) {
      return 0;
    }
    if (is(at, u'度')) return finish_year(year, at + 1, value, years);
    Numeral month = numeral_after(at);
    if (const std::size_t first = skip_blanks(at); is(first, u'元') && is(first + 1, u'月')) {
      month = {first, first + 1, text_.substr(first, 1), false, 1};  // 元月
    }
    const std::size_t after = skip_blanks(month.end);
    if (month.size() == 0) {
      // "2025年 月 日", "2025年 月15日": never filled in.
      const std::size_t m = skip_blanks(at);
      const std::size_t d = is(m, u'月') ? skip_blanks(numeral_after(m + 1).end) : m;
      if (!is(m, u'月') || !is(d, u'日') || !ends_word(d + 1)) return finish_year(year, at, value, years);
      Date& date = add(year.start, d + 1);
      date.year = value;
      date.fault = DateFault::missing;
      return d + 1;
    }
    if (is(after, u'月') && month.value >= 0 && month.size() <= 3) {
      return finish_month(year.start, value, years, month, after + 1);
    }
    if (const std::size_t end = lost_month_mark(year, month)) return end;
    if (is(after, u'日') && month.ascii && month.size() >= 2 && month.size() <= 4) {
      // "2024年131日": the 月 was lost.
      std::vector<Day> readings;
      split_month_day(month.digits, value, readings);
      if (readings.empty()) return finish_year(year, at, value, years);
      Date& date = add(year.start, after + 1);
      date.year = value;
      date.fault = DateFault::merged;
      date.candidates = std::move(readings);
      return after + 1;
    }
    return finish_year(year, at, value, years);
  }

  /// "202年1月", "204年," at the start of a sentence: a year that lost a digit. "204年的树" is none.
  bool names_year(const Numeral& year, std::size_t at) const {
    if (is(at, u'度')) return true;
    if (numeral_after(at).size() > 0) return names_month(at);
    const bool starts = line_starts(year.start) || text_[year.start - 1] == u'。';
    return starts && is(at, u',');
  }

  /// "1月" stands at `at`.
  bool names_month(std::size_t at) const {
    const Numeral month = numeral_after(at);
    return month.size() > 0 && is(skip_blanks(month.end), u'月');
  }

  /// "2025年1 15日": the 月 was lost, a blank stayed.
  std::size_t lost_month_mark(const Numeral& year, const Numeral& month) {
    const Numeral day = numeral_after(month.end);
    const std::size_t mark = skip_blanks(day.end);
    const Day whole{year.value, month.value, day.value};
    if (day.size() == 0 || day.start == month.end || !is(mark, u'日') || !is_valid(whole)) return 0;
    return add_merged(year.start, mark + 1, year.value, {whole});
  }

  std::size_t finish_year(const Numeral& year, std::size_t end, int value, const std::vector<int>& years) {
    Date& date = add(year.start, end);
    if (years.empty()) {
      date.year = value;
    } else {
      date.fault = DateFault::merged;
      for (const int one : years) date.candidates.push_back({one, 0, 0});
    }
    return end;
  }

  /// `at` is after 月 of a date that has its month; `year` 0: it has none.
  std::size_t finish_month(std::size_t start, int year, const std::vector<int>& years, const Numeral& month,
                           std::size_t at) {
    std::size_t end = is(at, u'份') ? at + 1 : at;
    std::optional<int> day;
    bool lacks_day = false;
    const Numeral number = numeral_after(at);
    const std::size_t mark = skip_blanks(number.end);
    if (number.size() > 0 && number.size() <= 3 && number.value >= 0 && is_any(mark, words::day_marks)) {
      day = number.value;
      end = mark + 1;
      // "2024年1月3日0": a digit slipped behind its mark.
      const Numeral stray = numeral_after(end);
      if (year > 0 && years.empty() && number.ascii && number.size() == 1 && stray.ascii &&
          stray.size() == 1 && stray.start == end && line_ends(stray.end)) {
        const Day whole{year, month.value, number.value * 10 + stray.value};
        Date& date = add(start, stray.end);
        date.year = year;
        date.month = month.value;
        date.fault = DateFault::merged;
        if (is_valid(whole)) date.candidates.push_back(whole);
        return stray.end;
      }
    } else if (number.size() > 0 && number.size() <= 2 && number.ascii && year > 0 && line_ends(number.end)) {
      day = number.value;  // "2025年1月21" and nothing more
      end = number.end;
    } else if (number.size() == 0 && is(skip_blanks(at), u'日') && ends_word(skip_blanks(at) + 1)) {
      lacks_day = true;
      end = skip_blanks(at) + 1;
    }
    Date& date = add(start, end);
    if (year > 0 && years.empty()) date.year = year;
    date.month = month.value;
    date.day = day;
    if (!years.empty()) {
      date.fault = DateFault::merged;
      for (const int one : years) date.candidates.push_back({one, month.value, day.value_or(0)});
    } else if (lacks_day) {
      date.fault = DateFault::missing;
    } else {
      judge(date);
    }
    return end;
  }

  /// After a lone 日: not the start of another word (日均, 日常).
  bool ends_word(std::size_t at) const { return !is_any(at, words::no_lone_day); }

  /// "6月份", "9月10日"; also "20106月份", which lost its 年.
  std::size_t month_date(const Numeral& month, std::size_t at) {
    if (month.ascii && (month.size() == 5 || month.size() == 6)) {
      const int year = month.size() == 5 ? month.value / 10 : month.value / 100;
      const int number = month.size() == 5 ? month.value % 10 : month.value % 100;
      if (year < 1949 || year > 2050 || number < 1 || number > 12) return 0;
      std::size_t end = is(at, u'份') ? at + 1 : at;
      int day = 0;
      const Numeral next = numeral_after(at);
      if (next.size() > 0 && next.size() <= 2 && is_any(skip_blanks(next.end), words::day_marks) &&
          is_valid({year, number, next.value})) {
        day = next.value;
        end = skip_blanks(next.end) + 1;
      }
      Date& date = add(month.start, end);
      date.fault = DateFault::merged;
      date.candidates.push_back({year, number, day});
      return end;
    }
    if (month.size() > 2 + (month.ascii ? 0u : 1u) || month.value < 0) return 0;
    const Numeral day = numeral_after(at);
    const bool has_day = day.size() > 0 && day.size() <= 3 && is_any(skip_blanks(day.end), words::day_marks);
    const bool dated = has_day || is_any(at, words::month_parts) ||
                       starts_with_any(text_.substr(std::min(at, text_.size())), words::ten_day_parts);
    // "一月" and "36月龄" are no dates by themselves.
    if (!dated && (!month.ascii || month.value < 1 || month.value > 12)) return 0;
    if (month.value > 99 || (month.value == 0 && !has_day)) return 0;
    if (is(at, u'龄') || is(at, u'均')) return 0;
    const std::size_t end = finish_month(month.start, 0, {}, month, at);
    // "年1月15日" alone on its line: the year's digits were lost.
    const bool lost_year = has_day && month.start > begin_ && text_[month.start - 1] == u'年';
    if (lost_year && line_starts(month.start - 1) && line_ends(end)) {
      --out_.back().span.start;
      out_.back().fault = DateFault::missing;
    }
    return end;
  }

  /// "2024121日", "20241221日".
  std::size_t merged_day(const Numeral& number, std::size_t end) {
    const int year = (number.digits[0] - u'0') * 1000 + (number.digits[1] - u'0') * 100 +
                     (number.digits[2] - u'0') * 10 + (number.digits[3] - u'0');
    if (year < 1949 || year > 2050) return 0;
    std::vector<Day> readings;
    split_month_day(number.digits.substr(4), year, readings);
    if (readings.empty()) return 0;
    return add_merged(number.start, end, year, std::move(readings));
  }

  /// "自2013年1月1日至1231日": the second date of a period lost its marks, too.
  std::size_t merged_end(const Numeral& number, std::size_t end) {
    if (out_.empty() || number.start == 0) return 0;
    const Date& first = out_.back();
    if (number.start - first.span.end > 3 || !one_of(text_[number.start - 1], words::range_joints)) return 0;
    const int year = first.year ? *first.year : first.candidates.empty() ? 0 : first.candidates.front().year;
    std::vector<Day> readings;
    split_month_day(number.digits, year, readings);
    if (year == 0 || readings.empty()) return 0;
    return add_merged(number.start, end, year, std::move(readings));
  }

  /// "2023 11日", "2025  1  1  日", "2025 1月1日" on a line of its own: the marks behind the year and the
  /// month were lost, blanks stayed.
  std::size_t lost_marks(const Numeral& year, std::size_t at) {
    const Numeral rest = numeral_after(at);
    const std::size_t mark = skip_blanks(rest.end);
    if (year.value < 1990 || year.value > 2050 || !rest.ascii || rest.size() > 4) return 0;
    const bool has_month = is(mark, u'月') && line_starts(year.start);
    const Numeral day = numeral_after(has_month ? mark + 1 : rest.end);
    const Day whole{year.value, rest.value, day.value};
    const std::size_t end = skip_blanks(day.end);
    if (day.size() > 0 && is(end, u'日') && is_valid(whole) && (!has_month || line_ends(end + 1)))
      return add_merged(year.start, end + 1, year.value, {whole});
    if (rest.size() < 2 || !is(mark, u'日')) return 0;
    std::vector<Day> readings;
    split_month_day(rest.digits, year.value, readings);
    return readings.empty() ? 0 : add_merged(year.start, mark + 1, year.value, std::move(readings));
  }

  std::size_t add_merged(std::size_t start, std::size_t end, int year, std::vector<Day> readings) {
    Date& date = add(start, end);
    date.year = year;
    date.fault = DateFault::merged;
    date.candidates = std::move(readings);
    return end;
  }

  /// 2025-01-21, 2025/1/21, 2025.1.21, blanks allowed around the marks, a time of day behind.
  std::size_t separated(const Numeral& year, std::size_t mark) {
    if (year.value < 1949 || year.value > kLastYear) return 0;
    const char16_t sign = text_[mark];
    const Numeral month = numeral_after(mark + 1);
    if (!month.ascii || month.size() == 0 || month.size() > 2) return 0;
    const bool framed = line_starts(year.start) || labelled(year.start);
    const std::size_t second = skip_blanks(month.end);
    const Numeral day = is(second, sign) ? numeral_after(second + 1) : Numeral{second, second, {}, true, -1};
    if (day.size() == 0) {
      // "2024-12" is a month only where nothing else can be meant.
      if (!framed || !line_ends(month.end) || month.value < 1 || month.value > 12 || sign == u'.') return 0;
      Date& date = add(year.start, month.end);
      date.year = year.value;
      date.month = month.value;
      frame(date);
      return month.end;
    }
    if (!day.ascii || day.size() > 2) return 0;
    std::size_t end = day.end;
    const bool has_end = sign != u'-' && is(end, u'-') && end + 1 < text_.size() && is_digit(text_[end + 1]);
    if ((is_any(end, u"-/") && !has_end) ||
        (is(end, u'.') && end + 1 < text_.size() && is_digit(text_[end + 1])))
      return 0;
    if (end < text_.size() && is_ascii_letter(text_[end]) && text_[end] != u'T') return 0;
    if (is(end, u'日')) ++end;
    const Day written{year.value, month.value, day.value};
    const bool near =
        (written.month <= 31 && written.day <= 31) || (written.month <= 12 && written.day <= 39);
    if (!is_valid(written) && !(framed && near)) return 0;
    Date& date = add(year.start, end);
    date.year = year.value;
    date.month = month.value;
    date.day = day.value;
    judge(date);
    frame(date);
    return sign == u'-' ? end : std::max(end, end_of_separated(year.value, sign, end));
  }

  /// The second day of 2024.1.1-12.31; returns where it ends, 0 when there is none.
  std::size_t end_of_separated(int year, char16_t sign, std::size_t at) {
    if (!is_any(at, words::range_joints) || is(at, u' ')) return 0;
    const Numeral month = numeral_after(at + 1);
    const Numeral day = is(month.end, sign) ? numeral_after(month.end + 1) : Numeral{};
    if (month.size() > 2 || day.size() == 0 || day.size() > 2 || is(day.end, sign)) return 0;
    if (!is_valid({year, month.value, day.value})) return 0;
    Date& date = add(month.start, day.end);
    date.month = month.value;
    date.day = day.value;
    return day.end;
  }

  /// A day in six to eight digits: only where it stands alone or behind a label.
  std::size_t compact(const Numeral& number) {
    const bool label = labelled(number.start);
    const bool alone = line_starts(number.start) && line_ends(number.end);
    if (!alone && !label) return 0;
    const std::u16string_view digits = number.digits;
    const int year =
        (digits[0] - u'0') * 1000 + (digits[1] - u'0') * 100 + (digits[2] - u'0') * 10 + (digits[3] - u'0');
    if (year < 1990 || year > 2050) return 0;
    std::vector<Day> readings;
    split_month_day(digits.substr(4), year, readings);
    if (readings.empty()) return 0;
    Date& date = add(number.start, number.end);
    date.year = year;
    if (digits.size() == 8) {
      date.month = readings[0].month;
      date.day = readings[0].day;
    } else {
      date.fault = DateFault::merged;
      date.candidates = std::move(readings);
    }
    frame(date);
    return number.end;
  }

  /// The first half of "2021—2025年", "2023、2024年", "1-11月份": only its number is a date.
  std::size_t range_start(const Numeral& first, std::size_t mark) {
    const Numeral second = numeral_after(mark + 1);
    if (second.size() == 0 || !second.ascii) return 0;
    const std::size_t unit = skip_blanks(second.end);
    const bool years = first.size() == 4 && first.value >= 1949 && first.value <= kLastYear &&
                       second.size() == 4 && second.value >= 1949 && is(unit, u'年');
    const bool months = first.size() <= 2 && first.value >= 1 && first.value <= 12 && second.size() <= 2 &&
                        second.value > first.value && second.value <= 12 && is(unit, u'月') &&
                        text_[mark] != u'、';
    if (!years && !months) return 0;
    Date& date = add(first.start, first.end);
    (years ? date.year : date.month) = first.value;
    return first.end;
  }

  std::vector<Date> out_;
};

}  // namespace

std::vector<Date> scan_dates(std::u16string_view clean, Span span) { return Scanner(clean, span).run(); }

}  // namespace nianbao
