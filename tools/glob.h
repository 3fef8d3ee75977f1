// Shell patterns, alike on every system.
#pragma once

#include <string_view>

namespace nianbao::cli {

/// Does the whole text fit the pattern: `*` any characters ('/' too), `?` one, `[a-z]` one of these, `[!a-z]`
/// one of the others, `\` takes what follows as it is? A bracket without its end stands for itself. Both are
/// UTF-8.
bool matches_glob(std::string_view text, std::string_view pattern);

}  // namespace nianbao::cli
