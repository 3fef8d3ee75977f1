#include "core/base/typing.h"

#include <algorithm>

namespace nianbao {

namespace {

/// `longer` without one of its units is `shorter`.
bool is_longer_by_one(std::u16string_view longer, std::u16string_view shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  const auto [in_longer, in_shorter] =
      std::mismatch(longer.begin(), longer.end(), shorter.begin(), shorter.end());
  return std::equal(in_longer + 1, longer.end(), in_shorter, shorter.end());
}

}  // namespace

Slip slip_between(std::u16string_view written, std::u16string_view meant) {
  if (written == meant) return Slip::none;
  if (is_longer_by_one(written, meant)) return Slip::extra_digit;
  if (is_longer_by_one(meant, written)) return Slip::missing_digit;
  if (written.size() != meant.size()) return Slip::none;
  const auto [a, b] = std::mismatch(written.begin(), written.end(), meant.begin());
  if (std::equal(a + 1, written.end(), b + 1)) return Slip::wrong_digit;
  const bool crossed = a[0] == b[1] && a[1] == b[0];
  return crossed && std::equal(a + 2, written.end(), b + 2) ? Slip::swapped : Slip::none;
}

}  // namespace nianbao
