#include <algorithm>

#include "core/base/text.h"
#include "tools/platform/paths.h"

namespace nianbao::cli {

/// Narrow strings would go through the code page of old programs.
std::filesystem::path to_path(const std::string& name) {
  const std::u16string units = to_utf16(name);
  return std::wstring(units.begin(), units.end());
}

std::string from_path(const std::filesystem::path& path) {
  const std::wstring& units = path.native();
  return with_slashes(to_utf8(std::u16string(units.begin(), units.end())));
}

std::string with_slashes(std::string name) {
  std::replace(name.begin(), name.end(), '\\', '/');
  return name;
}

}  // namespace nianbao::cli
