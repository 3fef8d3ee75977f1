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
  // 96.5 for 95.6: neighbours although the point stands between them
  const std::ptrdiff_t next = written.end() - a > 2 && a[1] == u'.' && b[1] == u'.' ? 2 : 1;
  const bool crossed = a[0] == b[next] && a[next] == b[0];
  return crossed && std::equal(a + next + 1, written.end(), b + next + 1) ? Slip::swapped : Slip::none;
}

}  // namespace nianbao
