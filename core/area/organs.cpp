#include "core/area/organs.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/organs/organ.h"
#include "core/words/lists/area.h"
#include "core/words/lists/organ_names.h"

namespace nianbao::area {

namespace {

using View = std::u16string_view;
using Places = std::vector<std::size_t>;

/// The organ's name without its area, by which those are found that may be the same: 财政局 of 青岚县财政局.
std::u16string own_of(View plain) {
  const OrganName split = split_organ(plain);
  const View own = split.own.empty() ? split.area : split.own;
  // 青岚县柳溪街道, 青岚县柳溪镇人民政府: what the last area is called.
  if (is_any(own, words::governments) || split.own.empty()) {
    View area = split.area;
    std::size_t end = area.empty() ? 0 : area.size() - 1;
    while (end > 0 && !is_one_of(area[end - 1], words::area_ends)) --end;
    return cat(area.substr(end), own);
  }
  if (ends_with_any(own, words::streets)) {
    std::size_t start = 0;
    for (std::size_t i = 0; i + 3 < own.size(); ++i) {
      if (is_one_of(own[i], words::area_ends)) start = i + 1;
    }
    return std::u16string(own.substr(start));
  }
  return std::u16string(own);
}

struct Names {
  explicit Names(const std::vector<std::u16string>& names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      plain.push_back(plain_organ(names[i]));
      if (plain.back().empty()) continue;
      if (first.emplace(plain.back(), i).second) by_own[own_of(plain.back())].push_back(i);
    }
  }
  std::vector<std::u16string> plain;
  std::unordered_map<std::u16string, std::size_t> first;  // place of each different name
  std::unordered_map<std::u16string, Places> by_own;      // likewise, by own name
};

/// As core/organs has it, but a street with and without its county is one, too.
OrganRelation relation_between(View a, View b) {
  const bool ends = a.ends_with(b) || b.ends_with(a);
  return ends && own_of(a) == own_of(b) ? OrganRelation::same : relation_of(a, b);
}

bool may_be_same(OrganRelation relation) {
  return relation == OrganRelation::same || relation == OrganRelation::renamed ||
         relation == OrganRelation::office;
}

/// Names that have only each other: the certain ones of `found`, which holds for each place of one list those
/// of the other.
void settle(const std::map<std::size_t, Places>& found, std::vector<std::optional<std::size_t>>& match) {
  std::map<std::size_t, Places> back;
  for (const auto& [place, others] : found) {
    for (const std::size_t other : others) back[other].push_back(place);
  }
  for (const auto& [place, others] : found) {
    if (others.size() == 1 && back[others.front()].size() == 1) match[place] = others.front();
  }
}

}  // namespace

std::u16string plain_organ(View name) {
  const std::u16string bare = plain_ending(name);
  const OrganName split = split_organ(bare);
  if (split.own.empty() && bare.size() >= 2) return cat(bare, words::plain_tails[0]);
  return bare;
}

std::vector<OrganMatch> match_organs(const std::vector<std::u16string>& names,
                                     const std::vector<std::u16string>& others) {
  const Names ours(names);
  const Names theirs(others);
  std::vector<std::optional<std::size_t>> match(names.size());
  std::vector<bool> taken(others.size());
  const auto take = [&] {
    for (const auto& other : match) {
      if (other) taken[*other] = true;
    }
  };
  for (const auto& [plain, place] : ours.first) {
    if (const auto other = theirs.first.find(plain); other != theirs.first.end())
      match[place] = other->second;
  }
  take();
  std::map<std::size_t, Places> same;
  for (const auto& [own, places] : ours.by_own) {
    const auto found = theirs.by_own.find(own);
    if (found == theirs.by_own.end()) continue;
    for (const std::size_t place : places) {
      for (const std::size_t other : found->second) {
        if (!match[place] && !taken[other] &&
            relation_between(ours.plain[place], theirs.plain[other]) == OrganRelation::same)
          same[place].push_back(other);
      }
    }
  }
  settle(same, match);
  take();
  std::map<std::size_t, Places> alike = same;  // what is left, each with each
  std::map<std::size_t, Places> abbreviated;
  for (const auto& [plain, place] : ours.first) {
    if (match[place] || same.contains(place)) continue;
    for (const auto& [their_plain, other] : theirs.first) {
      if (taken[other]) continue;
      const OrganRelation relation = relation_between(plain, their_plain);
      if (may_be_same(relation)) alike[place].push_back(other);
      if (relation == OrganRelation::same) abbreviated[place].push_back(other);
    }
  }
  settle(abbreviated, match);
  std::vector<OrganMatch> out(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (ours.plain[i].empty()) continue;
    const std::size_t first = ours.first.at(ours.plain[i]);
    out[i].other = match[first];
    if (const auto found = alike.find(first); !match[first] && found != alike.end()) {
      out[i].candidates = found->second;
      std::sort(out[i].candidates.begin(), out[i].candidates.end());
    }
  }
  return out;
}

std::vector<std::size_t> same_organs(const std::vector<std::u16string>& names) {
  const Names ours(names);
  std::vector<std::size_t> out(names.size());
  for (std::size_t i = 0; i < names.size(); ++i)
    out[i] = ours.plain[i].empty() ? i : ours.first.at(ours.plain[i]);
  // With and without area: only where nobody else can be meant.
  for (const auto& [own, places] : ours.by_own) {
    std::map<std::size_t, Places> same;
    for (const std::size_t a : places) {
      for (const std::size_t b : places) {
        if (a != b && relation_between(ours.plain[a], ours.plain[b]) == OrganRelation::same)
          same[a].push_back(b);
      }
    }
    for (const auto& [a, others] : same) {
      if (others.size() != 1 || same[others.front()].size() != 1 || others.front() > a) continue;
      for (std::size_t& each : out) {
        if (each == a) each = others.front();
      }
    }
  }
  return out;
}

std::u16string governed_area(View name) {
  const std::u16string plain = plain_organ(name);
  const OrganName split = split_organ(plain);
  if (split.area.size() < 2 || !is_any(split.own, words::governments) || is_township(plain)) return {};
  return std::u16string(split.area);
}

std::u16string government_of_office(View name) {
  const std::u16string plain = plain_organ(name);
  const View office = words::plain_tails[3];
  if (!plain.ends_with(office) || plain.size() == office.size()) return std::u16string(name);
  return cat(plain.substr(0, plain.size() - office.size()), words::plain_tails[0]);
}

}  // namespace nianbao::area
