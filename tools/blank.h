// nianbao blank: the tables of a year's form as an Excel file to be filled in.
#pragma once

#include "tools/command.h"

namespace nianbao::cli {

Command blank_command();

}  // namespace nianbao::cli
