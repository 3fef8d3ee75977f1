// Names of files as the program keeps them (UTF-8, folders with '/') and as the system's library takes them.
#pragma once

#include <filesystem>
#include <string>

namespace nianbao::cli {

/// On POSIX the bytes as they are, whatever their encoding.
std::filesystem::path to_path(const std::string& name);
std::string from_path(const std::filesystem::path& path);

/// The name with '/' where the system also takes '\\'.
std::string with_slashes(std::string name);

}  // namespace nianbao::cli
