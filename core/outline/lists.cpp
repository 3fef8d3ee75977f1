#include "core/outline/lists.h"

#include <algorithm>

#include "core/base/text.h"

namespace nianbao {

namespace {

/// 首先 … 最后: the last one ends a list of any length.
bool is_last_word(const Mark& mark) { return mark.style == MarkStyle::sequence_word && mark.value == 4; }

class Lists {
 public:
  Lists(const SourceText& source, const Document& document) : source_(source), document_(document) {}

  std::vector<NumberedList> find() {
    std::size_t heading = 0;
    for (std::uint32_t i = 0; i < document_.marks.size(); ++i) {
      const Mark& mark = document_.marks[i];
      for (; heading < document_.headings.size() && document_.headings[heading].span.start <= mark.span.start;
           ++heading) {
        if (document_.headings[heading].mark < 0) close_below_top();
      }
      if (mark.style == MarkStyle::pian || in_row(mark)) continue;
      place(i, mark);
    }
    return std::move(lists_);
  }

 private:
  struct Open {
    std::size_t list;
    MarkStyle style;
    std::int32_t last;
    std::uint32_t paragraph;
    bool inside;
  };

  bool same_family(const Open& open, const Mark& mark) const {
    return open.style == mark.style || (is_running(open.style) && is_running(mark.style));
  }

  /// A number in a table row that was not recognised as a table.
  bool in_row(const Mark& mark) {
    if (mark.paragraph != row_paragraph_) {
      row_paragraph_ = mark.paragraph;
      const std::u16string_view text = slice(source_.clean, document_.paragraphs[mark.paragraph].span);
      is_row_ = text.find_first_of(u"\t|") != std::u16string_view::npos;
    }
    return is_row_;
  }

  /// A heading without a number ends all lists below the top one.
  void close_below_top() {
    while (!open_.empty() && open_.back().style != MarkStyle::han_dun) open_.pop_back();
  }

  /// Bare numbers and brackets inside a paragraph are a list of that paragraph only.
  static bool stays_inside(const Mark& mark) {
    return !mark.at_start && !is_running(mark.style) && mark.style != MarkStyle::circled;
  }

  void place(std::uint32_t index, const Mark& mark) {
    while (!open_.empty() && open_.back().inside && open_.back().paragraph != mark.paragraph &&
           !goes_on_below(open_.back(), mark)) {
      open_.pop_back();
    }
    const bool inside = stays_inside(mark);
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      const Open& open = open_[depth];
      if (!same_family(open, mark) || (inside && open.inside && open.paragraph != mark.paragraph)) continue;
      if (mark.value == open.last + 1 || (is_last_word(mark) && open.style == MarkStyle::sequence_word)) {
        return append(depth, index, mark);
      }
    }
    const std::int32_t nearest = find_nearest(mark, inside);
    // Without a list to continue, a number inside a paragraph is a reference.
    if (nearest < 0) {
      if (mark.value == 1 || !inside) start(index, mark, inside, false);
      return;
    }
    const auto depth = static_cast<std::size_t>(nearest);
    if (mark.value != 1 || repeats(depth, mark)) return append(depth, index, mark);
    // A second list of the same marks under one parent replaces the first; 一、 again is a level used twice.
    const bool top = mark.style == MarkStyle::han_dun && mark.at_start;
    if (top) {
      open_.resize(depth);
    } else if (open_[depth].style == mark.style) {
      open_.erase(open_.begin() + nearest);
    }
    start(index, mark, inside, top);
  }

  /// "…。1.公开不够规范;2.渠道有待拓宽;" and "3.…" on the next line: the list broke with the line.
  static bool goes_on_below(const Open& open, const Mark& mark) {
    return mark.at_start && open.style == mark.style && mark.value == open.last + 1 &&
           mark.paragraph == open.paragraph + 1;
  }

  std::int32_t find_nearest(const Mark& mark, bool inside) const {
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      const Open& open = open_[depth];
      if (same_family(open, mark) && open.inside == inside && (!inside || open.paragraph == mark.paragraph)) {
        return static_cast<std::int32_t>(depth);
      }
    }
    return -1;
  }

  /// "(一)…(一)…(二)": the first number twice in headings, with (二) to come, is no new list.
  bool repeats(std::size_t depth, const Mark& mark) const {
    const Open& open = open_[depth];
    if (open.last != 1 || !mark.at_start || open.inside || depth + 1 != open_.size()) return false;
    if (mark.style != MarkStyle::han_dun && mark.style != MarkStyle::han_paren) return false;
    return lists_[open.list].marks.size() == 1;
  }

  void append(std::size_t depth, std::uint32_t index, const Mark& mark) {
    open_.resize(depth + 1);
    open_.back().last = is_last_word(mark) ? open_.back().last : mark.value;
    open_.back().paragraph = mark.paragraph;
    // "(一)主动公开。1.公开数量。…" and "2.公开重点。" below: only its first number lost its line.
    if (mark.at_start) open_.back().inside = lists_[open_.back().list].inside = false;
    lists_[open_.back().list].marks.push_back(index);
  }

  void start(std::uint32_t index, const Mark& mark, bool inside, bool restarts) {
    NumberedList list;
    list.marks.push_back(index);
    list.running = is_running(mark.style);
    list.inside = inside;
    list.restarts = restarts;
    open_.push_back({lists_.size(), mark.style, mark.value, mark.paragraph, inside});
    lists_.push_back(std::move(list));
  }

  const SourceText& source_;
  const Document& document_;
  std::vector<NumberedList> lists_;
  std::vector<Open> open_;
  std::uint32_t row_paragraph_ = UINT32_MAX;  // whose answer is_row_ is
  bool is_row_ = false;
};

}  // namespace

bool is_running(MarkStyle style) {
  return style == MarkStyle::yi_shi || style == MarkStyle::yi_yao || style == MarkStyle::di ||
         style == MarkStyle::sequence_word;
}

std::vector<NumberedList> find_lists(const SourceText& source, const Document& document) {
  return Lists(source, document).find();
}

}  // namespace nianbao
