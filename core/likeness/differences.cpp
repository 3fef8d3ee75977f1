#include "core/likeness/differences.h"

#include <algorithm>
#include <cstdint>

#include "core/base/text.h"

namespace nianbao {

namespace {

using View = std::u16string_view;

/// A table of this many cells takes a few milliseconds and megabytes.
constexpr std::size_t kMostCells = 4'000'000;
/// Fewer equal characters between two differences are chance.
constexpr std::size_t kLeastKept = 2;

/// lengths[i * (b.size() + 1) + j]: of the longest common subsequence of what follows a[i] and b[j].
std::vector<std::uint16_t> common_lengths(View a, View b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::uint16_t> lengths((a.size() + 1) * width, 0);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      lengths[i * width + j] = a[i] == b[j]
                                   ? static_cast<std::uint16_t>(lengths[(i + 1) * width + j + 1] + 1)
                                   : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  return lengths;
}

/// Every stretch that differs, however close to the one before. `begin`: where `here` begins in its passage.
std::vector<Difference> align(View here, View there, std::size_t begin) {
  const std::vector<std::uint16_t> lengths = common_lengths(here, there);
  const std::size_t width = there.size() + 1;
  std::vector<Difference> out;
  bool open = false;
  for (std::size_t i = 0, j = 0; i < here.size() || j < there.size();) {
    if (i < here.size() && j < there.size() && here[i] == there[j]) {
      open = false;
      ++i;
      ++j;
      continue;
    }
    if (!open) out.push_back({begin + i, {}, {}});
    open = true;
    const bool is_here =
        j == there.size() || (i < here.size() && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]);
    if (is_here) {
      out.back().here.push_back(here[i++]);
    } else {
      out.back().there.push_back(there[j++]);
    }
  }
  return out;
}

/// Over whole numbers: 2023 and 2024 differ, not 3 and 4. `here` may be widened within [least, most).
void widen(Difference& difference, View here, std::size_t least, std::size_t most) {
  const auto any_digit = [&](auto end_of) {
    return (!difference.here.empty() && is_digit(end_of(difference.here))) ||
           (!difference.there.empty() && is_digit(end_of(difference.there)));
  };
  const auto front = [](const std::u16string& text) { return text.front(); };
  const auto back = [](const std::u16string& text) { return text.back(); };
  for (; difference.at > least && is_digit(here[difference.at - 1]) && any_digit(front); --difference.at) {
    difference.here.insert(0, 1, here[difference.at - 1]);
    difference.there.insert(0, 1, here[difference.at - 1]);
  }
  for (std::size_t end = difference.at + difference.here.size();
       end < most && is_digit(here[end]) && any_digit(back); ++end) {
    difference.here.push_back(here[end]);
    difference.there.push_back(here[end]);
  }
}

}  // namespace

std::vector<Difference> differences(View here, View there) {
  const auto first = std::mismatch(here.begin(), here.end(), there.begin(), there.end()).first;
  const auto begin = static_cast<std::size_t>(first - here.begin());
  View a = here.substr(begin);
  View b = there.substr(begin);
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  std::vector<Difference> out;
  if ((a.size() + 1) * (b.size() + 1) > kMostCells) return out;
  std::vector<Difference> all = align(a, b, begin);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Difference& next = all[i];
    const std::size_t end = out.empty() ? 0 : out.back().at + out.back().here.size();
    widen(next, here, end, i + 1 < all.size() ? all[i + 1].at : here.size());
    if (out.empty() || next.at - end >= kLeastKept) {
      out.push_back(std::move(next));
      continue;
    }
    const View between = here.substr(end, next.at - end);
    out.back().here.append(between).append(next.here);
    out.back().there.append(between).append(next.there);
  }
  return out;
}

}  // namespace nianbao
