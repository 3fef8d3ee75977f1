#include "core/slips/alike.h"

#include <algorithm>

#include "core/base/one_of.h"
#include "core/slips/table.h"
#include "core/words/lists/slip.h"

namespace nianbao::slips {

namespace {

/// The number of its syllable; 0 where the table has none.
std::uint16_t sound_of(char16_t unit) {
  const std::size_t blocks = (table.sounding_count + Rising::kBlock - 1) / Rising::kBlock;
  const std::uint16_t* const starts = table.sounding.starts;
  const std::uint16_t* const block = std::upper_bound(starts, starts + blocks, unit);
  if (block == starts) return 0;
  const std::size_t first = static_cast<std::size_t>(block - starts - 1) * Rising::kBlock;
  const std::size_t last = std::min(first + Rising::kBlock, table.sounding_count);
  unsigned known = *(block - 1);
  for (std::size_t at = first; at < last && known <= unit; ++at) {
    if (known == unit) return table.sounds[at];
    known += table.sounding.steps[at];
  }
  return 0;
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
