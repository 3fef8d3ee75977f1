#include "core/dates/date_reading.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/quantities/quantity.h"
#include "core/words/lists/date.h"

namespace nianbao::dates {

bool one_of(char16_t unit, std::u16string_view list) { return list.find(unit) != std::u16string_view::npos; }

Numeral read_numeral(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 12;
  Numeral out{at, at, {}, true, -1};
  while (out.end < text.size() && is_digit(text[out.end])) ++out.end;
  const auto mixes = [text](std::size_t i) {
    return i < text.size() && (is_digit(text[i]) || is_han_numeral(text[i]) || one_of(text[i], u"OoＯΟО"));
  };
  if (out.end == at || (out.size() <= 4 && out.end < text.size() && is_han_numeral(text[out.end]))) {
    out.ascii = false;
    while (mixes(out.end) && out.size() < kLongest) ++out.end;
  }
  out.digits = text.substr(at, out.size());
  if (out.ascii) {
    if (out.size() <= 8) {
      out.value = 0;
      for (const char16_t unit : out.digits) out.value = out.value * 10 + (unit - u'0');
    }
  } else {
    std::u16string plain(out.digits);
    for (char16_t& unit : plain) {
      if (one_of(unit, u"OoＯΟО○")) unit = u'〇';
    }
    const auto value = read_han_numeral(plain);
    if (value && *value < 100000) out.value = static_cast<int>(*value);
  }
  return out;
}

void split_month_day(std::u16string_view digits, int year, std::vector<Day>& out) {
  const auto number = [](std::u16string_view part) {
    int value = 0;
    for (const char16_t unit : part) value = value * 10 + (unit - u'0');
    return value;
  };
  for (const std::size_t months : {std::size_t{2}, std::size_t{1}}) {
    if (digits.size() < months + 1 || digits.size() > months + 2) continue;
    const Day day{year, number(digits.substr(0, months)), number(digits.substr(months))};
    if (digits.size() - months == 2 && digits[months] == u'0' && months == 1 && digits[0] != u'0') continue;
    if (is_valid(day)) out.push_back(day);
  }
}

std::vector<int> readings_of_year(std::u16string_view digits) {
  std::vector<int> out;
  const auto offer = [&out](const std::u16string& text) {
    int year = 0;
    for (const char16_t unit : text) year = year * 10 + (unit - u'0');
    const bool known = std::find(out.begin(), out.end(), year) != out.end();
    if (year >= 2000 && year < 2040 && !known) out.push_back(year);
  };
  for (std::size_t at = 1; at <= digits.size(); ++at) {
    std::u16string text(digits);
    if (digits.size() == 5) {
      if (at < 5) offer(text.erase(at, 1));
      continue;
    }
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) offer(std::u16string(digits).insert(at, 1, digit));
  }
  return out;
}

void judge(Date& date) {
  const int year = date.year.value_or(0);
  const int month = date.month.value_or(0);
  const int day = date.day.value_or(0);
  const bool month_exists = month >= 1 && month <= 12;
  if (month_exists && (!date.day || (day >= 1 && day <= days_in_month(year, month)))) return;
  date.fault = DateFault::impossible;
  const auto offer = [&](int m, int d) {
    if (m < 1 || m > 12 || (date.day && (d < 1 || d > days_in_month(year, m)))) return;
    const Day one{year, m, date.day ? d : 0};
    if (std::find(date.candidates.begin(), date.candidates.end(), one) == date.candidates.end()) {
      date.candidates.push_back(one);
    }
  };
  if (month_exists) {
    if (day > 31) {
      offer(month, day / 10);
      offer(month, day % 10);
    } else {
      offer(month, days_in_month(year, month));
      offer(month - 1, day);
      offer(month + 1, day);
    }
  } else {
    offer(month % 10, day);
    offer(month / 10, day);
    if (month == 13) offer(12, day);
    if (month == 0) offer(10, day);
  }
}

std::size_t DateText::skip_blanks(std::size_t at) const {
  const std::size_t limit = std::min(at + 3, text_.size());
  while (at < limit && text_[at] == u' ') ++at;
  return at;
}

bool DateText::line_ends(std::size_t at) const {
  while (at < text_.size() && text_[at] != u'\n' && is_space(text_[at])) ++at;
  return at >= text_.size() || text_[at] == u'\n';
}

bool DateText::line_starts(std::size_t at) const {
  while (at > begin_ && text_[at - 1] != u'\n' && is_space(text_[at - 1])) --at;
  return at == begin_ || text_[at - 1] == u'\n';
}

Numeral DateText::numeral_after(std::size_t at) const {
  at = skip_blanks(at);
  if (at < text_.size() && (is_digit(text_[at]) || is_han_numeral(text_[at]))) return numeral(at);
  return Numeral{at, at, {}, true, -1};
}

bool DateText::labelled(std::size_t at) const {
  const std::size_t limit = at > begin_ + 8 ? at - 8 : begin_;
  while (at > limit && (is_space(text_[at - 1]) || one_of(text_[at - 1], words::label_marks))) --at;
  const std::u16string_view before = text_.substr(begin_, at - begin_);
  return ends_with_any(before, words::publication_labels);
}

void DateText::frame(Date& date) const {
  date.labelled = labelled(date.span.start);
  std::size_t end = skip_blanks(date.span.end);
  if (is(end, u'T')) ++end;
  const Numeral hour = end > date.span.end ? numeral_after(end) : Numeral{};
  if (hour.size() > 0 && hour.size() <= 2 && is(hour.end, u':')) {
    date.timed = true;
    end = hour.end;
    while (end < text_.size() && (is_digit(text_[end]) || one_of(text_[end], u":."))) ++end;
  }
  date.alone = line_starts(date.span.start) && line_ends(end);
}

}  // namespace nianbao::dates
