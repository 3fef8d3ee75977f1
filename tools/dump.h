// nianbao dump: what a stage made of a file.
#pragma once

#include "tools/command.h"

namespace nianbao::cli {

Command dump_command();

}  // namespace nianbao::cli
