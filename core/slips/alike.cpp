#include "core/slips/alike.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/slips/table.h"
#include "core/words/lists/slip.h"

namespace nianbao::slips {

namespace {

/// The number of its syllable; 0 where the table has none.
std::uint16_t sound_of(char16_t unit) {
  const char16_t* const end = table.sounding + table.sounding_count;
  const char16_t* const at = std::lower_bound(table.sounding, end, unit);
  return at == end || *at != unit ? std::uint16_t{0} : table.sounds[at - table.sounding];
}

}  // namespace

Alike::Alike(char16_t wrong) : sound_(sound_of(wrong)), wrong_(wrong) {
  const auto [begin, end] = std::equal_range(table.looking, table.looking + table.looking_count, wrong);
  looks_ = table.looks + (begin - table.looking);
  looks_end_ = table.looks + (end - table.looking);
}

bool Alike::may_mean(char16_t right) const {
  return right != wrong_ &&
         ((sound_ != 0 && sound_ == sound_of(right)) || std::find(looks_, looks_end_, right) != looks_end_);
}

bool is_loose(char16_t unit) {
  static const Triggers triggers(words::loose_units);
  return triggers.may_hold(unit) && is_one_of(unit, words::loose_units);
}

}  // namespace nianbao::slips
