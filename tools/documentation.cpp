#include "tools/documentation.h"

#include <filesystem>
#include <system_error>

#include "core/base/embedded.h"
#include "tools/lsp/uri.h"
#include "tools/platform/paths.h"
#include "tools/platform/process.h"

namespace nianbao::cli {

std::string documentation_uri() {
  std::error_code failed;
  const std::filesystem::path program = to_path(program_path());
  if (program.empty()) return {};
  const std::filesystem::path folder = program.parent_path().parent_path() / "share" / "doc" / "nianbao";
  return std::filesystem::is_directory(folder / "rules", failed) ? lsp::uri_of_path(from_path(folder))
                                                                 : std::string();
}

std::string what_it_checks(std::string_view rule) {
  constexpr std::string_view head = "## 查什么\n";
  const std::string name = std::string(rule) + ".md";
  for (const EmbeddedFile& page : embedded_pages()) {
    if (page.path != name) continue;
    const std::string_view text = page.content;
    const std::size_t at = text.find(head);
    if (at == std::string_view::npos) return {};
    const std::string_view section = text.substr(at + head.size());
    return std::string(section.substr(0, section.find("\n\n")));
  }
  return {};
}

}  // namespace nianbao::cli
