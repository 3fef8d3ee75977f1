#include "core/organs/organ.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/words/lists/organ_names.h"

namespace nianbao {

namespace {

using View = std::u16string_view;

/// The business of an organ of the one name went to one of the other.
bool follows(View before, View after) {
  const auto* const former = find_same(before, words::former_organs);
  return former && std::any_of(words::successors.begin(), words::successors.end(), [&](const auto& each) {
           return each.value == former->value && after.starts_with(each.word);
         });
}

bool is_area_end(char16_t u) { return is_one_of(u, words::area_ends); }

/// Whether the units of `shorter` stand in `longer`, in this order: 教体 in 教育和体育.
bool is_abbreviation(View shorter, View longer) {
  std::size_t at = 0;
  for (const char16_t u : longer) {
    if (at < shorter.size() && shorter[at] == u) ++at;
  }
  return at == shorter.size();
}

bool is_government_name(View own) { return own.empty() || is_any(own, words::governments); }
bool is_government_office(View own) { return is_any(own, words::offices_of_governments); }

enum class AreaRelation : std::uint8_t { same, larger, smaller, other };

/// How area `a` stands to `b`. "县" is any county, "" any area; 清江市青岚县 is 青岚县.
AreaRelation area_relation(View a, View b) {
  if (a.empty() || b.empty() || a == b || a.ends_with(b) || b.ends_with(a)) return AreaRelation::same;
  if (a.size() == 1 || b.size() == 1) return a.back() == b.back() ? AreaRelation::same : AreaRelation::other;
  if (b.starts_with(a)) return AreaRelation::larger;
  if (a.starts_with(b)) return AreaRelation::smaller;
  return AreaRelation::other;
}

/// The own names of two departments: one name, a short form, or a successor's.
OrganRelation own_relation(View a, View b) {
  if (a == b) return OrganRelation::same;
  const View stem_a = a.substr(0, a.size() - organ_ending(a).size());
  const View stem_b = b.substr(0, b.size() - organ_ending(b).size());
  if (stem_a.empty() || stem_b.empty()) return OrganRelation::other;
  const bool longer_a = stem_a.size() >= stem_b.size();
  const View longer = longer_a ? stem_a : stem_b;
  const View shorter = longer_a ? stem_b : stem_a;
  // 教体局 is short for 教育和体育局; 农业局 was another organ before it became 农业农村局.
  if (shorter.size() >= 2 && is_abbreviation(shorter, longer))
    return longer.starts_with(shorter) || longer.ends_with(shorter) ? OrganRelation::renamed
                                                                    : OrganRelation::same;
  return follows(stem_a, stem_b) || follows(stem_b, stem_a) ? OrganRelation::renamed : OrganRelation::other;
}

}  // namespace

View organ_ending(View name) {
  for (const View end : words::organ_endings) {
    if (name.ends_with(end) && name.size() > end.size()) return end;
  }
  return {};
}

OrganName split_organ(View name) {
  if (!name.empty() && name.size() >= 2 && is_area_end(name.back())) return {name, {}};
  for (std::size_t i = name.size(); i > 0; --i) {
    if (!is_area_end(name[i - 1])) continue;
    // 城市管理局 is no 桐城市.
    if (name[i - 1] == u'市' && i > 1 && name[i - 2] == u'城' && (i == 2 || is_area_end(name[i - 3])))
      continue;
    // 城乡建设, 乡村振兴, 市场, 区划 are words of the organ's own name.
    const char16_t next = i < name.size() ? name[i] : u' ';
    if (is_one_of(next, words::within_organ_names) &&
        !starts_with_any(name.substr(i), words::ends_of_governments))
      continue;
    if (is_one_of(name[i - 1], words::townships) && i > 1 && name[i - 2] == u'城') continue;
    const View rest = name.substr(i);
    if (rest.size() >= 2 &&
        (!organ_ending(rest).empty() || is_government_name(rest) || is_government_office(rest)))
      return {name.substr(0, i), rest};
  }
  return {{}, name};
}

std::u16string bare_organ(View name) {
  std::u16string out;
  int depth = 0;
  for (const char16_t u : name) {
    if (u == u'(' || u == u'（') ++depth;
    if (depth == 0 && !is_space(u)) out.push_back(u);
    if ((u == u')' || u == u'）') && depth > 0) --depth;
  }
  return out;
}

std::u16string plain_ending(View name) {
  std::u16string bare = bare_organ(name);
  const auto* const tail = find_end(View(bare), words::tails_of_organs);
  if (!tail || bare.size() == tail->word.size()) return bare;
  bare.resize(bare.size() - tail->word.size());
  return bare += words::plain_tails[static_cast<std::size_t>(tail->value)];
}

OrganRelation relation_of(View a, View b) {
  const std::u16string bare_a = plain_ending(a);
  const std::u16string bare_b = plain_ending(b);
  if (bare_a.empty() || bare_b.empty()) return OrganRelation::unknown;
  if (bare_a == bare_b) return OrganRelation::same;
  const OrganName one = split_organ(bare_a);
  const OrganName two = split_organ(bare_b);
  const bool governments = is_government_name(one.own) && is_government_name(two.own);
  const bool offices = one.own != two.own && (is_government_name(one.own) || is_government_office(one.own)) &&
                       (is_government_name(two.own) || is_government_office(two.own));
  OrganRelation own = governments ? OrganRelation::same
                      : offices   ? OrganRelation::office
                                  : own_relation(one.own, two.own);
  // 青岚财政局 without the 县: one name inside the other.
  if (own == OrganRelation::other && (bare_a.ends_with(bare_b) || bare_b.ends_with(bare_a)))
    own = OrganRelation::same;
  if (own == OrganRelation::other) return own;
  switch (area_relation(one.area, two.area)) {
    case AreaRelation::same:
      return own;
    case AreaRelation::larger:
      return OrganRelation::above;
    case AreaRelation::smaller:
      return OrganRelation::below;
    case AreaRelation::other:
      break;
  }
  return OrganRelation::other;
}

bool is_township(View name) {
  const std::u16string bare = bare_organ(name);
  if (contains_any(Asked(bare), words::subdistrict_offices) || ends_with_any(bare, words::subdistricts))
    return true;
  const OrganName parts = split_organ(bare);
  return !parts.area.empty() && is_one_of(parts.area.back(), words::townships) &&
         (is_government_name(parts.own) || is_government_office(parts.own));
}

bool cannot_make_rules(View name) {
  const std::u16string bare = bare_organ(name);
  if (is_township(bare)) return true;
  const OrganName parts = split_organ(bare);
  if (ends_with_any(bare, words::local_offices_of_state)) return true;
  if (parts.area.empty()) return false;
  if (is_government_name(parts.own) || is_government_office(parts.own)) {
    if (ends_with_any(parts.area, words::autonomous_regions)) return false;
    if (is_one_of(parts.area.back(), words::areas_without_rules)) return true;
    const View city = without_ends(parts.area, words::boroughs);
    return city.size() < parts.area.size() && contains_any(Asked(city), words::boroughs);
  }
  return !organ_ending(parts.own).empty();
}

}  // namespace nianbao
