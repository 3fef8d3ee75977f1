// The command line's only contact with the file system.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace nianbao::cli {

/// Files named by `inputs`, folders walked in name order; "-" stays. Unknown types found in a folder and
/// paths that are not there are told in `notes` (Chinese, one a line); the latter also set `missing`.
struct FoundFiles {
  std::vector<std::string> files;
  std::vector<std::string> notes;
  bool missing = false;
};
FoundFiles find_files(const std::vector<std::string>& inputs);

/// The bytes of a file, or of standard input for "-"; nullopt when it cannot be read.
std::optional<std::string> read_file(const std::string& path);

}  // namespace nianbao::cli
