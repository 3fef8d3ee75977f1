#include "core/slips/traces.h"

#include <algorithm>
#include <array>

#include "core/base/marks.h"
#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/leftover.h"

namespace nianbao::slips {

namespace {

constexpr Offset kLongestTag = 200;

class TraceFinder {
 public:
  explicit TraceFinder(std::u16string_view text) : text_(text) {}

  std::vector<Trace> find() {
    static constexpr Triggers starts(
        u",;:\u3001\u3002.%?&<\u5e74\u9519\u300a(\u3008\u3010\u201c\u300b)\u3009\u3011\u201d");
    for (Offset at = 0; at < text_.size();) {
      const Offset length = starts.may_hold(text_[at]) ? read(at) : 0;
      at += std::max<Offset>(length, 1);
    }
    return std::move(out_);
  }

 private:
  char16_t unit(Offset at) const { return at < text_.size() ? text_[at] : u'\0'; }
  char16_t before(Offset at) const { return at > 0 ? text_[at - 1] : u'\0'; }

  Offset add(TraceKind kind, Offset start, Offset end) {
    out_.push_back({kind, {start, end}});
    return end - start;
  }

  /// The length of what was read at `at`, told or not.
  Offset read(Offset at) {
    switch (text_[at]) {
      case u'&':
        return entity(at);
      case u'<':
        return tag(at);
      case u'.':
      case u'%':
      case u'?':
        return run(at);
      case u'\u5e74':
        return year(at);
      case u'\u9519':
        return reference(at);
      default:
        return is_one_of(text_[at], words::separating_signs) ? separators(at) : pairs(at);
    }
  }

  Offset run_length(Offset at) const {
    Offset end = at;
    while (unit(end) == text_[at]) ++end;
    return end - at;
  }

  /// Behind a word, a number or what closes one: not within an address or a program.
  bool follows_words(Offset at) const {
    const char16_t last = before(at);
    return is_han(last) || is_digit(last) || last == u'%' || is_one_of(last, words::paired_closing);
  }

  /// ,, and ,。; three 。 are dots to whoever wrote them.
  Offset separators(Offset at) {
    Offset end = at;
    while (end < text_.size() && is_one_of(text_[end], words::separating_signs)) ++end;
    const Offset length = end - at;
    if (length < 2 || !follows_words(at)) return length;
    const bool same = run_length(at) == length;
    if (same && length > 2 && text_[at] == u'\u3002') return length;
    if (!same && text_[at] == u':') return length;  // 地址:,电话:… is a field without content
    return add(same && length == 2 ? TraceKind::twice : TraceKind::two_signs, at, end);
  }

  /// .. %% ???
  Offset run(Offset at) {
    constexpr Offset kLost = 3;  // more question marks are a text that was decoded wrongly
    const char16_t sign = text_[at];
    const Offset length = run_length(at);
    const char16_t next = unit(at + length);
    if (length < 2 || !follows_words(at)) return length;
    if (sign == u'%') return length == 2 ? add(TraceKind::twice, at, at + 2) : length;
    if (sign == u'.')
      return length == 2 && (next == 0 || is_han(next)) ? add(TraceKind::two_signs, at, at + 2) : length;
    return length <= kLost && next != u'\u201d' ? add(TraceKind::question, at, at + length) : length;
  }

  /// ((条例)): both open what is closed twice at once.
  bool is_doubled_pair(Offset at, std::size_t which) const {
    constexpr Offset kFar = 40;
    const char16_t close = words::paired_closing[which];
    const std::u16string_view behind = text_.substr(at + 2, kFar);
    const std::size_t end = behind.find(close);
    return end != std::u16string_view::npos && behind.substr(end + 1, 1) == std::u16string_view(&close, 1) &&
           behind.substr(0, end).find(text_[at]) == std::u16string_view::npos;
  }

  /// 《条例》》 where more are closed than opened.
  Offset pairs(Offset at) {
    const Offset length = run_length(at);
    if (length != 2) return length;
    const std::size_t opens = words::paired_opening.find(text_[at]);
    const std::size_t closes = words::paired_closing.find(text_[at]);
    if (opens == closes) return 1;  // neither
    if (opens < closes && is_doubled_pair(at, opens)) return add(TraceKind::two_signs, at, at + 2);
    const std::size_t which = std::min(opens, closes);
    const auto count = [this](char16_t sign) { return std::count(text_.begin(), text_.end(), sign); };
    if (which < counts_.size() && !counts_[which].known) {
      counts_[which] = {true, count(words::paired_opening[which]), count(words::paired_closing[which])};
    }
    const Count& known = counts_[which];
    if (opens < closes ? known.opened > known.closed : known.closed > known.opened)
      return add(TraceKind::two_signs, at, at + 2);
    return length;
  }

  /// 2024年年 but not 2024年年底; 2024年年度 and 2024年度年 before a sign.
  Offset year(Offset at) {
    constexpr char16_t kYear = u'\u5e74';
    constexpr char16_t kWhole = u'\u5ea6';
    if (!is_digit(before(at))) return 1;
    Offset start = at;
    while (start > 0 && is_digit(text_[start - 1])) --start;
    if (at - start != 4) return 1;
    const Offset first = unit(at + 1) == kWhole ? 2 : 1;
    if (unit(at + first) != kYear) return first;
    const char16_t next = unit(at + first + 1);
    if (first == 1 && next == kWhole) {
      const char16_t behind = unit(at + 3);
      return is_han(behind) || behind == 0 ? 3 : add(TraceKind::two_signs, start, at + 3) - (at - start);
    }
    if (is_one_of(next, words::behind_new_year)) return first + 1;
    return add(first == 1 ? TraceKind::twice : TraceKind::two_signs, start, at + first + 1) - (at - start);
  }

  Offset reference(Offset at) {
    const Offset length = static_cast<Offset>(length_of_start(text_.substr(at), words::field_errors));
    return length > 0 ? add(TraceKind::reference, at, at + length) : 1;
  }

  /// &nbsp; &#160;
  Offset entity(Offset at) {
    Offset end = at + 1;
    if (unit(end) == u'#') {
      while (is_digit(unit(end + 1)) || is_ascii_letter(unit(end + 1))) ++end;
      return end > at + 2 && unit(end + 1) == u';' ? add(TraceKind::code, at, end + 2) : 1;
    }
    while (is_ascii_letter(unit(end))) ++end;
    if (!is_any(text_.substr(at + 1, end - at - 1), words::entity_names)) return 1;
    return unit(end) == u';' ? add(TraceKind::code, at, end + 1) : 1;
  }

  /// <br/>, </p>, <span style="…">
  Offset tag(Offset at) {
    Offset end = at + 1;
    if (unit(end) == u'/') ++end;
    const Offset name = end;
    while (is_ascii_letter(unit(end)) || is_digit(unit(end))) ++end;
    if (!is_any(text_.substr(name, end - name), words::tag_names)) return 1;
    const std::size_t close =
        text_.substr(0, std::min<std::size_t>(text_.size(), at + kLongestTag)).find(u'>', end);
    if (close == std::u16string_view::npos) return 1;
    return add(TraceKind::code, at, static_cast<Offset>(close + 1));
  }

  struct Count {
    bool known = false;
    std::ptrdiff_t opened = 0;
    std::ptrdiff_t closed = 0;
  };

  std::u16string_view text_;
  std::array<Count, 5> counts_{};
  std::vector<Trace> out_;
};

}  // namespace

std::vector<Trace> find_traces(std::u16string_view text) { return TraceFinder(text).find(); }

std::vector<Trace> find_traces(const SourceText& source, const Document& document) {
  std::vector<Trace> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role == Role::table || paragraph.role == Role::furniture) continue;
    for (const Trace& trace : find_traces(slice(source.clean, paragraph.span)))
      out.push_back(
          {trace.kind, {paragraph.span.start + trace.span.start, paragraph.span.start + trace.span.end}});
  }
  return out;
}

}  // namespace nianbao::slips
