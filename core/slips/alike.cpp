#include "core/slips/alike.h"

#include <algorithm>
#include <vector>

#include "core/base/one_of.h"
#include "core/slips/table.h"
#include "core/words/lists/slip.h"

namespace nianbao::slips {

namespace {

/// The syllables of the table by character.
class Sounds {
 public:
  Sounds() {
    std::size_t unit = 0;
    for (std::size_t i = 0; i < table.sounding_count; unit += table.sounding_steps[i++]) {
      if (numbers_.size() <= unit) numbers_.resize(unit + 1);
      numbers_[unit] = table.sounds[i];
    }
  }

  /// 0: the table has none.
  std::uint16_t of(char16_t unit) const {
    const std::size_t at = static_cast<std::size_t>(unit) - table.first_sounding;
    return at < numbers_.size() ? numbers_[at] : std::uint16_t{0};
  }

 private:
  std::vector<std::uint16_t> numbers_;
};

std::uint16_t sound_of(char16_t unit) {
  static const Sounds sounds;
  return sounds.of(unit);
}

}  // namespace

const Trie& trie() {
  static const Trie words(table.words);
  return words;
}

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
