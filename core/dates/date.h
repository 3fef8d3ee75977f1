// Dates of the text in every style of domain.md §3, the broken ones with their possible readings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/span.h"

namespace nianbao {

/// A calendar day of the Gregorian calendar; month and day 1-based.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const Day&) const = default;
};

bool is_valid(const Day& day);           // a day that exists
int days_in_month(int year, int month);  // month 1-12; year 0: unknown, February counts 29
std::string iso(const Day& day);         // "2025-01-21"
/// "2025年1月21日"; year 0 and day 0 are left out: "6月".
std::u16string print(const Day& day);
/// Days from 1970-01-01; for distances only. Month and day may be 0 and count as 1.
long long day_number(const Day& day);

/// Why a date is broken.
enum class DateFault : std::uint8_t {
  none,
  impossible,  // 2月30日, 13月
  merged,      // digits lost their marks: "20106月份", a signature "2010125"
  missing,     // a number is not there: "2025年1月日"
};

struct Date {
  Span span;
  // What is written; a missing part is nullopt: "6月份" has only a month.
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;
  DateFault fault = DateFault::none;
  bool labelled = false;  // a publication label stands before it: 发布时间:
  bool alone = false;     // the only thing on its line (a time of day may follow)
  bool timed = false;     // a time of day follows
  /// Readings of a broken date, most plausible first; day 0: a month ("2010年6月"), year 0: unknown.
  std::vector<Day> candidates;

  bool broken() const { return fault != DateFault::none; }
  /// The day that is written, when it is complete and exists.
  std::optional<Day> day_written() const;
};

/// "2024年1月1日至12月31日": what the text says two dates enclose; a missing year is the other date's.
struct Period {
  Span span;
  Day first;
  Day last;
  bool of_statistics = false;  // the report's own period: 统计数据自…起至…止
};

/// All dates of `span`, in order. Linear. Candidates are not ranked yet.
std::vector<Date> scan_dates(std::u16string_view clean, Span span);

}  // namespace nianbao
