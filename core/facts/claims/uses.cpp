// What a quantity does in its clause, told by the words around it.
#include <algorithm>
#include <array>

#include "core/base/words.h"
#include "core/facts/claims/node.h"

namespace nianbao::claims {

namespace {

constexpr std::array<std::u16string_view, 22> kToVerbs = {
    u"增",   u"升",   u"降",   u"减",   u"增加", u"提高", u"提升", u"上升", u"下降", u"减少", u"压减",
    u"压缩", u"精简", u"缩减", u"扩大", u"增长", u"扩展", u"降低", u"拓展", u"缩短", u"上涨", u"发展"};
constexpr std::array<std::u16string_view, 16> kToWords = {
    u"整合为", u"整合至", u"整合成", u"调整为", u"精简为", u"缩减为", u"变为",   u"降为",
    u"升为",   u"增为",   u"减为",   u"合并为", u"归并为", u"压缩为", u"优化为", u"扩充至"};

bool is_time_word(std::u16string_view text) {
  text = trim(text);
  if (ends_with(text, u"的")) text.remove_suffix(1);
  if (text.empty()) return true;
  for (const std::u16string_view word :
       {u"今年", u"本年", u"本年度", u"目前", u"现在", u"当前", u"年底", u"年末", u"现有", u"全年"}) {
    if (text == word) return true;
  }
  return text.size() >= 5 && text.size() <= 7 && is_digit(text[0]) && text[4] == u'年';
}

/// 升至, 增加到今年的, 整合为
bool is_to(const Asked& words) {
  static constexpr std::u16string_view ends = u"至到为成";  // each of the words ends with one of these
  static constexpr Characters kEnds(ends);
  if (!words.characters.meets(kEnds)) return false;
  const std::u16string_view near = words.text;
  for (std::size_t at = near.find_last_of(ends); at != std::u16string_view::npos;
       at = at > 0 ? near.find_last_of(ends, at - 1) : std::u16string_view::npos) {
    if (!is_time_word(near.substr(at + 1))) continue;
    if (ends_with_any(near.substr(0, at + 1), kToWords)) return true;
    const bool to = near[at] == u'至' || near[at] == u'到';
    if (to && ends_with_any(near.substr(0, at), kToVerbs)) return true;
  }
  return false;
}

/// 由 …, 从去年的 …, 由2020年的 …, 将原有 …
bool is_from(const Asked& words) {
  const std::u16string_view near = words.text;
  for (const std::u16string_view word : {u"由", u"从", u"自"}) {
    if (!words.characters.may_hold(word)) continue;
    const std::size_t at = near.rfind(word);
    if (at == std::u16string_view::npos) continue;
    const std::u16string_view rest = trim(near.substr(at + word.size()));
    if (rest.empty() || is_time_word(rest)) return true;
    if (rest.size() <= 10 &&
        (names_earlier_year(rest) || starts_with(rest, u"原") || starts_with(rest, u"年初") ||
         starts_with(rest, u"此前") || starts_with(rest, u"过去"))) {
      return true;
    }
  }
  return false;
}

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

/// 比上年多举办, 较去年少受理: the verb stands between the direction and the number.
int direction_with_verb(const Asked& words) {
  const std::u16string_view near = words.text;
  for (const std::u16string_view word : {u"比", u"较"}) {
    if (!words.characters.may_hold(word)) continue;
    const std::size_t at = near.rfind(word);
    if (at == std::u16string_view::npos) continue;
    const std::u16string_view rest = near.substr(at + 1);
    const std::size_t way = rest.find_first_of(u"多少增减");
    if (way == std::u16string_view::npos || way == 0 || rest.size() - way > 6 || rest.size() > 20) continue;
    if (!names_earlier_year(rest.substr(0, way))) continue;
    return rest[way] == u'多' || rest[way] == u'增' ? 1 : -1;
  }
  return 0;
}

/// 比上年的, 较2023年同期
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
    return tail.empty() || change_word_at_start(tail, length) != 0 || starts_with(tail, u"相比") ||
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

/// The words after 占 may only name the whole: 占总数的, 占比, 占全部申请的.
bool is_share(std::u16string_view near) {
  const auto ends_with_share = [](std::u16string_view words) {
    return ends_with(words, u"比例") || ends_with(words, u"比重");
  };
  for (const std::u16string_view end : {u"", u"为", u"是", u"达", u"达到", u"约", u"约为", u"仅"}) {
    if (ends_with(near, end) && ends_with_share(near.substr(0, near.size() - end.size()))) return true;
  }
  near = strip_fillers(near, true);
  const std::size_t at = near.rfind(u'占');
  if (at == std::u16string_view::npos) return ends_with_share(near);
  const std::u16string_view rest = near.substr(at + 1);
  if (rest.empty() || rest == u"比" || ends_with_share(rest)) return true;
  return ends_with(rest, u"的") || ends_with(rest, u"总数") || ends_with(rest, u"总量") ||
         ends_with(rest, u"了");
}

bool is_rate(std::u16string_view near) {
  for (const std::u16string_view end :
       {u"保持在", u"提升到", u"提高到", u"提升至", u"提高至", u"稳定在", u"保持", u"仍"}) {
    if (ends_with(near, end)) near.remove_suffix(end.size());
  }
  near = strip_fillers(near, true);
  return ends_with(near, u"率") || ends_with(near, u"满意度") || ends_with(near, u"知晓度");
}

/// 为年度计划24万公顷的103.3%, 占应公开企业(500家)的42%: the number before it is its whole.
bool is_of(std::u16string_view clean, const Facts& facts, const Block& block, std::size_t i) {
  const Node& node = block.nodes[i];
  if (i == 0 || node.joint != Joint::none || node.opens) return false;
  const Node& whole = block.nodes[i - 1];
  if (whole.kind == UnitKind::percent || whole.kind == UnitKind::points) return false;
  std::u16string_view words =
      slice(clean, {facts.quantities[whole.quantity].span.end, facts.quantities[node.quantity].span.start});
  if (starts_with(words, u")")) words.remove_prefix(1);
  words = strip_fillers(trim(words), true);
  return words.size() <= 10 && ends_with(words, u"的") && !contains(words, u"占") &&
         words.find_first_of(u",;。:、(") == std::u16string_view::npos;
}

/// 多, 增 … at the end of `near`; the weak words only where a comparison stands before them.
int change_before(const Block& block, std::size_t i, std::u16string_view near, std::size_t& length) {
  if (const int direction = change_word_at_end(near, length); direction != 0) return direction;
  if ((ends_with(near, u"-") || ends_with(near, u"+")) && has_comparison(near)) {
    length = 1;  // 同比-12.5%
    return near.back() == u'-' ? -1 : 1;
  }
  if (i == 0 || block.nodes[i].joint > Joint::comma) return 0;
  const Use last = block.nodes[i - 1].use;
  if (last != Use::base && last != Use::to && last != Use::amount) return 0;
  const int direction = weak_change_word(near);
  length = direction != 0 ? near.size() : 0;
  return direction;
}

void assign_plain_percent(std::u16string_view near, Node& node) {
  node.use = is_share(near) ? Use::share : is_rate(near) ? Use::rate : Use::other;
}

void assign_percent(std::u16string_view clean, const Facts& facts, Block& block, std::size_t i) {
  Node& node = block.nodes[i];
  const Asked words(words_at(clean, node.near));
  const std::u16string_view near = words.text;
  std::size_t length = 0;
  const int direction = change_before(block, i, near, length);
  if (is_of(clean, facts, block, i)) {
    node.use = Use::of;
  } else if (direction != 0) {
    node.use = Use::change;
    node.direction = direction;
  } else if (is_to(words)) {
    node.use = Use::to;
  } else if (is_from(words)) {
    node.use = Use::from;
  } else if (is_base(words, words_at(clean, node.tail)) || (node.opens && is_base_in_brackets(near))) {
    node.use = Use::base;
  } else {
    assign_plain_percent(near, node);
  }
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
    const std::u16string_view rest = trim(near.substr(year.size()));
    return rest.size() >= 2 && contains(last, rest);
  }
  return false;
}

void assign_level(std::u16string_view clean, const Facts& facts, Block& block, std::size_t i) {
  Node& node = block.nodes[i];
  const Asked words(words_at(clean, node.near));
  const std::u16string_view near = words.text;
  const std::u16string_view tail = words_at(clean, node.tail);
  std::size_t length = 0;
  if (is_to(words)) {
    node.use = Use::to;
  } else if (is_from(words)) {
    node.use = Use::from;
  } else if (const int verb = direction_with_verb(words);
             verb != 0 && change_word_at_end(near, length) == 0) {
    node.use = Use::amount;
    node.direction = verb;
    return;
  } else if (is_base(words, tail) || (i > 0 && node.joint <= Joint::comma &&
                                      tells_last_year(words_at(clean, block.nodes[i - 1].near), near))) {
    node.use = Use::base;
  } else if (node.opens && is_base_in_brackets(near)) {
    node.use = Use::base;
  } else if (node.opens && near.empty() && node.gap.start < node.gap.end) {
    // 是上年(72条)的3倍
    const std::u16string_view before = trim(slice(clean, {node.gap.start, node.gap.end - 1}));
    for (const std::u16string_view year : {u"上年", u"去年", u"上年度", u"上年同期", u"去年同期"}) {
      if (ends_with(before, year)) node.use = Use::base;
    }
    if (ends_with_year(before)) node.use = Use::base;
    // 较法定时限(20个工作日)压减79%
    const std::u16string_view piece = before.substr(before.find_last_of(u",;。:、") + 1);
    const bool compared = starts_with(piece, u"较") || starts_with(piece, u"比") || starts_with(piece, u"与");
    if (compared && piece.size() <= 12 && has_base_after(clean, facts.quantities[node.quantity].span.end))
      node.use = Use::base;
  }
  if (node.use != Use::level) return;
  const int direction = change_before(block, i, near, length);
  if (direction == 0) return;
  const std::u16string_view rest = near.substr(0, near.size() - length);
  const bool compared = has_comparison(rest);
  bool follows = false;
  if (i > 0) {
    const Node& last = block.nodes[i - 1];
    follows = last.use != Use::level && last.use != Use::other && last.use != Use::share &&
              last.use != Use::rate && node.joint <= Joint::comma && rest.empty();
    // 与2019年(294件)相比,申请量增加了118件
    follows = follows || (last.use == Use::base && node.joint <= Joint::comma && rest.size() <= 8);
    follows =
        follows || (rest.empty() && last.use == Use::level && node.joint == Joint::comma && !node.opens &&
                    same_unit(facts.quantities[last.quantity].unit, facts.quantities[node.quantity].unit));
  }
  if (compared || follows) {
    node.use = Use::amount;
    node.direction = direction;
  }
}

}  // namespace

void assign_uses(std::u16string_view clean, const Facts& facts, Block& block) {
  for (std::size_t i = 0; i < block.nodes.size(); ++i) {
    Node& node = block.nodes[i];
    if (node.use == Use::other) continue;  // 三类 in 三类合计
    const std::u16string_view near = words_at(clean, node.near);
    std::size_t length = 0;
    switch (node.kind) {
      case UnitKind::percent:
        assign_percent(clean, facts, block, i);
        break;
      case UnitKind::points:
        node.direction = change_word_at_end(near, length);
        node.use = node.direction != 0 ? Use::points : Use::other;
        break;
      case UnitKind::multiple:
        node.direction = change_word_at_end(near, length);
        if (quantity_of(facts, node).loose) node.direction = 1;  // 翻了一番
        node.use = node.direction != 0            ? Use::grown_by
                   : ends_with(trim(near), u"的") ? Use::multiple
                                                  : Use::other;
        break;
      case UnitKind::none:
      case UnitKind::time:
        assign_level(clean, facts, block, i);
        if (node.use == Use::level && quantity_of(facts, node).scale.empty()) node.use = Use::other;
        break;
      default:
        assign_level(clean, facts, block, i);
    }
    // "分别占25%、16%" and "分别增长5%、6%": the later ones stand bare behind the first
    const bool bare = near.empty() || near == u"和" || near == u"及" || near == u"与" || near == u"以及";
    if (i > 0 && bare && node.joint == Joint::listing && block.nodes[i - 1].kind == node.kind &&
        (node.kind == UnitKind::percent || node.kind == UnitKind::points)) {
      const Node& last = block.nodes[i - 1];
      node.use = last.use;
      node.direction = last.direction;
      node.respectively = last.respectively;
    }
  }
  // 由A升至B needs both halves; alone they are levels.
  const auto plain = [&](Node& node) {
    const bool bare = node.kind == UnitKind::none || node.kind == UnitKind::time;
    node.use = bare && quantity_of(facts, node).scale.empty() ? Use::other : Use::level;
    if (node.kind == UnitKind::percent) assign_plain_percent(words_at(clean, node.near), node);
  };
  for (std::size_t i = 0; i < block.nodes.size(); ++i) {
    Node& node = block.nodes[i];
    const bool to_follows = i + 1 < block.nodes.size() && block.nodes[i + 1].use == Use::to &&
                            block.nodes[i + 1].joint < Joint::sentence;
    if (node.use == Use::from && !to_follows) plain(node);
    const bool has_from = i > 0 && block.nodes[i - 1].use == Use::from;
    const bool has_base = i > 0 && block.nodes[i - 1].use == Use::base && node.joint < Joint::sentence;
    if (node.use == Use::to && !has_from && !has_base) plain(node);
  }
  for (const Node& node : block.nodes) block.uses |= 1u << static_cast<unsigned>(node.use);
}

}  // namespace nianbao::claims
