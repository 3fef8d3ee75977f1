// A file in the system's folder for temporary files.
#pragma once

#include <string>

namespace nianbao::cli {

/// A file with these bytes, for as long as this lives; only its user can read it.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& bytes = {});
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  /// "" where it could not be written.
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace nianbao::cli
