// The Language Server Protocol (3.17) over standard input and output.
#pragma once

#include "tools/command.h"

namespace nianbao::lsp {

cli::Command lsp_command();

}  // namespace nianbao::lsp
