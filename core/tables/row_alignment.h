// Which written row is which row of the form, when both come in order.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace nianbao {

/// The monotonic matching of `written` rows to `form` rows with the greatest sum of scores; pairs with a
/// score of 0 or less are never matched. Time and memory written × form. Returns for each written row its
/// form row, or -1.
std::vector<std::int32_t> align_rows(std::size_t written, std::size_t form,
                                     const std::function<double(std::size_t, std::size_t)>& score);

}  // namespace nianbao
