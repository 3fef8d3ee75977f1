#include "tools/platform/paths.h"

namespace nianbao::cli {

std::filesystem::path to_path(const std::string& name) { return {name}; }

std::string from_path(const std::filesystem::path& path) { return path.string(); }

std::string with_slashes(std::string name) { return name; }

}  // namespace nianbao::cli
