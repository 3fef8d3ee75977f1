// The command that gives a draft back as a Word file with comments.
#pragma once

#include "tools/command.h"

namespace nianbao::cli {

Command annotate_command();

}  // namespace nianbao::cli
