#include "core/convert/date_format.h"

#include <array>
#include <cmath>
#include <cstdint>

#include "core/base/text.h"
#include "core/read/list_number.h"

namespace nianbao {

namespace {

struct Moment {
  int year = 1900;
  int month = 1;
  int day = 1;
  int weekday = 0;  // 0: Sunday
  int hour = 0;
  int minute = 0;
  int second = 0;
};

/// The civil date of a day counted from 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms").
void set_date(std::int64_t days, Moment& out) {
  out.weekday = static_cast<int>(((days + 4) % 7 + 7) % 7);
  days += 719'468;
  const std::int64_t era = days / 146'097;
  const std::int64_t of_era = days - era * 146'097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;
  out.day = static_cast<int>(of_year - (153 * month + 2) / 5 + 1);
  out.month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  out.year = static_cast<int>(year + era * 400 + (out.month <= 2 ? 1 : 0));
}

bool moment_of(double serial, bool is_1904, Moment& out) {
  constexpr double kLastDay = 2'958'466;  // 10000-01-01
  if (!(serial >= 0) || serial >= kLastDay) return false;
  auto day = static_cast<std::int64_t>(serial);
  auto seconds = static_cast<std::int64_t>(std::floor((serial - static_cast<double>(day)) * 86'400 + 0.5));
  if (seconds >= 86'400) {
    seconds = 0;
    ++day;
  }
  // 1900-01-01 is day 1, and Excel holds 1900 for a leap year: day 60 is one that never was.
  const std::int64_t epoch = is_1904 ? -24'107 : day < 60 ? -25'568 : -25'569;
  set_date(day + epoch, out);
  out.hour = static_cast<int>(seconds / 3600);
  out.minute = static_cast<int>(seconds / 60 % 60);
  out.second = static_cast<int>(seconds % 60);
  return true;
}

char16_t lower(char16_t unit) {
  return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit;
}

class DateWriter {
 public:
  DateWriter(const std::vector<DateToken>& tokens, int numerals, double serial, const Moment& moment)
      : tokens_(tokens), numerals_(numerals), serial_(serial), moment_(moment) {
    half_ = find(u"am/pm") || find(u"a/p") || find(u"上午/下午");
  }

  std::u16string write() {
    for (std::size_t i = 0; i < tokens_.size();) {
      if (tokens_[i].literal) {
        out_.push_back(tokens_[i++].unit);
      } else if (const std::size_t taken = half_of_day(i)) {
        i += taken;
      } else {
        i += letters(i);
      }
    }
    return out_;
  }

 private:
  bool stands_at(std::size_t at, std::u16string_view text) const {
    if (at + text.size() > tokens_.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
      if (tokens_[at + i].literal || lower(tokens_[at + i].unit) != text[i]) return false;
    return true;
  }
  bool find(std::u16string_view text) const {
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (stands_at(i, text)) return true;
    return false;
  }

  std::size_t half_of_day(std::size_t at) {
    const bool late = moment_.hour >= 12;
    if (stands_at(at, u"上午/下午")) return out_ += late ? u"下午" : u"上午", 5;
    if (stands_at(at, u"am/pm")) return out_ += late ? u"PM" : u"AM", 5;
    if (stands_at(at, u"a/p")) return out_ += late ? u"P" : u"A", 3;
    return 0;
  }

  void put(int value, std::size_t width) {
    std::u16string digits = cat(value);
    if (digits.size() < width) digits.insert(0, width - digits.size(), u'0');
    out_ += numerals_ > 0 && digits.front() != u'0' ? han_numerals(digits, numerals_) : digits;
  }

  /// A run of one letter, or a sign; how many tokens it took.
  std::size_t letters(std::size_t at) {
    const char16_t letter = lower(tokens_[at].unit);
    std::size_t count = 1;
    while (at + count < tokens_.size() && !tokens_[at + count].literal &&
           lower(tokens_[at + count].unit) == letter)
      ++count;
    if (letter == u'[') return elapsed(at + 1) + 1;
    const std::size_t two = count >= 2 ? 2 : 1;
    if (letter == u'y' || letter == u'e') {
      year(count > 2 || letter == u'e');
    } else if (letter == u'm') {
      is_minute(at, count) ? put(moment_.minute, two) : month(count);
    } else if (letter == u'd' && count <= 2) {
      put(moment_.day, two);
    } else if (letter == u'd') {
      out_ += u"星期";
      out_.push_back(weekday());
    } else if (letter == u'a' && count >= 3) {
      if (count > 3) out_ += u"星期";
      out_.push_back(weekday());
    } else if (letter == u'h') {
      put(half_ ? (moment_.hour + 11) % 12 + 1 : moment_.hour, two);
      time_ = true;
    } else if (letter == u's') {
      put(moment_.second, two);
    } else {
      for (std::size_t i = 0; i < count; ++i) out_.push_back(tokens_[at + i].unit);
    }
    return count;
  }

  void year(bool whole) {
    if (!whole) return put(moment_.year % 100, 2);
    // A year's numerals are digit by digit.
    out_ += numerals_ == 1 ? print_number(moment_.year, NumberStyle::han_digits) : std::u16string();
    if (numerals_ != 1) put(moment_.year, 4);
  }

  void month(std::size_t count) {
    static constexpr std::array<std::u16string_view, 12> names = {
        u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun", u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"};
    if (count <= 2) return put(moment_.month, count);
    out_ += names[static_cast<std::size_t>(moment_.month - 1)];
  }

  char16_t weekday() const { return u"日一二三四五六"[moment_.weekday]; }

  /// m is a minute behind an hour or before a second.
  bool is_minute(std::size_t at, std::size_t count) const {
    if (time_) return true;
    for (std::size_t i = at + count; i < tokens_.size(); ++i) {
      const char16_t unit = lower(tokens_[i].unit);
      if (tokens_[i].literal || unit == u':' || unit == u' ') continue;
      return unit == u's';
    }
    return false;
  }

  /// [h], [m], [s]: all that passed since day 0.
  std::size_t elapsed(std::size_t at) {
    if (at >= tokens_.size()) return 0;
    const char16_t unit = lower(tokens_[at].unit);
    const double seconds = std::floor(serial_ * 86'400 + 0.5);
    const double each = unit == u'h' ? 3600 : unit == u'm' ? 60 : 1;
    out_ += cat(static_cast<long long>(seconds / each));
    time_ = true;
    return 1;
  }

  const std::vector<DateToken>& tokens_;
  int numerals_;
  double serial_;
  const Moment& moment_;
  bool half_ = false;  // hours to twelve
  bool time_ = false;  // an hour stands before
  std::u16string out_;
};

}  // namespace

std::u16string show_date(double serial, const std::vector<DateToken>& tokens, int numerals, bool is_1904) {
  Moment moment;
  if (!moment_of(serial, is_1904, moment)) return {};
  return DateWriter(tokens, numerals, serial, moment).write();
}

std::u16string han_numerals(std::u16string_view number, int kind) {
  if (kind == 3) {
    std::u16string wide(number);
    for (char16_t& unit : wide)
      if (is_digit(unit)) unit = static_cast<char16_t>(unit - u'0' + 0xFF10);
    return wide;
  }
  // Four digits and fewer have words of their own; others are shown digit by digit.
  std::u16string out;
  const NumberStyle style = kind == 2 ? NumberStyle::han_legal : NumberStyle::han;
  int value = 0;
  bool whole = !number.empty() && number.size() <= 4;
  for (const char16_t unit : number) {
    whole = whole && is_digit(unit);
    if (whole) value = value * 10 + (unit - u'0');
  }
  if (whole && value > 0) return print_number(value, style);
  const std::u16string_view digits = kind == 2 ? u"零壹贰叁肆伍陆柒捌玖" : u"〇一二三四五六七八九";
  for (const char16_t unit : number)
    out.push_back(is_digit(unit) ? digits[static_cast<std::size_t>(unit - u'0')]
                  : unit == u'.' ? u'点'
                                 : unit);
  return out;
}

}  // namespace nianbao
