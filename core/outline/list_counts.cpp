#include <algorithm>
#include <optional>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/outline/declaration.h"
#include "core/outline/list_count.h"
#include "core/outline/year_runs.h"
#include "core/parse/sentence.h"
#include "core/words/lists/enumeration.h"
#include "core/words/lists/kind.h"

namespace nianbao {

namespace {

constexpr std::int64_t kMostItems = 30;
constexpr std::size_t kAnnouncement = 40;  // between a number and the list that it announces
constexpr Offset kListReach = 200;         // a list longer than this is not read

bool is_end(char16_t u) {
  return u == u'。' || u == u';' || u == u'；' || u == u'!' || u == u'?' || u == u'\n';
}

/// A small count at `at`: 两, 三, 12; nullopt for everything else.
std::optional<ParsedNumber> small_number(std::u16string_view text, Offset at) {
  if (text[at] == u'两') return ParsedNumber{Decimal::whole(2), 1, true};
  if (!is_digit(text[at]) && !is_one_of(text[at], words::count_numerals)) return std::nullopt;
  if (at > 0 && (is_digit(text[at - 1]) || is_one_of(text[at - 1], words::before_other_numbers))) {
    return std::nullopt;
  }
  const auto number = read_number(text.substr(at, 12));
  if (!number || !number->value.is_whole() || number->value.units < 2 || number->value.units > kMostItems) {
    return std::nullopt;
  }
  return number;
}

class Counter {
 public:
  Counter(const SourceText& source, const Document& document)
      : source_(source), text_(source.clean), document_(document) {}

  std::vector<ListCount> run() {
    // How many parts the report says it has is outline/declared's business.
    const std::vector<Declaration> declarations = find_declarations(source_, document_);
    auto declared = declarations.begin();
    for (std::uint32_t i = 0; i < document_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = document_.paragraphs[i];
      if (paragraph.role == Role::table || paragraph.role == Role::furniture || paragraph.role == Role::title)
        continue;
      limit_ = paragraph.span;
      for (Offset at = limit_.start; at < limit_.end; ++at) {
        const auto number = small_number(text_, at);
        if (!number) continue;
        while (declared != declarations.end() && declared->span.end <= at) ++declared;
        if (declared != declarations.end() && declared->span.start <= at) continue;
        judge(at, *number, i);
        at += number->length - 1;
      }
    }
    return std::move(counts_);
  }

 private:
  void judge(Offset at, const ParsedNumber& number, std::uint32_t paragraph) {
    const Offset after = at + number.length;
    const std::u16string_view rest = slice(text_, {after, limit_.end});
    if (counts_time(rest)) return;
    ListCount count;
    count.stated = number.value.units;
    count.number = {at, after};
    if (by_rank(count, rest) || by_marks(count, rest, paragraph) || by_names_before(count, rest) ||
        by_names_after(count, rest)) {
      counts_.push_back(count);
    }
  }

  /// 20个工作日, 6个月, 9点30分: time, not things of a list.
  static bool counts_time(std::u16string_view rest) {
    return starts_with_any(rest, words::times) ||
           (rest.size() > 1 && rest[0] == u'点' && (is_digit(rest[1]) || rest[1] == u'-'));
  }

  /// "以下四个方面…。一是…" or "三项工作:一要…": the first mark must follow the announcing sentence at once.
  bool by_marks(ListCount& count, std::u16string_view rest, std::uint32_t paragraph) const {
    // 问题有四:一是…
    const bool bare = starts_with(rest, u":") && count.number.start > limit_.start &&
                      text_[count.number.start - 1] == u'有';
    if (!bare && !starts_with_any(rest, words::announcing_units)) return false;
    std::size_t end = 0;
    while (end <= kAnnouncement && end < rest.size() && !is_end(rest[end]) && rest[end] != u':') ++end;
    if (end > kAnnouncement) return false;
    const Span sentence = sentence_at(text_, count.number.start);
    const Offset low = std::max(sentence.start, limit_.start);
    const std::u16string_view before = slice(text_, {low, count.number.start});
    const bool announced = contains_any(before, words::announcements);
    const bool colon = end < rest.size() && rest[end] == u':';
    const std::u16string_view noun = rest.substr(0, std::min<std::size_t>(end, 8));
    const bool aspects = end <= 20 && contains_any(noun, words::list_nouns);
    if (!announced && !colon && !aspects) return false;
    const std::u16string_view tail = rest.substr(0, end);
    if (tail.find(u'、') != std::u16string_view::npos || tail.find(u',') != std::u16string_view::npos)
      return false;
    Offset next = count.number.end + static_cast<Offset>(std::min(end + 1, rest.size()));
    while (next < text_.size() && is_space(text_[next])) ++next;
    const auto first =
        std::lower_bound(document_.marks.begin(), document_.marks.end(), next,
                         [](const Mark& mark, Offset offset) { return mark.span.start < offset; });
    if (first == document_.marks.end() || first->span.start != next || first->value != 1) return false;
    if (first->paragraph > paragraph + 1) return false;
    return count_marks(count, first);
  }

  bool count_marks(ListCount& count, std::vector<Mark>::const_iterator first) const {
    const Offset limit = section_end(first->span.start);
    std::int32_t items = 0;
    Offset last = first->span.end;
    for (auto mark = first; mark != document_.marks.end() && mark->span.start < limit; ++mark) {
      if (mark->style != first->style || mark->at_start != first->at_start) continue;
      if (!first->at_start && mark->paragraph != first->paragraph) break;
      if (mark->value == 1 && mark != first) break;
      if (mark->value != items + 1) return false;  // a gap is numbering/sequence's business
      ++items;
      last = mark->span.end;
    }
    // A lone 一是 is no list, and one is numbering's business too.
    if (items < 2) return false;
    count.place = ListPlace::marks;
    count.number.end += unit_length(count.number.end);
    count.list = {first->span.start, last};
    count.least = count.most = items;
    return true;
  }

  /// Where the section that holds `at` ends: the next heading that is not one of the list's own.
  Offset section_end(Offset at) const {
    Offset end = document_.span.end;
    std::uint8_t level = 99;
    for (const Heading& heading : document_.headings) {
      if (heading.span.start == at) level = heading.level;
      if (heading.span.start > at && heading.level < level) return heading.span.start;
    }
    return end;
  }

  Offset unit_length(Offset at) const {
    const std::size_t length = length_of_start(text_.substr(at), words::aspect_units);
    return length > 0 ? static_cast<Offset>(length) : 1;
  }

  /// "A、B和C三个方面", "《甲》《乙》等2项制度".
  bool by_names_before(ListCount& count, std::u16string_view rest) const {
    std::size_t unit = length_of_start(rest, words::list_units);
    // Any other noun may be a count of its own ("乡镇、街道12个便民服务中心"): then only a near miss over
    // three names counts.
    const bool general = unit == 0 && starts_with_any(rest, words::any_units);
    if (general) unit = 1;
    if (unit == 0) return false;
    Offset end = count.number.start;
    bool open = false;
    if (end > limit_.start && text_[end - 1] == u'等') {
      open = true;
      --end;
    }
    const Offset low = end > limit_.start + kListReach ? end - kListReach : limit_.start;
    Offset start = end;
    int depth = 0;
    while (start > low) {
      const char16_t u = text_[start - 1];
      if (u == u'》' || u == u'”' || u == u')') ++depth;
      if (u == u'《' || u == u'“' || u == u'(') --depth;
      if (depth < 0 || (depth == 0 && (is_end(u) || u == u',' || u == u':'))) break;
      --start;
    }
    // "总体情况,主动公开情况,…、其他事项6个部分": commas part the list, too, and only its end was read.
    if (start > low && text_[start - 1] == u',' && starts_with_any(rest, words::parts_counted)) return false;
    const std::u16string_view list = slice(text_, {start, end});
    if (!count_quoted(list, u'《', u'》', count) && !count_quoted(list, u'“', u'”', count) &&
        !count_names(list, count)) {
      return false;
    }
    if (general && (count.least < 3 || count.stated > count.most + 2 || count.stated + 2 < count.least))
      return false;
    if (open) count.most = std::max(count.most, count.stated);  // 等 may leave some unnamed
    count.place = ListPlace::before;
    count.list = {start, end};
    count.number.end += static_cast<Offset>(unit);
    return true;
  }

  /// 《甲》《乙》和《丙》, “甲”“乙”: names between marks, side by side at the end of `list`.
  static bool count_quoted(std::u16string_view list, char16_t open_mark, char16_t close_mark,
                           ListCount& count) {
    std::int64_t names = 0;
    std::size_t at = list.size();
    while (at > 0 && list[at - 1] == close_mark) {
      const std::size_t open = list.rfind(open_mark, at - 1);
      if (open == std::u16string_view::npos) return false;
      ++names;
      at = open;
      while (at > 0 && is_one_of(list[at - 1], words::between_quoted)) --at;
    }
    if (names < 2) return false;
    count.least = count.most = names;
    return true;
  }

  /// A、B、C和D; refused where a number, a title or a long item makes it something else than a plain list.
  static bool count_names(std::u16string_view list, ListCount& count) {
    const bool quoted = !list.empty() && list.back() == u'”';  // “甲制、乙制,丙制”等6项制度
    std::int64_t items = 1;
    std::int64_t joints = 0;
    std::size_t length = 0;
    for (const char16_t u : list) {
      if (is_digit(u) || u == u'《' || u == u'》' || u == u'(' || u == u'%') return false;
      if (u == u',' && !quoted) return false;
      if (u == u'、') {
        if (length == 0) return false;
        ++items;
        length = 0;
        continue;
      }
      if (u == u'和' || u == u'及' || u == u'与' || u == u'或') ++joints;
      if (u == u',') {
        ++joints;  // a slip of the pen for 、
        length = 0;
      }
      if (++length > 24) return false;
    }
    if (items < 2 || length == 0) return false;
    // 行政复议、行政诉讼情况 is one part of a report, and so are others with two nouns.
    std::int64_t pairs = 0;
    for (const std::u16string_view pair : words::paired_nouns) pairs += contains(list, pair) ? 1 : 0;
    count.least = items - pairs;
    count.most = items + joints;
    return true;
  }

  /// "5家企业,分别是A、B、C", "3个科室:甲、乙和丙", "4次会议,分别于2月、5月、8月、11月…".
  bool by_names_after(ListCount& count, std::u16string_view rest) const {
    if (!starts_with_any(rest, words::named_units)) return false;
    std::size_t at = 1;
    while (at < rest.size() && at < 24 && (is_han(rest[at]) || rest[at] == u'“' || rest[at] == u'”')) ++at;
    const std::u16string_view tail = rest.substr(at);
    const ValuedWord<int>* const lead = find_start(tail, words::name_leads);
    if (!lead) return tail.starts_with(u":") && by_colon(count, tail.substr(1, kListReach), at, rest[0]);
    const std::size_t skip = lead->word.size();
    const std::u16string_view body = tail.substr(skip, kListReach);
    std::size_t end = 0;
    while (end < body.size() && !is_end(body[end]) && body[end] != u',' && body[end] != u'(') ++end;
    if (end == body.size() && body.size() == kListReach) return false;
    std::u16string_view list = body.substr(0, end);
    if (lead->value == 1 || (!list.empty() && is_digit(list[0]))) {
      if (!count_dates(list, count)) return false;
    } else if (list.find(u'等') != std::u16string_view::npos ||
               !(count_quoted(list, u'《', u'》', count) || count_names(list, count))) {
      return false;
    }
    const Offset start = count.number.end + static_cast<Offset>(at + skip);
    count.place = ListPlace::after;
    count.list = {start, start + static_cast<Offset>(end)};
    count.number.end += static_cast<Offset>(at);
    return true;
  }

  /// 30场:上半年12场,下半年18场: the list divides the number, it does not name its things.
  static bool counts_on(std::u16string_view list, char16_t unit) {
    for (std::size_t at = list.find(unit); at < list.size(); at = list.find(unit, at + 1)) {
      if (at > 0 && (is_digit(list[at - 1]) || is_one_of(list[at - 1], words::han_numerals))) return true;
    }
    return false;
  }

  /// "五项制度:甲制度、乙制度…。", "四类信息:甲类,156条;乙类,423条;…。"
  static bool by_colon(ListCount& count, std::u16string_view body, std::size_t noun, char16_t unit) {
    const std::size_t end = body.find_first_of(words::body_ends);
    if (end == std::u16string_view::npos) return false;
    const std::u16string_view list = body.substr(0, end);
    if (counts_on(list, unit)) return false;
    const auto parts =
        std::count_if(list.begin(), list.end(), [](char16_t u) { return u == u';' || u == u'；'; });
    if (parts > 0) {
      count.least = count.most = parts + (list.back() == u';' ? 0 : 1);
    } else if (list.find(u'等') != std::u16string_view::npos ||
               list.find(u',') != std::u16string_view::npos ||
               !(count_quoted(list, u'《', u'》', count) || count_names(list, count))) {
      return false;
    }
    const Offset start = count.number.end + static_cast<Offset>(noun + 1);
    count.place = ListPlace::after;
    count.list = {start, start + static_cast<Offset>(end)};
    count.number.end += static_cast<Offset>(noun);
    return true;
  }

  /// 居前三位的分别是A、B、C; 最集中的四个领域是A、B、C、D: as many as the ranking says.
  bool by_rank(ListCount& count, std::u16string_view rest) const {
    constexpr std::size_t kNoun = 14;
    const Offset low = count.number.start > limit_.start + 10 ? count.number.start - 10 : limit_.start;
    const std::u16string_view before = slice(text_, {low, count.number.start});
    const bool leads =
        ends_with_any(before, words::ranked_first) && !ends_with_any(before, words::times_before);
    const bool most = ends_with_any(before, words::most_of);
    if (!leads && !most) return false;
    std::size_t at = 0;
    while (at < rest.size() && at <= kNoun && is_han(rest[at]) && !is_one_of(rest[at], words::copulas)) ++at;
    if (at > kNoun || at >= rest.size() || (!is_one_of(rest[at], words::copulas) && rest[at] != u':'))
      return false;
    const std::size_t start =
        at + 1 + (rest[at] != u':' && at + 1 < rest.size() && rest[at + 1] == u':' ? 1 : 0);
    const std::u16string_view body = rest.substr(start, kListReach);
    const std::size_t end = body.find_first_of(words::ranked_ends);
    if (end == std::u16string_view::npos || body.substr(0, end).find(u'等') != std::u16string_view::npos)
      return false;
    const std::u16string_view list = body.substr(0, end);
    if (!count_quoted(list, u'“', u'”', count) && !count_ranked(list, count)) return false;
    const Offset from = count.number.end + static_cast<Offset>(start);
    count.place = ListPlace::after;
    count.list = {from, from + static_cast<Offset>(end)};
    if (!rest.empty() && is_one_of(rest[0], words::ranked_units)) ++count.number.end;
    return true;
  }

  /// A、B和C, or A 163件、B 97件和C 88件: all with numbers or none.
  static bool count_ranked(std::u16string_view list, ListCount& count) {
    if (std::none_of(list.begin(), list.end(), [](char16_t unit) { return is_digit(unit); }))
      return count_names(list, count);
    std::int64_t items = 0;
    while (!list.empty()) {
      const std::size_t end = list.find(u'、');
      std::u16string_view item = list.substr(0, end);
      const auto numbered = [](std::u16string_view words) {
        return std::any_of(words.begin(), words.end(), [](char16_t unit) { return is_digit(unit); });
      };
      if (!numbered(item)) return false;
      ++items;
      const std::size_t joint = item.rfind(u'和');
      if (joint != std::u16string_view::npos && numbered(item.substr(0, joint)) &&
          numbered(item.substr(joint + 1)))
        ++items;
      list = end == std::u16string_view::npos ? std::u16string_view() : list.substr(end + 1);
    }
    count.least = count.most = items;
    return items > 1;
  }

  /// 2月、5月、8月、11月研究…: months or days, each with its 月 or 日.
  static bool count_dates(std::u16string_view list, ListCount& count) {
    std::int64_t items = 0;
    std::size_t at = 0;
    while (at < list.size() && (is_digit(list[at]) || list[at] == u'年')) {
      while (at < list.size() && (is_digit(list[at]) || list[at] == u'年' ||
                                  (list[at] == u'月' && at + 1 < list.size() && is_digit(list[at + 1])))) {
        ++at;
      }
      if (at >= list.size() || (list[at] != u'月' && list[at] != u'日')) return false;
      ++items;
      ++at;
      if (at >= list.size() || (list[at] != u'、' && list[at] != u'和' && list[at] != u'及')) break;
      ++at;
    }
    if (items < 2) return false;
    count.least = count.most = items;
    return true;
  }

  const SourceText& source_;
  std::u16string_view text_;
  const Document& document_;
  std::vector<ListCount> counts_;
  Span limit_;
};

}  // namespace

std::vector<ListCount> find_list_counts(const SourceText& source, const Document& document) {
  std::vector<ListCount> counts = Counter(source, document).run();
  add_year_runs(source.clean, counts);
  return counts;
}

}  // namespace nianbao
