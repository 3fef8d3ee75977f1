// The process itself: its words, what it needs set up before anything else.
#pragma once

#include <string>
#include <vector>

namespace nianbao::cli {

/// Called first in main(): standard streams carry bytes as they are, a reader that has gone is told like a
/// full disk, a console shows colours where it can. Gives the words behind the program's name, in UTF-8.
std::vector<std::string> start_process(int argc, char** argv);

/// Where the program's file lies; "" where the system does not say.
std::string program_path();

}  // namespace nianbao::cli
