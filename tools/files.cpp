#include "tools/files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace nianbao::cli {

namespace {

namespace fs = std::filesystem;

bool known_type(const fs::path& path) {
  static constexpr std::array known = {".txt", ".md", ".html", ".htm", ".docx", ".tsv", ".csv", ".json"};
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::find(known.begin(), known.end(), extension) != known.end();
}

void walk(const std::string& folder, FoundFiles& out) {
  std::vector<fs::path> found;
  std::error_code error;
  fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error);
  for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
    std::error_code ignored;
    if (it->is_regular_file(ignored)) found.push_back(it->path());
  }
  if (error) out.notes.push_back(folder + ":文件夹没有读全(" + error.message() + ")");
  std::sort(found.begin(), found.end());
  for (const fs::path& path : found) {
    if (known_type(path)) {
      out.files.push_back(path.string());
    } else {
      out.notes.push_back(path.string() + ":跳过,不认识这种文件类型");
    }
  }
}

}  // namespace

FoundFiles find_files(const std::vector<std::string>& inputs) {
  FoundFiles out;
  for (const std::string& input : inputs) {
    std::error_code error;
    if (input != "-" && fs::is_directory(input, error)) {
      walk(input, out);
    } else if (input != "-" && !fs::exists(input, error)) {
      out.notes.push_back(input + ":没有这个文件");
      out.missing = true;
    } else if (input != "-" && !known_type(input)) {
      out.notes.push_back(input + ":跳过,不认识这种文件类型");
    } else {
      out.files.push_back(input);
    }
  }
  return out;
}

namespace {

/// Everything that is left of a stream. `expected`: how much that probably is.
std::optional<std::string> read_all(std::istream& in, std::size_t expected) {
  std::string bytes;
  std::size_t used = 0;
  for (std::size_t room = std::max<std::size_t>(expected + 1, 1u << 16);; room = bytes.size()) {
    bytes.resize(used + room);
    in.read(bytes.data() + used, static_cast<std::streamsize>(room));
    used += static_cast<std::size_t>(in.gcount());
    if (!in) break;
  }
  if (in.bad()) return std::nullopt;
  bytes.resize(used);
  return bytes;
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  if (path == "-") return read_all(std::cin, 0);
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::error_code unknown;  // a pipe has no size
  const std::uintmax_t size = fs::file_size(path, unknown);
  return read_all(file, unknown ? 0 : static_cast<std::size_t>(size));
}

}  // namespace nianbao::cli
