// The command that gives a draft back as a Word file with comments.
#pragma once

#include "tools/arguments.h"

namespace nianbao::cli {

int run_annotate(const Arguments& arguments);

}  // namespace nianbao::cli
