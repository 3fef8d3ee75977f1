#include "core/claims/bases.h"

#include "core/base/words.h"

namespace nianbao::claims {

namespace {

/// 上年, 年初, 第一轮, 计划: what a value may be compared with.
bool names_base(std::u16string_view text) {
  if (names_earlier_year(text)) return true;
  if (contains_any<u"年初", u"上期", u"上届", u"上季", u"上月", u"上次", u"首轮", u"首批", u"第一轮",
                   u"第一批", u"原来", u"原有", u"原先", u"计划", u"预算", u"目标", u"此前", u"上一轮",
                   u"初次", u"改革前", u"整改前", u"前年">(text))
    return true;
  return false;
}

/// A parenthesis of its own for the earlier value: (上年950条), (2019年为299件), (去年同期:72条)
bool is_base_in_brackets(std::u16string_view near) {
  // (2020年网站总访问量为151.4万次)
  const bool said = ends_with(near, u"为") && near.size() <= 18 && !contains(near, u"结转");
  if (said && (starts_with(near, u"上年") || starts_with(near, u"去年") ||
               (near.size() > 5 && is_digit(near[0]) && is_digit(near[3]) && near[4] == u'年'))) {
    return true;
  }
  for (const std::u16string_view end : {u":", u"为", u"是", u"有", u"共"}) {
    if (ends_with(near, end)) near.remove_suffix(end.size());
  }
  if (near.size() > 12 || near.size() < 2 || contains(near, u"结转")) return false;
  for (const std::u16string_view word :
       {u"上年", u"去年", u"上一年", u"上年度", u"上年同期", u"去年同期", u"同期", u"前一年", u"年初", u"原",
        u"上年数", u"上年值", u"上一年度"}) {
    if (near == word) return true;
  }
  // 2019年, 2019年同期, 2019年度
  return near.size() >= 5 && is_digit(near[0]) && is_digit(near[3]) && near[4] == u'年' &&
         (near.size() == 5 || ends_with(near, u"同期") || ends_with(near, u"度") || ends_with(near, u"底") ||
          ends_with(near, u"末"));
}

/// 比2022年, 与2019年同期
bool ends_with_year(std::u16string_view words) {
  if (ends_with(words, u"同期")) words.remove_suffix(2);
  return words.size() >= 5 && words.back() == u'年' && is_digit(words[words.size() - 2]) &&
         is_digit(words[words.size() - 5]);
}

/// A change follows the bracket that ends at `at`: )压减79%, )相比.
bool has_base_after(std::u16string_view clean, Offset at) {
  std::u16string_view rest = clean.substr(at, std::min<std::size_t>(10, clean.size() - at));
  if (!starts_with(rest, u")")) return false;
  rest.remove_prefix(1);
  std::size_t length = 0;
  return starts_with(rest, u"相比") || change_word_at_start(rest, length) != 0;
}

/// 本年度新收申请58件,上年度新收44件: the same told of both years.
bool tells_last_year(std::u16string_view last, std::u16string_view near) {
  if (!contains(last, u"本年") && !contains(last, u"今年")) return false;
  for (const std::u16string_view year : {u"上年度", u"上一年度", u"上一年", u"上年", u"去年"}) {
    if (!starts_with(near, year)) continue;
    std::u16string_view rest = trim(near.substr(year.size()));
    if (starts_with(rest, u"同期")) rest.remove_prefix(2);
    return rest.size() >= 2 && contains(last, rest);
  }
  return false;
}

}  // namespace

bool is_base(const Asked& words, std::u16string_view tail) {
  const std::u16string_view near = words.text;
  for (const std::u16string_view word : {u"比", u"较", u"与", u"同", u"相较于", u"相比"}) {
    if (!words.characters.may_hold(word)) continue;
    const std::size_t at = near.rfind(word);
    if (at == std::u16string_view::npos) continue;
    const std::u16string_view rest = trim(near.substr(at + word.size()));
    if (rest.size() > 20 || !names_base(rest) || contains(rest, u"结转")) continue;
    std::size_t length = 0;
    if (change_word_at_end(near.substr(at), length) != 0) continue;  // 比上年增加5件, 比2023年多5件
    tail = trim(tail);
    return tail.empty() || is_any<u"和", u"及", u"与", u"以及">(tail) ||
           change_word_at_start(tail, length) != 0 || starts_with(tail, u"相比") ||
           starts_with(tail, u"有所") || starts_with(tail, u"略") || starts_with(tail, u"大幅") ||
           starts_with(tail, u"同比") || starts_with(tail, u"净") || starts_with(tail, u"持平") ||
           starts_with(tail, u"又") || starts_with(tail, u"再") || starts_with(tail, u"相差") ||
           starts_with(tail, u"小幅") || starts_with(tail, u"显著") || starts_with(tail, u"明显");
  }
  // 上年为5件, 去年同期5件
  std::u16string_view rest = near;
  if (starts_with(rest, u"而")) rest.remove_prefix(1);
  if (rest.size() <= 10 && names_earlier_year(rest) && !contains(rest, u"结转")) {
    if (contains(rest, u"以前") || contains(rest, u"以来") || starts_with(rest, u"对")) return false;
    return ends_with_any<u"为", u"是", u"同期", u"年度", u"的", u"上年", u"去年", u"仅">(rest);
  }
  return false;
}

bool is_base_in_bracket(std::u16string_view clean, const Facts& facts, const Node& node) {
  if (!node.opens) return false;
  if (is_base_in_brackets(words_at(clean, node.near))) return true;
  if (!words_at(clean, node.near).empty() || node.gap.start >= node.gap.end) return false;
  const std::u16string_view before = trim(slice(clean, {node.gap.start, node.gap.end - 1}));
  for (const std::u16string_view year : {u"上年", u"去年", u"上年度", u"上年同期", u"去年同期"}) {
    if (ends_with(before, year)) return true;
  }
  if (ends_with_year(before)) return true;
  // 较法定时限(20个工作日)压减79%
  const std::u16string_view piece = before.substr(before.find_last_of(u",;。:、") + 1);
  const bool compared = starts_with(piece, u"较") || starts_with(piece, u"比") || starts_with(piece, u"与");
  return compared && piece.size() <= 12 && has_base_after(clean, facts.quantities[node.quantity].span.end);
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
  const std::u16string_view piece = before.substr(before.find_last_of(u",;。:、)") + 1);
  return piece.size() <= 8 && starts_with_any<u"较", u"比", u"与", u"同", u"相较", u"对比">(piece) &&
         names_earlier_year(piece);
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
