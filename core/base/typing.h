// How near two numbers are to each other for fingers and eyes (Scholtus 2009, correctTypos).
#pragma once

#include <cstdint>
#include <string_view>

namespace nianbao {

enum class Slip : std::uint8_t {
  none,
  wrong_digit,    // 375 for 395
  missing_digit,  // 12 for 112
  extra_digit,    // 3775 for 375: doubled, or any digit too many
  swapped,        // 357 for 375
};

/// The one slip that makes `meant` into `written`; none: there is more between them.
Slip slip_between(std::u16string_view written, std::u16string_view meant);

}  // namespace nianbao
