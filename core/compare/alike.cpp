#include "core/compare/alike.h"

#include <algorithm>
#include <iterator>

namespace nianbao::years {

Pairs::Pairs(std::u16string_view words) {
  constexpr std::size_t kMost = 20'000;
  words = words.substr(0, kMost);
  for (std::size_t i = 1; i < words.size(); ++i)
    sorted_.push_back(static_cast<std::uint32_t>(words[i - 1]) << 16 | words[i]);
  std::sort(sorted_.begin(), sorted_.end());
}

std::size_t Pairs::shared(const Pairs& other) const {
  std::size_t count = 0;
  auto a = sorted_.begin();
  auto b = other.sorted_.begin();
  while (a != sorted_.end() && b != other.sorted_.end()) {
    if (*a == *b) {
      ++count;
      ++a;
      ++b;
    } else if (*a < *b) {
      ++a;
    } else {
      ++b;
    }
  }
  return count;
}

Pairs Pairs::with(const Pairs& other) const {
  Pairs out;
  std::merge(sorted_.begin(), sorted_.end(), other.sorted_.begin(), other.sorted_.end(),
             std::back_inserter(out.sorted_));
  return out;
}

std::size_t alike(const Pairs& a, const Pairs& b) {
  const std::size_t all = a.size() + b.size();
  return all == 0 ? 0 : a.shared(b) * 200 / all;
}

}  // namespace nianbao::years
