// A number exactly as printed: an integer and how many decimals it was printed with.
#pragma once

#include <cstdint>
#include <string>

namespace nianbao {

/// Value = units / 10^decimals. At most 15 significant digits: readers refuse longer ones.
struct Decimal {
  std::int64_t units = 0;
  std::uint8_t decimals = 0;

  static constexpr Decimal whole(std::int64_t value) { return {value, 0}; }
  constexpr bool is_whole() const { return decimals == 0; }
  /// "-3.20": the decimals are kept, no thousands separator.
  std::u16string print() const;
};

/// Compares by value: 3.0 equals 3.
int compare(const Decimal& a, const Decimal& b);
inline bool operator==(const Decimal& a, const Decimal& b) { return compare(a, b) == 0; }
inline bool operator<(const Decimal& a, const Decimal& b) { return compare(a, b) < 0; }
/// Exact sum with the larger number of decimals.
Decimal operator+(const Decimal& a, const Decimal& b);
Decimal operator-(const Decimal& a, const Decimal& b);

}  // namespace nianbao
