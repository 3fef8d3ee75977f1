#include "core/claims/subjects.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/node.h"
#include "core/words/lists/comparing.h"

namespace nianbao::claims {

namespace {

constexpr std::size_t kShortestName = 3;

void erase_all(std::u16string& name, const WordList& words) {
  for (const std::u16string_view word : words) {
    for (std::size_t at = name.find(word); at != std::u16string::npos; at = name.find(word, at))
      name.erase(at, word.size());
  }
}

void erase_common(std::u16string& name) { erase_all(name, words::common_in_names); }

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
  if (!ends_with(name, u"政府信息")) erase_all(name, words::what_all_is_about);
  erase_all(name, words::no_name);
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
