// The commands that read files: check and dump.
#pragma once

#include <optional>
#include <string>

#include "core/check.h"
#include "tools/arguments.h"

namespace nianbao::cli {

// Exit codes, the same for every format.
inline constexpr int kClean = 0;    // nothing at or above --fail-on
inline constexpr int kFound = 1;    // something is
inline constexpr int kTrouble = 2;  // wrong usage, output not written, or an input that was not checked

/// What the arguments say of how to check, settings files read; false, and told, where one has a mistake.
bool load_options(const Arguments& arguments, CheckOptions& options);

/// Last year's report into `options`. A result where it cannot be read: the drafts are still checked, without
/// the comparison.
std::optional<Result> load_previous(const std::string& path, CheckOptions& options);

/// What hindered reading, a line each on standard error.
void tell_problems(const Result& result);

int run_check(const Arguments& arguments);
int run_dump(const Arguments& arguments);

}  // namespace nianbao::cli
