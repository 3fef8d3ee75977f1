// Finds the quantities of the prose and keeps the look-alikes of domain.md §3 out.
#include "core/quantities/quantities.h"

#include <algorithm>

#include "core/base/marks.h"
#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/quantities/bound_words.h"
#include "core/quantities/ratio_words.h"
#include "core/quantities/unit.h"
#include "core/words/lists/quantity.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/unit.h"

namespace nianbao {

namespace {

constexpr std::size_t kLongestQuotedName = 24;  // “5+1”, “八公开”, 《…》: a name, not a statement
constexpr std::size_t kLongestYear = 6;         // 〔2024年
constexpr std::size_t kLongestTitle = 120;
constexpr std::size_t kProportionReach = 6;  // 比例约为 before 1:3

/// What follows a number that names or dates something: 2024年, 26号, 十九大, 二十届.
bool names_after(char16_t unit) { return is_one_of(unit, words::behind_names); }
/// What stands before one: 第711号, 〔2017〕, 3·25, 1+X.
bool names_before(char16_t unit) { return is_one_of(unit, words::before_names); }
/// A Chinese numeral after these is part of a word: 几十, 每三个, 星期五; 一 after more: 统一, 进一步, 唯一.
bool is_word_with(char16_t before) { return is_one_of(before, words::words_with_numerals); }
/// 数百, 数万; not 印数两万.
bool is_vague(char16_t before, char16_t numeral) {
  return is_one_of(before, words::several_before_scales) && is_one_of(numeral, words::scale_numerals);
}
bool is_word_with_one(char16_t before) { return is_one_of(before, words::words_with_one); }

/// Whether a quantity, or a name that hides one, can start with `unit`: what skip_name, skip_ascii_word,
/// read_ratio_words and read_number begin with.
bool may_start(char16_t unit) {
  if (unit < 0x80) return is_digit(unit) || is_ascii_letter(unit);
  static const Triggers triggers(words::quantity_starts);  // asked of every character
  return triggers.may_hold(unit) && is_one_of(unit, words::quantity_starts);
}

class Scanner {
 public:
  Scanner(std::u16string_view clean, Span paragraph, const std::vector<Span>& dates,
          std::vector<Quantity>& out)
      : text_(slice(clean, paragraph)), base_(paragraph.start), dates_(dates), out_(out) {
    date_ = static_cast<std::size_t>(
        std::partition_point(dates.begin(), dates.end(), [&](Span d) { return d.end <= paragraph.start; }) -
        dates.begin());
  }

  void run() {
    while (at_ < text_.size()) {
      // Most characters of a text start nothing.
      if (!may_start(text_[at_]) && (date_ == dates_.size() || dates_[date_].start > base_ + at_)) {
        ++at_;
        continue;
      }
      if (!skip_name() && !skip_ascii_word() && !skip_date() && !ratio_in_words() && !proportion() &&
          !number())
        ++at_;
    }
  }

 private:
  std::u16string_view rest(std::size_t from) const { return text_.substr(std::min(from, text_.size())); }
  char16_t unit_at(std::size_t at) const { return at < text_.size() ? text_[at] : u'\0'; }
  char16_t before(std::size_t at) const { return at > 0 ? text_[at - 1] : u'\0'; }
  Span span(std::size_t start, std::size_t end) const {
    return {static_cast<Offset>(base_ + start), static_cast<Offset>(base_ + end)};
  }

  /// “…”, 《…》 and 〔2024〕 hold names when they close soon.
  bool skip_name() {
    const char16_t open = text_[at_];
    const char16_t close = open == u'“' ? u'”' : open == u'《' ? u'》' : open == u'〔' ? u'〕' : u'\0';
    if (close == u'\0') return false;
    const std::size_t end = text_.substr(0, std::min(text_.size(), at_ + kLongestTitle)).find(close, at_ + 1);
    if (end == std::u16string_view::npos) return false;
    if (open == u'〔' && end - at_ > kLongestYear) return false;
    if (open == u'“' && end - at_ > kLongestQuotedName) return false;
    at_ = end + 1;
    return true;
  }

  /// An address, a file name, IPv6, APP: letters with what hangs on them.
  bool skip_ascii_word() {
    if (!is_ascii_letter(text_[at_])) return false;
    while (at_ < text_.size() &&
           (is_ascii_letter(text_[at_]) || is_digit(text_[at_]) || is_one_of<u"./:@-_?&=%#~">(text_[at_]))) {
      ++at_;
    }
    return true;
  }

  bool skip_date() {
    while (date_ < dates_.size() && dates_[date_].end <= base_ + at_) ++date_;
    if (date_ == dates_.size() || dates_[date_].start > base_ + at_) return false;
    at_ = dates_[date_].end - base_;
    return true;
  }

  bool ratio_in_words() {
    if (text_[at_] == u'过' && before(at_) == u'超') return false;  // 不超过半数: read from 半数
    const auto words = read_ratio_words(rest(at_));
    if (!words) return false;
    Quantity q;
    q.number = span(at_ + words->number, at_ + words->number_end);
    q.unit = words->unit;
    q.value = words->value;
    q.step = words->step;
    q.bound = words->bound;
    q.chinese = words->chinese;
    q.loose = words->loose;
    finish(q, at_, at_ + words->length);
    return true;
  }

  /// 比例为1:3: one quantity, its two numbers as low and high end.
  bool proportion() {
    const bool numeral = is_digit(text_[at_]) || is_one_of(text_[at_], words::first_numerals);
    if (!numeral || (at_ > 0 && is_digit(text_[at_ - 1]))) return false;
    const auto first = read_number(rest(at_));
    if (!first) return false;
    const std::size_t colon = at_ + first->length;
    // 5:3, 5比3, 五比三
    if (!is_one_of(unit_at(colon), words::proportion_marks) || (first->chinese && unit_at(colon) != u'比'))
      return false;
    const auto second = read_number(rest(colon + 1));
    if (!second || second->chinese != first->chinese) return false;
    const std::size_t end = colon + 1 + second->length;
    if (is_one_of(unit_at(end), words::no_proportion)) return false;  // 1:2:3, a time
    const std::u16string_view words =
        text_.substr(at_ > kProportionReach ? at_ - kProportionReach : 0, std::min(at_, kProportionReach));
    if (!contains_any(words, words::proportions)) return false;
    Quantity q;
    q.number = span(at_, end);
    q.value = first->value;
    q.high = second->value;
    q.unit = u":";
    finish(q, at_, end);
    return true;
  }

  bool number() {
    if (!is_digit(text_[at_]) && !is_han(text_[at_])) return false;
    std::optional<ParsedNumber> number = read_number(rest(at_));
    if (!number) return skip_long_digits();
    std::size_t start = at_;
    std::size_t end = start + number->length;
    if (!number->chinese) spaced_thousands(*number, end);
    if (is_name(*number, start, end)) {
      at_ = end;
      // what hangs on a name is a name too: 3·25, 1+1+N, 0596-2026584
      while (at_ < text_.size() && (is_digit(text_[at_]) || is_one_of(text_[at_], words::name_joints))) {
        ++at_;
      }
      return true;
    }
    Quantity q;
    q.number = span(start, end);
    q.value = number->value;
    q.chinese = number->chinese;
    const bool ranged = !number->chinese && range(q, end);
    if (!ranged && is_digit(unit_at(end + 1)) && unit_at(end) == u'-') {
      at_ = end + 1;  // a telephone number or a code
      while (is_digit(unit_at(at_)) || unit_at(at_) == u'-') ++at_;
      return true;
    }
    measure(q, start, end);
    return true;
  }

  /// Digits that are no number: too many, or behind a sign of a name.
  bool skip_long_digits() {
    if (!is_digit(text_[at_])) {
      // a run of Chinese numerals that is no number (十一五, 二三十) is skipped as a whole
      std::size_t end = at_;
      while (end < text_.size() && is_one_of(text_[end], words::numeral_characters)) ++end;
      if (end == at_) return false;
      at_ = end;
      return true;
    }
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    return true;
  }

  /// 1 234件: one space before each group of three, and a unit at the end.
  void spaced_thousands(ParsedNumber& number, std::size_t& end) const {
    if (number.value.decimals > 0 || number.length > 3 || unit_at(end) != u' ') return;
    std::u16string digits(text_.substr(end - number.length, number.length));
    std::size_t to = end;
    while (unit_at(to) == u' ' && is_digit(unit_at(to + 1)) && is_digit(unit_at(to + 2)) &&
           is_digit(unit_at(to + 3)) && !is_digit(unit_at(to + 4))) {
      digits += text_.substr(to + 1, 3);
      to += 4;
    }
    if (to == end || read_unit(rest(unit_at(to) == u' ' ? to + 1 : to)).length == 0) return;
    const auto joined = read_number(digits);
    if (!joined) return;
    number.value = joined->value;
    end = to;
  }

  bool is_name(const ParsedNumber& number, std::size_t start, std::size_t end) const {
    const char16_t previous = before(start);
    const char16_t next = unit_at(end);
    if (names_before(previous) || names_after(next)) return true;
    if (is_ascii_letter(next) && !number.chinese) return true;
    if (starts_with_any(rest(end), words::parts_of_number)) return true;
    if (number.chinese) {
      if (is_word_with(previous) || is_vague(previous, unit_at(start))) return true;
      if (number.value == Decimal::whole(1) && is_word_with_one(previous)) return true;
      if (previous == u'“' || next == u'”') return true;
      if (next == u'大' && read_unit(rest(end)).length == 0) return true;  // 十九大
      return false;
    }
    if ((previous == u'.' || previous == u':') && start > 1 && is_digit(text_[start - 2])) return true;
    if ((next == u'.' || next == u':') && is_digit(unit_at(end + 1))) return true;
    return false;
  }

  /// 3至5件, 10%-20%, 1-11月
  bool range(Quantity& q, std::size_t& end) const {
    std::size_t at = end;
    if (unit_at(at) == u'%') ++at;
    const char16_t mark = unit_at(at);
    if (mark != u'-' && mark != u'~' && mark != u'—' && mark != u'至' && mark != u'到' && mark != u'–')
      return false;
    const auto high = is_digit(unit_at(at + 1)) ? read_number(rest(at + 1)) : std::nullopt;
    if (!high || high->value.units <= 0 || !(q.value < high->value)) return false;
    const std::size_t after = at + 1 + high->length;
    if (read_unit(rest(after)).length == 0 && unit_at(after) != u'万' && unit_at(after) != u'余')
      return false;
    q.high = high->value;
    end = after;
    return true;
  }

  /// Scale, inner bound word and unit after the number; keeps the quantity when it measures something.
  void measure(Quantity& q, std::size_t start, std::size_t end) {
    std::size_t at = end;
    if (unit_at(at) == u' ' && unit_at(at + 1) != u' ') ++at;
    inner_bound(q, at);
    int zeros = 0;
    if (const ValuedWord<int>* const scale = find_start(rest(at), words::scales)) {
      zeros = scale->value;
      q.scale = scale->word;
      at += scale->word.size();
    }
    if (zeros > 0) inner_bound(q, at);
    ReadUnit unit = read_unit(rest(at));
    // 近八成为网上申请: but 之一成为 is no tenth
    const bool of_some = unit_at(at + 1) == u'为' && Decimal::whole(1) < q.value;
    const bool tenths = zeros == 0 && unit_at(at) == u'成' &&
                        (of_some || !is_one_of(unit_at(at + 1), words::no_tenths)) &&
                        q.value < Decimal::whole(11);
    if (tenths) unit = {u"%", UnitKind::percent, 1};
    const bool unit_missing = unit.length == 0;
    if (unit_missing && (q.chinese || (zeros == 0 && q.high))) {
      at_ = end;
      return;
    }
    if (unit_missing && zeros == 0) at = end;  // no inner bound, no space
    at += unit.length;
    if (unit.kind == UnitKind::multiple) and_more(q, at, Decimal::whole(1));  // 两倍多
    q.unit = unit.unit;
    const Decimal printed = q.value;
    if (!apply_scale(q, tenths ? 1 : zeros)) {
      at_ = end;
      return;
    }
    // 八成五, 三成六
    if (tenths) {
      const bool counts_on = is_one_of(unit_at(at + 1), words::counts_on);
      if (const auto ones = read_han_numeral(rest(at).substr(0, 1));
          ones && *ones > 0 && *ones < 10 && !counts_on) {
        q.value = q.value + Decimal::whole(*ones);
        q.step = Decimal::whole(1);
        ++at;
      }
      and_more(q, at, Decimal::whole(10));  // 六成多
    }
    const bool counts = unit.kind == UnitKind::count || unit.kind == UnitKind::time || unit_missing;
    const bool exact =
        zeros == 0 && !tenths && printed.decimals == 0 && (counts || unit.kind == UnitKind::money);
    if (exact) q.step = Decimal::whole(0);
    finish(q, start, at);
  }

  /// 两倍多 is less than three times, 六成多 less than seven tenths.
  void and_more(Quantity& q, std::size_t& at, const Decimal& next) const {
    const std::size_t before = at;
    inner_bound(q, at);
    const bool round =
        q.value.is_whole() && q.value.units % next.units == 0 && q.value.units < 10 * next.units;
    if (at != before && round && !q.high) q.high = q.value + next;
  }

  void inner_bound(Quantity& q, std::size_t& at) const {
    const char16_t unit = unit_at(at);
    const bool more = unit == u'余' || unit == u'多' || unit == u'几';
    if (!more || (unit == u'多' && unit_at(at + 1) == u'少')) return;
    q.bound = Bound::more_than;
    ++at;
  }

  /// false when the value would not fit.
  static bool apply_scale(Quantity& q, int zeros) {
    q.step = {1, q.value.decimals};
    const auto shift = [zeros](Decimal& d) {
      for (int i = 0; i < zeros; ++i) {
        if (d.decimals > 0) {
          --d.decimals;
        } else if (d.units > 100'000'000'000'000 || d.units < -100'000'000'000'000) {
          return false;
        } else {
          d.units *= 10;
        }
      }
      return true;
    };
    return shift(q.value) && shift(q.step) && (!q.high || shift(*q.high));
  }

  void finish(Quantity& q, std::size_t start, std::size_t end) {
    add_bounds(text_, q, start, end);
    if (q.bound == Bound::exact && q.unit == u"%") bound_before_base(q, start);
    q.span = span(start, end);
    out_.push_back(std::move(q));
    at_ = end;
  }

  /// 不足来电总量900个的一半: the bound stands before what the share is of, at the beginning of the clause.
  void bound_before_base(Quantity& q, std::size_t start) const {
    if (before(start) != u'的' || out_.empty() || out_.back().bound != Bound::exact) return;
    const std::size_t number = out_.back().span.start;
    if (out_.back().span.end != base_ + start - 1 || number < base_) return;
    const std::u16string_view lead = text_.substr(0, number - base_);
    const std::u16string_view clause = lead.substr(lead.find_last_of(words::stops) + 1);
    if (const auto* const word = find_start(clause, words::bounds_before)) q.bound = bound_named(word->value);
  }

  std::u16string_view text_;
  std::size_t base_;
  const std::vector<Span>& dates_;
  std::vector<Quantity>& out_;
  std::size_t at_ = 0;
  std::size_t date_ = 0;
};

/// Of the cells that hold one number and nothing else.
void scan_cells(std::u16string_view clean, const RawTable& table, const std::vector<Span>& dates,
                std::vector<Quantity>& out) {
  for (const LayoutCell& cell : table.cells) {
    const std::size_t first = out.size();
    scan_quantities(clean, cell.span, dates, out);
    if (out.size() != first + 1 || !(out.back().span == cell.span)) out.resize(first);
  }
}

}  // namespace

void scan_quantities(std::u16string_view clean, Span paragraph, const std::vector<Span>& dates,
                     std::vector<Quantity>& out) {
  Scanner(clean, paragraph, dates, out).run();
}

std::vector<Quantity> find_quantities(const SourceText& source, const Document& document,
                                      const std::vector<Date>& dates, const std::vector<RawTable>& tables) {
  std::vector<Quantity> out;
  std::vector<Span> taken;
  taken.reserve(dates.size());
  for (const Date& date : dates) taken.push_back(date.span);
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    if (paragraph.role != Role::body && paragraph.role != Role::heading) continue;
    const std::size_t first = out.size();
    scan_quantities(source.clean, paragraph.span, taken, out);
    for (std::size_t k = first; k < out.size(); ++k) out[k].paragraph = static_cast<std::uint32_t>(i);
  }
  const std::size_t told = out.size();
  for (const RawTable& table : tables) scan_cells(source.clean, table, taken, out);
  for (std::size_t k = told; k < out.size(); ++k) {
    const std::int32_t paragraph = paragraph_at(document, out[k].span.start);
    out[k].paragraph = static_cast<std::uint32_t>(std::max(paragraph, 0));
  }
  std::inplace_merge(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(told), out.end(),
                     [](const Quantity& a, const Quantity& b) { return a.span.start < b.span.start; });
  // a list that grew by doubling would keep room for up to twice what it holds as long as the result lives
  out.shrink_to_fit();
  return out;
}

}  // namespace nianbao
