// The commands that read files: check and dump.
#pragma once

#include "tools/arguments.h"

namespace nianbao::cli {

// Exit codes, the same for every format.
inline constexpr int kClean = 0;    // nothing at or above --fail-on
inline constexpr int kFound = 1;    // something is
inline constexpr int kTrouble = 2;  // wrong usage, output not written, or an input that was not checked

int run_check(const Arguments& arguments);
int run_dump(const Arguments& arguments);

}  // namespace nianbao::cli
