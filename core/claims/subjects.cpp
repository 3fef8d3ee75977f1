#include "core/claims/subjects.h"

#include <algorithm>
#include <initializer_list>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/node.h"
#include "core/words/lists/comparing.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kShortestName = 3;

void erase_all(std::u16string& name, std::initializer_list<std::u16string_view> words) {
  for (const std::u16string_view word : words) {
    for (std::size_t at = name.find(word); at != std::u16string::npos; at = name.find(word, at))
      name.erase(at, word.size());
  }
}

/// What only says that something came in or is counted: 收到申请 and 申请数 are one thing.
void erase_common(std::u16string& name) {
  erase_all(name,
            {u"收到",   u"受理", u"新收", u"接收", u"办理",   u"制发", u"发布", u"公开", u"主动", u"数据",
             u"这一",   u"数字", u"规模", u"同期", u"报告期", u"场次", u"人次", u"件次", u"案件", u"事项",
             u"类信息", u"内",   u"共",   u"该",   u"此",     u"总",   u"数",   u"量"});
}

bool has_all(std::u16string_view text, std::u16string_view characters) {
  return std::all_of(characters.begin(), characters.end(),
                     [&](char16_t unit) { return text.find(unit) != std::u16string_view::npos; });
}

}  // namespace

std::u16string_view subject_of(std::u16string_view clause) {
  if (starts_with_any(clause, words::leads_without_subject)) return {};
  for (const std::u16string_view than : words::subject_ends) {
    const std::size_t at = clause.find(than);
    if (at == std::u16string_view::npos || at == 0) continue;
    if (than.size() == 1 && !names_earlier_year(clause.substr(at))) continue;
    if (starts_with(clause.substr(at), u"同期")) continue;  // 上年同期为82.9%
    // 也比上年, 均较上年: no name
    return at > 1 ? trim(clause.substr(0, at)) : std::u16string_view();
  }
  return {};
}

std::u16string bare_name(std::u16string_view words) {
  std::u16string name(trim(words));
  // 主动公开政府信息, but 新收政府信息公开申请
  if (!ends_with(name, u"政府信息")) erase_all(name, {u"政府信息公开", u"政府信息", u"信息公开"});
  erase_all(name, {u"政府", u"本年度", u"全年", u"今年", u"本年", u"年度", u"数量", u"总数",
                   u"总量", u"件数",   u"人数", u"共计", u"累计", u"各类", u"全市", u"全县",
                   u"全区", u"全省",   u"全局", u"的",   u"了",   u"为",   u"达"});
  const auto is_date = [](char16_t unit) { return is_digit(unit) || unit == u'年'; };
  name.erase(name.begin(), std::find_if_not(name.begin(), name.end(), is_date));
  while (name.size() > kShortestName && (name.back() == u'数' || name.back() == u'量')) name.pop_back();
  return name;
}

bool may_be_about(std::u16string_view subject, std::u16string_view label) {
  std::u16string name = bare_name(subject);
  std::u16string other = bare_name(label);
  if (has_all(other, name)) return true;
  erase_common(name);
  erase_common(other);
  return has_all(other, name) || (other.size() > 1 && starts_with(name, other));
}

}  // namespace nianbao::claims
