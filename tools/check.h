// nianbao check: drafts in, results out.
#pragma once

#include "tools/command.h"
#include "tools/settings.h"

namespace nianbao::cli {

Command check_command();

}  // namespace nianbao::cli
