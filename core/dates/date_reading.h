// The numerals that dates are made of, and the readings of those that are broken. Only for date_scan.cpp.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/base/one_of.h"
#include "core/dates/date.h"

namespace nianbao::dates {

bool one_of(char16_t unit, std::u16string_view list);

/// Digits and tens that dates are written with.
inline bool is_han_numeral(char16_t unit) { return is_one_of<u"〇零○一二三四五六七八九十">(unit); }

/// A numeral in the text: ASCII digits, or Chinese with digits and the letter O mixed in (二00九, 二O一一).
struct Numeral {
  std::size_t start = 0;
  std::size_t end = 0;         // == start: none
  std::u16string_view digits;  // as written
  bool ascii = false;
  int value = -1;  // -1: no value below 10^8
  std::size_t size() const { return end - start; }
};

/// The numeral at `at`, which is a digit or a Chinese numeral.
Numeral read_numeral(std::u16string_view text, std::size_t at);

/// Day and month readings of digits that lost their marks: "125" → 12-5, 1-25.
void split_month_day(std::u16string_view digits, int year, std::vector<Day>& out);

/// Years that a digit too many (20224) or one too few (202) can stand for.
std::vector<int> readings_of_year(std::u16string_view digits);

/// Marks a date that does not exist and lists its neighbours that do.
void judge(Date& date);

/// The text around a date.
class DateText {
 public:
  DateText(std::u16string_view text, Span span) : text_(text.substr(0, span.end)), begin_(span.start) {}

 protected:
  /// Behind at most three blanks.
  std::size_t skip_blanks(std::size_t at) const;
  bool is(std::size_t at, char16_t unit) const { return at < text_.size() && text_[at] == unit; }
  bool is_any(std::size_t at, std::u16string_view list) const {
    return at < text_.size() && one_of(text_[at], list);
  }
  /// Only blanks between `at` and the line's end (start).
  bool line_ends(std::size_t at) const;
  bool line_starts(std::size_t at) const;

  Numeral numeral(std::size_t at) const { return read_numeral(text_, at); }
  Numeral numeral_after(std::size_t at) const;

  /// A publication label stands directly before `at`, blanks and a colon allowed between.
  bool labelled(std::size_t at) const;
  /// Fills in what surrounds a date: label, line, time of day.
  void frame(Date& date) const;

  std::u16string_view text_;
  std::size_t begin_;
};

}  // namespace nianbao::dates
