#include "core/quantities/bound_words.h"

#include <array>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"

namespace nianbao {

namespace {

struct BoundWord {
  std::u16string_view text;
  Bound bound;
};

// The longer word before the shorter one that it ends or begins with.
constexpr std::array kBefore = {
    BoundWord{u"不超过", Bound::at_most},  BoundWord{u"不高于", Bound::at_most},
    BoundWord{u"不低于", Bound::at_least}, BoundWord{u"不少于", Bound::at_least},
    BoundWord{u"不小于", Bound::at_least}, BoundWord{u"不多于", Bound::at_most},
    BoundWord{u"不到", Bound::less_than},  BoundWord{u"不足", Bound::less_than},
    BoundWord{u"未超过", Bound::at_most},  BoundWord{u"未满", Bound::less_than},
    BoundWord{u"不满", Bound::less_than},  BoundWord{u"超过", Bound::more_than},
    BoundWord{u"突破", Bound::more_than},  BoundWord{u"至少", Bound::at_least},
    BoundWord{u"最多", Bound::at_most},    BoundWord{u"大约", Bound::about},
    BoundWord{u"大概", Bound::about},      BoundWord{u"将近", Bound::about},
    BoundWord{u"接近", Bound::about},      BoundWord{u"几近", Bound::about},
    BoundWord{u"约为", Bound::about},      BoundWord{u"低于", Bound::less_than},
    BoundWord{u"高于", Bound::more_than},  BoundWord{u"大于", Bound::more_than},
    BoundWord{u"小于", Bound::less_than},  BoundWord{u"多于", Bound::more_than},
    BoundWord{u"少于", Bound::less_than},  BoundWord{u"超出", Bound::more_than},
    BoundWord{u"逾", Bound::more_than},    BoundWord{u"超", Bound::more_than},
    BoundWord{u"约", Bound::about},        BoundWord{u"近", Bound::about},
    BoundWord{u"过", Bound::more_than},    BoundWord{u"上", Bound::at_least},
};

constexpr std::array kAfter = {
    BoundWord{u"及以上", Bound::at_least}, BoundWord{u"以上", Bound::at_least},
    BoundWord{u"左右", Bound::about},      BoundWord{u"上下", Bound::about},
    BoundWord{u"以下", Bound::at_most},    BoundWord{u"以内", Bound::at_most},
    BoundWord{u"有余", Bound::more_than},
};

/// The last characters of words, or the first: tells for most places that none of them stands there.
template <std::size_t size>
constexpr Characters edge_of(const std::array<BoundWord, size>& words, bool last) {
  Characters edge;
  for (const BoundWord& word : words) edge.add(last ? word.text.back() : word.text.front());
  return edge;
}
constexpr Characters kBeforeEnds = edge_of(kBefore, true);
constexpr Characters kAfterStarts = edge_of(kAfter, false);

char16_t unit_at(std::u16string_view text, std::size_t at) { return at < text.size() ? text[at] : u'\0'; }
char16_t before(std::u16string_view text, std::size_t at) { return at > 0 ? text[at - 1] : u'\0'; }

/// 通过3种, 网上5件, 附近3家: the word's last character is not a bound.
bool is_bound_word(std::u16string_view text, std::u16string_view word, std::size_t start) {
  const char16_t previous = before(text, start - word.size());
  if (word == u"过") return previous == u'超' || previous == u'突';
  if (word == u"上") {
    const char16_t next = unit_at(text, start);
    return !is_digit(next) && (previous == u'\0' || !is_han(previous) || previous == u'达');
  }
  if (word == u"近") return !is_one_of<u"附最就邻远">(previous);
  if (word == u"约") return !is_one_of<u"节预集契公">(previous);
  return true;
}

void add_before(std::u16string_view text, Quantity& quantity, std::size_t& start) {
  if (!kBeforeEnds.may_hold(before(text, start))) return;
  for (const BoundWord& word : kBefore) {
    if (!ends_with(text.substr(0, start), word.text)) continue;
    if (!is_bound_word(text, word.text, start)) return;
    if (quantity.bound == Bound::exact || word.bound != Bound::at_least) quantity.bound = word.bound;
    quantity.nearing = is_any<u"近", u"将近", u"接近", u"几近">(word.text);
    start -= word.text.size();
    return;
  }
}

void add_after(std::u16string_view text, Quantity& quantity, std::size_t& end) {
  if (!kAfterStarts.may_hold(unit_at(text, end))) return;
  for (const BoundWord& word : kAfter) {
    if (!starts_with(text.substr(end), word.text)) continue;
    if (quantity.bound == Bound::exact) quantity.bound = word.bound;
    end += word.text.size();
    return;
  }
}

}  // namespace

void add_bounds(std::u16string_view text, Quantity& quantity, std::size_t& start, std::size_t& end) {
  add_before(text, quantity, start);
  add_after(text, quantity, end);
}

}  // namespace nianbao
