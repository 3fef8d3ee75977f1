// How much alike two texts are, by their pairs of characters, which in Chinese are about its words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace nianbao::years {

/// The pairs of neighbouring characters of a text, sorted; of a very long one the beginning.
class Pairs {
 public:
  Pairs() = default;
  explicit Pairs(std::u16string_view words);
  std::size_t size() const { return sorted_.size(); }
  /// How many the two have in common. Linear in their sizes.
  std::size_t shared(const Pairs& other) const;
  /// The pairs of both.
  Pairs with(const Pairs& other) const;

 private:
  std::vector<std::uint32_t> sorted_;
};

/// Dice's coefficient in per cent: twice what they share over what they have.
std::size_t alike(const Pairs& a, const Pairs& b);

}  // namespace nianbao::years
