#include "core/facts/claims/levels.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/facts/unit.h"

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

}  // namespace

Levels::Levels(std::u16string_view clean, const Block& block, const Facts& facts)
    : clean_(clean), block_(block), facts_(facts) {
  levels_.reserve(block.nodes.size());
  Joint joint = Joint::none;
  for (std::uint32_t i = 0; i < block.nodes.size(); ++i) {
    const Node& node = block.nodes[i];
    joint = std::max(joint, node.joint);
    if (node.use != Use::level && node.use != Use::to) continue;
    Level level;
    level.label = words_at(clean, node.label);
    // an average has no parts: 人均收入35128元,其中城镇居民人均47412元
    if (contains(level.label, u"人均") || contains(level.label, u"中位数")) continue;
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

bool Levels::is_cut_off(std::size_t level) const {
  const std::u16string_view rest = trim(text({quantity(level).span.end, block_.span.end}));
  if (index(level) + 1 != block_.nodes.size() || rest.empty()) return false;
  const bool goes_on = rest.find_first_of(u",、") != std::u16string_view::npos;
  return goes_on && rest.find_first_of(u"。;!?:") == std::u16string_view::npos;
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
  const int like_total = common_pairs(words, text(node(total).label));
  return like_total > common_pairs(words, lead);
}

}  // namespace nianbao::claims
