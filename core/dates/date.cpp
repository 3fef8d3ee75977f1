#include "core/dates/date.h"

#include <cstdio>

#include "core/base/text.h"

namespace nianbao {

int days_in_month(int year, int month) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

bool is_valid(const Day& day) {
  return day.year >= 1 && day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= days_in_month(day.year, day.month);
}

std::string iso(const Day& day) {
  char out[32];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", day.year, day.month, day.day);
  return out;
}

std::u16string print(const Day& day) {
  std::u16string out;
  if (day.year > 0) out += cat(day.year, u"年");
  if (day.month > 0) out += cat(day.month, u"月");
  if (day.day > 0) out += cat(day.day, u"日");
  return out;
}

long long day_number(const Day& day) {
  // Howard Hinnant's days_from_civil.
  const long long month = day.month > 0 ? day.month : 1;
  const long long year = day.year - (month <= 2 ? 1 : 0);
  const long long era = (year >= 0 ? year : year - 399) / 400;
  const long long of_era = year - era * 400;
  const long long of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day.day > 0 ? day.day : 1) - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

std::optional<Day> Date::day_written() const {
  if (!year || !month || !day || broken()) return std::nullopt;
  return Day{*year, *month, *day};
}

}  // namespace nianbao
