// nianbao letter: 整改意见 on one draft, as text or as a Word file.
#pragma once

#include "tools/arguments.h"

namespace nianbao::cli {

/// Gives the exit code.
int run_letter(const Arguments& arguments);

}  // namespace nianbao::cli
