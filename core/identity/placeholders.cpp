// Places where a template still waits for its text.
#include <algorithm>

#include "core/base/marks.h"
#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/identity/identity.h"
#include "core/words/lists/blank.h"

namespace nianbao::identity {

namespace {

bool is_cross(char16_t u) { return u == u'X' || u == u'x' || u == u'×' || u == 0x2573 || u == 0x2715; }

/// Units of a web address or an English word.
bool is_latin_unit(char16_t u) {
  return is_ascii_letter(u) || is_digit(u) || u == u'.' || u == u'/' || u == u':' || u == u'@' || u == u'-' ||
         u == u'_' || u == u'%' || u == u'?' || u == u'=' || u == u'&' || u == u'+' || u == u'#';
}

/// What a number or a date is followed by.
bool counts(char16_t u) { return is_one_of(u, words::blank_units); }

class Finder {
 public:
  Finder(std::u16string_view text, Span paragraph, std::vector<Placeholder>& out)
      : text_(text.substr(0, paragraph.end)), start_(paragraph.start), out_(out) {}

  void find() {
    static const Triggers starts(words::blank_starts);
    for (std::size_t at = start_; at < text_.size();) {
      const char16_t u = text_[at];
      if (!starts.may_hold(u)) {
        ++at;
        continue;
      }
      std::size_t length = 0;
      bool numeric = false;
      if (is_cross(u)) {
        length = cross(at, numeric);
        if (length == 0) {
          while (at < text_.size() && is_cross(text_[at])) ++at;
          continue;
        }
      } else if (u == u'_') {
        length = underscores(at, numeric);
      } else if (u == u'某') {
        length = somebody(at);
      } else if (u == u'*' || u == u'N' || u == u':') {
        length = left_for_later(at);
      } else if (is_one_of(u, words::opening_brackets)) {
        length = bracket(at);
      } else if (words::blank_prompts.firsts().may_hold(u)) {
        length = prompt(at);
      }
      if (length > 0) add(at, length, numeric);
      at += std::max<std::size_t>(length, 1);
    }
  }

 private:
  char16_t unit(std::size_t at) const { return at < text_.size() ? text_[at] : u'\0'; }
  char16_t before(std::size_t at) const { return at > start_ ? text_[at - 1] : u'\0'; }

  /// Parts of one blank ("XX年X月X日", "XX县XX局") are one place.
  void add(std::size_t at, std::size_t length, bool numeric) {
    if (!out_.empty() && out_.back().span.start >= start_ && at - out_.back().span.end <= 2) {
      const std::u16string_view between = text_.substr(out_.back().span.end, at - out_.back().span.end);
      const bool joined = std::all_of(between.begin(), between.end(), is_han);
      if (joined) {
        out_.back().span.end = static_cast<Offset>(at + length);
        out_.back().numeric = out_.back().numeric || numeric;
        return;
      }
    }
    out_.push_back({Span{static_cast<Offset>(at), static_cast<Offset>(at + length)}, numeric});
  }

  std::size_t cross(std::size_t at, bool& numeric) const {
    std::size_t end = at;
    while (is_cross(unit(end))) ++end;
    const std::size_t length = end - at;
    const char16_t next = unit(end);
    const char16_t last = before(at);
    numeric = counts(next);
    if (text_[at] == u'×' || text_[at] > 0x2000) {
      // 3×5, ×100%: a product.
      if (length == 1 && (is_digit(next) || is_digit(last) || is_space(next) || !is_han(next))) return 0;
      return length;
    }
    // www.xxx.gov.cn
    if (length >= 2 && next == u'.' && (last == u'.' || last == u'/' || last == u'@')) return length;
    // Part of an address or a word: www.xxx.gov.cn, XXL; but 2011xx单位, 20XX年 and 0596-XXXXXXX wait for
    // text.
    if (is_latin_unit(next) && next != u',' && next != u'-' && next != u'%') return 0;
    const bool labelled = last == u':' && is_han(next);  // 受理机构:XX股
    if (is_latin_unit(last) && !is_digit(last) && !labelled && !(last == u'-' && length >= 3)) return 0;
    if (length >= 2) return length;
    if (is_digit(last)) return 0;
    return numeric ? length : 0;
  }

  std::size_t underscores(std::size_t at, bool& numeric) const {
    std::size_t end = at;
    while (unit(end) == u'_') ++end;
    if (end - at < 2) return 0;
    const bool word = (is_latin_unit(before(at)) && !is_digit(before(at))) || is_ascii_letter(unit(end));
    numeric = counts(unit(end));
    return word ? 0 : end - at;
  }

  /// 某局, 某某县; not 某些, 某项, and not the parties of a case ("张某诉某局").
  std::size_t somebody(std::size_t at) const {
    const std::u16string_view rest = text_.substr(at + 1);
    std::size_t length = length_of_start(rest, words::blank_names);
    if (length == 0) return 0;
    ++length;
    if (length == 2 && rest[0] == u'年' && !is_digit(before(at))) return 0;
    if (starts_with_any(rest, words::no_blank_names)) return 0;
    // The sentence around it, at most 200 units either way.
    std::size_t begin = at;
    while (begin > start_ && at - begin < 200 && text_[begin - 1] != u'。' && text_[begin - 1] != u';')
      --begin;
    std::size_t stop = at;
    while (stop < text_.size() && stop - at < 200 && text_[stop] != u'。' && text_[stop] != u';') ++stop;
    const std::u16string_view sentence = text_.substr(begin, stop - begin);
    if (contains_any(sentence, words::case_words)) return 0;
    if (rest.starts_with(u'某')) {
      while (unit(at + length) == u'某') ++length;
    }
    return length;
  }

  /// **派出所, 培训N次, and the colon of (地址:;电话:).
  std::size_t left_for_later(std::size_t at) const {
    const char16_t sign = text_[at];
    if (!is_han(before(at))) return 0;
    if (sign == u'N')
      return is_one_of(unit(at + 1), words::behind_blank_number) &&
             !is_one_of(before(at), words::before_no_blank_number);
    if (sign == u':')
      return is_one_of(unit(at + 1), words::behind_empty_field) &&
             ends_with_any(text_.substr(start_, at - start_), words::empty_fields);
    std::size_t end = at;
    while (unit(end) == u'*') ++end;
    const bool paired = text_.find(u'*', end) != std::u16string_view::npos;  // **bold** of Markdown
    return end - at >= 2 && !paired && starts_with_any(text_.substr(end), words::starred_names) ? end - at
                                                                                                : 0;
  }

  std::size_t bracket(std::size_t at) const {
    const char16_t close = words::closing_brackets[words::opening_brackets.find(text_[at])];
    const std::size_t end = text_.substr(0, std::min(text_.size(), at + 24)).find(close, at);
    if (end == std::u16string_view::npos) return 0;
    const std::u16string inside = squeeze(text_.substr(at + 1, end - at - 1));
    const std::u16string_view before = text_.substr(start_, at - start_);
    const bool asks = (inside.empty() && ends_with_any(before, words::before_empty_brackets)) ||
                      is_any(inside, words::blank_brackets) ||
                      (inside.size() <= 12 && starts_with_any(inside, words::fill_in)) ||
                      is_left_open(inside);
    return asks ? end + 1 - at : 0;
  }

  /// (数据待更新), [请某科核实]; 请拨打…核实 is longer.
  static bool is_left_open(std::u16string_view inside) {
    constexpr std::size_t kMost = 8;
    const std::size_t deed = inside.size() <= kMost ? length_of_end(inside, words::open_deeds) : 0;
    if (deed == 0) return false;
    const std::u16string_view before = inside.substr(0, inside.size() - deed);
    return starts_with_any(before, words::open_wishes) || before.ends_with(words::open_wishes[0]);
  }

  std::size_t prompt(std::size_t at) const {
    if (is_ascii_letter(before(at))) return 0;
    if (!is_one_of(unit(at + 1), words::second_of_prompts)) return 0;
    return length_of_start(text_.substr(at), words::blank_prompts);
  }

  std::u16string_view text_;
  std::size_t start_;
  std::vector<Placeholder>& out_;
};

}  // namespace

std::vector<Placeholder> find_placeholders(const SourceText& source, const Document& document) {
  std::vector<Placeholder> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role == Role::table || paragraph.role == Role::furniture) continue;
    Finder(source.clean, paragraph.span, out).find();
  }
  return out;
}

}  // namespace nianbao::identity
