// Times that the words around a number name: years, quarters, halves, months, rounds.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace nianbao::claims {

enum class Period : std::uint8_t { year, half, quarter, month, turn };

struct Time {
  Period period = Period::year;
  int value = 0;
  bool operator==(const Time&) const = default;
};

/// The times in order; "一季度至四季度", "2021-2023年" and "一、二、三季度" name each of theirs. `year` is
/// what 今年 means, 0 where it is not known.
std::vector<Time> times_in(std::u16string_view text, int year);

/// 两 of 两年间, 三 of 三年累计: how many years a change goes over; 0 where none are said.
int years_spanned(std::u16string_view text);

}  // namespace nianbao::claims
