// Jumps through UTF-16 text: where the next of a few rare units stands, four units at a step.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace nianbao {

namespace detail {

inline constexpr std::uint64_t kLanes = 0x0001'0001'0001'0001;

inline std::uint64_t four_units(const char16_t* at) {
  std::uint64_t out = 0;
  std::memcpy(&out, at, sizeof out);
  return out;
}
/// Not 0 where one of the four units is 0.
constexpr std::uint64_t zero_unit(std::uint64_t units) { return (units - kLanes) & ~units & (kLanes << 15); }

template <typename MayHold, typename Is>
std::size_t find_in_steps(std::u16string_view text, std::size_t from, MayHold may_hold, Is is) {
  const char16_t* const data = text.data();
  std::size_t at = from;
  while (at < text.size()) {
    if (at + 4 <= text.size() && may_hold(four_units(data + at)) == 0) {
      at += 4;
      continue;
    }
    const std::size_t stop = at + 4 <= text.size() ? at + 4 : text.size();
    for (; at < stop; ++at) {
      if (is(data[at])) return at;
    }
  }
  return text.size();
}

}  // namespace detail

/// The first of `Units` at or behind `from`; the text's size where there is none.
template <char16_t... Units>
std::size_t find_unit(std::u16string_view text, std::size_t from = 0) {
  return detail::find_in_steps(
      text, from,
      [](std::uint64_t four) { return (detail::zero_unit(four ^ (detail::kLanes * Units)) | ...); },
      [](char16_t unit) { return ((unit == Units) || ...); });
}

/// The first ASCII digit at or behind `from`; the text's size where there is none.
inline std::size_t find_digit(std::u16string_view text, std::size_t from = 0) {
  return detail::find_in_steps(
      text, from,
      // 0-9 and six marks behind them
      [](std::uint64_t four) {
        return detail::zero_unit((four & (detail::kLanes * 0xFFF0)) ^ (detail::kLanes * 0x30));
      },
      [](char16_t unit) { return unit >= u'0' && unit <= u'9'; });
}

/// The first ASCII unit at or behind `from`; the text's size where there is none.
inline std::size_t find_ascii(std::u16string_view text, std::size_t from = 0) {
  return detail::find_in_steps(
      text, from, [](std::uint64_t four) { return detail::zero_unit(four & (detail::kLanes * 0xFF80)); },
      [](char16_t unit) { return unit < 0x80; });
}

}  // namespace nianbao
