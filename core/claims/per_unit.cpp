#include "core/claims/per_unit.h"

#include <algorithm>

#include "core/base/words.h"
#include "core/claims/node.h"
#include "core/words/lists/per_unit.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLongestVerb = 10;   // 平均每期刊登文件
constexpr std::size_t kLongestPlain = 10;  // 每期印发, 每月编发信息公开提示

/// The verb between 平均每场 and the number: no separators, not too long.
bool is_verb(std::u16string_view text, std::size_t longest) {
  return text.size() <= longest && text.find_first_of(words::separators) == std::u16string_view::npos;
}

std::optional<PerUnit> of_period(std::u16string_view near, const ValuedWords<int>& periods, bool exact) {
  for (const ValuedWord<int>& period : periods) {
    const std::size_t at = near.rfind(period.word);
    if (at == std::u16string_view::npos || !is_verb(near.substr(at + period.word.size()), kLongestPlain))
      continue;
    return PerUnit{{}, period.value, exact};
  }
  return std::nullopt;
}

/// 场均, 户均参加, 案均为
std::optional<PerUnit> of_unit(std::u16string_view near) {
  const std::size_t at = near.rfind(u'均');
  if (at == std::u16string_view::npos || at == 0 || !is_verb(near.substr(at + 1), 4)) return std::nullopt;
  const std::u16string_view unit = near.substr(at - 1, 1);
  if (words::no_unit_before_mean.find(unit[0]) != std::u16string_view::npos) return std::nullopt;
  const bool place = words::mean_of_bodies.find(unit[0]) != std::u16string_view::npos;
  if (!place && read_unit(unit).length != 1) return std::nullopt;
  return PerUnit{unit};
}

/// 平均每场, 每场平均, 每期
std::optional<PerUnit> of_each(std::u16string_view near) {
  const std::size_t at = near.rfind(u'每');
  if (at == std::u16string_view::npos) return std::nullopt;
  std::u16string_view rest = near.substr(at + 1);
  if (rest.empty() || !is_han(rest[0]) || starts_with_any(rest, words::behind_every)) return std::nullopt;
  const ReadUnit unit = read_unit(rest);
  if (unit.kind == UnitKind::time) return std::nullopt;
  // 8个卫生院每院: a noun of what was counted
  const std::size_t length = unit.length == 0 ? 1 : unit.length;
  const std::u16string_view name = unit.length == 0 ? rest.substr(0, 1) : unit.unit;
  rest.remove_prefix(length);
  const std::u16string_view noun = unit.length > 0 ? rest.substr(0, 2) : std::u16string_view();
  const bool average =
      ends_with_any(near.substr(0, at), words::mean) || contains_any(rest, words::mean_or_its_mark);
  if (!is_verb(rest, average ? kLongestVerb : kLongestPlain)) return std::nullopt;
  PerUnit out{name, 0, !average};
  out.noun = noun;
  if (unit.length > 0) out.named = rest;
  return out;
}

/// 各街道平均公开, 街道平均: the noun is what the total is divided by.
std::optional<PerUnit> of_noun(std::u16string_view near) {
  const std::u16string_view mean = words::mean[0];
  const std::size_t at = near.rfind(mean);
  if (at == std::u16string_view::npos || !is_verb(near.substr(at + mean.size()), kLongestPlain))
    return std::nullopt;
  std::u16string_view noun = near.substr(0, at);
  for (const std::u16string_view lead : words::all_bodies) {
    if (starts_with(noun, lead)) noun.remove_prefix(lead.size());
  }
  constexpr std::size_t kLongestNoun = 6;
  if (noun.size() < 2 || noun.size() > kLongestNoun || !is_han(noun[0])) return std::nullopt;
  PerUnit out;
  out.named = noun;
  return out;
}

std::optional<PerUnit> of_bare(std::u16string_view near) {
  if (!is_any(near, words::bare_mean) && !ends_with_any(near, words::mean_times)) return std::nullopt;
  PerUnit out;
  out.bare = true;
  return out;
}

/// 为35个村各配备公开栏, 在36个社区分别设置
std::optional<PerUnit> of_several(std::u16string_view near) {
  constexpr std::size_t kLongestLead = 3;
  constexpr std::size_t kLongestNoun = 6;  // 14个服务窗口各
  const std::size_t each = near.rfind(u'各');
  const std::size_t several = position_of_any(near, words::each_of_several);
  const bool by_each = each != std::u16string_view::npos;
  const std::size_t at = by_each ? each : several;
  if (at == std::u16string_view::npos || at > (by_each ? kLongestNoun : kLongestLead)) return std::nullopt;
  const std::u16string_view verb = near.substr(at + (by_each ? 1 : words::each_of_several[0].size()));
  if (!is_verb(verb, kLongestPlain) || starts_with_any(verb, words::behind_each)) return std::nullopt;
  PerUnit out;
  out.exact = out.each = true;
  out.respectively = !by_each;
  return out;
}

}  // namespace

std::optional<PerUnit> per_unit(std::u16string_view near) {
  if (near.find_first_of(words::average_marks) == std::u16string_view::npos) return std::nullopt;
  if (auto found = of_period(near, words::averaged_periods, false)) return found;
  if (auto found = of_period(near, words::every_period, true)) return found;
  if (auto found = of_each(near)) return found;
  if (auto found = of_unit(near)) return found;
  if (auto found = of_bare(near)) return found;
  if (auto found = of_noun(near)) return found;
  return of_several(near);
}

bool is_per_unit(std::u16string_view near) {
  const auto found = per_unit(near);
  return found && !found->each;
}

bool ends_with_counted(std::u16string_view label, const PerUnit& per) {
  label = trim(label);
  // 项目26个 of 项均, 督查组五个 of 每组: the noun has the unit in it
  constexpr std::size_t kNoun = 2;
  const std::u16string_view noun = label.substr(label.size() - std::min(label.size(), kNoun));
  if (per.unit.size() == 1 && per.named.empty() && contains(noun, per.unit)) return true;
  for (std::size_t length = per.named.size(); length >= kNoun; --length) {
    if (ends_with(label, per.named.substr(0, length))) return true;
  }
  return false;
}

bool is_counted_by(std::u16string_view unit, std::u16string_view counted, std::u16string_view tail) {
  if (unit.empty()) return false;
  if (same_unit(counted, unit) || starts_with(tail, unit)) return true;
  if (read_unit(unit).length == 0 && contains(tail.substr(0, tail.find(u'每')), unit)) return true;
  return is_any(cat(unit, counted), words::unit_and_counted);
}

}  // namespace nianbao::claims
