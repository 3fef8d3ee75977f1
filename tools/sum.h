// The command that adds up the tables of an area's units.
#pragma once

#include "tools/command.h"

namespace nianbao::cli {

Command sum_command();

}  // namespace nianbao::cli
