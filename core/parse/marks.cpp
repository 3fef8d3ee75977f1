// Enumeration marks of GB/T 9704-2012 (一、 (一) 1. (1)) and the ones seen in the wild, at the start of a
// paragraph and inside it.
#include "core/base/marks.h"

#include <algorithm>
#include <array>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/forms/lexicon.h"
#include "core/forms/stray.h"
#include "core/parse/lines.h"
#include "core/words/lists/heading.h"

namespace nianbao::parse {

namespace {

constexpr std::int32_t kLongestList = 60;

class Reader {
 public:
  Reader(std::u16string_view text, std::size_t start, bool at_start, const Lexicon& lexicon)
      : text_(text), start_(start), at_start_(at_start), lexicon_(lexicon) {}

  Mark read() const {
    const char16_t u = unit(start_);
    if (is_han(u) && !starts_mark(u)) return {};  // most clauses
    if (u >= 0x3220 && u <= 0x3229) return parenthesised(u - 0x321F, start_ + 1, MarkStyle::han_paren);
    if (u >= 0x2474 && u <= 0x2487) return parenthesised(u - 0x2473, start_ + 1, MarkStyle::arabic_paren);
    if (u >= 0x2460 && u <= 0x2473) return make(MarkStyle::circled, u - 0x245F, skip_comma(start_ + 1));
    if (u == u'(') return in_parentheses();
    if (u == u'第') return ordinal();
    if (is_digit(u)) return arabic();
    if (is_one_of<u"IVX">(u)) return roman();
    if (is_one_of(u, words::legal_numerals)) return legal();
    std::int32_t value = 0;
    const std::size_t length = read_small_numeral(text_, start_, value);
    if (length > 0) return han(value, start_ + length);
    return word();
  }

 private:
  static bool starts_mark(char16_t han) { return is_one_of(han, words::han_mark_starts); }
  /// A form's title follows to the end of the paragraph: it needs no mark behind its number.
  bool title_follows(std::size_t at) const {
    constexpr std::size_t kLongest = 48;
    const std::u16string_view rest = trim(text_.substr(std::min(at, text_.size())));
    return at_start_ && !rest.empty() && rest.size() <= kLongest && is_han(rest[0]) &&
           lexicon_.is_part_title(rest);
  }
  bool is_list_mark(char16_t u) const { return u == u'、' || u == u'.' || u == u',' || u == u':'; }

  /// I、 IV. (Ⅰ and Ⅳ in the draft)
  Mark roman() const {
    if (!at_start_) return {};
    std::size_t end = start_;
    while (end - start_ < 4 && is_one_of<u"IVX">(unit(end))) ++end;
    static constexpr std::array<std::u16string_view, 12> numerals = {
        u"I", u"II", u"III", u"IV", u"V", u"VI", u"VII", u"VIII", u"IX", u"X", u"XI", u"XII"};
    const auto found = std::find(numerals.begin(), numerals.end(), text_.substr(start_, end - start_));
    if (found == numerals.end()) return {};
    const auto value = static_cast<std::int32_t>(found - numerals.begin()) + 1;
    const std::size_t stop = blanks(end);
    if (is_list_mark(unit(stop)) && is_han(unit(blanks(stop + 1))))
      return make(MarkStyle::han_dun, value, stop + 1);
    return title_follows(end) ? make(MarkStyle::han_dun, value, end) : Mark{};
  }
  /// 壹、
  Mark legal() const {
    const std::size_t at = words::legal_numerals.find(unit(start_));
    const std::size_t stop = blanks(start_ + 1);
    if (!at_start_ || !is_list_mark(unit(stop))) return {};
    return make(MarkStyle::han_dun, static_cast<std::int32_t>(at) + 1, stop + 1);
  }

  char16_t unit(std::size_t at) const { return at < text_.size() ? fold(text_[at]) : u'\0'; }
  std::size_t blanks(std::size_t at) const {
    while (at < text_.size() && text_[at] != u'\n' && is_space(text_[at])) ++at;
    return at;
  }
  /// "(一)、" and "①、": the extra mark belongs to the number.
  std::size_t skip_comma(std::size_t at) const {
    const char16_t u = unit(at);
    return u == u'、' || u == u'.' || u == u',' ? at + 1 : at;
  }
  Mark make(MarkStyle style, std::int32_t value, std::size_t end) const {
    if (value < 1 || value > kLongestList) return {};
    Mark mark;
    mark.style = style;
    mark.value = value;
    mark.span = {static_cast<Offset>(start_), static_cast<Offset>(end)};
    mark.at_start = at_start_;
    return mark;
  }
  Mark parenthesised(int value, std::size_t end, MarkStyle style) const {
    const char16_t next = unit(end);
    const char16_t second = unit(end + 1);
    // References: "(一)至(三)", "第(一)、(六)项规定"; but "(三)项目建设" and "(二)和谐社会" are items.
    if ((next == u'至' || next == u'和' || next == u'或') && (second == u'(' || second == u'第')) return {};
    if (!at_start_ && ((next == u'项' && second != u'目') || (next == u'款' && second != u'项'))) return {};
    // "(一)、(三)" lists references; "(一)、突出贡献" has a superfluous comma.
    if (next == u'、' && (second == u'(' || second == u'第')) return {};
    return make(style, value, at_start_ ? skip_comma(end) : end);
  }

  Mark in_parentheses() const {
    std::size_t at = blanks(start_ + 1);
    std::int32_t value = 0;
    MarkStyle style = MarkStyle::han_paren;
    std::size_t length = read_small_numeral(text_, at, value);
    if (length == 0) {
      style = MarkStyle::arabic_paren;
      length = digits(at, value);
    }
    if (length == 0) return {};
    at = blanks(at + length);
    if (unit(at) != u')') return {};
    return parenthesised(value, at + 1, style);
  }

  std::size_t digits(std::size_t at, std::int32_t& value) const {
    std::size_t length = 0;
    value = 0;
    while (length < 3 && is_digit(unit(at + length))) value = value * 10 + (unit(at + length++) - u'0');
    return length <= 2 ? length : 0;
  }

  /// 一、 一. 一, 一: 一) 一是 一要
  Mark han(std::int32_t value, std::size_t end) const {
    const char16_t next = unit(end);
    if (next == u'是') {
      // "一是一,二是二" is a saying.
      std::int32_t same = 0;
      if (read_small_numeral(text_, end + 1, same) == 1 && same == value) return {};
      return make(MarkStyle::yi_shi, value, end + 1);
    }
    if (next == u'要') {
      // 三要素, 五要件, 一要务: nouns.
      if (is_one_of(unit(end + 1), words::behind_necessity)) return {};
      return make(MarkStyle::yi_yao, value, end + 1);
    }
    if (!at_start_ && next != u'、') return {};
    const std::size_t stop = blanks(end);
    const char16_t mark = unit(stop);
    if (mark == u')' && at_start_) return make(MarkStyle::han_paren, value, skip_comma(stop + 1));
    // "二 主动公开政府信息情况": the mark behind the number was left out.
    if (at_start_ && stop > end && has_short_rest(stop)) return make(MarkStyle::han_dun, value, end);
    if (title_follows(end)) return make(MarkStyle::han_dun, value, end);
    if (mark != u'、' && mark != u'.' && mark != u'．' && mark != u',' && mark != u':') return {};
    const std::size_t after = blanks(stop + 1);
    // "一、二季度", "三、四级": a list of numerals. "二、三产业结构": the same.
    std::int32_t other = 0;
    if (const std::size_t more = read_small_numeral(text_, after, other); more > 0) {
      if (is_one_of(unit(after + more), words::behind_two_numerals)) return {};
    }
    if (!at_start_ && (after == end + 1 ? !is_han(unit(after)) : true)) return {};
    if (mark == u',' && !at_start_) return {};
    return make(MarkStyle::han_dun, value, stop + 1);
  }

  /// 1. 1、 1) and "5三是", where the mark behind the digit was lost.
  Mark arabic() const {
    if (start_ > 0 && (is_digit(unit(start_ - 1)) || is_ascii_letter(unit(start_ - 1)))) return {};
    std::int32_t value = 0;
    const std::size_t length = digits(start_, value);
    if (length == 0) return {};
    const std::size_t end = start_ + length;
    std::int32_t other = 0;
    if (const std::size_t more = at_start_ ? read_small_numeral(text_, end, other) : 0; more > 0) {
      const char16_t next = unit(end + more);
      if (next == u'是' || next == u'要') return make(MarkStyle::arabic_dot, value, end);
    }
    const std::size_t stop = at_start_ ? blanks(end) : end;
    const char16_t mark = unit(stop);
    if (mark == u')') return make(MarkStyle::arabic_paren, value, skip_comma(stop + 1));
    if (is_han(mark) && title_follows(stop)) return make(MarkStyle::arabic_dot, value, end);
    if (mark != u'.' && mark != u'、' && mark != u',') return {};
    if (mark == u',' && !at_start_) return {};
    const char16_t next = unit(stop + 1);
    if (is_digit(next)) {
      // 5.15, 1,234 and 3、4 are numbers; "1、2016年…" and "1.2023年…" are an item that starts with a year.
      const bool year = is_year(stop + 1);
      return year && at_start_ ? make(MarkStyle::arabic_dot, value, stop + 1) : Mark{};
    }
    if (is_ascii_letter(next) && mark == u'.') return {};
    if (!at_start_ && !is_han(next) && next != u'《' && next != u'“' && next != u'"') return {};
    return make(MarkStyle::arabic_dot, value, stop + 1);
  }

  bool is_year(std::size_t at) const {
    return ((unit(at) == u'2' && unit(at + 1) == u'0') || (unit(at) == u'1' && unit(at + 1) == u'9')) &&
           is_digit(unit(at + 2)) && is_digit(unit(at + 3)) && unit(at + 4) == u'年';
  }

  /// 第一, 第二: with a mark or 是 behind; 第一时间, 第一平台, 第三方, 第一、二产业 are not.
  Mark ordinal() const {
    std::int32_t value = 0;
    const std::size_t length = read_small_numeral(text_, start_ + 1, value);
    if (length == 0) return {};
    const std::size_t end = start_ + 1 + length;
    const char16_t next = unit(end);
    if (next == u'篇' && at_start_) {
      const char16_t mark = unit(end + 1);
      return make(MarkStyle::pian, value, mark == u':' || mark == u'、' ? end + 2 : end + 1);
    }
    if (at_start_ && (text_.substr(end).starts_with(u"部分") || next == u'章')) return division(value, end);
    if (next == u'是') return make(MarkStyle::di, value, end + 1);
    if (next != u',' && next != u'、' && next != u':') return {};
    std::int32_t other = 0;
    if (unit(end + 1) == u'第' || read_small_numeral(text_, end + 1, other) > 0) return {};
    return make(MarkStyle::di, value, end + 1);
  }

  /// "第二部分 主动公开政府信息情况": with a blank or a mark behind; "第一部分内容" goes on.
  Mark division(std::int32_t value, std::size_t end) const {
    end += unit(end) == u'章' ? 1 : 2;
    const char16_t next = unit(end);
    if (next == u'、' || next == u':') return make(MarkStyle::bu, value, end + 1);
    const bool title = (is_space(next) && has_short_rest(end)) || title_follows(end);
    return title ? make(MarkStyle::bu, value, end) : Mark{};
  }

  /// A title follows to the end of the paragraph: some words, no sentence, no number in a row.
  bool has_short_rest(std::size_t at) const {
    const std::u16string_view rest = trim(text_.substr(std::min(at, text_.size())));
    if (rest.size() < 4 || rest.size() > 40 || !is_han(rest[0])) return false;
    return std::none_of(rest.begin(), rest.end(),
                        [](char16_t u) { return ends_sentence(u) || is_space(u) || fold(u) == u','; });
  }

  Mark word() const {
    const ValuedWord<int>* const order = find_start(text_.substr(start_), words::order_words);
    if (!order) return {};
    const char16_t next = unit(start_ + 2);
    if (next != u',' && next != u':' && next != u'是') return {};
    if (order->value > 1 && ranks(next)) return {};
    return make(MarkStyle::sequence_word, order->value, start_ + 3);
  }

  /// 征地类最多,其次是规划类: a ranking, no enumeration.
  bool ranks(char16_t next) const {
    constexpr std::size_t kReach = 60;
    const std::size_t from = start_ > kReach ? start_ - kReach : 0;
    const std::u16string_view before = text_.substr(from, start_ - from);
    if (contains_any(before, words::first_of_order)) return false;
    if (contains_any(before, words::top_ranks)) return true;
    return next == u'是' && contains_any(before, words::main_share);
  }

  std::u16string_view text_;
  std::size_t start_;
  bool at_start_;
  const Lexicon& lexicon_;
};

/// Behind these a new clause, and so a mark, can start.
bool opens_clause(char16_t unit) { return is_one_of(unit, words::clause_openers); }

/// "附件:1.名词解释": the number behind the word starts a list that goes on in the next lines.
std::size_t behind_annex_word(std::u16string_view text, std::size_t start) {
  const std::size_t length = length_of_start(text.substr(start), words::annex_words);
  if (length == 0) return start;
  std::size_t at = start + length;
  if (at >= text.size() || text[at] != u':') return start;
  ++at;
  while (at < text.size() && is_space(text[at])) ++at;
  return at < text.size() && is_digit(text[at]) ? at : start;
}

/// "网站3、公报4、…" is no list: inside a paragraph, bare numbers and 一、 need a sentence mark or a blank
/// before.
bool fits_inline(MarkStyle style, std::u16string_view text, std::size_t at) {
  if (style != MarkStyle::arabic_dot && style != MarkStyle::han_dun) return true;
  const char16_t before = text[at - 1];
  return is_space(before) || ends_sentence(before) || before == u':';
}

}  // namespace

Mark read_mark(std::u16string_view text, std::size_t at, bool at_start, const Lexicon& lexicon) {
  return Reader(text, at, at_start, lexicon).read();
}

void find_marks(const SourceText& source, const Lexicon& lexicon, Document& document) {
  for (std::size_t p = 0; p < document.paragraphs.size(); ++p) {
    const Paragraph& paragraph = document.paragraphs[p];
    if (paragraph.role == Role::table || paragraph.role == Role::furniture ||
        paragraph.role == Role::signature)
      continue;
    // The reader may look at the unit before a mark, but never behind the paragraph.
    const std::u16string_view text = std::u16string_view(source.clean).substr(0, paragraph.span.end);
    bool start = true;
    const std::size_t stray = stray_length(text.substr(paragraph.span.start));
    for (std::size_t at = behind_annex_word(text, paragraph.span.start + stray); at < text.size();) {
      Mark mark = read_mark(text, at, start, lexicon);
      if (mark.style != MarkStyle::none && (start || fits_inline(mark.style, text, at))) {
        mark.paragraph = static_cast<std::uint32_t>(p);
        document.marks.push_back(mark);
        at = mark.span.end;
        // "5三是重视…", "(一)1.…": a second mark right behind the first.
        while (at < text.size() && is_space(text[at])) ++at;
        start = false;
        if (mark.at_start && read_mark(text, at, false, lexicon).style != MarkStyle::none) continue;
      }
      start = false;
      while (at < text.size() && !opens_clause(text[at]) && !is_space(text[at])) ++at;
      while (at < text.size() && (opens_clause(text[at]) || is_space(text[at]))) ++at;
    }
  }
}

}  // namespace nianbao::parse
