// A limit to the time that one check may take: whatever an input does to the checker, the batch goes on.
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "core/check.h"

namespace nianbao::cli {

/// The check of one draft; nullopt when it takes longer than `limit`. Then it is left behind, running: no
/// thread can be ended from outside without harm. What the check throws is thrown here.
std::optional<Result> check_within(Draft draft, std::shared_ptr<const CheckOptions> options,
                                   std::chrono::seconds limit);

/// A check was left behind: the process has to end without waiting for it (std::_Exit).
bool is_one_left_behind();

}  // namespace nianbao::cli
