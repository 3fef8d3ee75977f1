// Ctrl-C and a request to end (SIGINT, SIGTERM; Ctrl-Break on Windows): what is running stops where it can
// say what was done.
#pragma once

namespace nianbao::cli {

/// From now on the first of these signals is noted; the second ends the process as it always did.
void catch_interrupts();
bool was_interrupted();

}  // namespace nianbao::cli
