// What a shell and a manual reader get of the tables of commands and options: completion, a man page.
#pragma once

#include "tools/command.h"

namespace nianbao::cli {

Command completion_command();
Command man_command();

}  // namespace nianbao::cli
