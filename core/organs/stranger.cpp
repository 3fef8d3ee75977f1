#include "core/organs/stranger.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/organs/organ.h"
#include "core/words/lists/stranger.h"

namespace nianbao {

namespace {

using View = std::u16string_view;

bool is_area_end(char16_t u) { return is_one_of(u, words::ends_of_sister_areas); }

/// 桐城市大关镇 is 大关镇; 县 is 县.
View innermost(View area) {
  for (std::size_t i = area.size(); i > 2; --i) {
    const bool ends = i < area.size() && is_one_of(area[i - 1], words::ends_of_outer_areas);
    if (ends && area.size() - i >= 2) return area.substr(i);
  }
  return area;
}

/// The organ with its own tax bureau of the state in front: 国家税务总局阳曲县税务局 is 阳曲县税务局.
View local(View name) { return without_starts(name, words::heads_of_locals); }

bool is_department(const OrganName& organ) { return ends_with_any(organ.own, words::ends_of_departments); }

/// Before its last character, an area's name has none that no such name has.
bool may_name_area(View name) {
  return std::none_of(name.begin(), name.end() - 1,
                      [](char16_t u) { return is_one_of(u, words::no_names_of_areas); });
}

/// A town or street: what its name has before 镇人民政府, 街道办事处.
bool is_named_area(View area) {
  constexpr std::size_t kLongest = 6;
  const View name = innermost(area);
  return name.size() >= 3 && name.size() <= kLongest && is_area_end(name.back()) && may_name_area(name);
}

/// Another county for a county's organ, another town for a town's.
bool is_sister_area(View area, View own) {
  const View name = innermost(area);
  const View issuer = innermost(own);
  return is_named_area(area) && issuer.size() >= 3 && name.back() == issuer.back() && name != issuer &&
         !issuer.ends_with(name) && !name.ends_with(issuer);
}

/// 县审计局, 盐泽县审计局 for 盐泽县司法局.
bool is_sister_department(const OrganName& organ, const OrganName& issuer) {
  if (!is_department(organ) || !is_department(issuer) || issuer.area.empty()) return false;
  if (organ.own.size() < 3 || contains_any(Asked(organ.own), words::departments_for_all)) return false;
  const bool bare = organ.area.size() == 1 && organ.area.back() == issuer.area.back();
  if (!bare && innermost(organ.area) != innermost(issuer.area)) return false;
  return !contains(issuer.own, organ.own) && !contains(organ.own, issuer.own);
}

bool is_stranger(View name, View issuer) {
  const OrganName organ = split_organ(local(name));
  const OrganName own = split_organ(local(issuer));
  if (organ.area.empty() || own.area.empty() || contains(issuer, name)) return false;
  switch (relation_of(local(name), local(issuer))) {
    case OrganRelation::other:
      break;
    default:
      return false;
  }
  return is_sister_area(organ.area, own.area) || is_sister_department(organ, own);
}

/// 衢州市财政局 for 丽水市财政局, 安河县教育局 for 望岭县教育局.
bool is_of_same_business(const OrganName& organ, const OrganName& issuer) {
  if (organ.own != issuer.own || !is_department(organ)) return false;
  if (is_sister_area(organ.area, issuer.area)) return true;
  const View name = innermost(organ.area);
  const View own = innermost(issuer.area);
  constexpr std::size_t kRoot = 2;  // 恩施州 may stand above 恩施市
  return name.size() > kRoot && own.size() > kRoot && name.size() <= 6 &&
         is_one_of(name.back(), words::ends_of_prefectures) &&
         is_one_of(own.back(), words::ends_of_prefectures) && name.substr(0, kRoot) != own.substr(0, kRoot) &&
         !contains(issuer.area, name) && !name.ends_with(own) && may_name_area(name);
}

/// Behind marks and numbers of lists, dates and blanks.
std::size_t start_of_words(View text, std::size_t at) {
  while (at < text.size() && !is_han(text[at])) ++at;
  return at + length_of_start(text.substr(at), words::times_before_organ);
}

/// 工信息化局 is 工业和信息化局 with a half word lost, 农业农局 with one character, 农业农忖局 with another.
bool is_maimed(View name, View own) {
  constexpr std::size_t kLongName = 5;
  constexpr std::size_t kMostLost = 3;
  if (name == own || own.size() < kLongName || name.size() > own.size()) return false;
  if (!std::all_of(name.begin(), name.end(), is_han)) return false;
  std::size_t start = 0;
  while (start < name.size() && name[start] == own[start]) ++start;
  const std::size_t lost = own.size() - name.size();
  if (lost == 0) return own.substr(start + 1) == name.substr(start + 1);
  if (start == 0 || lost > kMostLost || own.substr(start + lost) != name.substr(start)) return false;
  const View gap = own.substr(start, lost);
  const bool joint = is_one_of(gap.back(), words::lost_joints);
  return lost == 1 ? !joint : joint && !is_one_of(gap.front(), words::lost_joints);
}

/// How long the name at the start of `text` is that acts as an issuer does; 0: there is none. `own` is the
/// issuer's name, split.
std::size_t acting_name(View text, View issuer, const OrganName& own) {
  constexpr std::size_t kLongest = 24;
  if (starts_with_any(text, words::before_others)) return 0;
  const std::size_t head = length_of_start(text, words::heads_of_locals);
  for (std::size_t size = head + 3; size <= std::min(kLongest, text.size()); ++size) {
    if (!is_han(text[size - 1])) return 0;
    const View name = text.substr(0, size);
    const View behind = without_starts(text.substr(size), words::offices_of_strangers);
    const bool acts = name.ends_with(own.own) && !behind.empty() && is_han(behind.front()) &&
                      !starts_with_any(behind, words::not_acting);
    const bool acts_as_issuer = starts_with_any(behind, words::acts_of_issuers);
    if (!acts && !acts_as_issuer) continue;
    const OrganName organ = split_organ(name.substr(head));
    if (acts && is_of_same_business(organ, own)) return size;
    if (!acts_as_issuer) continue;
    const bool is_area = name.size() == 3 && is_named_area(name);
    const bool is_organ = !organ.own.empty() && !organ.area.empty() && !organ_ending(organ.own).empty();
    if ((is_area || is_organ) && is_stranger(name, issuer)) return size;
  }
  return 0;
}

}  // namespace

std::vector<Span> find_strangers(std::u16string_view clean, Span paragraph, std::u16string_view issuer) {
  std::vector<Span> out;
  const OrganName own = split_organ(local(issuer));
  const View text = slice(clean, paragraph);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = start_of_words(text, at);
    if (start >= text.size()) break;
    const std::size_t end = std::min(text.find_first_of(words::ends_of_clauses, start), text.size());
    if (const std::size_t size = acting_name(text.substr(start, end - start), issuer, own); size > 0) {
      const Offset from = paragraph.start + static_cast<Offset>(start);
      out.push_back({from, from + static_cast<Offset>(size)});
    }
    at = end + 1;
  }
  return out;
}

std::vector<Span> find_maimed_names(std::u16string_view clean, Span paragraph, std::u16string_view issuer) {
  std::vector<Span> out;
  const OrganName own = split_organ(local(issuer));
  const View text = slice(clean, paragraph);
  const View area = innermost(own.area);
  const View ending = organ_ending(own.own);
  if (area.size() < 3 || ending.empty()) return out;
  for (std::size_t at = text.find(area); at != View::npos; at = text.find(area, at + 1)) {
    const View behind = text.substr(at + area.size(), own.own.size());
    const std::size_t end = behind.rfind(ending);
    if (end == View::npos || !is_maimed(behind.substr(0, end + ending.size()), own.own)) continue;
    const Offset from = paragraph.start + static_cast<Offset>(at);
    out.push_back({from, from + static_cast<Offset>(area.size() + end + ending.size())});
  }
  return out;
}

bool denies_of_another(View clause, View issuer) {
  constexpr std::size_t kLongest = 60;
  const std::size_t start = start_of_words(clause, 0);
  View text =
      start < clause.size() ? without_starts(clause.substr(start, kLongest), words::before_subjects) : View();
  std::size_t end = 0;
  for (std::size_t i = 2; i < text.size(); ++i) {
    const bool is_name = !organ_ending(text.substr(0, i)).empty();
    if (is_name && starts_with_any(text.substr(i), words::behind_subjects)) end = i;
  }
  const View names = text.substr(0, end);
  const std::size_t joint = names.find_last_of(words::between_subjects);
  const View last = names.substr(joint == View::npos ? 0 : joint + 1);
  if (last.size() < 3 || issuer.empty() || contains_any(Asked(last), words::not_of_another)) return false;
  if (split_organ(last).area.empty() && !is_department(split_organ(last))) return false;
  switch (relation_of(last, issuer)) {
    case OrganRelation::above:
    case OrganRelation::below:
    case OrganRelation::other:
      return true;
    default:
      return false;
  }
}

bool may_not_publish(std::u16string_view name, std::u16string_view issuer) {
  const OrganName organ = split_organ(name);
  return !organ.area.empty() && is_sister_department(organ, split_organ(issuer)) &&
         relation_of(name, issuer) == OrganRelation::other;
}

}  // namespace nianbao
