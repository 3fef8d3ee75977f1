// What the command line says: results on standard output, everything else on standard error. What comes from
// drafts and file names cannot steer the terminal.
#pragma once

#include <string>
#include <string_view>

namespace nianbao::cli {

/// Writes to standard output at once. false: it took no more (a full disk, a reader that has gone), and
/// nothing further is written.
bool print(std::string_view text);

/// Has everything been written? Tells once on standard error where it has not.
bool all_printed();

/// One line on standard error.
void tell(std::string_view line);

}  // namespace nianbao::cli
