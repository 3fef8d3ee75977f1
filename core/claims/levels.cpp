#include "core/claims/levels.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/quantities/unit.h"
#include "core/words/lists/parts.h"
#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLongestLabel = 40;  // of a label, when two are compared

/// How many pairs of neighbouring characters of `a` stand in `b` too.
int common_pairs(std::u16string_view a, std::u16string_view b) {
  a = a.substr(a.size() > kLongestLabel ? a.size() - kLongestLabel : 0);
  b = b.substr(b.size() > kLongestLabel ? b.size() - kLongestLabel : 0);
  int common = 0;
  for (std::size_t i = 0; i + 1 < a.size(); ++i) {
    if (is_han(a[i]) && is_han(a[i + 1]) && contains(b, a.substr(i, 2))) ++common;
  }
  return common;
}

bool has_verb(std::u16string_view label) { return contains_any(label, words::verbs_of_labels); }

/// 超过5亿元的7个, 30人以上的单位: says which ones are counted, not how much there is.
bool is_attribute(std::u16string_view near, std::u16string_view tail, Bound bound) {
  if (starts_with_any(tail, words::attribute_tails)) return true;
  if (!starts_with(tail, u"的")) return false;
  if (bound != Bound::exact && bound != Bound::about) return true;
  return ends_with_any(near, words::attribute_heads);
}

}  // namespace

Levels::Levels(std::u16string_view clean, const Block& block, const Quantities& quantities)
    : clean_(clean), block_(block), quantities_(quantities) {
  levels_.reserve(block.nodes.size());
  Joint joint = Joint::none;
  for (std::uint32_t i = 0; i < block.nodes.size(); ++i) {
    const Node& node = block.nodes[i];
    joint = std::max(joint, node.joint);
    if (node.use != Use::level && node.use != Use::to) continue;
    Level level;
    level.label = words_at(clean, node.label);
    // an average has no parts: 人均收入35128元,其中城镇居民人均47412元
    if (contains_any(level.label, words::means_of_labels)) continue;
    if (is_attribute(words_at(clean, node.near), words_at(clean, node.tail),
                     quantity_of(quantities, node).bound))
      continue;
    if (is_per_unit(words_at(clean, node.near))) continue;  // 培训6期,每期80人
    level.index = i;
    level.joint = joint;
    if (starts_with(level.label, u"其中")) level.label.remove_prefix(2);
    levels_.push_back(level);
    joint = Joint::none;
  }
}

Joint Levels::joint(std::size_t before, std::size_t after) const {
  Joint joint = Joint::none;
  for (std::size_t i = before + 1; i <= after; ++i) joint = std::max(joint, levels_[i].joint);
  return joint;
}

Topic Levels::topic(std::size_t level) const {
  const Level& asked = levels_[level];
  if (!asked.topic) asked.topic = topic_of(asked.label);
  return *asked.topic;
}

bool Levels::is_rest(std::size_t level) const {
  const Level& asked = levels_[level];
  if (!asked.rest) asked.rest = claims::is_rest(asked.label);
  return *asked.rest;
}

bool Levels::same(std::size_t a, std::size_t b) const {
  return same_unit(quantity(a).unit, quantity(b).unit);
}

bool Levels::are_things(std::size_t a, std::size_t b) const {
  return words::units_of_things.find(quantity(a).unit) != std::u16string_view::npos &&
         words::units_of_things.find(quantity(b).unit) != std::u16string_view::npos;
}

bool Levels::is_aside(std::size_t level) const {
  return level + 1 < levels_.size() && levels_[level + 1].joint == Joint::none && !same(level, level + 1) &&
         quantity(level).unit.size() == 1 &&
         words::units_of_bodies.find(quantity(level).unit) != std::u16string_view::npos;
}

bool Levels::is_whole_of_next(std::size_t level) const {
  const std::size_t next = index(level) + 1;
  return next < block_.nodes.size() && block_.nodes[next].marker == Marker::of;
}

bool Levels::is_cut_off(std::size_t level) const {
  const std::u16string_view rest = trim(text({quantity(level).span.end, block_.span.end}));
  if (index(level) + 1 != block_.nodes.size() || rest.empty()) return false;
  const bool goes_on = rest.find_first_of(u",、") != std::u16string_view::npos;
  return goes_on && rest.find_first_of(words::ends_behind_list) == std::u16string_view::npos;
}

bool Levels::measures_share(std::size_t level) const {
  const std::size_t next = index(level) + 1;
  return next < block_.nodes.size() && block_.nodes[next].kind == UnitKind::percent &&
         block_.nodes[next].joint == Joint::none;
}

bool Levels::sounds_like_total(std::size_t total, std::size_t first, std::size_t level) const {
  // 工作信息类 goes on with 组织机构类
  const std::u16string_view words = label(level);
  const std::u16string_view lead = label(first);
  if (!words.empty() && !lead.empty() && words.back() == lead.back()) return false;
  // 监察信息 names things, 政务微信发布信息 says what was done
  if (!has_verb(words)) return false;
  const int like_total = common_pairs(words, text(node(total).label));
  return like_total > common_pairs(words, lead);
}

}  // namespace nianbao::claims
