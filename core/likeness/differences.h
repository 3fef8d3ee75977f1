// What differs between two passages that are nearly alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// Words of one passage that the other has not, and the other way round.
struct Difference {
  std::size_t at = 0;  // in the one passage, where `here` begins
  std::u16string here;
  std::u16string there;
};

/// In the order of the texts; none where the texts are too long to be aligned.
std::vector<Difference> differences(std::u16string_view here, std::u16string_view there);

}  // namespace nianbao
