// nianbao compare: this year's report and last year's side by side.
#pragma once

#include "tools/command.h"

namespace nianbao::cli {

Command compare_command();

}  // namespace nianbao::cli
