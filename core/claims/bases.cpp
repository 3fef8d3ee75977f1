#include "core/claims/bases.h"

#include "core/base/words.h"
#include "core/words/lists/base.h"
#include "core/words/lists/per_unit.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/use.h"
#include "core/words/lists/year.h"

namespace nianbao::claims {

namespace {

/// 上年, 年初, 第一轮, 计划: what a value may be compared with.
bool names_base(std::u16string_view text) {
  return names_earlier_year(text) ||
         (contains_any(text, words::bases) && !contains_any(text, words::no_bases));
}

/// A parenthesis of its own for the earlier value: (上年950条), (2019年为299件), (去年同期:72条)
bool is_base_in_brackets(std::u16string_view near) {
  // (2020年网站总访问量为151.4万次)
  const bool said = ends_with_any(near, words::was_before_value) && near.size() <= 18 &&
                    !contains_any(near, words::carried_over);
  if (said && (starts_with_any(near, words::last_year_in_short) ||
               (near.size() > 5 && is_digit(near[0]) && is_digit(near[3]) && near[4] == u'年'))) {
    return true;
  }
  near = without_ends(near, words::between_base_and_value);
  if (near.size() > 12 || near.size() < 2 || contains_any(near, words::carried_over)) return false;
  if (is_any(near, words::bases_in_bracket)) return true;
  // 2019年, 2019年同期, 2019年度
  return near.size() >= 5 && is_digit(near[0]) && is_digit(near[3]) && near[4] == u'年' &&
         (near.size() == 5 || ends_with_any(near, words::behind_numbered_year));
}

/// 比2022年, 与2019年同期
bool ends_with_year(std::u16string_view words) {
  words = without_ends(words, words::same_period);
  return words.size() >= 5 && words.back() == u'年' && is_digit(words[words.size() - 2]) &&
         is_digit(words[words.size() - 5]);
}

/// A change follows the bracket that ends at `at`: )压减79%, )相比.
bool has_base_after(std::u16string_view clean, Offset at) {
  std::u16string_view rest = clean.substr(at, std::min<std::size_t>(10, clean.size() - at));
  if (!starts_with(rest, u")")) return false;
  rest.remove_prefix(1);
  std::size_t length = 0;
  return starts_with_any(rest, words::compared_with) || change_word_at_start(rest, length) != 0;
}

/// 本年度新收申请58件,上年度新收44件: the same told of both years.
bool tells_last_year(std::u16string_view last, std::u16string_view near) {
  if (!contains_any(last, words::this_year)) return false;
  for (const std::u16string_view year : words::last_year_before_thing) {
    if (!starts_with(near, year)) continue;
    const std::u16string_view rest = without_starts(trim(near.substr(year.size())), words::same_period);
    return rest.size() >= 2 && contains(last, rest);
  }
  return false;
}

}  // namespace

bool is_base(const Asked& words, std::u16string_view tail) {
  const std::u16string_view near = words.text;
  for (const std::u16string_view word : words::compared_to_base) {
    if (!words.characters.may_hold(word)) continue;
    const std::size_t at = near.rfind(word);
    if (at == std::u16string_view::npos) continue;
    const std::u16string_view rest = trim(near.substr(at + word.size()));
    if (rest.size() > 20 || !names_base(rest) || contains_any(rest, words::carried_over)) continue;
    std::size_t length = 0;
    if (change_word_at_end(near.substr(at), length) != 0) continue;  // 比上年增加5件, 比2023年多5件
    tail = trim(tail);
    return tail.empty() || is_any(tail, words::and_words) || change_word_at_start(tail, length) != 0 ||
           starts_with_any(tail, words::behind_base);
  }
  // 上年为5件, 去年同期5件
  const std::u16string_view rest = without_starts(near, words::but_before_year);
  if (rest.size() <= 10 && names_earlier_year(rest) && !contains_any(rest, words::carried_over)) {
    if (contains_any(rest, words::before_or_since) || starts_with_any(rest, words::towards_year))
      return false;
    return ends_with_any(rest, words::before_bare_base);
  }
  return false;
}

bool is_base_in_bracket(std::u16string_view clean, const Quantities& quantities, const Node& node) {
  if (!node.opens) return false;
  if (is_base_in_brackets(words_at(clean, node.near))) return true;
  if (!words_at(clean, node.near).empty() || node.gap.start >= node.gap.end) return false;
  const std::u16string_view before = trim(slice(clean, {node.gap.start, node.gap.end - 1}));
  if (ends_with_any(before, words::bases_before_bracket) || ends_with_year(before)) return true;
  // 较法定时限(20个工作日)压减79%
  const std::u16string_view piece = before.substr(before.find_last_of(words::separators) + 1);
  const bool compared = starts_with_any(piece, words::compared_to);
  return compared && piece.size() <= 12 && has_base_after(clean, quantities[node.quantity].span.end);
}

bool is_in_base_bracket(std::u16string_view clean, const Block& block, std::size_t i) {
  const std::uint8_t depth = block.nodes[i].depth;
  if (depth == 0) return false;
  std::size_t first = i;
  while (first > 0 && !block.nodes[first].opens && block.nodes[first - 1].depth >= depth) --first;
  const Node& opener = block.nodes[first];
  if (!opener.opens || opener.depth != depth) return false;
  const std::u16string_view gap = words_at(clean, opener.gap);
  const std::size_t bracket = gap.rfind(u'(');
  if (bracket == std::u16string_view::npos) return false;
  const std::u16string_view before = trim(gap.substr(0, bracket));
  const std::u16string_view piece = before.substr(before.find_last_of(words::clause_starts) + 1);
  return piece.size() <= 8 && starts_with_any(piece, words::compared_to_year) && names_earlier_year(piece);
}

bool repeats_for_last_year(std::u16string_view clean, const Block& block, std::size_t i) {
  const std::u16string_view near = words_at(clean, block.nodes[i].near);
  for (std::size_t k = i; k-- > 0 && i - k <= 2 && block.nodes[k + 1].joint <= Joint::comma;) {
    if (tells_last_year(words_at(clean, block.nodes[k].near), near)) return true;
    if (block.nodes[k].use == Use::level) return false;
  }
  return false;
}

}  // namespace nianbao::claims
