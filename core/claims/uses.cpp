// What a quantity does in its clause, told by the words around it.
#include <algorithm>
#include <array>

#include "core/base/words.h"
#include "core/claims/bases.h"
#include "core/claims/node.h"
#include "core/words/lists/base.h"
#include "core/words/lists/change.h"
#include "core/words/lists/derived.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/use.h"

namespace nianbao::claims {

namespace {

/// Before 为 and 成.

bool is_time_word(std::u16string_view text) {
  text = trim(text);
  if (ends_with(text, u"的")) text.remove_suffix(1);
  if (text.empty()) return true;
  for (const std::u16string_view word : words::now_words) {
    if (text == word) return true;
  }
  return text.size() >= 5 && text.size() <= 7 && is_digit(text[0]) && text[4] == u'年';
}

/// 升至, 增加到今年的, 整合为
bool is_to(const Asked& words) {
  static const Characters kEnds(words::to_marks);
  if (!words.characters.meets(kEnds)) return false;
  const std::u16string_view near = words.text;
  for (std::size_t at = near.find_last_of(words::to_marks); at != std::u16string_view::npos;
       at = at > 0 ? near.find_last_of(words::to_marks, at - 1) : std::u16string_view::npos) {
    if (!is_time_word(near.substr(at + 1))) continue;
    const std::u16string_view verb = near.substr(0, at);
    const bool to = near[at] == u'至' || near[at] == u'到';
    if (to && (ends_with_change(verb) || ends_with_any(verb, words::verbs_before_until))) return true;
    if (!to && ends_with_any(verb, words::verbs_before_made)) return true;
  }
  return false;
}

/// 到2023年的, behind 从2022年的12件
bool is_end_of_from(const Block& block, std::size_t i, std::u16string_view near) {
  if (i == 0 || block.nodes[i].joint != Joint::none || block.nodes[i - 1].use != Use::from) return false;
  return !near.empty() && words::until_marks.find(near.front()) != std::u16string_view::npos &&
         near.size() > 1 && is_time_word(near.substr(1));
}

/// 由 …, 从去年的 …, 由2020年的 …, 将原有 …
bool is_from(const Asked& words) {
  const std::u16string_view near = words.text;
  for (const std::u16string_view word : words::from_words) {
    if (!words.characters.may_hold(word)) continue;
    const std::size_t at = near.rfind(word);
    if (at == std::u16string_view::npos) continue;
    const std::u16string_view rest = trim(near.substr(at + word.size()));
    if (rest.empty() || is_time_word(rest)) return true;
    if (rest.size() <= 10 && (names_earlier_year(rest) || starts_with_any(rest, words::earlier_state))) {
      return true;
    }
  }
  return false;
}

/// 比上年多举办, 较去年少受理: the verb stands between the direction and the number.
int direction_with_verb(const Asked& words) {
  const std::u16string_view near = words.text;
  for (const std::u16string_view word : words::than_words) {
    if (!words.characters.may_hold(word)) continue;
    const std::size_t at = near.rfind(word);
    if (at == std::u16string_view::npos) continue;
    const std::u16string_view rest = near.substr(at + 1);
    const std::size_t way = rest.find_first_of(words::more_or_less);
    if (way == std::u16string_view::npos || way == 0 || rest.size() - way > 6 || rest.size() > 20) continue;
    if (!names_earlier_year(rest.substr(0, way))) continue;
    return rest[way] == u'多' || rest[way] == u'增' ? 1 : -1;
  }
  return 0;
}

/// The words after 占 may only name the whole: 占总数的, 占比, 占全部申请的.
bool is_share(std::u16string_view near) {
  const auto ends_with_share = [](std::u16string_view words) {
    return ends_with_any(words, words::share_nouns);
  };
  if (ends_with_share(near)) return true;
  for (const std::u16string_view end : words::ends_of_shares) {
    if (ends_with(near, end) && ends_with_share(near.substr(0, near.size() - end.size()))) return true;
  }
  near = strip_fillers(near, true);
  const std::size_t at = near.rfind(u'占');
  if (at == std::u16string_view::npos) return ends_with_share(near);
  const std::u16string_view rest = near.substr(at + 1);
  if (rest.empty() || rest == u"比" || ends_with_share(rest)) return true;
  return ends_with_any(rest, words::behind_share);
}

bool is_rate(std::u16string_view near) {
  for (const std::u16string_view end : words::stays_at) {
    if (ends_with(near, end)) near.remove_suffix(end.size());
  }
  near = strip_fillers(near, true);
  return ends_with_any(near, words::rate_nouns);
}

/// 为年度计划24万公顷的103.3%, 占应公开企业(500家)的42%: the number before it is its whole.
bool is_of(std::u16string_view clean, const Quantities& quantities, const Block& block, std::size_t i) {
  const Node& node = block.nodes[i];
  if (i == 0 || node.joint != Joint::none || node.opens) return false;
  const Node& whole = block.nodes[i - 1];
  if (whole.kind == UnitKind::percent || whole.kind == UnitKind::points) return false;
  std::u16string_view words =
      slice(clean, {quantities[whole.quantity].span.end, quantities[node.quantity].span.start});
  if (starts_with(words, u")")) words.remove_prefix(1);
  words = strip_fillers(trim(words), true);
  if (ends_with(words, u"的比重")) words.remove_suffix(2);
  return words.size() <= 10 && ends_with(words, u"的") && !contains(words, u"占") &&
         words.find_first_of(words::stops_but_closing) == std::u16string_view::npos;
}

/// -1 of 增幅为-; 1 of all other words.
int sign_at_end(std::u16string_view near) { return ends_with(near, u"-") ? -1 : 1; }

/// 多, 增 … at the end of `near`; the weak words only where a comparison stands before them.
int change_before(const Block& block, std::size_t i, std::u16string_view near, std::size_t& length) {
  if (const int direction = change_word_at_end(near, length); direction != 0) return direction;
  if (ends_with_any(near, words::signs)) {
    const int sign = sign_at_end(near);
    const int word = change_word_at_end(near.substr(0, near.size() - 1), length);
    ++length;
    if (word != 0) return word * sign;      // 增幅为-12.5%
    if (has_comparison(near)) return sign;  // 同比-12.5%
    length = 0;
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

/// 其中网络申请330件,超过半数: a fraction that stands alone behind a number is its share.
bool is_share_alone(std::u16string_view clean, const Quantities& quantities, const Block& block,
                    std::size_t i) {
  const Node& node = block.nodes[i];
  const Quantity& q = quantity_of(quantities, node);
  if (i == 0 || !q.chinese || q.unit != u"%" || node.joint != Joint::comma || node.opens) return false;
  const Node& last = block.nodes[i - 1];
  if (starts_with(clean.substr(q.span.end), u"(")) return false;  // 近三成(86件)
  return last.use == Use::level && last.kind == UnitKind::count && words_at(clean, node.near).empty() &&
         trim(words_at(clean, node.tail)).empty();
}

void assign_percent(std::u16string_view clean, const Quantities& quantities, Block& block, std::size_t i) {
  Node& node = block.nodes[i];
  const Asked words(words_at(clean, node.near));
  const std::u16string_view near = words.text;
  std::size_t length = 0;
  const int direction = change_before(block, i, near, length);
  if (is_of(clean, quantities, block, i)) {
    node.use = Use::of;
  } else if (direction != 0) {
    node.use = Use::change;
    node.direction = direction;
  } else if (is_to(words) || is_end_of_from(block, i, near)) {
    node.use = Use::to;
  } else if (is_from(words)) {
    node.use = Use::from;
  } else if (is_base(words, words_at(clean, node.tail)) || is_base_in_bracket(clean, quantities, node)) {
    node.use = Use::base;
  } else {
    assign_plain_percent(near, node);
    if (node.use == Use::other && is_share_alone(clean, quantities, block, i)) node.use = Use::share;
  }
}

void assign_level(std::u16string_view clean, const Quantities& quantities, Block& block, std::size_t i) {
  Node& node = block.nodes[i];
  const Asked words(words_at(clean, node.near));
  const std::u16string_view near = words.text;
  const std::u16string_view tail = words_at(clean, node.tail);
  std::size_t length = 0;
  if (is_to(words) || is_end_of_from(block, i, near)) {
    node.use = Use::to;
  } else if (is_from(words)) {
    node.use = Use::from;
  } else if (const int verb = direction_with_verb(words);
             verb != 0 && change_word_at_end(near, length) == 0) {
    node.use = Use::amount;
    node.direction = verb;
    return;
  } else if (is_base(words, tail) || repeats_for_last_year(clean, block, i)) {
    node.use = Use::base;
  } else if (is_base_in_bracket(clean, quantities, node) || is_in_base_bracket(clean, block, i)) {
    node.use = Use::base;
  }
  if (node.use != Use::level) return;
  const int direction = change_before(block, i, near, length);
  if (direction == 0) return;
  std::u16string_view rest = near.substr(0, near.size() - length);
  const bool net = ends_with_any(near, words::net_more) || ends_with_any(near, words::net_less);
  if (net && is_any(rest, words::spans_of_net_changes)) rest = {};  // 一年净增
  if (is_any(rest, words::net)) rest = {};                          // 净增加
  const bool compared = has_comparison(rest) || ends_with_any(rest, words::on_top_of);
  bool follows = false;
  if (i > 0) {
    const Node& last = block.nodes[i - 1];
    follows = last.use != Use::level && last.use != Use::other && last.use != Use::share &&
              last.use != Use::rate && node.joint <= Joint::comma && rest.empty();
    // 与2019年(294件)相比,申请量增加了118件
    follows = follows || (last.use == Use::base && node.joint <= Joint::comma && rest.size() <= 8);
    follows =
        follows || (rest.empty() && last.use == Use::level && node.joint == Joint::comma && !node.opens &&
                    same_unit(quantities[last.quantity].unit, quantities[node.quantity].unit));
  }
  if (compared || follows) {
    node.use = Use::amount;
    node.direction = direction;
  }
}

/// "分别占25%、16%", "较上年的20件、16件", "减少7起、9人": the later ones stand bare behind the first.
void inherit_use(std::u16string_view clean, Block& block, std::size_t i) {
  if (i == 0 || block.nodes[i].joint != Joint::listing) return;
  Node& node = block.nodes[i];
  const Node& last = block.nodes[i - 1];
  const std::u16string_view near = words_at(clean, node.near);
  // 增幅分别为30%、-11%
  const bool has_sign = last.use == Use::change && is_any(near, words::signs);
  if (!near.empty() && !has_sign && !is_any(near, words::and_words)) return;
  const bool rates = node.kind == UnitKind::percent || node.kind == UnitKind::points;
  const bool compared = last.use == Use::base || last.use == Use::from || last.use == Use::to ||
                        last.use == Use::amount || last.use == Use::multiple || last.use == Use::grown_by;
  if (last.use == Use::of && node.kind != last.kind) return;
  if (rates ? last.kind != node.kind : !compared || last.depth != node.depth) return;
  if (!rates && last.kind == UnitKind::percent) return;
  node.use = last.use;
  // what the word before the list says, turned by the signs
  node.direction = last.direction * sign_at_end(words_at(clean, last.near)) * sign_at_end(near);
  node.respectively = last.respectively;
}

/// Over the others of its list, `i` has the other end of a change next to it: 由20件、16件降至15件、13件.
bool meets_other_end(const Block& block, std::size_t i, Use other, bool ahead) {
  const Use own = block.nodes[i].use;
  std::size_t k = i;
  if (ahead) {
    while (k + 1 < block.nodes.size() && block.nodes[k + 1].use == own &&
           block.nodes[k + 1].joint == Joint::listing)
      ++k;
    return k + 1 < block.nodes.size() && block.nodes[k + 1].use == other &&
           block.nodes[k + 1].joint < Joint::sentence;
  }
  while (k > 0 && block.nodes[k].joint == Joint::listing && block.nodes[k - 1].use == own) --k;
  return k > 0 && block.nodes[k - 1].use == other &&
         (other == Use::from || block.nodes[k].joint < Joint::sentence);
}

}  // namespace

void assign_uses(std::u16string_view clean, const Quantities& quantities, Block& block) {
  // 分别提高1.1和2.5个百分点: the unit is said once
  for (std::size_t i = block.nodes.size(); i-- > 1;) {
    Node& first = block.nodes[i - 1];
    const bool unit_follows = block.nodes[i].kind == UnitKind::points &&
                              block.nodes[i].joint <= Joint::listing &&
                              words_at(clean, block.nodes[i].near).size() <= 1;
    if (unit_follows && first.kind == UnitKind::none && quantity_of(quantities, first).value.decimals > 0)
      first.kind = UnitKind::points;
  }
  for (std::size_t i = 0; i < block.nodes.size(); ++i) {
    Node& node = block.nodes[i];
    if (node.use == Use::other) continue;  // 三类 in 三类合计
    const std::u16string_view near = words_at(clean, node.near);
    std::size_t length = 0;
    switch (node.kind) {
      case UnitKind::percent:
        assign_percent(clean, quantities, block, i);
        break;
      case UnitKind::points:
        node.direction = change_word_at_end(near, length);
        node.use = node.direction != 0 ? Use::points : Use::other;
        break;
      case UnitKind::multiple:
        node.direction = change_word_at_end(near, length);
        if (quantity_of(quantities, node).loose) node.direction = 1;  // 翻了一番
        node.use = node.direction != 0            ? Use::grown_by
                   : ends_with(trim(near), u"的") ? Use::multiple
                                                  : Use::other;
        break;
      case UnitKind::none:
      case UnitKind::time:
        assign_level(clean, quantities, block, i);
        if (node.use == Use::level && quantity_of(quantities, node).scale.empty()) node.use = Use::other;
        break;
      default:
        assign_level(clean, quantities, block, i);
    }
    inherit_use(clean, block, i);
  }
  // 由A升至B needs both halves; alone they are levels.
  const auto plain = [&](Node& node) {
    const bool bare = node.kind == UnitKind::none || node.kind == UnitKind::time;
    node.use = bare && quantity_of(quantities, node).scale.empty() ? Use::other : Use::level;
    if (node.kind == UnitKind::percent) assign_plain_percent(words_at(clean, node.near), node);
  };
  for (std::size_t i = 0; i < block.nodes.size(); ++i) {
    Node& node = block.nodes[i];
    if (node.use == Use::from && !meets_other_end(block, i, Use::to, true)) plain(node);
    if (node.use == Use::to && !meets_other_end(block, i, Use::from, false) &&
        !meets_other_end(block, i, Use::base, false))
      plain(node);
  }
  for (const Node& node : block.nodes) block.uses |= 1u << static_cast<unsigned>(node.use);
}

}  // namespace nianbao::claims
