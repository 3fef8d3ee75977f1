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

bool is_valid(const Day& day);         // a day that exists
std::string iso(const Day& day);       // "2025-01-21"
std::u16string print(const Day& day);  // "2025年1月21日"

struct Date {
  Span span;
  // What is written; a missing part is nullopt: "6月份" has only a month.
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;
  bool broken = false;  // impossible (2月30日) or digits lost or merged ("20106月份")
  std::vector<Day>
      candidates;  // readings of a broken date; day 0: a month ("2010年6月"), most plausible first
};

}  // namespace nianbao
