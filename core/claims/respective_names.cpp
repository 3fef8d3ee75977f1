// Numbers that belong one by one to things that are named before them: A、B和C分别为10件、12件和6件. They are
// a list like any other; without a name for each of them they may be anything: 2022年、2023年分别为….
#include <algorithm>

#include "core/base/text.h"
#include "core/base/words.h"
#include "core/claims/part_sums.h"
#include "core/words/lists/organ_names.h"
#include "core/words/lists/parts.h"
#include "core/words/lists/stops.h"
#include "core/words/lists/total.h"

namespace nianbao::claims {

namespace {

bool is_separator(char16_t unit) { return words::between_names.find(unit) != std::u16string_view::npos; }

/// A、B、C of A、B、C分别为 or of 按A、B、C的顺序,依次为.
std::u16string_view names_before(const Levels& levels, std::size_t first) {
  const std::u16string_view gap = levels.gap(first);
  const Asked asked(gap);
  std::size_t end = std::u16string_view::npos;
  for (const std::u16string_view word : words::respectively) end = std::min(end, gap.rfind(word));
  if (end == std::u16string_view::npos) return {};
  std::u16string_view before = trim(gap.substr(0, end));
  if (!before.empty() && before.back() == u',') {
    before.remove_suffix(1);
    if (!ends_with_any(before, words::in_this_order)) return {};
    before.remove_suffix(length_of_end(before, words::in_this_order));
  }
  before = before.substr(before.find_last_of(words::stops_but_listing) + 1);
  return trim(before);
}

/// How many names the words hold: one more than there are separators. 和 may be a part of a name.
bool may_be_names(std::u16string_view names, std::size_t count) {
  std::size_t listed = 1;
  std::size_t joined = 0;
  for (std::size_t i = 1; i + 1 < names.size(); ++i) {
    if (!is_separator(names[i])) continue;
    ++(names[i] == u'、' ? listed : joined);
  }
  return listed <= count && count <= listed + joined;
}

}  // namespace

bool names_sisters(const Levels& levels, std::size_t before, std::size_t first) {
  constexpr std::size_t kKind = 2;
  const std::u16string_view names = names_before(levels, first);
  if (names.size() <= kKind || !ends_with_any(names, words::organ_endings)) return false;
  return contains(levels.label(before), names.substr(names.size() - kKind));
}

std::size_t count_listed(const Levels& levels, std::size_t first) {
  const auto goes_on = [&](std::size_t at) {
    const std::u16string_view near = levels.near(at);
    return levels.joint(at) == Joint::listing && levels.same(first, at) &&
           (near.empty() || (near.size() == 1 && is_separator(near[0])));
  };
  std::size_t end = first + 1;
  while (end < levels.size() && goes_on(end)) ++end;
  return end - first;
}

std::size_t count_respective(const Levels& levels, std::size_t first) {
  if (!levels.node(first).respectively) return 0;
  const std::size_t count = count_listed(levels, first);
  const std::u16string_view names = names_before(levels, first);
  // 一至四季度分别为: all of the year
  const auto* const whole = find_first(Asked(names), words::whole_years_by_part);
  if (whole && static_cast<std::size_t>(whole->value) == count) return count;
  const bool times = contains_any(names, words::times_of_numbers);
  return count > 1 && !times && may_be_names(names, count) ? count : 0;
}

}  // namespace nianbao::claims
