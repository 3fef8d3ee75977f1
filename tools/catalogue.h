// The commands that print what the program knows.
#pragma once

#include "tools/command.h"

namespace nianbao::cli {

Command rules_command();
Command explain_command();
Command forms_command();
Command schema_command();
Command version_command();

}  // namespace nianbao::cli
