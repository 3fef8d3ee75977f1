// JSON that people write (configuration, profiles): comments allowed, every error with its line and column.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// A place in a text file; both count from 1, the column in Unicode code points.
struct TextPlace {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

struct JsonError {
  std::u16string message;  // Chinese, one sentence
  TextPlace place;
};

/// Parses UTF-8 JSON (RFC 8259) with // and /* */ comments. Returns what is wrong, or nullopt and fills
/// `out`.
std::optional<JsonError> parse_json_text(std::string_view text, nlohmann::json& out);

/// Where the value at `path` (object keys, array indices as decimal strings) starts in a text that
/// parse_json_text accepts; the place of the innermost container that exists when the path leads nowhere.
TextPlace place_of(std::string_view text, const std::vector<std::string>& path);

}  // namespace nianbao
