#include "core/organs/self_name.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/one_of.h"
#include "core/base/text.h"
#include "core/base/words.h"
#include "core/organs/organ.h"
#include "core/words/lists/self_name.h"

namespace nianbao {

namespace {

/// How wide the area is that calls itself so; an organ's name has none.
constexpr std::array<std::pair<std::string_view, int>, 9> kRanks = {{{"town", 1},
                                                                     {"township", 1},
                                                                     {"street", 1},
                                                                     {"county", 2},
                                                                     {"district", 2},
                                                                     {"banner", 2},
                                                                     {"city", 3},
                                                                     {"prefecture", 4},
                                                                     {"province", 5}}};
constexpr int kCity = 3;

int rank_of(std::string_view kind) {
  for (const auto& [name, rank] : kRanks) {
    if (name == kind) return rank;
  }
  return 0;
}

bool is_quoted(std::u16string_view before) {
  const std::size_t open = before.find_last_of(words::self_quotes);
  return open != std::u16string_view::npos && is_one_of(before[open], words::opening_self_quotes);
}

bool begins_other_word(std::u16string_view behind, bool is_area) {
  if (behind.empty()) return false;
  return is_one_of(behind.front(), words::no_self_name) ||
         (is_area && is_one_of(behind.front(), words::no_area_of_self));
}

/// The area that the organ is of calls itself so.
std::string_view area_kind(std::u16string_view area) {
  return value_of(find_end(area, words::areas_of_self));
}

}  // namespace

std::vector<SelfName> find_self_names(std::u16string_view clean, Span span) {
  std::vector<SelfName> out;
  const std::u16string_view text = slice(clean, span);
  const char16_t self = words::self_names[0].word.front();
  for (std::size_t at = text.find(self); at != std::u16string_view::npos; at = text.find(self, at + 1)) {
    const auto* const found = find_longest_start(text.substr(at), words::self_names);
    if (!found) continue;
    const std::u16string_view behind = text.substr(at + found->word.size());
    const std::u16string_view before = text.substr(0, at);
    if (begins_other_word(behind, rank_of(found->value) > 0)) continue;
    if (!before.empty() && is_one_of(before.back(), words::before_other_self)) continue;
    if (is_quoted(before)) continue;
    SelfName name;
    name.span.start = span.start + static_cast<Offset>(at);
    name.span.end = name.span.start + static_cast<Offset>(found->word.size());
    name.kind = found->value;
    const bool opens = before.empty() || is_one_of(before.back(), words::before_self_clause);
    name.opens_own_work = opens && starts_with_any(behind, words::own_disclosure);
    out.push_back(name);
  }
  return out;
}

std::string_view self_kind_of(std::u16string_view organ) {
  if (ends_with_any(organ, words::organs_without_self)) return {};
  const std::u16string_view government = without_ends(organ, words::plates_of_governments);
  if (const std::string_view kind = area_kind(government); !kind.empty()) return kind;
  return value_of(find_end(organ, words::organs_of_self));
}

bool is_name_of_another(const SelfName& name, std::u16string_view organ) {
  const std::string_view own = self_kind_of(organ);
  if (own.empty() || name.kind == own) return false;
  const int rank = rank_of(name.kind);
  const int own_rank = rank_of(own);
  const bool may_be_region = name.kind == "district";  // 我区 of an autonomous region
  if (own_rank > 0) {
    const bool is_wider = rank > own_rank || (may_be_region && own_rank < kCity);
    return is_wider ? own_rank > 1 && name.opens_own_work : true;
  }
  const std::string_view area = area_kind(split_organ(organ).area);
  if (rank == 0) return true;
  if (area.empty() || area == name.kind || rank > rank_of(area)) return false;
  return !may_be_region || name.opens_own_work;
}

}  // namespace nianbao
