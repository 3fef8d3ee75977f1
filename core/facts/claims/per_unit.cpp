#include "core/facts/claims/per_unit.h"

#include <algorithm>
#include <array>

#include "core/base/words.h"
#include "core/facts/claims/node.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kLongestVerb = 10;   // 平均每期刊登文件
constexpr std::size_t kLongestPlain = 10;  // 每期印发, 每月编发信息公开提示

struct PeriodWord {
  std::u16string_view word;
  int periods;
};
constexpr std::array kAverages = {
    PeriodWord{u"月均", 12},        PeriodWord{u"日均", 365},     PeriodWord{u"周均", 52},
    PeriodWord{u"季均", 4},         PeriodWord{u"平均每月", 12},  PeriodWord{u"每月平均", 12},
    PeriodWord{u"平均每个月", 12},  PeriodWord{u"平均每天", 365}, PeriodWord{u"平均每日", 365},
    PeriodWord{u"每天平均", 365},   PeriodWord{u"平均每周", 52},  PeriodWord{u"平均每季度", 4},
    PeriodWord{u"平均每个季度", 4}, PeriodWord{u"每季度平均", 4}};

/// The verb between 平均每场 and the number: no separators, not too long.
bool is_verb(std::u16string_view words, std::size_t longest) {
  return words.size() <= longest && words.find_first_of(u",;:。、") == std::u16string_view::npos;
}

constexpr std::array kEvery = {PeriodWord{u"每月", 12}, PeriodWord{u"每个月", 12}, PeriodWord{u"每季度", 4},
                               PeriodWord{u"每个季度", 4}, PeriodWord{u"每半年", 2}};

std::optional<PerUnit> of_period(std::u16string_view near) {
  for (const PeriodWord& period : kAverages) {
    const std::size_t at = near.rfind(period.word);
    if (at == std::u16string_view::npos || !is_verb(near.substr(at + period.word.size()), kLongestPlain))
      continue;
    return PerUnit{{}, period.periods};
  }
  for (const PeriodWord& period : kEvery) {
    const std::size_t at = near.rfind(period.word);
    if (at == std::u16string_view::npos || !is_verb(near.substr(at + period.word.size()), kLongestPlain))
      continue;
    return PerUnit{{}, period.periods, true};
  }
  return std::nullopt;
}

/// 场均, 户均参加, 案均为
std::optional<PerUnit> of_unit(std::u16string_view near) {
  const std::size_t at = near.rfind(u'均');
  if (at == std::u16string_view::npos || at == 0 || !is_verb(near.substr(at + 1), 4)) return std::nullopt;
  const std::u16string_view unit = near.substr(at - 1, 1);
  if (unit == u"平" || unit == u"分" || unit == u"年") return std::nullopt;
  const bool place = std::u16string_view(u"村镇乡校县案企单班").find(unit[0]) != std::u16string_view::npos;
  if (!place && read_unit(unit).length != 1) return std::nullopt;
  return PerUnit{unit};
}

/// 平均每场, 每场平均, 每期
std::optional<PerUnit> of_each(std::u16string_view near) {
  const std::size_t at = near.rfind(u'每');
  if (at == std::u16string_view::npos) return std::nullopt;
  std::u16string_view rest = near.substr(at + 1);
  if (rest.empty() || !is_han(rest[0]) ||
      starts_with_any<u"年", u"日", u"天", u"周", u"逢", u"当", u"次会">(rest))
    return std::nullopt;
  const ReadUnit unit = read_unit(rest);
  if (unit.kind == UnitKind::time) return std::nullopt;
  // 8个卫生院每院: a noun of what was counted
  const std::size_t length = unit.length == 0 ? 1 : unit.length;
  const std::u16string_view name = unit.length == 0 ? rest.substr(0, 1) : unit.unit;
  rest.remove_prefix(length);
  const std::u16string_view noun = unit.length > 0 ? rest.substr(0, 2) : std::u16string_view();
  const bool average =
      ends_with(near.substr(0, at), u"平均") || contains(rest, u"平均") || contains(rest, u"均");
  if (!is_verb(rest, average ? kLongestVerb : kLongestPlain)) return std::nullopt;
  PerUnit out{name, 0, !average};
  out.noun = noun;
  if (unit.length > 0) out.named = rest;
  return out;
}

/// 各街道平均公开, 街道平均: the noun is what the total is divided by.
std::optional<PerUnit> of_noun(std::u16string_view near) {
  const std::size_t at = near.rfind(u"平均");
  if (at == std::u16string_view::npos || !is_verb(near.substr(at + 2), kLongestPlain)) return std::nullopt;
  std::u16string_view noun = near.substr(0, at);
  for (const std::u16string_view lead : {u"全县", u"全市", u"全区", u"全镇", u"各个", u"各", u"所有"}) {
    if (starts_with(noun, lead)) noun.remove_prefix(lead.size());
  }
  constexpr std::size_t kLongestNoun = 6;
  if (noun.size() < 2 || noun.size() > kLongestNoun || !is_han(noun[0])) return std::nullopt;
  PerUnit out;
  out.named = noun;
  return out;
}

std::optional<PerUnit> of_bare(std::u16string_view near) {
  if (!is_any<u"平均", u"平均为", u"平均达", u"平均约">(near)) return std::nullopt;
  PerUnit out;
  out.bare = true;
  return out;
}

}  // namespace

std::optional<PerUnit> per_unit(std::u16string_view near) {
  if (near.find_first_of(u"均每各") == std::u16string_view::npos) return std::nullopt;
  if (auto found = of_period(near)) return found;
  if (auto found = of_each(near)) return found;
  if (auto found = of_unit(near)) return found;
  if (auto found = of_noun(near)) return found;
  if (auto found = of_bare(near)) return found;
  // 为35个村各配备公开栏
  const std::size_t each = near.rfind(u'各');
  if (each == std::u16string_view::npos || each > 3 || !is_verb(near.substr(each + 1), kLongestPlain) ||
      starts_with_any<u"类", u"项", u"级", u"部", u"单位", u"种", u"镇", u"乡", u"街", u"县", u"村", u"区",
                      u"地", u"方", u"界">(near.substr(each + 1)))
    return std::nullopt;
  PerUnit out;
  out.exact = out.each = true;
  return out;
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
  const auto among = [counted](std::u16string_view units) {
    return counted.size() == 1 && units.find(counted) != std::u16string_view::npos;
  };
  if (unit == u"人" || unit == u"名" || unit == u"位") return among(u"人名位") || counted == u"人次";
  if (unit == u"案") return among(u"件起宗例");
  if (unit == u"单") return among(u"件单");
  if (unit == u"企" || unit == u"户") return among(u"家户");
  if (unit == u"件") return among(u"起宗");
  return false;
}

}  // namespace nianbao::claims
