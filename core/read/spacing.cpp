// Blanks that nobody typed: Word, WPS and PDF put one between Chinese and digits ("2024 年", "第 711 号").
#include "core/words/lists/spacing.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/read/line_shape.h"
#include "core/read/passes.h"

namespace nianbao {

namespace {

constexpr std::size_t kFar = 12;  // units that a spaced-out number is long at most

constexpr bool is_blank(char16_t unit) { return is_space(unit) && unit != u'\n' && unit != u'\t'; }
bool ends_date(char16_t unit) { return is_one_of(unit, words::date_ends); }
bool counts(char16_t unit) { return is_one_of(unit, words::behind_digits); }
bool is_year_digit(char16_t unit) { return is_digit(unit) || is_one_of(unit, words::year_numerals); }

/// One run of blanks inside a line, and what stands around it.
class Gap {
 public:
  Gap(std::u16string_view text, std::size_t start, std::size_t end)
      : text_(text), start_(start), end_(end), before_(text[start - 1]), behind_(text[end]) {}

  bool may_be_stray() const {
    const bool single = is_blank(unit(end_ + 1)) || (start_ > 1 && is_blank(text_[start_ - 2]));
    if (single && is_han(before_) && is_han(behind_)) return true;
    if (is_year_digit(before_)) return is_year_digit(behind_) || counts(behind_) || behind_ == u'〕';
    return is_digit(behind_) && (is_han(before_) || is_one_of(before_, words::around_numbers));
  }
  /// `tabular`: the line's blanks may part columns; `prose`: it has the marks of a sentence; `letterspaced`:
  /// "工 作 年 度 报 告".
  bool is_stray(bool tabular, bool prose, bool letterspaced) const {
    if (letterspaced) return true;
    if (is_year_digit(before_) && is_year_digit(behind_)) return inside_number();
    if (behind_ == u'年' && is_year_digit(before_) && !is_digit(before_)) return inside_number();
    if (is_digit(before_)) {
      if (ends_date(behind_) || behind_ == u'〕') return true;
      return prose && !tabular && !starts_line();
    }
    if (!is_digit(behind_)) return false;
    const char16_t next = behind_number();
    if (before_ == u'第' || before_ == u'〔') return true;
    if (is_one_of(before_, words::behind_year)) return next == u'号';
    if (tabular || !is_han(before_)) return false;
    if (ends_date(next)) return !(counts(before_) && !ends_date(before_));
    return prose && (counts(next) || is_one_of(next, words::behind_prose_number));
  }

 private:
  char16_t unit(std::size_t at) const { return at < text_.size() ? text_[at] : u'\n'; }
  std::size_t skip_blanks(std::size_t at) const {
    while (is_blank(unit(at))) ++at;
    return at;
  }
  char16_t behind_number() const {
    std::size_t at = end_;
    while (at - end_ < kFar && (is_digit(unit(at)) || (is_blank(unit(at)) && is_digit(unit(at + 1))))) ++at;
    return unit(skip_blanks(at));
  }
  /// The number before the gap opens its line: "1 总体情况" is a heading.
  bool starts_line() const {
    std::size_t at = start_;
    while (at > 0 && is_digit(text_[at - 1]) && start_ - at < kFar) --at;
    while (at > 0 && is_blank(text_[at - 1]) && start_ - at < 2 * kFar) --at;
    return at == 0 || text_[at - 1] == u'\n';
  }
  /// "2 0 2 4 年", "20 24年", "二 〇 二 四 年", "1 月 2 0 日".
  bool inside_number() const {
    std::size_t from = start_;
    std::size_t to = end_;
    const auto part = [](char16_t u) { return is_year_digit(u) || is_blank(u); };
    while (from > 0 && part(text_[from - 1]) && start_ - from <= kFar) --from;
    while (part(unit(to)) && to - end_ <= kFar) ++to;
    std::u16string digits;
    for (const char16_t u : text_.substr(from, to - from)) {
      if (is_year_digit(u)) digits.push_back(u);
    }
    if (unit(to) == u'年') {
      return digits.size() == 4 && (digits.starts_with(u"20") || digits.starts_with(u"19") ||
                                    digits[0] == u'二' || digits[0] == u'一');
    }
    const char16_t lead = from > 0 ? text_[from - 1] : u'\n';
    if (digits.size() != 2 || !is_digit(digits[0]) || !is_digit(digits[1])) return false;
    const int value = 10 * (digits[0] - u'0') + digits[1] - u'0';
    if (unit(to) == u'日') return lead == u'月' && value <= 31;
    return unit(to) == u'月' && value <= 12 && is_one_of(lead, words::before_month);
  }

  std::u16string_view text_;
  std::size_t start_;
  std::size_t end_;
  char16_t before_;
  char16_t behind_;
};

/// What the line around a gap looks like; asked once a line.
struct LineAround {
  std::size_t end = 0;
  bool tabular = false;
  bool prose = false;
  bool letterspaced = false;

  void look(std::u16string_view text, std::size_t at) {
    if (at < end) return;
    const std::size_t start = at == 0 ? 0 : text.rfind(u'\n', at - 1) + 1;
    const LineShape shape = shape_of_line(text, start);
    end = shape.end;
    tabular = shape.tabular;
    const std::u16string_view whole = text.substr(start, end - start);
    prose = shape.has_stop || whole.find_first_of(u"。,;:") != std::u16string_view::npos;
    letterspaced = is_letterspaced(whole.substr(shape.first - start, shape.last - shape.first));
  }

 private:
  /// A title or heading with a blank behind every character.
  static bool is_letterspaced(std::u16string_view text) {
    constexpr std::size_t kLongest = 120;
    if (text.size() < 7 || text.size() > kLongest) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool apart = i == 0 || is_blank(text[i]) || is_blank(text[i - 1]) || !is_han(text[i]);
      if (!apart) return false;
    }
    const std::u16string bare = squeeze(text);
    return bare.size() >= 6 && contains_any(Asked(bare), words::letterspaced_words);
  }
};

}  // namespace

Rewritten close_spaces(std::u16string_view in, std::vector<Noise>&) {
  Rewriter out(in);
  LineAround line;
  for (std::size_t at = find_unit<u' '>(in); at < in.size(); at = find_unit<u' '>(in, at)) {
    std::size_t end = at;
    while (end < in.size() && is_blank(in[end])) ++end;
    const std::size_t start = at;
    at = end;
    if (start == 0 || end == in.size() || in[start - 1] == u'\n' || in[end] == u'\n') continue;
    // "第三部分  收到和处理…": two blanks behind a heading's number part no columns.
    if (end - start > 1 && in.substr(0, start).ends_with(words::part_numbers[0])) {
      out.keep_to(start);
      out.replace_to(end, u' ');
      continue;
    }
    const Gap gap(in, start, end);
    if (!gap.may_be_stray()) continue;
    line.look(in, start);
    if (!gap.is_stray(line.tabular, line.prose, line.letterspaced)) continue;
    out.keep_to(start);
    out.drop_to(end);
  }
  return out.finish();
}

}  // namespace nianbao
