#include "core/claims/rate_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/words.h"

namespace nianbao::claims {

namespace {

/// Words that say the same in a rate's name and in a number's label.
constexpr std::array<std::array<std::u16string_view, 4>, 10> kSynonyms = {{
    {u"答复", u"回复", u"办复", u"回应"},
    {u"结案", u"已结", u"审结", u"办结"},
    {u"办结", u"办理", u"办毕", u"完成"},
    {u"采纳", u"采用", u"吸收", u"采信"},
    {u"纠错", u"纠正", u"撤销", u"纠正"},
    {u"回收", u"收回", u"收回", u"收回"},
    {u"合格", u"达标", u"达标", u"达标"},
    {u"整改", u"整治", u"改正", u"销号"},
    {u"解读", u"配套解读", u"同步解读", u"解读"},
    {u"公开", u"公示", u"发布", u"公布"},
}};

/// 网上办理 for 网办, 即时办结 for 即办: the two characters in their order, near each other.
bool abbreviates(std::u16string_view core, std::u16string_view words) {
  constexpr std::size_t kNear = 3;
  for (std::size_t at = words.find(core[0]); at != std::u16string_view::npos;
       at = words.find(core[0], at + 1)) {
    const std::u16string_view after = words.substr(at + 1, kNear);
    const std::size_t second = after.find(core[1]);
    if (second == std::u16string_view::npos) continue;
    if (after.substr(0, second).find_first_of(u",;。:、()") == std::u16string_view::npos) return true;
  }
  return false;
}

bool has_core(std::u16string_view around, std::u16string_view stem) {
  const std::u16string_view core = stem.substr(stem.size() - 2);
  if (contains(around, core)) return true;
  // 网上提交431件,网上申请率: the manner is what the rate is about
  for (const std::u16string_view manner : {u"网上", u"线上", u"掌上", u"自助", u"电子", u"即时", u"移动"}) {
    if (stem.size() >= 4 && starts_with(stem, manner)) return contains(around, manner);
  }
  bool known = false;
  for (const auto& group : kSynonyms) {
    if (std::find(group.begin(), group.end(), core) == group.end()) continue;
    known = true;
    if (std::any_of(group.begin(), group.end(), [&](std::u16string_view w) { return contains(around, w); }))
      return true;
  }
  if (!known && stem.size() == 2 && abbreviates(core, around)) return true;
  return core[0] != core[1] && contains(around, core.substr(0, 1)) && contains(around, core.substr(1, 1)) &&
         contains(around, cat(core.substr(1, 1), core.substr(0, 1)));
}

/// The noun behind the last verb of a label: 申请 of 收到政府信息公开申请; "" where nothing follows a verb.
std::u16string_view thing_of(std::u16string_view label) {
  std::size_t end = 0;
  for (const std::u16string_view verb :
       {u"收到", u"受理", u"办理", u"承办", u"接收", u"征集", u"办结", u"答复",
        u"回复", u"采纳", u"处理", u"办复", u"收集", u"接到", u"发放", u"交办",
        u"转办", u"新收", u"完成", u"回应", u"审结", u"按时", u"已"}) {
    const std::size_t at = label.rfind(verb);
    if (at != std::u16string_view::npos) end = std::max(end, at + verb.size());
  }
  return end == 0 ? std::u16string_view() : trim(label.substr(end));
}

}  // namespace

bool negates(std::u16string_view words, std::u16string_view core) {
  if (is_any<u"准确", u"正确">(core) && contains(words, u"错")) return true;
  return contains(words, cat(u"不", core)) || contains(words, cat(u"未", core)) ||
         contains(words, cat(u"不予", core));
}

bool is_due(std::u16string_view words, std::u16string_view core) {
  for (const std::u16string_view paper : {u"通知书", u"通知单", u"意见书", u"建议书", u"告知书"}) {
    if (contains(words, cat(core, paper))) return true;
  }
  for (std::size_t at = words.find(core); at != std::u16string_view::npos; at = words.find(core, at + 1)) {
    std::u16string_view before = words.substr(0, at);
    for (const std::u16string_view manner : {u"限期", u"立即", u"其", u"及时", u"现场", u"要"}) {
      if (before.size() > manner.size() && ends_with(before, manner)) before.remove_suffix(manner.size());
    }
    if (ends_with_any<u"责令", u"限期", u"要求", u"督促", u"需", u"须", u"待", u"应", u"拟", u"责成", u"敦促",
                      u"应当", u"通知">(before) &&
        !ends_with_any<u"按要求", u"所需">(before))
      return true;
  }
  return false;
}

int fits_rate(std::u16string_view stem, std::u16string_view label, std::u16string_view tail) {
  if (stem.size() < 2) return 0;
  for (const std::u16string_view manner :
       {u"到期", u"准确", u"群众", u"依法", u"网上", u"线上", u"掌上", u"自助"}) {
    if (contains(stem, manner) && !contains(label, manner)) return 0;
  }
  const auto is_timely = [](std::u16string_view words) {
    return contains_any<u"按时", u"按期", u"及时", u"限时", u"准时">(words);
  };
  if (is_timely(stem) && !is_timely(label)) return 0;
  const bool negation =
      stem.size() >= 3 && (stem[stem.size() - 3] == u'不' || stem[stem.size() - 3] == u'未');
  const std::u16string_view core = stem.substr(stem.size() - 2);
  const std::u16string around = cat(label, tail);
  if (negation) return contains(around, stem.substr(stem.size() - 3)) ? 2 : 0;
  if (negates(around, core) || is_due(around, core) || !has_core(around, stem)) return 0;
  if (contains(around, cat(u"应", core.substr(0, 1)))) return 0;
  if (contains_any<u"部分", u"基本", u"延期">(around) || !contains(around, core)) return 1;
  return contains(around, stem) ? 3 : 2;
}

bool remedies_found(std::u16string_view stem, std::u16string_view part, std::u16string_view whole) {
  const bool remedy = ends_with_any<u"更正", u"改正", u"纠正", u"修正", u"整改", u"处置", u"处理", u"回访",
                                    u"反馈", u"销号", u"补录", u"补正", u"补充", u"下架", u"修复", u"清理",
                                    u"约谈", u"通报", u"完善", u"撤换", u"删除", u"曝光">(stem);
  const bool looked_at =
      contains_any<u"抽查", u"检查", u"排查", u"监测", u"巡查", u"走访", u"核查", u"扫描", u"抽检", u"评估",
                   u"自查", u"审核", u"浏览", u"测评", u"抽取", u"抽样", u"回看">(whole);
  return remedy && looked_at && contains(part, stem.substr(stem.size() - 2)) &&
         !contains_any<u"问题", u"隐患", u"差错", u"错误", u"风险", u"线索", u"不合格", u"错敏", u"错链",
                       u"违规", u"违法", u"缺陷">(whole);
}

bool names_received(std::u16string_view words) {
  return contains_any<u"收到", u"受理", u"应", u"共需", u"收集", u"发放", u"征集", u"接收", u"承办", u"交办",
                      u"转办", u"登记", u"派发", u"接到", u"抽检", u"抽查", u"制发", u"下达", u"梳理">(words);
}

bool are_other_things(std::u16string_view part, std::u16string_view whole, std::u16string_view stem) {
  std::u16string_view a = thing_of(part);
  std::u16string_view b = thing_of(whole);
  if (a.size() < 2 || b.size() < 2 || contains(a, stem)) return false;
  a = a.substr(a.size() - 2);
  b = b.substr(b.size() - 2);
  return std::none_of(a.begin(), a.end(),
                      [b](char16_t unit) { return b.find(unit) != std::u16string_view::npos; });
}

}  // namespace nianbao::claims
