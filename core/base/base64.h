// Base64 (RFC 4648 §4), for bytes inside JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nianbao {

/// nullopt when `text` has a character outside the alphabet or a wrong length; padding is required.
std::optional<std::string> decode_base64(std::string_view text);

/// With padding.
std::string encode_base64(std::string_view bytes);

}  // namespace nianbao
