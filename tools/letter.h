// nianbao letter: 整改意见 on one draft, as text or as a Word file.
#pragma once

#include "tools/command.h"

namespace nianbao::cli {

Command letter_command();

}  // namespace nianbao::cli
