// 约 近 超 不足 以上 …: words before and behind a number that turn equality into a bound.
#pragma once

#include <string_view>

#include "core/quantities/quantity.h"

namespace nianbao {

/// Reads the bound words around the quantity that `text` holds from `start` to `end`, and widens both ends
/// over them.
void add_bounds(std::u16string_view text, Quantity& quantity, std::size_t& start, std::size_t& end);

/// The bound that the word lists call so; exact for any other name.
Bound bound_named(std::string_view name);

}  // namespace nianbao
