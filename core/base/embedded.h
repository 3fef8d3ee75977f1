// Files that the build embeds into the program (cmake/embed.cmake).
#pragma once

#include <span>
#include <string_view>

namespace nianbao {

struct EmbeddedFile {
  std::string_view path;     // below the embedded folder, with '/'
  std::string_view content;  // bytes as in the file
};

std::span<const EmbeddedFile> embedded_forms();  // core/forms/*.json
std::span<const EmbeddedFile> embedded_pages();  // core/rules/**/*.md; in the command line only
/// core/schema/*.json and core/forms/*.schema.json, by their path below core; in the command line only
std::span<const EmbeddedFile> embedded_schemas();

}  // namespace nianbao
