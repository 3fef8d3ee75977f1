// Many inputs on several threads, their results in input order.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "core/check.h"
#include "core/likeness/twins.h"
#include "tools/files.h"

namespace nianbao::cli {

/// Reads and checks one input. Whatever happens with it (no memory left, no end in sight) is its own result.
Result check_input(const Input& input, const std::shared_ptr<const CheckOptions>& options,
                   std::chrono::seconds limit);

/// Hands the results to `take` in input order, until it returns false. At most a few wait, so that memory
/// does not grow with the number of inputs.
void check_all(const std::vector<Input>& inputs, const std::shared_ptr<const CheckOptions>& options,
               std::chrono::seconds limit, unsigned jobs, const std::function<bool(Result)>& take);

/// What the inputs have in common with each other, for batch/twin; null where there is nothing to compare.
/// Reads every file once more, since the first one's findings may rest on the last one. Pipes, which can be
/// read but once, are left out.
std::shared_ptr<const TwinBook> compare_all(const std::vector<Input>& inputs,
                                            const std::shared_ptr<const CheckOptions>& options,
                                            std::chrono::seconds limit, unsigned jobs);

}  // namespace nianbao::cli
