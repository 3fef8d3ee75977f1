#include "core/claims/rate_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/words.h"
#include "core/words/lists/complete.h"
#include "core/words/lists/rate.h"
#include "core/words/lists/same_in_rates.h"
#include "core/words/lists/stops.h"

namespace nianbao::claims {

namespace {

/// Words that say the same in a rate's name and in a number's label.
constexpr std::array kSynonyms = {&words::answered,  &words::concluded, &words::completed,  &words::accepted,
                                  &words::reversed,  &words::collected, &words::satisfying, &words::mended,
                                  &words::explained, &words::published, &words::paid_out};

/// 网上办理 for 网办, 即时办结 for 即办: the two characters in their order, near each other.
bool abbreviates(std::u16string_view core, std::u16string_view words) {
  constexpr std::size_t kNear = 3;
  for (std::size_t at = words.find(core[0]); at != std::u16string_view::npos;
       at = words.find(core[0], at + 1)) {
    const std::u16string_view after = words.substr(at + 1, kNear);
    const std::size_t second = after.find(core[1]);
    if (second == std::u16string_view::npos) continue;
    if (after.substr(0, second).find_first_of(words::stops_of_line) == std::u16string_view::npos) return true;
  }
  return false;
}

bool has_core(std::u16string_view around, std::u16string_view stem) {
  const std::u16string_view core = stem.substr(stem.size() - 2);
  if (contains(around, core)) return true;
  // 可网办2475项, 网上可办率
  if (contains_any(stem, words::can_be) && contains_any(around, words::manners_in_short)) return true;
  // 网上提交431件,网上申请率: the manner is what the rate is about
  for (const std::u16string_view manner : words::leads_of_rates) {
    if (stem.size() >= 4 && starts_with(stem, manner)) return contains(around, manner);
  }
  bool known = false;
  for (const WordList* group : kSynonyms) {
    if (!is_any(core, *group)) continue;
    known = true;
    if (contains_any(around, *group)) return true;
  }
  if (!known && stem.size() == 2 && abbreviates(core, around)) return true;
  return core[0] != core[1] && contains(around, core.substr(0, 1)) && contains(around, core.substr(1, 1)) &&
         contains(around, cat(core.substr(1, 1), core.substr(0, 1)));
}

/// The noun behind the last verb of a label: 申请 of 收到政府信息公开申请; "" where nothing follows a verb.
std::u16string_view thing_of(std::u16string_view label) {
  std::size_t end = 0;
  for (const std::u16string_view verb : words::verbs_before_things) {
    const std::size_t at = label.rfind(verb);
    if (at != std::u16string_view::npos) end = std::max(end, at + verb.size());
  }
  return end == 0 ? std::u16string_view() : trim(label.substr(end));
}

/// 在规定时限内: the label says in other words than the rate's name that it was done in time; not
/// 未在规定时限内.
bool is_in_time(std::u16string_view label, std::u16string_view around) {
  if (contains_any(label, words::in_time)) return true;
  return contains_any(around, words::in_time_in_words) && !contains_any(around, words::late);
}

}  // namespace

bool negates(std::u16string_view words, std::u16string_view core) {
  if (is_any(core, words::correct) && contains(words, u"错")) return true;
  return std::any_of(words::denials.begin(), words::denials.end(),
                     [&](std::u16string_view denial) { return contains(words, cat(denial, core)); });
}

bool is_due(std::u16string_view words, std::u16string_view core) {
  for (const std::u16string_view paper : words::papers_of_duties) {
    if (contains(words, cat(core, paper))) return true;
  }
  for (std::size_t at = words.find(core); at != std::u16string_view::npos; at = words.find(core, at + 1)) {
    std::u16string_view before = words.substr(0, at);
    for (const std::u16string_view manner : words::manners_of_duties) {
      if (before.size() > manner.size() && ends_with(before, manner)) before.remove_suffix(manner.size());
    }
    const bool told = ends_with_any(words.substr(0, at), words::duties);  // 限期整改
    if ((told || ends_with_any(before, words::duties)) && !ends_with_any(before, words::no_duties))
      return true;
  }
  return false;
}

std::u16string_view rate_stem(std::u16string_view near) {
  const std::size_t at = std::max(near.rfind(u'率') + 1, near.rfind(u'度') + 1);
  return at == 0 ? std::u16string_view() : near.substr(0, at - 1);
}

std::u16string_view without_generic_end(std::u16string_view stem) {
  const std::u16string_view verb = without_ends(stem, words::generic_rate_ends);
  return ends_with_any(verb, words::remedies) || ends_with_any(verb, words::done_with_all) ? verb : stem;
}

int fits_rate(std::u16string_view stem, std::u16string_view label, std::u16string_view tail) {
  if (stem.size() < 2) return 0;
  const std::u16string around = cat(label, tail);
  for (const std::u16string_view manner : words::manners_of_rates) {
    if (!contains(stem, manner) || contains(label, manner)) continue;
    if (!contains_any(stem, words::can_be) || !contains_any(around, words::manners_in_short)) return 0;
  }
  const bool timely = contains_any(stem, words::in_time);
  if (timely && !is_in_time(label, around)) return 0;
  const bool negation =
      stem.size() >= 3 && words::denial_marks.find(stem[stem.size() - 3]) != std::u16string_view::npos;
  const std::u16string_view core = stem.substr(stem.size() - 2);
  if (negation) return contains(around, stem.substr(stem.size() - 3)) ? 2 : 0;
  const bool only_timely = timely && stem.size() == 2;
  if (negates(around, core) || is_due(around, core) || !(only_timely || has_core(around, stem))) return 0;
  if (contains(around, cat(u"应", core.substr(0, 1)))) return 0;
  if (contains_any(around, words::not_wholly) || !contains(around, core)) return 1;
  return contains(around, stem) ? 3 : 2;
}

bool remedies_found(std::u16string_view stem, std::u16string_view part, std::u16string_view whole) {
  const bool remedy = ends_with_any(stem, words::remedies);
  const bool looked_at = contains_any(whole, words::inspections);
  return remedy && looked_at && contains(part, stem.substr(stem.size() - 2)) &&
         !contains_any(whole, words::defects);
}

bool names_received(std::u16string_view words) { return contains_any(words, words::received_for_rate); }

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
