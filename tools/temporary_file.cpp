#include "tools/temporary_file.h"

#include <cerrno>
#include <filesystem>
#include <random>
#include <system_error>

#include "tools/platform/descriptor.h"
#include "tools/platform/paths.h"

namespace nianbao::cli {

TemporaryFile::TemporaryFile(const std::string& bytes) {
  std::error_code failed;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(failed);
  if (failed) return;
  constexpr int kTries = 100;
  std::random_device random;
  for (int i = 0; i < kTries; ++i) {
    std::string name = from_path(folder / ("nianbao-" + std::to_string(random())));
    const int file = open_new(name);
    if (file < 0 && errno == EEXIST) continue;
    if (file < 0) return;
    const bool whole = write_all(file, bytes);
    path_ = std::move(name);
    if (close_file(file) && whole) return;
    std::filesystem::remove(to_path(path_), failed);
    path_.clear();
    return;
  }
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove(to_path(path_), ignored);
}

}  // namespace nianbao::cli
