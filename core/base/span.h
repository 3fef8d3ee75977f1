// A half-open range of UTF-16 code units in one text. Which text (original or clean) is said where a span is
// stored.
#pragma once

#include <compare>
#include <cstdint>

namespace nianbao {

/// Offsets count UTF-16 code units; a text longer than `kMaxTextUnits` is never built (see read/decode.h).
using Offset = std::uint32_t;

struct Span {
  Offset start = 0;
  Offset end = 0;

  constexpr Offset size() const { return end - start; }
  constexpr bool empty() const { return end <= start; }
  constexpr bool contains(Offset at) const { return start <= at && at < end; }
  constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
  constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  constexpr auto operator<=>(const Span&) const = default;
};

/// The smallest span that covers both; an empty default span counts like any other.
constexpr Span cover(Span a, Span b) {
  return {a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end};
}

}  // namespace nianbao
