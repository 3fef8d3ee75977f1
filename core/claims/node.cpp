#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/claims.h"
#include "core/words/lists/list.h"
#include "core/words/lists/parts.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/whole_name.h"

namespace nianbao::claims {

namespace {

/// 136件申请中, 85项服务事项中有: what stands behind a number makes it the whole of what follows.
bool opens_whole(std::u16string_view gap) {
  constexpr std::size_t kReach = 16;
  if (gap.find_first_of(words::among_marks) == std::u16string_view::npos) return false;
  const std::size_t end = gap.find_first_of(words::stops);
  // 1480项公开事项里完整公开1391项
  const std::size_t in = gap.find(u'里');
  if (end == std::u16string_view::npos && in != std::u16string_view::npos && in >= 2 && in <= 10 &&
      ends_with_any(gap.substr(0, in), words::things_before_inside))
    return true;
  // 486件中办结477件
  if (gap.front() == u'中' && end == std::u16string_view::npos && gap.size() <= 8) return true;
  std::u16string_view piece = gap.substr(0, end);
  if (end == std::u16string_view::npos) {
    const std::size_t at = piece.find(u"中有");
    if (at == std::u16string_view::npos) return false;
    piece = piece.substr(0, at + 1);
  } else if (gap[end] != u',') {
    return false;
  }
  piece = trim(piece);
  // 57件申请里,当面递交的9件
  if (!piece.empty() && piece.back() == u'里' &&
      ends_with_any(piece.substr(0, piece.size() - 1), words::things_before_inside))
    return piece.size() <= kReach;
  if (!ends_with(piece, u"中") || piece.size() > kReach) return false;
  if (ends_with_any(piece, words::no_among_behind_number)) return false;
  return true;
}

/// 渠道合计, 家单位共计: behind a small number, which says how many there are to add.
bool closes_counted(std::u16string_view near) {
  return (near.size() <= 6 && ends_with_any(near, words::totals_behind_count)) ||
         (near.size() <= 14 && contains_any(near, words::sums_behind_count) && !contains(near, u"占"));
}

/// 上述四类共公开180条
bool closes_above(std::u16string_view clean, const Block& block, const Node& node) {
  const std::u16string_view counted = words_at(clean, block.nodes.back().near);
  return starts_with(words_at(clean, node.near), u"共") && starts_with_any(counted, words::all_above) &&
         counted.size() == 2;
}

/// 一件投诉反映多个问题的分别计入, 一条信息在两个平台发布的: any one of them, no number of its own.
bool is_article(std::u16string_view clean, const Quantity& q) {
  constexpr std::size_t kReach = 20;
  std::u16string_view rest = clean.substr(q.span.end, kReach);
  rest = rest.substr(0, rest.find_first_of(words::stops_but_marks));
  if (rest.size() < 3) return false;
  return contains_any(rest.substr(1), words::several) || starts_with(rest, u"多");
}

/// 一个是…;另一个是…: items told one by one, no numbers of anything.
bool is_one_of_items(std::u16string_view clean, const Quantity& q) {
  // 三类内部事务信息, 四类过程性信息: names of reasons
  const std::u16string_view after = clean.substr(q.span.end, 4);
  if (q.unit == u"类" && starts_with_any(after, words::reasons_by_kind)) return true;
  if (!q.chinese || q.value != Decimal::whole(1) || q.unit.empty()) return false;
  if (is_article(clean, q)) return true;
  const char16_t next = q.span.end < clean.size() ? clean[q.span.end] : u'\0';
  return next == u'是' || next == u'为';
}

/// "1." or "(1)" at the start of a paragraph, or of an item within it: 780条:1.通关政策212条;2.企业管理96条.
bool is_list_mark(std::u16string_view clean, Span paragraph, const Quantity& q) {
  if (q.unit != u"") return false;
  const auto at = [clean](std::size_t i) { return i < clean.size() ? clean[i] : u'\0'; };
  const char16_t next = at(q.number.end);
  if (next != u'、' && next != u'.' && next != u')') return false;
  if (q.number.start <= paragraph.start + 1) return true;
  const char16_t before = at(q.number.start - 1);
  const char16_t lead = before == u'(' ? at(q.number.start - 2) : before;
  return next != u'、' && (lead == u':' || lead == u';' || lead == u'。' || lead == u',') &&
         is_han(at(q.number.end + 1));
}

bool starts_list_item(std::u16string_view paragraph) {
  if (paragraph.empty()) return false;
  if (paragraph[0] >= u'①' && paragraph[0] <= u'⒛') return true;
  if (paragraph[0] == u'(' || paragraph[0] == u'-' || paragraph[0] == u'•' || paragraph[0] == u'·')
    return true;
  const auto number = read_number(paragraph);
  if (!number || number->length >= paragraph.size()) return false;
  const char16_t next = paragraph[number->length];
  return next == u'、' || next == u'.' || next == u')' || next == u'是';
}

bool is_prose(const Paragraph& paragraph) {
  return paragraph.role == Role::body || paragraph.role == Role::heading;
}

/// Whether `next` goes on with what `last` began; `in_list`: a colon opened a list above.
bool continues(std::u16string_view last, std::u16string_view next, bool in_list) {
  const char16_t end = last.back();
  if (end == u';' || end == u',' || end == u'、') return true;
  return (end == u':' || in_list) && starts_list_item(next);
}

/// What ends the words behind a number.
bool ends_tail(char16_t unit) { return words::stops.find(unit) != std::u16string_view::npos; }

/// How many parentheses are open behind `gap`.
std::uint8_t depth_after(std::u16string_view gap, std::uint8_t depth) {
  for (const char16_t unit : gap) {
    if (std::u16string_view(u"([〔").find(unit) != std::u16string_view::npos && depth < 200) ++depth;
    if (std::u16string_view(u")]〕").find(unit) != std::u16string_view::npos && depth > 0) --depth;
  }
  return depth;
}

/// 三类合计1318件, 三种渠道合计368条: the number before `node` is how many parts there are.
void close_counted(std::u16string_view clean, const Quantities& quantities, Block& block, Node& node) {
  if (node.joint != Joint::none || node.opens || node.closes) return;
  const std::u16string_view near = words_at(clean, node.near);
  const bool above = closes_above(clean, block, node);
  if (!node.total_cue && !closes_counted(near) && !above) return;
  Node& last = block.nodes.back();
  const Quantity& counted = quantities[last.quantity];
  const bool counts = last.near.empty() || contains(near, u"计") || above;  // not: 培训3期共260人次
  if (!counts || last.kind != UnitKind::count || !counted.value.is_whole() || counted.value.units >= 41)
    return;
  node.total_cue = true;
  node.total_of = static_cast<int>(counted.value.units);
  last.use = Use::other;
  node.joint = last.joint;
}

/// 其中一名申请人2400元: who one sum of money is of is no number of its own.
void pass_on_subject(const Quantities& quantities, Block& block, Node& node) {
  if (block.nodes.empty() || node.kind != UnitKind::money || node.joint != Joint::none || node.opens) return;
  Node& last = block.nodes.back();
  const Quantity& one = quantities[last.quantity];
  if (one.value != Decimal::whole(1) || words::units_of_receivers.find(one.unit) == std::u16string_view::npos)
    return;
  last.use = Use::other;
  node.marker = last.marker;
  node.dimension = last.dimension;
  node.colon = last.colon;
  node.opens = last.opens;
  node.joint = last.joint;
  node.label.start = last.label.start;
  node.near.start = last.near.start;
}

/// 予以公开 of 办结件中予以公开: the whole's name is no part of the number's own words.
void cut_whole(std::u16string_view clean, Node& node) {
  Offset behind = node.whole.end + 1;
  if (behind < node.gap.end && (clean[behind] == u',' || clean[behind] == u':')) ++behind;
  for (Span* words : {&node.label, &node.near}) {
    if (words->start < behind && !words->empty()) words->start = std::min(behind, words->end);
  }
}

void read_nodes(std::u16string_view clean, const Document& document, const Quantities& quantities,
                std::size_t& next, Block& block) {
  Offset previous_end = block.span.start;
  std::uint8_t depth = 0;
  std::size_t last = next;
  while (last < quantities.size() && quantities[last].span.start < block.span.end) ++last;
  block.nodes.reserve(last - next);
  for (; next < last; ++next) {
    const Quantity& q = quantities[next];
    if (q.span.start < block.span.start) continue;
    if (is_list_mark(clean, document.paragraphs[q.paragraph].span, q)) continue;
    Node node;
    node.quantity = static_cast<std::uint32_t>(next);
    node.kind = unit_kind(q.unit);
    node.gap = {previous_end, q.span.start};
    read_gap(clean, node, block.nodes.empty());
    if (is_one_of_items(clean, q)) node.use = Use::other;
    const std::u16string_view gap = words_at(clean, node.gap);
    if (!block.nodes.empty() && node.marker == Marker::none && opens_whole(gap)) {
      node.marker = Marker::of;
      node.dimension = false;
    }
    node.whole = whole_name(clean, node.gap, block);
    if (!node.whole.empty()) cut_whole(clean, node);
    if (node.marker == Marker::none && node.joint == Joint::none && contains(gap, u"既有"))
      node.marker = Marker::including;
    depth = depth_after(gap, depth);
    node.depth = depth;
    Offset limit = block.span.end;
    if (next + 1 < quantities.size()) limit = std::min(limit, quantities[next + 1].span.start);
    Offset end = q.span.end;
    while (end < limit && !ends_tail(clean[end])) ++end;
    node.tail = {q.span.end, end};
    const std::u16string_view tail = trim(words_at(clean, node.tail));
    if (starts_with(tail, u"等") || ends_with(tail, u"等") || starts_with_any(tail, words::all_in))
      node.partial = true;
    node.respectively = contains_any(words_at(clean, node.label), words::respectively);
    node.total_cue = is_total_cue(words_at(clean, node.near), node.total_of);
    if (!block.nodes.empty()) close_counted(clean, quantities, block, node);
    pass_on_subject(quantities, block, node);
    previous_end = q.span.end;
    block.nodes.push_back(node);
  }
}

}  // namespace

Joint joint_between(const Block& block, std::size_t before, std::size_t after) {
  Joint joint = Joint::none;
  for (std::size_t i = before + 1; i <= after; ++i) joint = std::max(joint, block.nodes[i].joint);
  return joint;
}

std::vector<Block> build_blocks(const SourceText& source, const Document& document,
                                const Quantities& quantities) {
  std::vector<Block> blocks;
  const std::u16string_view clean = source.clean;
  std::size_t next = 0;
  for (std::size_t i = 0; i < document.paragraphs.size();) {
    if (!is_prose(document.paragraphs[i])) {
      ++i;
      continue;
    }
    Block block;
    block.span = document.paragraphs[i].span;
    bool in_list = slice(clean, block.span).back() == u':';
    std::size_t k = i + 1;
    while (k < document.paragraphs.size() && is_prose(document.paragraphs[k])) {
      const std::u16string_view last = slice(clean, document.paragraphs[k - 1].span);
      const std::u16string_view following = slice(clean, document.paragraphs[k].span);
      if (last.empty() || following.empty() || !continues(last, following, in_list)) break;
      in_list = in_list || last.back() == u':';
      block.span.end = document.paragraphs[k].span.end;
      ++k;
    }
    i = k;
    read_nodes(clean, document, quantities, next, block);
    if (!block.nodes.empty()) {
      assign_uses(clean, quantities, block);
      blocks.push_back(std::move(block));
    }
  }
  return blocks;
}

}  // namespace nianbao::claims
