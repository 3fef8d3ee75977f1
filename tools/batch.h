// Many inputs on several threads, their results in input order.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "core/check.h"
#include "tools/files.h"

namespace nianbao::cli {

/// Reads and checks one input. Whatever happens with it (no memory left, no end in sight) is its own result.
Result check_input(const Input& input, const std::shared_ptr<const CheckOptions>& options,
                   std::chrono::seconds limit);

/// Hands the results to `take` in input order, until it returns false. At most a few wait, so that memory
/// does not grow with the number of inputs.
void check_all(const std::vector<Input>& inputs, const std::shared_ptr<const CheckOptions>& options,
               std::chrono::seconds limit, unsigned jobs, const std::function<bool(Result)>& take);

}  // namespace nianbao::cli
