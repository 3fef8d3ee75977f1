// The changes of the corpus (tests/corpus/faults, carriers/transform) by name, on the bytes of any draft:
// what people and programs do to reports. Each leaves the text alone where it finds nothing to act on.
#pragma once

#include <cstddef>
#include <random>
#include <span>
#include <string>
#include <string_view>

namespace nianbao::fuzz {

/// Seeded; the same seed gives the same numbers on every platform.
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  /// 0 ≤ n < bound; 0 when bound is 0.
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : engine_() % bound; }
  template <typename List>
  const auto& pick(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::mt19937 engine_;
};

struct NamedChange {
  std::string_view name;
  void (*apply)(std::string& text, Random& random);
};

/// Changes of words, numbers and dates; of table lines; of parts and paragraphs. In fixed order.
std::span<const NamedChange> word_changes();
std::span<const NamedChange> table_changes();
std::span<const NamedChange> part_changes();

}  // namespace nianbao::fuzz
