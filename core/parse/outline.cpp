// Headings: numbered or free, alone on their line or glued to the text behind them, with levels and bodies.
#include <algorithm>
#include <array>

#include "core/base/one_of.h"
#include "core/base/words.h"
#include "core/forms/lexicon.h"
#include "core/parse/lines.h"
#include "core/words/lists/heading.h"

namespace nianbao::parse {

namespace {

constexpr std::size_t kLongestTitle = 48;

std::uint8_t level_of(MarkStyle style) {
  switch (style) {
    case MarkStyle::bu:
    case MarkStyle::han_dun:
      return 1;
    case MarkStyle::han_paren:
      return 2;
    case MarkStyle::arabic_dot:
      return 3;
    case MarkStyle::arabic_paren:
      return 4;
    case MarkStyle::circled:
      return 5;
    default:
      return 0;
  }
}

/// Reads like a title: no statement with a count, no start of a sentence.
bool is_titleish(std::u16string_view text) {
  if (text.size() < 2 || text.size() > kLongestTitle) return false;
  if (starts_with_any(text, words::sentence_openers) && !ends_with_any(text, words::title_endings))
    return false;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (is_digit(text[i]) && is_one_of(text[i + 1], words::title_counts)) return false;
  }
  return true;
}

/// Where a title ends that lost its line break, 0: nowhere. "总体情况2024年,我局…"
std::size_t find_opener(std::u16string_view text) {
  for (std::size_t i = 3; i < std::min(text.size(), kLongestTitle); ++i) {
    if (!starts_with_any(text.substr(i), words::sentence_openers) ||
        !ends_with_any(text.substr(0, i), words::title_endings))
      continue;
    if (text.substr(i).starts_with(u"20") && text.substr(i, 6).find(u'年') == std::u16string_view::npos)
      continue;
    if (has_sentence(text.substr(i)) && text.substr(0, i).find(u',') == std::u16string_view::npos) return i;
  }
  return 0;
}

/// Length of the title at the start of `text` (folded, behind the mark); 0 when the paragraph is plain text.
std::size_t title_length(std::u16string_view text, bool marked, const Lexicon& lexicon) {
  if (text.find_first_of(u"\t|") != std::u16string_view::npos) return 0;  // a row of a table
  const std::size_t limit = std::min(text.size(), kLongestTitle + 1);
  for (std::size_t i = 1; i < limit; ++i) {
    const std::u16string_view head = trim(text.substr(0, i));
    const std::u16string_view rest = trim(text.substr(i + 1));
    if (text[i] == u'。' || text[i] == u';' || text[i] == u'!' || text[i] == u'?') {
      // "1、与电台联合举行政策咨询。" is an item of a list; "(一)领导重视。" alone is a title with a stop.
      const bool title = head.size() <= 12 || lexicon.is_part_title(head);
      if (rest.empty()) return text[i] == u'。' && title && is_titleish(head) ? i : 0;
      return text[i] == u'。' && head.size() <= 32 && is_titleish(head) ? i : 0;
    }
    if (text[i] == u':') {
      const bool short_head = head.size() <= 24 && head.find(u',') == std::u16string_view::npos;
      return short_head && is_titleish(head) ? i : 0;
    }
    if (is_space(text[i])) {
      const bool sentence = rest.size() >= 8 && (has_sentence(rest) || contains(rest, u","));
      if (head.size() >= 4 && sentence && is_titleish(head)) return i;
    }
  }
  if (text.size() <= kLongestTitle) return marked && !is_titleish(text) ? 0 : text.size();
  return marked ? find_opener(text) : 0;
}

class Outline {
 public:
  Outline(const SourceText& source, const Lexicon& lexicon, const std::vector<Line>& lines,
          Document& document)
      : text_(source.clean), lexicon_(lexicon), lines_(lines), document_(document) {}

  void find() {
    set_layout_base();
    std::size_t mark = 0;
    const std::vector<Mark>& marks = document_.marks;
    set_top_style();
    has_divisions_ =
        std::any_of(marks.begin(), marks.end(), [](const Mark& m) { return m.style == MarkStyle::bu; });
    for (std::size_t p = 0; p < document_.paragraphs.size(); ++p) {
      while (mark < marks.size() && marks[mark].paragraph < p) ++mark;
      const Paragraph& paragraph = document_.paragraphs[p];
      if (signed_ && !document_.headings.empty()) break;  // an annex has its own numbers
      if (paragraph.role == Role::signature) signed_ = true;
      if (paragraph.role != Role::body) continue;
      const bool marked = mark < marks.size() && marks[mark].paragraph == p && marks[mark].at_start;
      if (marked) {
        numbered(p, mark);
      } else {
        free(p);
      }
    }
    set_bodies();
  }

 private:
  std::u16string_view clean(Span span) const { return slice(text_, span); }

  void set_layout_base() {
    std::uint8_t least = 0;
    for (const Line& line : lines_) {
      if (!line.layout_heading || line.role != Role::body) continue;
      const bool first_level = read_mark(text_, line.span.start, true, lexicon_).style == MarkStyle::han_dun;
      if (first_level) {
        layout_base_ = line.layout_level;
        return;
      }
      if (least == 0 || line.layout_level < least) least = line.layout_level;
    }
    layout_base_ = least;
  }

  /// The text behind a mark at the start of its paragraph is a form's title.
  bool names_part(const Mark& mark) const {
    const Paragraph& paragraph = document_.paragraphs[mark.paragraph];
    if (!mark.at_start || paragraph.role != Role::body || paragraph.span.size() > kLongestTitle) return false;
    return lexicon_.is_part_title(clean(trim(text_, Span{mark.span.end, paragraph.span.end})));
  }

  /// "1.总体情况 … 6.其他需要报告的事项": the parts' titles tell that another style stands for 一、.
  void set_top_style() {
    constexpr int kEnough = 3;
    std::array<int, 2> found{};
    constexpr std::array styles = {MarkStyle::arabic_dot, MarkStyle::di};
    int usual = 0;
    for (const Mark& mark : document_.marks) {
      const bool other = mark.style == styles[0] || mark.style == styles[1];
      const bool top = mark.style == MarkStyle::han_dun || mark.style == MarkStyle::bu;
      if ((!other && !top) || !names_part(mark)) continue;
      ++(top ? usual : found[mark.style == styles[0] ? 0 : 1]);
    }
    for (std::size_t i = 0; i < styles.size(); ++i) {
      if (found[i] >= kEnough && found[i] > usual) top_style_ = styles[i];
    }
  }

  /// Whether a mark of the style that stands for 一、 is one of that list, and not of one below it.
  bool is_top(const Mark& mark) {
    if (top_style_ == MarkStyle::none || mark.style != top_style_) return false;
    const bool next = mark.value == last_top_ + 1 && !below_top_;
    if (!names_part(mark) && !next) {
      below_top_ = true;
      return false;
    }
    last_top_ = mark.value;
    below_top_ = false;
    return true;
  }

  void add(std::size_t p, std::int32_t mark, std::uint8_t level, Span title) {
    Heading heading;
    heading.mark = mark;
    heading.level = level;
    heading.paragraph = static_cast<std::uint32_t>(p);
    heading.title = trim(text_, title);
    heading.span = mark >= 0 ? cover(document_.marks[static_cast<std::size_t>(mark)].span, heading.title)
                             : heading.title;
    heading.body = {title.end, title.end};
    document_.headings.push_back(heading);
    Paragraph& paragraph = document_.paragraphs[p];
    if (heading.span.end + 1 >= paragraph.span.end) paragraph.role = Role::heading;
  }

  void numbered(std::size_t p, std::size_t mark) {
    const Mark& m = document_.marks[mark];
    std::uint8_t level = is_top(m) ? 1 : level_of(m.style);
    if (level == 0) return;
    if (has_divisions_ && m.style != MarkStyle::bu && level < 5) ++level;  // 一、 below 第一部分
    const Span rest = trim(text_, Span{m.span.end, document_.paragraphs[p].span.end});
    const std::u16string_view text = clean(rest);
    // "5三是…": a stray digit before a running enumeration is no title.
    if (read_mark(text, 0, false, lexicon_).style != MarkStyle::none) return;
    const std::size_t length = title_length(text, true, lexicon_);
    if (length == 0) return;
    add(p, static_cast<std::int32_t>(mark), level,
        Span{rest.start, rest.start + static_cast<Offset>(length)});
    last_level_ = level;
    if (level == 1) has_first_level_ = true;
  }

  void free(std::size_t p) {
    const Span span = document_.paragraphs[p].span;
    const std::u16string_view text = clean(span);
    if (text.size() < 2 || text.size() > 60 || is_day_line(text)) return;
    const Line& line = lines_[p];
    if (line.layout_heading) {
      const int level = layout_base_ > 0 ? line.layout_level - layout_base_ + 1 : 1;
      const std::size_t length = title_length(text, false, lexicon_);
      if (length == 0) return;
      add(p, -1, static_cast<std::uint8_t>(std::clamp(level, 1, 5)),
          Span{span.start, span.start + static_cast<Offset>(length)});
      return;
    }
    std::u16string_view title = text;
    const bool colon = title.back() == u':';
    if (colon) title.remove_suffix(1);
    if (title.size() > (colon ? 12u : 26u) || has_sentence(title) || contains(title, u":")) return;
    if (!ends_with_any(title, words::title_endings) || !is_titleish(title) || !stands_alone(p)) return;
    // Under numbered headings a line without a number stands below them.
    const auto level = static_cast<std::uint8_t>(has_first_level_ ? std::min(last_level_ + 1, 5) : 1);
    add(p, -1, level, Span{span.start, span.start + static_cast<Offset>(title.size())});
  }

  /// Text ends before it, and text, a table or a numbered item follows.
  bool stands_alone(std::size_t p) const {
    if (p + 1 >= document_.paragraphs.size()) return false;
    if (p > 0) {
      const Paragraph& before = document_.paragraphs[p - 1];
      const char16_t last = text_[before.span.end - 1];
      const bool heading = !document_.headings.empty() && document_.headings.back().paragraph == p - 1;
      if (before.role == Role::body && !ends_sentence(last) && last != u'”' && last != u')' && !heading &&
          last != u':' && before.span.size() > 30) {
        return false;
      }
    }
    const Paragraph& next = document_.paragraphs[p + 1];
    if (next.role == Role::table) return true;
    if (next.role != Role::body) return false;
    const std::u16string_view text = slice(text_, next.span);
    return has_sentence(text) || read_mark(text, 0, true, lexicon_).style != MarkStyle::none;
  }

  void set_bodies() {
    Offset end = document_.span.end;
    const Offset first = document_.headings.empty() ? end : document_.headings.front().span.start;
    bool found = false;
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.role != Role::signature || paragraph.span.start < first) continue;
      end = paragraph.span.start;
      found = true;
      break;
    }
    for (std::size_t p = document_.paragraphs.size(); p-- > 0 && !found;) {
      // Furniture below the text is not part of its last section.
      if (document_.paragraphs[p].role == Role::furniture) continue;
      end = document_.paragraphs[p].span.end;
      found = true;
    }
    std::array<Offset, 8> next;  // where the next heading of this level or above starts
    next.fill(end);
    for (std::size_t i = document_.headings.size(); i-- > 0;) {
      Heading& heading = document_.headings[i];
      const std::size_t level = std::min<std::size_t>(heading.level, next.size() - 1);
      Span body{heading.title.end, std::max(next[level], heading.title.end)};
      // The title's own stop is not text.
      while (body.start < body.end &&
             (is_space(text_[body.start]) || text_[body.start] == u'。' || text_[body.start] == u':')) {
        ++body.start;
      }
      heading.body = trim(text_, body);
      for (std::size_t deeper = level; deeper < next.size(); ++deeper) next[deeper] = heading.span.start;
    }
  }

  const std::u16string& text_;
  const Lexicon& lexicon_;
  const std::vector<Line>& lines_;
  Document& document_;
  std::uint8_t layout_base_ = 0;
  int last_level_ = 1;
  bool has_first_level_ = false;
  bool signed_ = false;
  MarkStyle top_style_ = MarkStyle::none;  // that stands for 一、; none: 一、 itself
  std::int32_t last_top_ = 0;
  bool below_top_ = false;
  bool has_divisions_ = false;  // 第一部分, 第二部分 … stand above 一、
};

}  // namespace

void find_headings(const SourceText& source, const Lexicon& lexicon, const std::vector<Line>& lines,
                   Document& document) {
  Outline(source, lexicon, lines, document).find();
}

}  // namespace nianbao::parse
