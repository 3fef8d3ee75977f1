#include "core/claims/times.h"

#include <optional>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/quantities/quantity.h"
#include "core/words/lists/time_point.h"

namespace nianbao::claims {

namespace {

constexpr int kMostOfRange = 12;

/// Reads the times of a text from left to right.
class TimeReader {
 public:
  TimeReader(std::u16string_view text, int year) : text_(text), year_(year) {}

  std::vector<Time> read() {
    while (at_ < text_.size()) {
      if (!relative_year() && !half() && !numbered()) {
        if (!is_joint(text_[at_])) bare_.clear();
        ++at_;
      }
    }
    return std::move(out_);
  }

 private:
  static bool is_joint(char16_t unit) { return words::time_joints.find(unit) != std::u16string_view::npos; }
  static bool is_range(char16_t unit) { return words::time_ranges.find(unit) != std::u16string_view::npos; }

  /// Adds a time that ends before `end`; behind 至 all that lie between, too.
  void add(Period period, int value, std::size_t end) {
    const bool ranged = at_ > 0 && is_range(text_[at_ - 1]) && !out_.empty() && out_.back().period == period;
    const int from = ranged ? out_.back().value + 1 : value;
    if (ranged && value > out_.back().value && value - out_.back().value <= kMostOfRange) {
      for (int between = from; between < value; ++between) out_.push_back({period, between});
    }
    out_.push_back({period, value});
    bare_.clear();
    at_ = end;
  }

  bool relative_year() {
    if (year_ == 0) return false;
    const auto* const found = find_start(text_.substr(at_), words::years_back);
    if (!found) return false;
    add(Period::year, year_ - found->value, at_ + found->word.size());
    return true;
  }

  /// 上半年, 下半年; 上、下半年
  bool half() {
    const std::u16string_view rest = text_.substr(at_);
    if (const std::size_t length = length_of_start(rest, words::two_halves); length > 0) {
      out_.push_back({Period::half, 1});
      out_.push_back({Period::half, 2});
      at_ += length;
      return true;
    }
    const auto* const found = find_start(rest, words::halves);
    if (!found) return false;
    out_.push_back({Period::half, found->value});
    at_ += found->word.size();
    return true;
  }

  /// 2024年, 第三季度, 3月, 第二轮; a number alone waits for what follows its list: 一、二季度, 2022—2024年.
  bool numbered() {
    const auto number = read_small();
    if (!number) return false;
    const std::size_t end = at_ + number->length;
    const int value = static_cast<int>(number->value.units);
    const auto period = period_at(end, value);
    if (!period) {
      bare_.push_back({value, at_});
      at_ = end;
      return true;
    }
    const std::vector<Bare> waiting = std::move(bare_);
    const std::size_t here = at_;
    for (const Bare& bare : waiting) {
      at_ = bare.at;
      add(*period, bare.value, here);
    }
    at_ = here;
    add(*period, value, end + unit_length(end));
    return true;
  }

  struct Bare {
    int value = 0;
    std::size_t at = 0;
  };

  std::optional<ParsedNumber> read_small() const {
    const char16_t first = text_[at_];
    const bool digit = is_digit(first);
    if (!digit && words::small_numerals.find(first) == std::u16string_view::npos) return {};
    if (digit && at_ > 0 && (is_digit(text_[at_ - 1]) || text_[at_ - 1] == u'.')) return {};
    const auto number = read_number(text_.substr(at_, 6));
    if (!number || !number->value.is_whole() || number->value.units > 2199) return {};
    return number;
  }

  std::size_t unit_length(std::size_t at) const {
    const std::u16string_view rest = text_.substr(at);
    return starts_with(rest, u"季度") ? 2 : 1;
  }

  std::optional<Period> period_at(std::size_t at, int value) const {
    const std::u16string_view rest = text_.substr(at);
    if (starts_with(rest, u"季度") || (starts_with(rest, u"季") && value <= 4))
      return value <= 4 ? std::optional(Period::quarter) : std::nullopt;
    if (starts_with(rest, u"年") && value > 1900) return Period::year;
    if (starts_with(rest, u"月") && value <= 12) return Period::month;
    const bool ordinal = at_ > 0 && text_[at_ - 1] == u'第';
    if (ordinal && starts_with_any(rest, words::turns)) return Period::turn;
    return std::nullopt;
  }

  std::u16string_view text_;
  int year_;
  std::size_t at_ = 0;
  std::vector<Bare> bare_;
  std::vector<Time> out_;
};

}  // namespace

std::vector<Time> times_in(std::u16string_view text, int year) { return TimeReader(text, year).read(); }

int years_spanned(std::u16string_view text) {
  for (std::size_t at = text.find(u'年'); at != std::u16string_view::npos; at = text.find(u'年', at + 1)) {
    if (at == 0) continue;
    const std::u16string_view after = text.substr(at + 1);
    if (!starts_with_any(after, words::behind_years)) continue;
    const char16_t digit = text[at - 1];
    if (digit == u'两') return 2;
    const std::size_t value = words::numerals.find(digit);
    if (value != std::u16string_view::npos) return static_cast<int>(value);
    const bool alone = at < 2 || !is_digit(text[at - 2]);
    if (is_digit(digit) && alone) return digit - u'0';
  }
  return 0;
}

}  // namespace nianbao::claims
