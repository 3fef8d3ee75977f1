// How to check, as the arguments and the files that they name say it.
#pragma once

#include <optional>
#include <string>

#include "core/check.h"
#include "tools/command.h"

namespace nianbao::cli {

/// What the arguments say of how to check, settings files read; false, and told, where one has a mistake.
bool load_options(const Arguments& arguments, CheckOptions& options);

/// Last year's report into `options`. A result where it cannot be read: the drafts are still checked, without
/// the comparison.
std::optional<Result> load_previous(const std::string& path, CheckOptions& options);

/// What hindered reading, a line each on standard error.
void tell_problems(const Result& result);

}  // namespace nianbao::cli
