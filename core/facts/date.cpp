#include "core/facts/date.h"

#include <cstdio>

#include "core/base/text.h"
#include "core/facts/facts.h"

namespace nianbao {

namespace {

int days_in_month(int year, int month) {
  static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[month - 1];
}

}  // namespace

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
  std::u16string out = cat(day.year, u"年", day.month, u"月");
  if (day.day > 0) out += cat(day.day, u"日");
  return out;
}

void extract_dates(const SourceText&, const Document&, Facts&) {}

}  // namespace nianbao
